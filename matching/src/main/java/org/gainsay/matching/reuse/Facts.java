package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of a text state, in a form that other languages share: numbers by value, names by consonants, plain
 * words by meaning.
 *
 * <p>In scripts without capitals any word may be a name; such a word counts only where the other document has the name.
 */
final class Facts {
    /** Kinds of fact. */
    enum Kind {
        NUMBER,
        NAME,
        /** A word that may be a name. */
        MAYBE,
        WORD
    }

    /**
     * One fact of a sentence.
     *
     * @param kind what it is
     * @param key equal for equal names and words; of a number the hash of its value
     * @param value the value of a number, else 0
     * @param figures how many figures carry it, else 0
     * @param word the word that states it
     * @param quoted whether it stands in quotation marks only
     */
    record Fact(Kind kind, int key, double value, int figures, int word, boolean quoted) {}

    /** A sentence of more facts is read no further: it is a table. */
    private static final int MOST_IN_SENTENCE = 80;
    /** Years, days and small counts stand in every report of an affair. */
    static final double SMALL = 13;

    private static final int NAME_SALT = 0x51ab17;

    private final List<List<Fact>> sentences;
    private final int[] keys;

    private Facts(List<List<Fact>> sentences, int[] keys) {
        this.sentences = sentences;
        this.keys = keys;
    }

    int sentences() {
        return sentences.size();
    }

    List<Fact> sentence(int s) {
        return sentences.get(s);
    }

    /** The keys of all facts, sorted, each once. */
    int[] keys() {
        return keys;
    }

    /** Whether a number is stated anywhere, be it more finely or more coarsely. */
    boolean states(Fact number) {
        for (List<Fact> sentence : sentences) {
            for (Fact fact : sentence) {
                if (fact.kind() == Kind.NUMBER && (fact.key() == number.key() || rounded(fact, number))) {
                    return true;
                }
            }
        }
        return false;
    }

    static Facts of(Words words) {
        Map<String, Integer> capitals = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.capital(i) && !words.opens(i)) {
                capitals.merge(words.folded(i), 1, Integer::sum);
            }
        }
        List<List<Fact>> sentences = new ArrayList<>();
        for (int s = 0; s < words.sentences(); s++) {
            sentences.add(new ArrayList<>());
        }
        Set<Integer> keys = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            List<Fact> facts = sentences.get(words.sentence(i));
            if (facts.size() >= MOST_IN_SENTENCE) {
                continue;
            }
            Fact fact = fact(words, i, capitals);
            if (fact == null) {
                continue;
            }
            if (known(facts, fact)) {
                continue;
            }
            facts.add(fact);
            keys.add(fact.key());
        }
        int[] sorted = new int[keys.size()];
        int n = 0;
        for (int key : keys) {
            sorted[n++] = key;
        }
        Arrays.sort(sorted);
        return new Facts(sentences, sorted);
    }

    /** Whether a sentence has the fact already; one that was only quoted so far may now be stated. */
    private static boolean known(List<Fact> facts, Fact fact) {
        for (int j = 0; j < facts.size(); j++) {
            Fact had = facts.get(j);
            if (had.key() == fact.key()) {
                if (had.quoted() && !fact.quoted()) {
                    facts.set(j, fact);
                }
                return true;
            }
        }
        return false;
    }

    private static @Nullable Fact fact(Words words, int i, Map<String, Integer> capitals) {
        String folded = words.folded(i);
        boolean quoted = words.quoted(i);
        if (words.number(i)) {
            double value = Numbers.value(folded, i + 1 < words.size() ? words.folded(i + 1) : "");
            return Double.isNaN(value)
                    ? null
                    : new Fact(Kind.NUMBER, number(value), value, Numbers.figures(value), i, quoted);
        }
        if (words.caseless(i)) {
            int concept = Concepts.of(folded);
            if (Concepts.listed(concept)) {
                return new Fact(Kind.WORD, concept, 0, 0, i, quoted);
            }
            String bones = Skeleton.of(folded);
            return bones.length() < 2 ? null : new Fact(Kind.MAYBE, name(bones), 0, 0, i, quoted);
        }
        if (words.capital(i) && folded.length() > 1 && capitals.containsKey(folded)) {
            int concept = Concepts.of(folded);
            if (Concepts.listed(concept)) {
                return new Fact(Kind.WORD, concept, 0, 0, i, quoted);
            }
            String bones = Skeleton.of(folded);
            if (bones.length() >= 2) {
                return new Fact(Kind.NAME, name(bones), 0, 0, i, quoted);
            }
        }
        int concept = Concepts.of(folded);
        return concept == 0 ? null : new Fact(Kind.WORD, concept, 0, 0, i, quoted);
    }

    /** Whether a key is of a number or a name. */
    static boolean hard(int key) {
        return (key & 1) == 0;
    }

    /** Whether one number is the other, rounded. */
    static boolean rounded(Fact a, Fact b) {
        return Numbers.rounded(a.value(), a.figures(), b.value(), b.figures());
    }

    private static int name(String bones) {
        return Words.mixed(bones.hashCode() ^ NAME_SALT) & ~1;
    }

    private static int number(double value) {
        return Words.mixed(Double.hashCode(value)) & ~1;
    }
}
