package org.gainsay.reading.worth;

import java.util.Arrays;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/**
 * What the judge looks at in one sentence, as hashes of 32 bits: its grams (words, pairs of words, beginnings of words,
 * pairs of parts of speech), with repetition, and its traits (how many figures, past tenses, names; how long). The
 * judge and its trainer share this class, so that both see the same. Holds no text.
 *
 * <p>Words are taken in lower case; a figure by its pattern ({@code 12,500} is {@code 0,0}), a year as a year.
 */
public final class WorthFeatures {
    /** What a gram is made of. */
    public enum Kind {
        WORD(0x1d8af066),
        PAIR(0x2b3c5a17),
        BEGINNING(0x3f84d5b5),
        PARTS(0x4c957f2d);

        private final int salt;

        Kind(int salt) {
            this.salt = salt;
        }
    }

    private static final int TRAIT = 0x5851f42d;
    private static final int EDGE = 0x1f123bb5;
    private static final int YEAR = 0x6c078965;
    /** Shorter words are their own beginning. */
    private static final int BEGINNING = 5;
    /** Each step of the length trait is this much longer than the one before. */
    private static final double LENGTH_STEP = 1.35;

    private final Tokens tokens;
    private final Tags tags;
    private final int from;
    private final int to;

    private int[] grams = new int[256];
    private int gramCount;
    private int[] traits = new int[96];
    private int traitCount;

    private WorthFeatures(Tokens tokens, Tags tags, int from, int to) {
        this.tokens = tokens;
        this.tags = tags;
        this.from = from;
        this.to = to;
    }

    /** The features of the tokens {@code from} to {@code to}, exclusive, of the given kinds of gram. */
    public static WorthFeatures of(Tokens tokens, Tags tags, int from, int to, Iterable<Kind> kinds) {
        WorthFeatures features = new WorthFeatures(tokens, tags, from, to);
        for (Kind kind : kinds) {
            features.addGrams(kind);
        }
        features.addTraits();
        Arrays.sort(features.grams, 0, features.gramCount);
        return features;
    }

    /** The grams in ascending order, each as often as it occurs. */
    public int[] grams() {
        return Arrays.copyOf(grams, gramCount);
    }

    /** The traits, each once. */
    public int[] traits() {
        return Arrays.copyOf(traits, traitCount);
    }

    private void addGrams(Kind kind) {
        int before = EDGE;
        for (int i = from; i <= to; i++) {
            int here = i == to ? ~EDGE : kind == Kind.PARTS ? part(i) : word(i);
            switch (kind) {
                case WORD -> {
                    if (i < to) {
                        gram(kind, here);
                    }
                }
                case PAIR, PARTS -> gram(kind, before * 31 + here * 0x27d4eb2f);
                case BEGINNING -> {
                    if (i < to && tokens.lower(i).length() > BEGINNING) {
                        gram(kind, tokens.lower(i).substring(0, BEGINNING).hashCode());
                    }
                }
            }
            before = here;
        }
    }

    private int part(int i) {
        return tags.at(i).name().hashCode() * 31 + tags.form(i).name().hashCode();
    }

    private int word(int i) {
        String lower = tokens.lower(i);
        if (!Character.isDigit(lower.charAt(0))) {
            return lower.hashCode();
        }
        return year(i) ? YEAR : pattern(lower);
    }

    private boolean year(int i) {
        String word = tokens.lower(i);
        return word.length() == 4
                && (word.charAt(0) == '1' || word.charAt(0) == '2')
                && word.chars().allMatch(Character::isDigit);
    }

    /** The figure with every run of digits taken as one 0. */
    private static int pattern(String figure) {
        int hash = 0;
        boolean digit = false;
        for (int i = 0; i < figure.length(); i++) {
            char c = figure.charAt(i);
            if (!Character.isDigit(c)) {
                hash = hash * 31 + c;
                digit = false;
            } else if (!digit) {
                hash = hash * 31 + '0';
                digit = true;
            }
        }
        return hash;
    }

