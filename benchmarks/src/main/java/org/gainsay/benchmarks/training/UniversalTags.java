package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.benchmarks.training.TagTeacher.Pair;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.text.Tokens;

/**
 * Penn Treebank tags turned into universal parts of speech and forms, by word and neighbours where one Penn tag stands
 * for several parts: auxiliaries, subordinating conjunctions, demonstratives, {@code to}.
 */
final class UniversalTags {
    private static final Set<String> BE =
            Set.of("be", "am", "'m", "is", "'s", "are", "'re", "was", "were", "been", "being");
    private static final Set<String> HAVE = Set.of("have", "'ve", "has", "'s", "had", "'d", "having");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> ALWAYS_SUBORDINATE =
            Set.of("that", "because", "if", "whether", "although", "though", "while", "unless", "whereas", "lest");
    private static final Set<String> CLAUSE_OR_PHRASE =
            Set.of("as", "since", "after", "before", "until", "till", "once", "than", "like", "so", "except");

    /** How far an auxiliary looks for its verb: "did the two governments not agree" has four words between. */
    private static final int VERB_WITHIN = 6;

    private UniversalTags() {}

    /** The pairs of the tokens {@code from} to {@code from + penn.length}, exclusive. */
    static List<Pair> of(Tokens tokens, int from, String[] penn) {
        List<Pair> pairs = new ArrayList<>(penn.length);
        for (int i = 0; i < penn.length; i++) {
            pairs.add(pair(tokens, from, penn, i));
        }
        return pairs;
    }

    private static Pair pair(Tokens tokens, int from, String[] penn, int i) {
        String lower = tokens.lower(from + i);
        return switch (penn[i]) {
            case "CC" -> plain(PartOfSpeech.CCONJ);
            case "CD" -> plain(PartOfSpeech.NUM);
            case "DT" -> plain(standsAlone(lower, penn, i) ? PartOfSpeech.PRON : PartOfSpeech.DET);
            case "PDT" -> plain(PartOfSpeech.DET);
            case "EX", "PRP" -> plain(PartOfSpeech.PRON);
            case "PRP$" -> new Pair(PartOfSpeech.PRON, Form.POSSESSIVE);
            case "FW", "LS" -> plain(PartOfSpeech.X);
            case "IN" -> plain(subordinates(lower, penn, i) ? PartOfSpeech.SCONJ : PartOfSpeech.ADP);
            case "RP" -> plain(PartOfSpeech.ADP);
            case "JJ" -> plain(PartOfSpeech.ADJ);
            case "JJR" -> new Pair(PartOfSpeech.ADJ, Form.COMPARATIVE);
            case "JJS" -> new Pair(PartOfSpeech.ADJ, Form.SUPERLATIVE);
            case "RB" ->
                lower.equals("not") || lower.equals("n't")
                        ? new Pair(PartOfSpeech.PART, Form.NEGATION)
                        : plain(PartOfSpeech.ADV);
            case "RBR" -> new Pair(PartOfSpeech.ADV, Form.COMPARATIVE);
            case "RBS" -> new Pair(PartOfSpeech.ADV, Form.SUPERLATIVE);
            case "MD" -> new Pair(PartOfSpeech.AUX, Form.MODAL);
            case "NN" -> plain(PartOfSpeech.NOUN);
            case "NNS" -> new Pair(PartOfSpeech.NOUN, Form.PLURAL);
            case "NNP" -> plain(PartOfSpeech.PROPN);
            case "NNPS" -> new Pair(PartOfSpeech.PROPN, Form.PLURAL);
            case "POS" -> new Pair(PartOfSpeech.PART, Form.POSSESSIVE);
            case "TO" -> plain(infinitive(penn, i) ? PartOfSpeech.PART : PartOfSpeech.ADP);
            case "UH" -> plain(PartOfSpeech.INTJ);
            case "VB" -> verb(lower, penn, i, Form.BASE);
            case "VBD" -> verb(lower, penn, i, Form.PAST);
            case "VBG" -> verb(lower, penn, i, Form.GERUND);
            case "VBN" -> verb(lower, penn, i, Form.PARTICIPLE);
            case "VBP", "VBZ" -> verb(lower, penn, i, Form.PRESENT);
            case "WDT", "WP" -> new Pair(PartOfSpeech.PRON, Form.RELATIVE);
            case "WP$" -> new Pair(PartOfSpeech.PRON, Form.POSSESSIVE);
            case "WRB" -> new Pair(PartOfSpeech.ADV, Form.RELATIVE);
            case "SYM", "$", "#" -> plain(PartOfSpeech.SYM);
            default -> plain(PartOfSpeech.PUNCT);
        };
    }

    private static Pair plain(PartOfSpeech part) {
        return new Pair(part, Form.PLAIN);
    }

    private static Pair verb(String lower, String[] penn, int i, Form form) {
        boolean auxiliary = BE.contains(lower) && !(lower.equals("'s") && followedBy(penn, i, "VBN", "have"))
                || HAVE.contains(lower) && followedBy(penn, i, "VBN", lower)
                || DO.contains(lower) && followedBy(penn, i, "VB", lower);
        return new Pair(auxiliary ? PartOfSpeech.AUX : PartOfSpeech.VERB, form);
    }

    /** Whether a verb tagged {@code wanted} follows with only adverbs and a subject between. */
    private static boolean followedBy(String[] penn, int i, String wanted, String word) {
        for (int at = i + 1; at < penn.length && at <= i + VERB_WITHIN; at++) {
            if (penn[at].equals(wanted)) {
                return true;
            }
            switch (penn[at]) {
                case "RB", "RBR", "PRP", "EX" -> {}
                case "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$", "CD", "POS" -> {
                    if (!DO.contains(word)) {
                        return false;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean infinitive(String[] penn, int i) {
        for (int at = i + 1; at < penn.length && at <= i + 3; at++) {
            if (penn[at].equals("VB")) {
                return true;
            }
            if (!penn[at].startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    private static boolean standsAlone(String lower, String[] penn, int i) {
        return switch (lower) {
            case "this", "that", "these", "those", "all", "some", "any", "each", "both", "another", "neither" ->
                i + 1 == penn.length
                        || switch (penn[i + 1]) {
                            case "VBZ", "VBD", "VBP", "MD", "IN", "TO", "CC", "RB", "WP", "WDT", ",", "VB", "PRP" ->
                                true;
                            default -> false;
                        };
            default -> false;
        };
    }

    private static boolean subordinates(String lower, String[] penn, int i) {
        if (ALWAYS_SUBORDINATE.contains(lower)) {
            return true;
        }
        if (!CLAUSE_OR_PHRASE.contains(lower)) {
            return false;
        }
        for (int at = i + 1; at < penn.length && at <= i + VERB_WITHIN; at++) {
            switch (penn[at]) {
                case "VBD", "VBZ", "VBP", "MD" -> {
                    return true;
                }
                case ",", "IN", "CC", "TO", "WDT", "WP" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}
