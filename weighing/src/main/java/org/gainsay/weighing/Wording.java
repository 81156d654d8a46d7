package org.gainsay.weighing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers, lists and names in sentences. */
final class Wording {
    /** Items that a sentence names one by one: what the eye takes in on one line. */
    private static final int LONGEST_LIST = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** {@code 1 origin}, {@code 2 origins}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code one origin}, {@code 2 origins}: the number one as a word, at the beginning of a sentence. */
    static String counted(int number, String noun) {
        return number == 1 ? "One " + noun : count(number, noun);
    }

    /** {@code e1, e2 and e5}; the middle of a long list is left out, and counted. */
    static String list(List<?> items) {
        if (items.size() > LONGEST_LIST) {
            return String.join(
                            ", ",
                            items.subList(0, LONGEST_LIST - 1).stream()
                                    .map(Object::toString)
                                    .toList())
                    + " and " + (items.size() - LONGEST_LIST + 1) + " more";
        }
        if (items.size() == 1) {
            return items.getFirst().toString();
        }
        return String.join(
                        ", ",
                        items.subList(0, items.size() - 1).stream()
                                .map(Object::toString)
                                .toList())
                + " and " + items.getLast();
    }

    /** A name without case, accents and punctuation; empty if it has neither letters nor digits. */
    static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }
}
