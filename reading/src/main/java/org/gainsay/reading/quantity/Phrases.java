package org.gainsay.reading.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/** Phrases that stand for values, found where they start or where they end; the longest wins. Immutable. */
final class Phrases {
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase>> byLast = new HashMap<>();

    private record Phrase(List<String> words, String value) {}

    /**
     * A phrase found.
     *
     * @param value what it stands for
     * @param length its number of cells
     */
    record Hit(String value, int length) {}

    Phrases(List<Map<String, String>> lists) {
        for (Map<String, String> list : lists) {
            list.forEach(this::add);
        }
        byFirst.values().forEach(Phrases::longestFirst);
        byLast.values().forEach(Phrases::longestFirst);
    }

    private void add(String phrase, String value) {
        List<String> words = List.of(phrase.split(" "));
        Phrase added = new Phrase(words, value);
        byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(added);
        byLast.computeIfAbsent(words.getLast(), last -> new ArrayList<>()).add(added);
    }

    private static void longestFirst(List<Phrase> phrases) {
        phrases.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    }

    /** The longest phrase whose first cell is {@code at}; null if there is none. */
    @Nullable
    Hit startingAt(Cells cells, int at) {
        for (Phrase phrase : byFirst.getOrDefault(cells.lower(at), List.of())) {
            if (stands(cells, at, phrase.words)) {
                return new Hit(phrase.value, phrase.words.size());
            }
        }
        return null;
    }

    /** The longest phrase whose last cell is {@code at}; null if there is none. */
    @Nullable
    Hit endingAt(Cells cells, int at) {
        for (Phrase phrase : byLast.getOrDefault(cells.lower(at), List.of())) {
            if (stands(cells, at - phrase.words.size() + 1, phrase.words)) {
                return new Hit(phrase.value, phrase.words.size());
            }
        }
        return null;
    }

    private static boolean stands(Cells cells, int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(cells.lower(at + i))) {
                return false;
            }
        }
        return true;
    }
}