    private void addTraits() {
        int figures = 0;
        int past = 0;
        int present = 0;
        int modals = 0;
        int names = 0;
        int nouns = 0;
        int adjectives = 0;
        int verbs = 0;
        int compared = 0;
        int negated = 0;
        int words = 0;
        int speaker = 0;
        int addressee = 0;
        boolean yearSaid = false;
        boolean percent = false;
        boolean money = false;
        boolean asks = false;
        for (int i = from; i < to; i++) {
            PartOfSpeech part = tags.at(i);
            Form form = tags.form(i);
            figures += part == PartOfSpeech.NUM ? 1 : 0;
            past += form == Form.PAST ? 1 : 0;
            present += form == Form.PRESENT ? 1 : 0;
            modals += form == Form.MODAL ? 1 : 0;
            names += part == PartOfSpeech.PROPN ? 1 : 0;
            nouns += part == PartOfSpeech.NOUN ? 1 : 0;
            adjectives += part == PartOfSpeech.ADJ ? 1 : 0;
            verbs += tags.verb(i) ? 1 : 0;
            compared += form == Form.COMPARATIVE || form == Form.SUPERLATIVE ? 1 : 0;
            negated += form == Form.NEGATION ? 1 : 0;
            words += part == PartOfSpeech.PUNCT ? 0 : 1;
            yearSaid |= year(i);
            switch (tokens.lower(i)) {
                case "i", "we", "my", "our", "me", "us", "'m" -> speaker++;
                case "you", "your" -> addressee++;
                case "%", "percent", "percentage", "porcentaje" -> percent = true;
                case "$", "€", "£", "euros", "dollars", "dólares" -> money = true;
                case "?" -> asks = true;
                default -> {}
            }
        }
        trait(1, Math.min(figures, 3));
        trait(2, Math.min(past, 3));
        trait(3, Math.min(present, 3));
        trait(4, Math.min(modals, 2));
        trait(5, Math.min(names, 4));
        trait(6, Math.min(speaker, 3));
        trait(7, Math.min(compared, 2));
        trait(8, Math.min(negated, 2));
        trait(9, Math.min(addressee, 2));
        upTo(10, (int) (Math.log(words + 1.0) / Math.log(LENGTH_STEP)));
        upTo(11, Math.min(nouns, 9));
        upTo(12, Math.min(adjectives, 5));
        upTo(13, Math.min(verbs, 7));
        trait(14, to > from && !tokens.isWord(to - 1) ? tokens.lower(to - 1).hashCode() : 0);
        when(15, yearSaid);
        when(16, percent);
        when(17, money);
        when(18, asks);
        when(19, figures > 0 && past > 0);
        when(20, figures > 0 && present > 0);
        when(21, figures > 0 && modals > 0);
        when(22, compared > 0 && past > 0);
        when(23, names > 0 && past > 0);
        when(24, speaker > 0 && past > 0);
        when(25, speaker > 0 && modals > 0);
        when(26, speaker > 0 && present > 0 && past == 0);
    }

    private void when(int trait, boolean so) {
        if (so) {
            trait(trait, 1);
        }
    }

    /** A count as a row of steps, so that "at least so many" has a weight of its own. */
    private void upTo(int trait, int count) {
        for (int i = 0; i <= count; i++) {
            trait(trait, i);
        }
    }

    private void trait(int number, int value) {
        if (traitCount == traits.length) {
            traits = Arrays.copyOf(traits, traitCount * 2);
        }
        traits[traitCount++] = mixed(TRAIT + number, value);
    }

    private void gram(Kind kind, int value) {
        if (gramCount == grams.length) {
            grams = Arrays.copyOf(grams, gramCount * 2);
        }
        grams[gramCount++] = mixed(kind.salt, value);
    }

    /** Mixes as the finaliser of MurmurHash3 does. */
    private static int mixed(int salt, int value) {
        int h = value + salt * 0x9e3779b9;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
