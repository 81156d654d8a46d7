package org.gainsay.capture.revision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.capture.revision.Words.Word;

/**
 * What some words hold that must not change unnoticed: their numbers, names, negations, hedges and quoted words, each
 * in the order of the text.
 *
 * <p>It errs on the careful side. A word that is taken for a name without being one makes a change look material; a
 * name that is missed would let one pass.
 */
final class Substance {
    /** How many words may stand between a bound and its number: "at least some of the 40" has three. */
    private static final int BOUND_REACH = 4;

    private final Map<Matter, List<String>> held = new EnumMap<>(Matter.class);

    private Substance() {
        for (Matter matter : Matter.values()) {
            held.put(matter, new ArrayList<>());
        }
    }

    /**
     * The substance of {@code words}.
     *
     * @param common words that occur in lower case in either edition, and so are no names at the head of a sentence
     */
    static Substance of(List<Word> words, Set<String> common) {
        Substance substance = new Substance();
        for (int i = 0; i < words.size(); i++) {
            substance.weigh(words, i, common);
        }
        return substance;
    }

    private void weigh(List<Word> words, int i, Set<String> common) {
        Word word = words.get(i);
        String lower = word.lower();
        LoadWords load = LoadWords.ALL;
        if (word.quoted() && (word.letters() || word.digits())) {
            add(Matter.QUOTATION, lower);
        }
        String number = load.numbers().get(lower);
        if (number != null) {
            add(Matter.NUMBER, number);
        } else if (word.digits() || amountSign(word)) {
            add(Matter.NUMBER, lower);
        } else if (load.bounds().contains(lower) && numberFollows(words, i)) {
            add(Matter.NUMBER, lower);
        }
        if (load.negations().contains(lower) || lower.endsWith("n't")) {
            add(Matter.NEGATION, lower.endsWith("n't") || lower.equals("cannot") ? "not" : lower);
        } else if (load.hedges().contains(lower)) {
            add(Matter.ATTRIBUTION, lower);
        } else if (number == null && name(word, lower, common)) {
            add(Matter.NAME, lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower);
        }
    }

    private static boolean name(Word word, String lower, Set<String> common) {
        if (!Character.isUpperCase(word.key().codePointAt(0))
                || LoadWords.ALL.plain().contains(lower)
                || LoadWords.ALL.bounds().contains(lower)) {
            return false;
        }
        return !word.first() || !common.contains(lower);
    }

    private static boolean amountSign(Word word) {
        int point = word.key().codePointAt(0);
        return Character.getType(point) == Character.CURRENCY_SYMBOL || point == '%' || point == '‰';
    }

    private static boolean numberFollows(List<Word> words, int i) {
        int end = Math.min(words.size(), i + 1 + BOUND_REACH);
        for (int j = i + 1; j < end; j++) {
            if (words.get(j).digits()
                    || LoadWords.ALL.numbers().containsKey(words.get(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Adds something that the words themselves do not show, such as on whose word they stand. */
    void add(Matter matter, String what) {
        held(matter).add(what);
    }

    List<String> held(Matter matter) {
        return held.getOrDefault(matter, List.of());
    }

    /** The matters of which something is held. */
    Set<Matter> matters() {
        EnumSet<Matter> matters = EnumSet.noneOf(Matter.class);
        held.forEach((matter, what) -> {
            if (!what.isEmpty()) {
                matters.add(matter);
            }
        });
        return matters;
    }

    /** What differs from {@code newer}, a phrase for each difference, in the order of {@link Matter}. */
    List<String> differences(Substance newer) {
        List<String> phrases = new ArrayList<>();
        for (Matter matter : differing(newer)) {
            List<String> gone = new ArrayList<>(held(matter));
            List<String> come = new ArrayList<>();
            for (String what : newer.held(matter)) {
                if (!gone.remove(what)) {
                    come.add(what);
                }
            }
            String kind = matter.name().toLowerCase(Locale.ROOT);
            if (gone.isEmpty() && come.isEmpty()) {
                phrases.add(kind + ": in another order");
            } else if (gone.isEmpty()) {
                phrases.add(kind + ": " + quoted(come) + " is new");
            } else if (come.isEmpty()) {
                phrases.add(kind + ": " + quoted(gone) + " is gone");
            } else {
                phrases.add(kind + ": " + quoted(gone) + " is now " + quoted(come));
            }
        }
        return phrases;
    }

    private static String quoted(List<String> words) {
        return "“" + String.join(" ", words) + "”";
    }

    /** The matters in which the two differ, be it in order alone. */
    Set<Matter> differing(Substance other) {
        EnumSet<Matter> matters = EnumSet.noneOf(Matter.class);
        held.forEach((matter, what) -> {
            if (!what.equals(other.held(matter))) {
                matters.add(matter);
            }
        });
        return matters;
    }
}
