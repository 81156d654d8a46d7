package org.gainsay.matching.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.matching.screen.Screen.Hit;
import org.gainsay.matching.screen.Screen.Stored;
import org.junit.jupiter.api.Test;

class ScreenTest {
    /** Sums in single precision, in another order. */
    private static final double ROUNDING = 1e-4;

    private static final List<Stored> HALVANE = List.of(
            new Stored("ferry", "The ferry of Halvane carried 112 people on Monday."),
            new Stored("vote", "The harbour plan won the vote with 5,173 votes."),
            new Stored("mayor", "The mayor of Tarn resigned after the vote."));

    @Test
    void a_sentence_passes_with_the_claim_that_it_repeats_first() {
        Screen screen = Screen.over(HALVANE);
        List<Hit> hits = screen.eye().hits("On Monday, 112 people were carried by the Halvane ferry.");
        assertEquals("ferry", hits.getFirst().claim());
    }

    @Test
    void a_sentence_of_other_words_is_dropped() {
        Screen screen = Screen.over(HALVANE);
        assertEquals(List.of(), screen.eye().hits("Nothing grows beneath those spruces."));
    }

    @Test
    void case_accents_endings_and_the_grouping_of_digits_do_not_matter() {
        Screen screen = Screen.over(List.of(
                new Stored("es", "El presidente Ramón Ibarra ganó con 6.408.855 votos."),
                new Stored("other", "The rain fell on Monday.")));
        assertEquals(
                "es",
                screen.eye()
                        .hits("PRESIDENT RAMON IBARRA: 6,408,855 VOTES")
                        .getFirst()
                        .claim());
    }

    @Test
    void text_without_words_passes_with_nothing() {
        Screen.Eye eye = Screen.over(HALVANE).eye();
        for (String text : List.of("", "   ", "…!?", "\ud83d", "a b c")) {
            assertEquals(List.of(), eye.hits(text), text);
        }
    }

    @Test
    void a_screen_without_claims_names_none() {
        assertEquals(List.of(), Screen.over(List.of()).eye().hits("The ferry of Halvane carried 112 people."));
    }

    @Test
    void a_text_of_a_million_words_is_looked_at_up_to_its_limit() {
        String text = "The ferry of Halvane carried 112 people. "
                + IntStream.range(0, 1_000_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertEquals("ferry", Screen.over(HALVANE).eye().hits(text).getFirst().claim());
    }

    @Test
    void two_claims_of_one_name_and_no_claims_to_name_are_refused() {
        List<Stored> twice = List.of(new Stored("a", "One."), new Stored("a", "Two."));
        assertThrows(IllegalArgumentException.class, () -> Screen.over(twice));
        assertThrows(IllegalArgumentException.class, () -> Screen.over(HALVANE, 0));
    }

    @Test
    void no_more_claims_are_named_than_asked_for_and_the_best_of_them() {
        List<Stored> claims = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            claims.add(new Stored("ferry" + i, "The ferry of Halvane carried " + (100 + i) + " people."));
        }
        List<Hit> hits = Screen.over(claims).eye().hits("The ferry of Halvane carried 147 people, they say.");
        assertEquals(Screen.MOST, hits.size());
        assertEquals("ferry47", hits.getFirst().claim());
        assertEquals(1, Screen.over(claims, 1).eye().hits("Halvane").size());
    }

    @Test
    void a_word_that_many_claims_have_names_none() {
        List<Stored> claims = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            claims.add(new Stored("c" + i, "The harbour office of Tarn said " + (char) ('a' + i % 26) + "x" + i));
        }
        Screen.Eye eye = Screen.over(claims).eye();
        assertEquals(List.of(), eye.hits("The harbour of Tarn."));
        assertEquals(
                "c77", eye.hits("At the harbour they spoke of 77.").getFirst().claim());
    }

    @Property(tries = 100)
    void every_claim_passes_with_itself(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Stored> claims = claims(random, size);
        Screen.Eye eye = Screen.over(claims, size).eye();
        for (Stored claim : claims) {
            assertTrue(
                    eye.hits(claim.statement()).stream()
                            .anyMatch(hit -> hit.claim().equals(claim.id())),
                    claim.statement());
        }
    }

    @Property(tries = 100)
    void the_order_of_the_claims_changes_no_answer(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Stored> claims = claims(random, size);
        List<Stored> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        String text = sentence(random);
        assertEquals(
                ids(Screen.over(claims).eye().hits(text)),
                ids(Screen.over(shuffled).eye().hits(text)));
    }

    @Property(tries = 200)
    void it_names_just_those_that_weighing_every_pair_puts_first(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 80) int size) {
        List<Stored> claims = claims(random, size);
        int most = 1 + random.nextInt(20);
        Screen.Eye eye = Screen.over(claims, most).eye();
        for (int i = 0; i < 5; i++) {
            String text = sentence(random);
            Map<String, Double> weighed = weighed(claims, text);
            Map<String, Double> found = new TreeMap<>();
            eye.hits(text).forEach(hit -> found.put(hit.claim(), hit.shared()));
            assertEquals(Math.min(most, weighed.size()), found.size(), text);
            double least = Collections.min(found.isEmpty() ? List.of(0.0) : found.values());
            weighed.forEach((claim, shared) -> {
                if (found.containsKey(claim)) {
                    assertEquals(shared, found.get(claim), ROUNDING, text);
                } else {
                    assertTrue(shared <= least + ROUNDING, text);
                }
            });
        }
    }

    /** What each claim shares with a text, found without any index; those that share nothing are left out. */
    private static Map<String, Double> weighed(List<Stored> claims, String text) {
        double usual = claims.stream()
                .mapToInt(claim -> terms(claim.statement()).size())
                .average()
                .orElse(1);
        Map<String, Double> weighed = new TreeMap<>();
        for (Stored claim : claims) {
            Set<String> own = terms(claim.statement());
            Set<String> both = new HashSet<>(own);
            both.retainAll(terms(text));
            if (!both.isEmpty()) {
                weighed.put(claim.id(), weight(both, claims) / (1 + 1.2 * (0.5 + 0.5 * own.size() / usual)));
            }
        }
        return weighed;
    }

    private static double weight(Set<String> terms, List<Stored> claims) {
        double sum = 0;
        for (String term : terms) {
            long having = claims.stream()
                    .filter(claim -> terms(claim.statement()).contains(term))
                    .count();
            sum += Math.log((claims.size() + 1.0) / Math.max(1, having));
        }
        return sum;
    }

    private static Set<String> terms(String text) {
        return Set.of(text.split(" ")).stream().collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::claim).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Stored> claims(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Stored("c" + i, sentence(random)))
                .toList();
    }

    /** Different words, some of which many sentences have. */
    private static String sentence(Random random) {
        Set<String> words = new TreeSet<>();
        int size = 1 + random.nextInt(9);
        while (words.size() < size) {
            int word = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(60);
            words.add("word" + (char) ('a' + word / 26) + (char) ('a' + word % 26));
        }
        return String.join(" ", words);
    }
}
