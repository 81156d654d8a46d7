package org.gainsay.capture.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {
    private static final String HARBOUR = "The harbour of Halvane was closed on Friday. Mira Tosk ordered it. "
            + "Nobody was hurt. The dock union held a meeting in the old customs house.";

    @Test
    void equal_texts_have_no_change() {
        assertTrue(between(HARBOUR, HARBOUR).same());
    }

    @Test
    void typography_is_no_wording() {
        assertTrue(between("“It’s closed”, said Tosk – again.", "\"It's closed\", said Tosk - again.")
                .same());
    }

    @Test
    void a_new_sentence_is_added_and_the_rest_stays() {
        Revision revision = between(HARBOUR, HARBOUR.replace("Nobody", "Rain fell for hours. Nobody"));
        Change.Added added = assertInstanceOf(
                Change.Added.class,
                revision.changes().stream()
                        .filter(change -> !(change instanceof Change.Same))
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                "Rain fell for hours.", added.after().in(HARBOUR.replace("Nobody", "Rain fell for hours. Nobody")));
        assertEquals(5, revision.changes().size());
    }

    @Test
    void a_sentence_at_another_place_is_moved_and_not_removed() {
        String moved = "Nobody was hurt. The harbour of Halvane was closed on Friday. Mira Tosk ordered it. "
                + "The dock union held a meeting in the old customs house.";
        Revision revision = between(HARBOUR, moved);
        assertEquals(1, count(revision, Change.Moved.class));
        assertEquals(0, count(revision, Change.Removed.class));
        assertTrue(revision.material().isEmpty());
    }

    @Test
    void a_sentence_that_is_gone_is_removed() {
        Revision revision = between(HARBOUR, HARBOUR.replace("Mira Tosk ordered it. ", ""));
        assertEquals(1, count(revision, Change.Removed.class));
        assertEquals(Set.of(Matter.NAME), revision.material().get(0).matters());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port did not confirm 120 deaths. | The port did confirm 120 deaths. | NEGATION",
                "The port confirmed 120 deaths. | The port confirmed 210 deaths. | NUMBER",
                "The port confirmed twelve deaths. | The port confirmed eleven deaths. | NUMBER",
                "At least 12 boats sank there. | Nearly 12 boats sank there. | NUMBER",
                "It cost 12 € a day. | It cost 12 $ a day. | NUMBER",
                "Late on Friday Mira Tosk closed the port. | Late on Friday Jon Keel closed the port. | NAME",
                "The board sued Tosk after Keel had left. | The board sued Keel after Tosk had left. | NAME",
                "The mayor called it “a shame” again. | The mayor called it “a scandal” again. | QUOTATION",
                "The mayor called it a shame again. | The mayor called it “a shame” again. | QUOTATION",
                "The clerk took money from the fund. | The clerk allegedly took money from the fund. | ATTRIBUTION",
                "The clerk confirmed that he knew it. | The clerk denied that he knew it. | NEGATION",
                "El puerto no confirmó las muertes. | El puerto confirmó las muertes. | NEGATION",
                "Murieron doce personas en el puerto. | Murieron once personas en el puerto. | NUMBER",
            })
    void a_change_of_substance_is_material(String before, String after, Matter matter) {
        Revision revision = between(before, after);
        Change.Reworded reworded =
                assertInstanceOf(Change.Reworded.class, revision.changes().get(0));
        assertEquals(Set.of(matter), reworded.matters());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port was closed quickly on Friday. | The port was swiftly closed on Friday.",
                "Twelve boats lay in the bay. | 12 boats lay in the bay.",
                "The boats lay in the bay all night. | These boats lay in the bay all night.",
                "The boats didn't sail. | The boats did not sail.",
            })
    void other_words_of_the_same_substance_are_folded_away(String before, String after) {
        Revision revision = between(before, after);
        assertFalse(revision.same());
        assertTrue(revision.material().isEmpty(), () -> revision.toString());
    }

    @Test
    void the_same_words_on_another_persons_word_are_material() {
        String text = "The bridge is safe, the engineer said.";
        Revision revision = Revision.between(
                Editions.of(text, Editions.said(text, "Mira Tosk", "The bridge is safe")),
                Editions.of(text, Editions.said(text, "Jon Keel", "The bridge is safe")));
        assertEquals(Set.of(Matter.ATTRIBUTION), revision.changes().get(0).matters());
    }

    @Test
    void edits_join_to_both_sentences() {
        String before = "The port of Halvane was closed by order of the mayor.";
        String after = "The old port of Halvane was open by order of the board.";
        Change.Reworded reworded = assertInstanceOf(
                Change.Reworded.class, between(before, after).changes().get(0));
        List<String> words = new ArrayList<>();
        for (Edit edit : reworded.edits()) {
            if (edit.before() != null) {
                words.add(edit.before().in(before));
            }
        }
        assertEquals(before, String.join(" ", words).replace(" .", "."));
    }

    @Test
    void every_sentence_of_both_editions_is_in_exactly_one_change() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> pool = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                pool.add("Sentence " + random.nextInt(8) + " tells of boat " + random.nextInt(4) + " and its crew.");
            }
            String before = String.join(" ", pool);
            Collections.shuffle(pool, random);
            String after = String.join(" ", pool.subList(0, random.nextInt(12) + 1));
            Revision revision = between(before, after);
            int older = 0;
            int newer = 0;
            for (Change change : revision.changes()) {
                switch (change) {
                    case Change.Added added -> newer++;
                    case Change.Removed removed -> older++;
                    case Change.Same same -> {
                        older++;
                        newer++;
                    }
                    case Change.Moved moved -> {
                        older++;
                        newer++;
                    }
                    case Change.Reworded reworded -> {
                        older++;
                        newer++;
                    }
                }
            }
            assertEquals(Editions.of(before).sheet().sentences().size(), older);
            assertEquals(Editions.of(after).sheet().sentences().size(), newer);
        }
    }

    @Test
    void long_texts_that_share_nothing_are_compared_all_the_same() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            before.append("Boat ").append(i).append(" sailed out. ");
            after.append("Truck ").append(i).append(" drove home. ");
        }
        Revision revision = between(before.toString(), after.toString());
        assertFalse(revision.material().isEmpty());
    }

    private static Revision between(String before, String after) {
        return Revision.between(Editions.of(before), Editions.of(after));
    }

    private static long count(Revision revision, Class<? extends Change> kind) {
        return revision.changes().stream().filter(kind::isInstance).count();
    }
}
