package org.gainsay.matching.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which terms of a text are looked up. */
final class RankingTest {
    /** A million claims, and how many of them hold each term. */
    private record Holding(Map<Integer, Integer> byTerm) implements Lexicon {
        @Override
        public int claims() {
            return 1_000_000;
        }

        @Override
        public int holding(int term) {
            return byTerm.getOrDefault(term, 0);
        }
    }

    private static Set<Integer> lookedUp(Map<Integer, Integer> holding) {
        int[] terms = IntStream.rangeClosed(1, 60).toArray();
        Question.Asked asked = new Question.Asked(List.of(), terms, List.of(), new int[0], List.of());
        return new TreeSet<>(Ranking.weights(asked, new Holding(holding)).keySet());
    }

    @Test
    void the_rarest_terms_are_looked_up_until_as_many_claims_are_read_as_a_question_may_cost() {
        assertEquals(
                Set.of(1, 2, 3, 4, 5),
                lookedUp(Map.of(
                        1, 10, 2, 100, 3, 1_000, 4, 2_000, 5, Ranking.READ - 3_110, 6, Ranking.READ, 7, 900_000)));
    }

    @Test
    void some_terms_are_looked_up_however_many_claims_have_them() {
        assertEquals(Set.of(1, 2, 3, 4), lookedUp(Map.of(1, 100_000, 2, 200_000, 3, 300_000, 4, 400_000, 5, 500_000)));
    }

    @Test
    void a_term_that_no_claim_has_is_not_looked_up() {
        assertEquals(Set.of(2), lookedUp(Map.of(2, 7)));
    }
}
