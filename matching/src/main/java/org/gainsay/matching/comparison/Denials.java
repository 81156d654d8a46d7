package org.gainsay.matching.comparison;

import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Vocabulary;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/**
 * Which words of a statement are denied.
 *
 * <p>A denial takes back the next content word in its clause; "no" before a noun takes back the noun and the verb after
 * it; "nobody" and "none" the verb. A denial that is itself denied ("did not fail to") takes nothing back.
 */
final class Denials {
    /** Tokens from a denial within which the word stands that it takes back. */
    private static final int REACH = 6;

    private final Tokens tokens;
    private final Tags tags;
    private final Vocabulary vocabulary;
    private final Manners manners;
    private final boolean[] denied;

    private Denials(Tokens tokens, Tags tags, Language language) {
        this.tokens = tokens;
        this.tags = tags;
        this.vocabulary = Vocabulary.of(language);
        this.manners = Manners.of(language);
        this.denied = new boolean[tokens.size()];
    }

    /** For each token whether it is denied. */
    static boolean[] in(Tokens tokens, Tags tags, Language language) {
        Denials denials = new Denials(tokens, tags, language);
        denials.find();
        return denials.denied;
    }

    private void find() {
        int at = 0;
        while (at < tokens.size()) {
            int limit = lengthAt(at, true);
            int length = limit > 0 ? 0 : lengthAt(at, false);
            if (length > 0) {
                deny(at, length);
            }
            at += Math.max(1, Math.max(limit, length));
        }
    }

    private int lengthAt(int at, boolean limits) {
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int length = 1; length <= Vocabulary.LONGEST && at + length <= tokens.size(); length++) {
            phrase.append(length == 1 ? "" : " ").append(tokens.lower(at + length - 1));
            String words = phrase.toString();
            boolean found = limits ? vocabulary.limits(words) : vocabulary.denies(words);
            longest = found ? length : longest;
        }
        return longest;
    }

    private void deny(int at, int length) {
        int next = at + length;
        String word = tokens.lower(at);
        boolean pronoun = word.equals("nobody")
                || word.equals("none")
                || word.equals("nadie")
                || word.equals("neither")
                || word.equals("nothing")
                || word.equals("nada")
                || word.equals("no") && tokens.lowerOrEmpty(at + 1).equals("one");
        boolean determiner = word.equals("no") && tags.is(at, PartOfSpeech.DET)
                || word.equals("ningún")
                || word.equals("ninguna")
                || word.equals("ninguno");
        if (pronoun) {
            toggle(verb(next));
            return;
        }
        int target = content(next);
        // what denies a denial takes back what that one takes back
        while (target >= 0 && lengthAt(target, false) > 0) {
            target = content(target + lengthAt(target, false));
        }
        toggle(target);
        if (determiner && target >= 0 && !tags.is(target, PartOfSpeech.VERB)) {
            toggle(verb(target + 1));
        }
    }

    private void toggle(int target) {
        if (target >= 0) {
            denied[target] = !denied[target];
        }
    }

    private int content(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            if (stops(i)) {
                return -1;
            }
            if (tags.is(i, PartOfSpeech.VERB) && !manners.empty(tokens.lower(i))
                    || tags.noun(i)
                    || tags.is(i, PartOfSpeech.ADJ)
                    || tags.is(i, PartOfSpeech.X)) {
                return i;
            }
        }
        return -1;
    }

    private int verb(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            if (stops(i)) {
                return -1;
            }
            if (tags.is(i, PartOfSpeech.VERB)) {
                return i;
            }
        }
        return content(from);
    }

    private boolean stops(int i) {
        return switch (tokens.lower(i)) {
            case ",", ";", ":", ".", "but", "pero", "and" -> true;
            default -> false;
        };
    }
}
