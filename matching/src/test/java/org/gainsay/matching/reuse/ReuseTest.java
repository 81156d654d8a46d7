package org.gainsay.matching.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.core.Language;
import org.junit.jupiter.api.Test;

class ReuseTest {
    private static final Reused KARSK = Reuse.among(Karsk.documents());

    @Test
    void copies_of_a_dispatch_are_found_whether_cut_edited_or_translated_and_look_alikes_are_not() {
        Set<String> right = new TreeSet<>(Karsk.pairs(KARSK));
        right.retainAll(Karsk.pairs());
        double f1 =
                2.0 * right.size() / (Karsk.pairs(KARSK).size() + Karsk.pairs().size());
        assertTrue(f1 >= 0.95, "pair F1 " + f1);
    }

    @Test
    void a_roundup_is_a_member_of_two_groups_and_does_not_join_them() {
        List<CopyGroup> of23 = groupsOf("23");
        assertEquals(2, of23.size());
        assertFalse(Karsk.pairs(KARSK).contains("01 15"));
    }

    @Test
    void the_credited_agency_is_first_when_it_is_there() {
        CopyGroup dam = groupsOf("05").get(0);
        assertEquals("01", dam.first().id());
        assertEquals("Meridian", dam.credit().orElseThrow());
        assertEquals(Role.FIRST, dam.first().role());
        assertTrue(dam.why().contains("it is of Meridian, which is credited"), dam.why());
    }

    @Test
    void a_credited_agency_that_is_not_there_is_named_as_the_likely_origin() {
        Reused reused = Reuse.among(List.of(Karsk.document("02"), Karsk.document("29")));
        CopyGroup group = reused.groups().get(0);
        assertTrue(group.why().contains("origin is likely Meridian"), group.why());
    }

    @Test
    void a_corrected_number_is_shown_with_both_values() {
        Set<String> changes = member(groupsOf("16").get(0), "16").changes().stream()
                .map(Change::inWords)
                .collect(Collectors.toSet());
        assertTrue(changes.contains("changed \"74\" to \"71\""), changes.toString());
        assertTrue(changes.contains("changed \"19\" to \"16\""), changes.toString());
    }

    @Test
    void changed_number_words_days_names_opposites_and_denials_are_shown() {
        String first = "The ferry Halda sank off Karsk on Monday morning with twelve people on board, the coast guard"
                + " said. Mayor Lena Ruiz of Karsk said the owner had confirmed the deaths of three sailors from Norlund."
                + " The price of the ferry's shares rose after the accident. The company did confirm that the hull had"
                + " been repaired last spring. Divers will search the wreck again on Thursday.";
        String copy = first.replace("twelve", "fourteen")
                .replace("Monday", "Tuesday")
                .replace("Lena Ruiz", "Tomas Prat")
                .replace("rose", "fell")
                .replace("did confirm", "did not confirm");
        assertEquals(
                Set.of(
                        "changed \"twelve\" to \"fourteen\"",
                        "changed \"Monday\" to \"Tuesday\"",
                        "changed \"Lena Ruiz\" to \"Tomas Prat\"",
                        "changed \"rose\" to \"fell\"",
                        "changed \"The company did confirm that the hull had been repaired last spring\" to \"The"
                                + " company did not confirm that the hull had been repaired last spring\""),
                changes(Language.ENGLISH, first, copy));
    }

    @Test
    void the_same_are_shown_in_spanish() {
        String first =
                "El transbordador Halda se hundió frente a Karsk el lunes por la mañana con doce personas a bordo,"
                        + " dijo la guardia costera. La empresa confirmó que el casco fue reparado la primavera pasada. El precio"
                        + " de las acciones subió después del accidente, según la bolsa de la capital.";
        String copy = first.replace("lunes", "martes")
                .replace("doce", "catorce")
                .replace("subió", "bajó")
                .replace("La empresa confirmó", "La empresa no confirmó");
        assertEquals(
                Set.of(
                        "changed \"lunes\" to \"martes\"",
                        "changed \"doce\" to \"catorce\"",
                        "changed \"subió\" to \"bajó\"",
                        "changed \"La empresa confirmó que el casco fue reparado la primavera pasada\" to \"La empresa no"
                                + " confirmó que el casco fue reparado la primavera pasada\""),
                changes(Language.SPANISH, first, copy));
    }

