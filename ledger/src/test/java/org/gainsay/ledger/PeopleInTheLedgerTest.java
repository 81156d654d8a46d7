package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gainsay.ledger.Views.PersonView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeopleInTheLedgerTest {
    private static final Actor TERMINAL = new Actor("terminal");
    private static final PersonId MIRA = PersonId.ofName("Mira Tosk");
    private static final PersonId ANSO = PersonId.ofName("Ansó Léder");
    private static final CaseId CASE = CaseId.ofName("Harbour vote");

    @TempDir
    private Path folder = Path.of("");

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder);
        ledger.append(
                TERMINAL,
                List.of(
                        new Change.CaseOpened(CASE, "Harbour vote", null),
                        new Change.PersonAdmitted(MIRA, "Mira Tosk", Role.ADMIN),
                        new Change.PersonAdmitted(ANSO, "Ansó Léder", Role.READER)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_name_written_without_accents_and_capitals_is_the_same_person() {
        assertEquals(ANSO, PersonId.ofName(" anso leder "));
        Refused again = assertThrows(
                Refused.class,
                () -> ledger.append(
                        TERMINAL, new Change.PersonAdmitted(PersonId.ofName("ANSO LEDER"), "ANSO LEDER", Role.ADMIN)));
        assertTrue(again.getMessage().contains("has an account already"), again.getMessage());
    }

    @Test
    void roles_at_the_desk_and_in_cases_are_granted_and_taken_back() {
        ledger.append(TERMINAL, new Change.RoleGranted(ANSO, CASE, Role.EDITOR));
        assertEquals(Map.of(CASE, Role.EDITOR), view(ANSO).caseRoles());
        ledger.append(TERMINAL, new Change.RoleGranted(ANSO, null, Role.CONTRIBUTOR));
        assertEquals(Role.CONTRIBUTOR, view(ANSO).role());
        assertEquals(Map.of(CASE, Role.EDITOR), view(ANSO).caseRoles());
        ledger.append(TERMINAL, new Change.RoleGranted(ANSO, CASE, null));
        assertEquals(Map.of(), view(ANSO).caseRoles());
        assertEquals(List.of("Ansó Léder", "Mira Tosk"), names());
    }

    @Test
    void the_last_administrator_stays_one_and_may_go_once_there_is_another() {
        for (Change change :
                List.of(new Change.PersonBarred(MIRA, true), new Change.RoleGranted(MIRA, null, Role.EDITOR))) {
            Refused refused = assertThrows(Refused.class, () -> ledger.append(TERMINAL, change));
            assertEquals("person mira-tosk is the last administrator", refused.getMessage());
        }
        ledger.append(TERMINAL, new Change.RoleGranted(ANSO, null, Role.ADMIN));
        ledger.append(TERMINAL, new Change.PersonBarred(MIRA, true));
        assertTrue(view(MIRA).barred());
        assertThrows(Refused.class, () -> ledger.append(TERMINAL, new Change.PersonBarred(ANSO, true)));
    }

    @Test
    void what_names_nobody_or_no_case_is_refused() {
        PersonId nobody = new PersonId("nobody");
        for (Change change : List.of(
                new Change.PersonBarred(nobody, true),
                new Change.RoleGranted(nobody, null, Role.READER),
                new Change.RoleGranted(ANSO, new CaseId("nowhere"), Role.EDITOR))) {
            assertThrows(Refused.class, () -> ledger.append(TERMINAL, change));
        }
        assertThrows(IllegalArgumentException.class, () -> new Change.RoleGranted(ANSO, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Change.PersonAdmitted(nobody, "no\nbody", Role.READER));
    }

    @Test
    void what_is_filed_about_people_is_verified_rebuilt_and_listed_as_their_history() {
        ledger.append(TERMINAL, new Change.RoleGranted(ANSO, CASE, Role.EDITOR));
        ledger.append(TERMINAL, new Change.PersonBarred(ANSO, true));
        ledger.append(TERMINAL, new Change.PersonBarred(ANSO, false));
        List<PersonView> before = ledger.views().people(Page.FIRST);
        assertInstanceOf(Verification.Intact.class, ledger.verify());
        ledger.rebuild();
        assertEquals(before, ledger.views().people(Page.FIRST));
        assertEquals(
                List.of("person-barred", "person-barred", "role-granted", "person-admitted"),
                ledger.views().history(ANSO, Page.FIRST).stream()
                        .map(Entry::kind)
                        .toList());
        assertEquals(
                new Change.RoleGranted(ANSO, CASE, Role.EDITOR),
                ledger.views().history(ANSO, Page.FIRST).get(2).change());
    }

    private PersonView view(PersonId id) {
        return ledger.views().person(id).orElseThrow();
    }

    private List<String> names() {
        return ledger.views().people(Page.FIRST).stream().map(PersonView::name).toList();
    }
}
