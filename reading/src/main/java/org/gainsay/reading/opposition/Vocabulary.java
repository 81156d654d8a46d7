package org.gainsay.reading.opposition;

import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;

/**
 * What the lists of one language know of two words wherever they stand, for whoever compares statements without laying
 * them side by side. Immutable; safe to share.
 */
public final class Vocabulary {
    /** Words of the longest phrase in the lists. */
    public static final int LONGEST = Words.LONGEST;

    private static final ByLanguage<Vocabulary> ALL = new ByLanguage<>(Vocabulary::new);

    private final Words words;

    private Vocabulary(Language language) {
        this.words = Words.of(language);
    }

    /** That of a language; of English where the language has no lists here. */
    public static Vocabulary of(Language language) {
        return ALL.of(language);
    }

    /** What two words or phrases in lower case are to each other. */
    public enum Kinship {
        /** Forms of one word, or two words that say the same. */
        SAME,
        /** The first is a kind of the second. */
        NARROWER,
        /** The second is a kind of the first. */
        BROADER,
        OPPOSITE,
        /** Two members of a kind of which one place holds one. */
        MEMBERS,
        /** The lists know nothing of them. */
        UNKNOWN
    }

    /** What two words or phrases in lower case are to each other. */
    public Kinship between(String a, String b) {
        if (a.equals(b)) {
            return Kinship.SAME;
        }
        return words.relation(a, b)
                .map(known -> switch (known.relation()) {
                    case SAME -> Kinship.SAME;
                    case BROADER -> words.kindOf(a, b) ? Kinship.NARROWER : Kinship.BROADER;
                    case OPPOSITE -> Kinship.OPPOSITE;
                    case MEMBERS -> Kinship.MEMBERS;
                })
                .orElse(Kinship.UNKNOWN);
    }

    /** The base that all forms of a word share; a key and not always a word. */
    public String base(String lower) {
        return words.base(lower);
    }

    /** Whether a phrase in lower case denies what it stands with: "not", "failed to", "without". */
    public boolean denies(String phrase) {
        return words.negates(phrase);
    }

    /** Whether a phrase in lower case has a word of denial and denies nothing: "not only". */
    public boolean limits(String phrase) {
        return words.limits(phrase);
    }
}