    @Test
    void another_spelling_is_no_change() {
        String first =
                "The harbour office of Karsk counted 12 boats on Monday, and Lena Ruíz said that 3 of them had come"
                        + " from Norlund to buy fish at the old market by the pier.";
        String copy = first.replace("Ruíz", "Ruiz").replace("12 boats", "twelve boats");
        assertEquals(Set.of(), changes(Language.ENGLISH, first, copy));
    }

    private static Set<String> changes(Language language, String first, String copy) {
        Reused reused = Reuse.among(List.of(
                new Published("a", "Karsk Herald", LocalDate.of(2031, 5, 4), null, language, "The ferry", first),
                new Published("b", "Karsk Post", LocalDate.of(2031, 5, 5), null, language, "The ferry", copy)));
        return member(reused.groups().getFirst(), "b").changes().stream()
                .map(Change::inWords)
                .collect(Collectors.toSet());
    }

    @Test
    void a_sentence_that_was_cut_and_one_that_was_added_are_shown() {
        List<Change> changes = member(groupsOf("38").get(0), "38").changes();
        assertTrue(
                changes.stream()
                        .anyMatch(c -> c.kind() == Change.Kind.CUT && c.before().startsWith("He told officers")),
                changes.toString());
        assertTrue(
                changes.stream()
                        .anyMatch(
                                c -> c.kind() == Change.Kind.ADDED && c.after().startsWith("Dessa's interior")),
                changes.toString());
    }

    @Test
    void outlets_that_quote_one_press_conference_share_words_and_no_copy() {
        assertTrue(groupsOf("19").isEmpty());
        Set<String> pairs =
                KARSK.quotations().stream().map(q -> q.a() + " " + q.b()).collect(Collectors.toSet());
        assertTrue(pairs.containsAll(Set.of("19 20", "19 21", "20 21")), pairs.toString());
        assertTrue(KARSK.quotations().get(0).passage().startsWith("Whoever knew"));
    }

    @Test
    void what_an_outlet_puts_under_all_its_articles_is_no_copy() {
        assertTrue(groupsOf("34").isEmpty());
    }

    @Test
    void around_a_document_stands_what_is_found_among_all() {
        Reuse reuse = new Reuse();
        Karsk.documents().forEach(reuse::add);
        assertEquals(groupsOf("23"), reuse.around("23").groups());
        assertEquals(List.of(), reuse.around("44").groups());
    }

    @Test
    void texts_of_documents_that_are_like_nothing_are_not_asked_for() {
        Reuse reuse = new Reuse();
        List<String> asked = new ArrayList<>();
        for (Published document : Karsk.documents()) {
            reuse.add(Print.of(Print.of(document).bytes()), () -> {
                asked.add(document.id());
                return document;
            });
        }
        assertEquals(groupsOf("38"), reuse.around("38").groups());
        assertTrue(asked.contains("37"));
        assertFalse(asked.contains("44"));
    }

    @Test
    void prints_that_were_kept_find_the_same_as_texts() {
        Reuse kept = new Reuse();
        for (Published document : Karsk.documents()) {
            kept.add(Print.of(Print.of(document).bytes()), () -> document);
        }
        assertEquals(KARSK, kept.found());
    }

    @Test
    void bytes_that_are_no_print_are_refused() {
        byte[] bytes = Print.of(Karsk.document("01")).bytes();
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length / 2);
        assertThrows(IllegalArgumentException.class, () -> Print.of(cut));
        bytes[0]++;
        assertThrows(IllegalArgumentException.class, () -> Print.of(bytes));
    }

    @Test
    void two_documents_of_one_id_are_refused() {
        Reuse reuse = new Reuse();
        reuse.add(Karsk.document("01"));
        assertThrows(IllegalArgumentException.class, () -> reuse.add(Karsk.document("01")));
    }

    @Test
    void empty_texts_are_in_no_group() {
        assertEquals(
                List.of(),
                Reuse.among(List.of(plain("a", ""), plain("b", ""), plain("c", "?!")))
                        .groups());
    }

    static Published plain(String id, String text) {
        return new Published(id, null, null, null, Language.ENGLISH, "", text);
    }

    private static List<CopyGroup> groupsOf(String id) {
        return KARSK.groups().stream()
                .filter(g -> g.members().stream().anyMatch(m -> m.id().equals(id)))
                .toList();
    }

    private static CopyMember member(CopyGroup group, String id) {
        return group.members().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
