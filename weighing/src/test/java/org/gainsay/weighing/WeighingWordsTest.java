package org.gainsay.weighing;

import static org.gainsay.weighing.Harbourside.DAY;
import static org.gainsay.weighing.Harbourside.own;
import static org.gainsay.weighing.Harbourside.quoting;
import static org.gainsay.weighing.Harbourside.takenBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gainsay.core.Evidence;
import org.gainsay.core.Mention;
import org.gainsay.core.RatingScale;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.junit.jupiter.api.Test;

final class WeighingWordsTest {
    private static final WeighingWords SPANISH = WeighingWords.in(Locale.of("es"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void every_sentence_is_there_in_both_languages_and_is_put_together_of_the_same() throws IOException {
        assertEquals(places("weighing.properties"), places("weighing_es.properties"));
    }

    @Test
    void the_steps_of_a_contested_claim_read_in_spanish_and_lead_to_the_same() {
        List<Evidence> pieces = List.of(
                own(1, "The Gull", Stance.SUPPORTS),
                own(2, "The Gull", Stance.REPEATS),
                quoting(3, "The Tern", "Ana Reef", Stance.REFUTES),
                takenBack(own(4, "The Skua", Stance.SUPPORTS)));
        Weighed english = Scales.weigh(Filed.of(pieces), DAY);
        Weighed spanish = Scales.weigh(Filed.of(pieces), DAY, SPANISH);
        assertEquals(
                List.of(
                        "4 artículos, 3 orígenes.",
                        "El origen 1 reúne 2 piezas (e1 y e2): misma voz, lo dice la propia fuente, The Gull.",
                        "Una pieza repite la afirmación; volver a decir algo no es prueba de ello.",
                        "El origen 1 respalda la afirmación (e1).",
                        "El origen 2 refuta la afirmación (e3).",
                        "The Skua se retractó de e4: it printed a correction on 2031-05-09. Ya no cuenta.",
                        "Regla 6: un origen independiente la refuta y uno la respalda. Situación: disputada."),
                spanish.steps());
        assertEquals(english.standing(), spanish.standing());
        assertEquals(english.counts(), spanish.counts());
        assertEquals(english.steps().size(), spanish.steps().size());
        assertEquals("4 articles, 3 origins", english.counts().words());
    }

    @Test
    void how_a_day_was_counted_is_said_in_spanish_where_the_reader_says_it_in_a_known_form() {
        assertEquals("30 días después del 1 de mayo de 2031 (the count)", rule("30 days after 2031-05-01 (the count)"));
        assertEquals("1 mes después del 1 de mayo de 2031 (the count)", rule("1 month after 2031-05-01 (the count)"));
        assertEquals("a más tardar el 1 de mayo de 2031, según el texto", rule("by 2031-05-01, as named"));
        assertEquals("la víspera del 1 de mayo de 2031, según el texto", rule("the day before 2031-05-01, as named"));
        assertEquals("when the tide turns", rule("when the tide turns"));
    }

    @Test
    void what_the_reader_says_of_a_day_stays_as_it_is_in_english() {
        for (String rule : List.of(
                "30 days after 2031-05-01 (the count)", "1 week after 2031-05-01 (x)", "on 2031-05, as named")) {
            assertEquals(rule, WeighingWords.in(Locale.ENGLISH).rule(new Mention.Due(DAY, rule)));
        }
    }

    @Test
    void a_language_without_words_of_its_own_is_told_english() {
        assertEquals("contested", WeighingWords.in(Locale.of("fi")).standing(Standing.CONTESTED));
    }

    @Test
    void the_scales_that_come_with_the_desk_are_there_in_spanish_with_the_same_ratings() {
        for (RatingScale scale : Ratings.shipped()) {
            RatingScale spanish = Ratings.in(scale, Locale.of("es"));
            assertNotEquals(scale, spanish);
            assertEquals(scale.id(), spanish.id());
            assertEquals(ids(scale), ids(spanish));
        }
        RatingScale own = Ratings.parse("truth-3\tOurs\none\tOne\tPoor.\ntwo\tTwo\tGood.\n");
        assertEquals(own, Ratings.in(own, Locale.of("es")));
    }

    private static List<String> ids(RatingScale scale) {
        return scale.ratings().stream().map(RatingScale.Rating::id).toList();
    }

    private static String rule(String english) {
        return SPANISH.rule(new Mention.Due(DAY, english));
    }

    private static Map<String, Set<String>> places(String bundle) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WeighingWords.class.getResourceAsStream(bundle), bundle),
                StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        Map<String, Set<String>> places = new TreeMap<>();
        for (String key : read.stringPropertyNames()) {
            Set<String> named = new TreeSet<>();
            PLACE.matcher(read.getProperty(key))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
            places.put(key, named);
        }
        return places;
    }
}
