package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ledger.Views.Filing;
import org.gainsay.ledger.Views.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A row about a person and one of the roles that they have in single cases.
 *
 * @param person the person, without those roles
 * @param caseId a case; null where they have none
 * @param role the role in it; null where they have none
 */
record PersonRow(
        PersonView person,
        @Nullable CaseId caseId,
        @Nullable Role role) {
    private static final String COLUMNS = """
            SELECT p.id, p.name, p.role, p.barred, c.case_id, c.role AS case_role,
              e.sequence AS filed_sequence, e.time AS filed_time, e.actor AS filed_actor
            FROM %s p JOIN entries e ON e.sequence = p.sequence
            LEFT JOIN case_roles c ON c.person_id = p.id
            """;

    static final String ONE_PERSON = COLUMNS.formatted("people") + "WHERE p.id = :id ORDER BY c.case_id";
    static final String PAGE_OF_PEOPLE =
            COLUMNS.formatted("(SELECT * FROM people ORDER BY name, id LIMIT :limit OFFSET :offset)")
                    + "ORDER BY p.name, p.id, c.case_id";

    static PersonRow of(ResultSet row) throws SQLException {
        String caseSlug = row.getString("case_id");
        return new PersonRow(
                new PersonView(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        Role.ofWord(row.getString("role")),
                        Map.of(),
                        row.getInt("barred") != 0,
                        new Filing(
                                row.getLong("filed_sequence"),
                                Instant.parse(row.getString("filed_time")),
                                new Actor(row.getString("filed_actor")))),
                caseSlug == null ? null : new CaseId(caseSlug),
                caseSlug == null ? null : Role.ofWord(row.getString("case_role")));
    }

    /** The people of the rows, each once with all of their roles, in the order of the rows. */
    static List<PersonView> joined(List<PersonRow> rows) {
        Map<PersonView, Map<CaseId, Role>> roles = new LinkedHashMap<>();
        for (PersonRow row : rows) {
            Map<CaseId, Role> own = roles.computeIfAbsent(row.person(), person -> new HashMap<>());
            if (row.caseId() != null && row.role() != null) {
                own.put(row.caseId(), row.role());
            }
        }
        List<PersonView> people = new ArrayList<>();
        roles.forEach((person, own) -> people.add(
                new PersonView(person.id(), person.name(), person.role(), own, person.barred(), person.admitted())));
        return people;
    }
}
