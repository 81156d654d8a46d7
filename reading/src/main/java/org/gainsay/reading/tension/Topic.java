package org.gainsay.reading.tension;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.tagging.PartOfSpeech;

/**
 * What a stretch of tokens is about: the stems of its content words, each weighed by how rarely the document uses it.
 *
 * <p>The overlap of two topics is the weighed Jaccard index of their stems, 0 to 1. The weight of a stem is the inverse
 * document frequency of Spärck Jones (1972) with sentences as documents.
 */
final class Topic {
    /** Words that say the same thing for the purpose of comparing two passages: each maps to one of its group. */
    private static final Map<String, String> SAME = same(
            "statement declaration communique announcement",
            "vote election poll ballot referendum",
            "country nation state government",
            "kill dead death die",
            "arrest detain detention",
            "attack offensive assault",
            "people person citizen",
            "back support endorse",
            "record tally minute sheet");

    private final Analysis analysis;
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();

    Topic(Analysis analysis) {
        this.analysis = analysis;
        for (int i = 0; i < analysis.tokens().size(); i++) {
            if (analysis.tags().noun(i)) {
                nouns.add(stem(analysis.tokens().lower(i)));
            }
        }
        for (int s = 0; s < analysis.sentences().size(); s++) {
            for (String stem :
                    stems(analysis.sentences().first(s), analysis.sentences().last(s))) {
                sentencesWith.merge(stem, 1, Integer::sum);
            }
        }
    }

    /** Whether the document uses {@code stem} as a noun anywhere. */
    boolean nounStem(String stem) {
        return nouns.contains(stem);
    }

    /** The stems of the content words from {@code first} to {@code last}, both included. */
    Set<String> stems(int first, int last) {
        Set<String> stems = new HashSet<>();
        for (int i = first; i <= last; i++) {
            PartOfSpeech part = analysis.tags().at(i);
            boolean content = switch (part) {
                case NOUN, PROPN, VERB, ADJ -> true;
                case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
            };
            if (content && analysis.tokens().word(i).length() > 2) {
                stems.add(stem(analysis.tokens().lower(i)));
            }
        }
        return stems;
    }

    /** How much two sets of stems are about the same thing, 0 to 1. */
    double overlap(Set<String> a, Set<String> b) {
        double both = 0;
        double either = 0;
        for (String stem : a) {
            double weight = weight(stem);
            either += weight;
            both += b.contains(stem) ? weight : 0;
        }
        for (String stem : b) {
            either += a.contains(stem) ? 0 : weight(stem);
        }
        return either == 0 ? 0 : both / either;
    }

    /** How many sentences of the document use {@code stem}. */
    int sentences(String stem) {
        return sentencesWith.getOrDefault(stem, 0);
    }

    private double weight(String stem) {
        int all = Math.max(1, analysis.sentences().size());
        return Math.log((1.0 + all) / (0.5 + sentencesWith.getOrDefault(stem, 0)));
    }

    /** The word without its commonest English endings, and one word for all of its group. */
    static String stem(String lower) {
        String single = singular(lower);
        String group = SAME.get(single);
        if (group != null) {
            return group;
        }
        String stem = single;
        for (String ending : new String[] {"ation", "ing", "ed"}) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 3) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return stem.endsWith("e") && stem.length() > 4 ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** A noun in the singular: other words for the same thing stay other words, unlike with {@link #stem}. */
    static String singular(String lower) {
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        boolean plural = lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && lower.length() > 3;
        return plural ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Map<String, String> same(String... groups) {
        Map<String, String> same = new HashMap<>();
        for (String group : groups) {
            String[] words = group.split(" ");
            for (String word : words) {
                same.put(word, words[0]);
            }
        }
        return Map.copyOf(same);
    }
}
