package org.gainsay.weighing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lists and names in sentences. */
final class Wording {
    /** Items that a sentence names one by one: what the eye takes in on one line. */
    private static final int LONGEST_LIST = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** {@code e1, e2 and e5}; the middle of a long list is left out, and counted. */
    static String list(List<?> items, WeighingWords words) {
        if (items.size() > LONGEST_LIST) {
            return words.say(
                    "more",
                    joined(items.subList(0, LONGEST_LIST - 1)),
                    Integer.toString(items.size() - LONGEST_LIST + 1));
        }
        return items.size() == 1
                ? items.getFirst().toString()
                : words.say(
                        "and",
                        joined(items.subList(0, items.size() - 1)),
                        items.getLast().toString());
    }

    private static String joined(List<?> items) {
        return String.join(", ", items.stream().map(Object::toString).toList());
    }

    /** A name without case, accents and punctuation; empty if it has neither letters nor digits. */
    static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }
}
