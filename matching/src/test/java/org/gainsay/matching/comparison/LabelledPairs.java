package org.gainsay.matching.comparison;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.Relation;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/** The invented pairs of statements with their relation, of one half. */
final class LabelledPairs {
    private LabelledPairs() {}

    /**
     * One pair.
     *
     * @param relation what the first is to the second
     * @param a the first
     * @param b the second
     */
    record LabelledPair(Relation relation, Statement a, Statement b) {}

    static List<LabelledPair> of(String half) {
        return WordLists.lines(LabelledPairs.class, "pairs-" + half + ".txt").stream()
                .map(LabelledPairs::pair)
                .toList();
    }

    private static LabelledPair pair(String line) {
        List<String> parts = List.of(line.split(" \\| "));
        return new LabelledPair(relation(parts.get(0)), statement(parts.get(1)), statement(parts.get(2)));
    }

    private static Relation relation(String word) {
        for (Relation relation : Relation.values()) {
            if (relation.word().equals(word)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("relation '" + word + "'");
    }

    private static Statement statement(String text) {
        @Nullable LocalDate day = null;
        @Nullable String speaker = null;
        String words = text.strip();
        if (words.startsWith("[")) {
            int end = words.indexOf(']');
            List<String> head = List.of(words.substring(1, end).split(", ", 2));
            day = LocalDate.parse(head.get(0));
            speaker = head.get(1);
            words = words.substring(end + 2);
        }
        return new Statement(words, day, speaker, null);
    }
}
