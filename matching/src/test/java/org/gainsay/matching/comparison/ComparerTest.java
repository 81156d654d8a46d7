package org.gainsay.matching.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Compared;
import org.gainsay.core.Compared.Course;
import org.gainsay.core.Relation;
import org.gainsay.core.Slot;
import org.gainsay.core.SlotFinding;
import org.gainsay.core.SlotFinding.State;
import org.gainsay.matching.comparison.LabelledPairs.LabelledPair;
import org.gainsay.reading.text.WordLists;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private final Comparer comparer = Comparer.standard();

    @Test
    void the_pairs_that_the_rules_were_written_against_have_their_relation() {
        List<String> wrong = new ArrayList<>();
        for (LabelledPair pair : LabelledPairs.of("seen")) {
            Compared compared = comparer.compare(pair.a(), pair.b());
            if (compared.relation() != pair.relation()) {
                wrong.add(pair + " is " + compared);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void swapping_the_two_turns_the_relation_round_and_changes_no_slot() {
        for (String half : List.of("seen", "kept")) {
            for (LabelledPair pair : LabelledPairs.of(half)) {
                Compared there = comparer.compare(pair.a(), pair.b());
                Compared back = comparer.compare(pair.b(), pair.a());
                assertEquals(there.relation().inverse(), back.relation(), pair::toString);
                assertEquals(states(there), states(back), pair::toString);
                assertEquals(there.course(), back.course(), pair::toString);
            }
        }
    }

    @Test
    void a_statement_says_the_same_as_itself() {
        for (LabelledPair pair : LabelledPairs.of("seen")) {
            Compared compared = comparer.compare(pair.a(), pair.a());
            assertFalse(compared.differs(), () -> pair.a() + " is " + compared);
        }
    }

    @Test
    void one_counter_and_a_later_day_is_growth() {
        assertCourse(Course.GROWTH, "2031-08-01", "Interior Ministry", 1200, "2031-08-06", "Interior Ministry", 2229);
    }

    @Test
    void two_counters_for_one_day_dispute_a_number() {
        assertCourse(Course.RIVALRY, "2031-08-04", "Interior Ministry", 2000, "2031-08-04", "Foro Libre", 988);
    }

    @Test
    void two_counters_on_two_days_may_be_both() {
        assertCourse(Course.BOTH, "2031-08-03", "Foro Libre", 988, "2031-08-04", "Interior Ministry", 2000);
    }

    @Test
    void a_later_and_lower_count_by_another_is_no_growth() {
        assertCourse(Course.RIVALRY, "2031-08-03", "Interior Ministry", 2000, "2031-08-04", "Foro Libre", 988);
    }

    @Test
    void a_counter_that_lowers_its_count_corrects_it() {
        assertCourse(Course.REVISION, "2031-08-03", "Interior Ministry", 2000, "2031-08-09", "Interior Ministry", 1400);
    }

    @Test
    void without_a_counter_a_higher_number_for_one_day_has_no_course() {
        Compared compared = compare("11 people were killed in the protests", "24 people were killed in the protests");
        assertEquals(Relation.OTHER_VALUE, compared.relation());
        assertNull(compared.course());
    }

    @Test
    void the_counter_and_the_day_are_read_in_the_words_too() {
        Compared compared = compare(
                "According to the Foro Libre, 11 people had been killed by 30 July 2031",
                "According to the Foro Libre, 24 people had been killed by 5 August 2031");
        assertEquals(Relation.OTHER_VALUE, compared.relation());
        assertEquals(Course.GROWTH, compared.course());
        assertTrue(compared.why().contains("Foro Libre"), compared::why);
    }

    @Test
    void rounding_agrees_and_another_number_does_not() {
        assertEquals(State.AGREE, quantity("5.1 million votes were cast", "5,150,092 votes were cast"));
        assertEquals(State.AGREE, quantity("Turnout was 51.2%", "Turnout was 51.20 percent"));
        assertEquals(State.AGREE, quantity("Turnout was 51 percent", "Turnout was 51.2%"));
        assertEquals(State.DIFFER, quantity("Turnout was 51.2%", "Turnout was 51.95%"));
        assertEquals(State.DIFFER, quantity("96 ships sank", "100 ships sank"));
        assertEquals(State.AGREE, quantity("The road is 12 kilometres long", "The road is 12,000 metres long"));
    }

    @Test
    void what_was_not_confirmed_is_not_denied() {
        Compared compared = compare("The ministry did not confirm 120 deaths", "The ministry did confirm 210 deaths");
        assertEquals(Relation.RELATED, compared.relation());
        assertEquals(State.UNKNOWN, states(compared, Slot.POLARITY));
    }

    @Test
    void two_denials_cancel_each_other() {
        Compared compared = compare("The guards did not fail to open the gate", "The guards opened the gate");
        assertEquals(State.AGREE, states(compared, Slot.POLARITY));
    }

    @Test
    void the_denied_opposite_is_no_contradiction() {
        Compared compared = compare("The parliament did not reject the law", "The parliament approved the law");
        assertFalse(compared.relation() == Relation.CONTRADICTS, compared::toString);
    }

    @Test
    void who_did_it_to_whom_counts() {
        assertEquals(
                Relation.RELATED,
                compare("Norland attacked Sardia", "Sardia attacked Norland").relation());
        assertEquals(
                Relation.SAME,
                compare("Norland attacked Sardia", "Sardia was attacked by Norland")
                        .relation());
    }

    @Test
    void an_acronym_stands_for_its_body_and_a_last_name_for_its_bearer() {
        Compared compared = compare(
                "The Consejo Nacional Electoral (CNE) declared Ada Molnar the winner",
                "CNE declares Molnar the winner");
        assertEquals(State.AGREE, states(compared, Slot.SUBJECT));
    }

    @Test
    void the_one_that_is_nearer_is_nearer() {
        for (String line : WordLists.lines(LabelledPairs.class, "triples.txt")) {
            List<String> three = List.of(line.split(" \\| "));
            nearer(three.get(0), three.get(1), three.get(2));
        }
    }

    @Test
    void the_course_of_a_number_is_told_in_spanish_too() {
        Compared growth = compare(
                "Según el Foro Libre, hasta el 30 de julio de 2031 habían muerto 11 personas",
                "Según el Foro Libre, hasta el 5 de agosto de 2031 habían muerto 24 personas");
        assertEquals(Course.GROWTH, growth.course(), growth::toString);
        assertTrue(growth.why().contains("2031-07-30"), growth::why);
        Compared rivalry = comparer.compare(
                detained("2031-08-04", "Ministerio del Interior", 2000), detained("2031-08-04", "Foro Libre", 988));
        assertEquals(Course.RIVALRY, rivalry.course(), rivalry::toString);
        assertTrue(rivalry.why().contains("Foro Libre"), rivalry::why);
        Compared both = comparer.compare(
                detained("2031-08-03", "Foro Libre", 988), detained("2031-08-04", "Ministerio del Interior", 2000));
        assertEquals(Course.BOTH, both.course(), both::toString);
        Compared mixed = comparer.compare(
                detained("2031-08-03", "Foro Libre", 988), arrests("2031-08-04", "Interior Ministry", 2000));
        assertEquals(Course.BOTH, mixed.course(), mixed::toString);
    }

    @Test
    void who_counted_is_needed_to_call_it_growth() {
        Compared compared = comparer.compare(
                new Statement("988 people have been arrested in Keld", LocalDate.parse("2031-08-03"), null, null),
                new Statement("2,000 people have been arrested in Keld", LocalDate.parse("2031-08-04"), null, null));
        assertEquals(Relation.OTHER_VALUE, compared.relation());
        assertNull(compared.course());
        assertTrue(compared.why().contains("may be growth"), compared::why);
    }

    @Test
    void what_is_mentioned_in_passing_is_not_claimed() {
        related(
                "Human Rights Hub published a report on the protests that followed the victory of Ada Molnar in July",
                "Ada Molnar won");
        related("Ada Molnar was proclaimed the winner by the council", "Ada Molnar won");
        related("They did not lose the data", "Data were recovered from the machines of Velm");
    }

    @Test
    void a_shouted_word_owns_no_number() {
        assertEquals(
                Relation.OTHER_VALUE,
                compare(
                                "UNBELIEVABLE: 14 boats of the port of Vell lost in that storm!!!",
                                "The port of Vell lost 12 boats in the storm.")
                        .relation());
    }

    @Test
    void the_number_of_another_owner_or_of_another_whole_is_no_other_value() {
        related("Maren received 51.2% of the votes", "Quint received 44.2% of the votes");
        related("Maren received 51.2% of the votes", "The opposition of Corvia holds 73% of the tally sheets");
        related("With 96.87% of the votes counted, the council spoke", "Maren received 51.95% of the votes");
        assertEquals(
                Relation.OTHER_VALUE,
                compare(
                                "The council gave Maren 51.2% and Quint 44.2% of the votes",
                                "Maren won 51.95% of the votes, Quint 43.18%")
                        .relation());
    }

    @Test
    void few_words_without_a_name_are_not_known_to_be_the_same() {
        related("The government resigned", "The government resigned");
        assertEquals(
                Relation.SAME,
                compare("The government of Corvia resigned", "Corvia's government resigned")
                        .relation());
    }

    private void related(String a, String b) {
        for (Compared compared : List.of(compare(a, b), compare(b, a))) {
            assertTrue(
                    compared.relation() == Relation.RELATED || compared.relation() == Relation.UNRELATED,
                    compared::toString);
        }
    }

    private static Statement detained(String day, String counter, int count) {
        return new Statement(
                "Han sido detenidas " + count + " personas desde las elecciones", LocalDate.parse(day), counter, null);
    }

    @Test
    void a_statement_without_words_is_refused_and_strange_ones_are_not() {
        assertThrows(IllegalArgumentException.class, () -> Statement.of(" "));
        for (String strange : List.of("?", "...", "%", "“”", "12", "no", "A".repeat(50_000), "no ".repeat(3_000))) {
            Compared compared = comparer.compare(Statement.of(strange), Statement.of("11 people were killed in Keld"));
            assertFalse(compared.relation() == Relation.SAME, strange);
        }
    }

    private static void nearer(Comparer comparer, String to, String near, String far) {
        Conditions base = comparer.conditions(Statement.of(to));
        double nearness = comparer.nearness(base, comparer.conditions(Statement.of(near)));
        double farness = comparer.nearness(base, comparer.conditions(Statement.of(far)));
        assertTrue(nearness > farness, () -> "“" + near + "” " + nearness + ", “" + far + "” " + farness);
    }

    private void nearer(String to, String near, String far) {
        nearer(comparer, to, near, far);
    }

    private void assertCourse(
            Course course,
            String day,
            String counter,
            int count,
            String otherDay,
            String otherCounter,
            int otherCount) {
        Compared compared = comparer.compare(arrests(day, counter, count), arrests(otherDay, otherCounter, otherCount));
        assertEquals(Relation.OTHER_VALUE, compared.relation());
        assertEquals(course, compared.course(), compared::why);
    }

    private static Statement arrests(String day, String counter, int count) {
        return new Statement(
                count + " people have been arrested since the election", LocalDate.parse(day), counter, null);
    }

    private Compared compare(String a, String b) {
        return comparer.compare(Statement.of(a), Statement.of(b));
    }

    private State quantity(String a, String b) {
        return states(compare(a, b), Slot.QUANTITY);
    }

    private static State states(Compared compared, Slot slot) {
        return compared.slots().stream()
                .filter(finding -> finding.slot() == slot)
                .map(SlotFinding::state)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no slot " + slot + " in " + compared));
    }

    private static List<String> states(Compared compared) {
        return compared.slots().stream()
                .map(finding -> finding.slot() + " " + finding.state())
                .toList();
    }
}
