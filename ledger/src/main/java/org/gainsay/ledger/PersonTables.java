package org.gainsay.ledger;

import java.sql.SQLException;
import java.util.Objects;

/** What is filed about people, held against the tables of people and carried into them. */
final class PersonTables {
    private static final String PERSON = "SELECT name FROM people WHERE id = ?";
    private static final String CASE = "SELECT 1 FROM cases WHERE id = ?";
    private static final String OTHER_ADMIN =
            "SELECT 1 FROM people WHERE role = 'admin' AND barred = 0 AND id <> ? LIMIT 1";
    private static final String ACTING_ADMIN = "SELECT 1 FROM people WHERE role = 'admin' AND barred = 0 AND id = ?";

    private final Statements views;

    PersonTables(Statements views) {
        this.views = views;
    }

    /** The subject of the entry that the change becomes; {@link Refused} if it does not fit. */
    Subject admit(Change.OfPerson change) throws SQLException {
        String id = change.person().slug();
        boolean known = views.any(PERSON, id);
        switch (change) {
            case Change.PersonAdmitted admitted -> {
                if (known) {
                    throw new Refused(change, "person " + id + " has an account already");
                }
            }
            case Change.RoleGranted granted -> {
                known(change, known);
                CaseId caseId = granted.caseId();
                if (caseId != null && !views.any(CASE, caseId.slug())) {
                    throw new Refused(change, "role of " + id + ": no case " + caseId);
                }
                if (caseId == null && granted.role() != Role.ADMIN) {
                    notTheLast(change);
                }
            }
            case Change.PersonBarred barred -> {
                known(change, known);
                if (barred.barred()) {
                    notTheLast(change);
                }
            }
        }
        return change.person();
    }

    /** Carries the change of the entry {@code sequence} into the tables. */
    void apply(long sequence, Change.OfPerson change) throws SQLException {
        String id = change.person().slug();
        switch (change) {
            case Change.PersonAdmitted admitted ->
                views.run(
                        "INSERT INTO people VALUES (?, ?, ?, 0, ?)",
                        id,
                        admitted.name(),
                        admitted.role().word(),
                        sequence);
            case Change.RoleGranted granted -> {
                if (granted.caseId() == null) {
                    views.run(
                            "UPDATE people SET role = ? WHERE id = ?",
                            Objects.requireNonNull(granted.role()).word(),
                            id);
                    return;
                }
                String caseSlug = granted.caseId().slug();
                views.run("DELETE FROM case_roles WHERE person_id = ? AND case_id = ?", id, caseSlug);
                if (granted.role() != null) {
                    views.run(
                            "INSERT INTO case_roles VALUES (?, ?, ?, ?)",
                            id,
                            caseSlug,
                            granted.role().word(),
                            sequence);
                }
            }
            case Change.PersonBarred barred ->
                views.run("UPDATE people SET barred = ? WHERE id = ?", barred.barred() ? 1 : 0, id);
        }
    }

    private static void known(Change.OfPerson change, boolean known) {
        if (!known) {
            throw new Refused(change, "no person " + change.person());
        }
    }

    /** A desk without an administrator who can sign in could not be given one again. */
    private void notTheLast(Change.OfPerson change) throws SQLException {
        String id = change.person().slug();
        if (views.any(ACTING_ADMIN, id) && !views.any(OTHER_ADMIN, id)) {
            throw new Refused(change, "person " + id + " is the last administrator");
        }
    }
}
