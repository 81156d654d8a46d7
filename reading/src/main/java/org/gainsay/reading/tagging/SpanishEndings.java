package org.gainsay.reading.tagging;

import java.util.Set;

/** What the ending of a Spanish word and the word before it say about its part of speech and form. */
final class SpanishEndings {
    /** Words after which a verb is far likelier than a noun. */
    private static final Set<String> CALLS_FOR_VERB = Set.of(
            "que", "se", "no", "quien", "quienes", "ya", "también", "lo", "le", "les", "nos", "me", "te", "él", "ella",
            "ellos", "ellas", "yo", "usted", "ustedes", "nunca", "siempre", "os", "donde", "cuando", "si");

    private SpanishEndings() {}

    static SpanishWords.Entry tag(
            String word, String previous, boolean insideNoun, boolean afterNoun, boolean afterAuxiliary) {
        int length = word.length();
        if (word.endsWith("mente") && length > 6) {
            return SpanishWords.entry(PartOfSpeech.ADV);
        }
        if (nounEnding(word)) {
            return noun(word);
        }
        if (participle(word)) {
            if (afterAuxiliary) {
                return new SpanishWords.Entry(PartOfSpeech.VERB, Form.PARTICIPLE);
            }
            return insideNoun ? noun(word) : new SpanishWords.Entry(PartOfSpeech.ADJ, Form.PARTICIPLE);
        }
        if (!insideNoun) {
            if (length > 4 && (word.endsWith("ando") || word.endsWith("endo"))) {
                return new SpanishWords.Entry(PartOfSpeech.VERB, Form.GERUND);
            }
            if (infinitive(word) && !afterNoun) {
                return new SpanishWords.Entry(PartOfSpeech.VERB, Form.BASE);
            }
            Form tense = tense(word, CALLS_FOR_VERB.contains(previous));
            if (tense != Form.PLAIN) {
                return new SpanishWords.Entry(PartOfSpeech.VERB, tense);
            }
        }
        if (adjectiveEnding(word) && !previous.isEmpty() && (afterNoun || afterAuxiliary)) {
            return SpanishWords.entry(PartOfSpeech.ADJ);
        }
        return noun(word);
    }

    /** Whether the ending alone shows a finite verb: llegaron, dijo, hablarán. */
    static boolean surelyFinite(String word) {
        return !word.isEmpty() && !nounEnding(word) && tense(word, false) != Form.PLAIN;
    }

    private static SpanishWords.Entry noun(String word) {
        return new SpanishWords.Entry(PartOfSpeech.NOUN, word.endsWith("s") ? Form.PLURAL : Form.PLAIN);
    }

    private static Form tense(String word, boolean verbExpected) {
        int length = word.length();
        if (length > 4
                && (word.endsWith("rá") || word.endsWith("rán") || word.endsWith("remos") || word.endsWith("ré"))) {
            return Form.FUTURE;
        }
        if (length > 5 && (word.endsWith("aría") || word.endsWith("ería") || word.endsWith("iría")) && verbExpected
                || length > 5 && (word.endsWith("rían") || word.endsWith("ríamos"))) {
            return Form.CONDITIONAL;
        }
        if (length > 3
                && (word.endsWith("ó")
                        || word.endsWith("aron")
                        || word.endsWith("eron")
                        || word.endsWith("aban")
                        || word.endsWith("ían")
                        || word.endsWith("aste")
                        || word.endsWith("ábamos")
                        || word.endsWith("íamos"))) {
            return Form.PAST;
        }
        if (length > 3
                && verbExpected
                && (word.endsWith("aba") || word.endsWith("ía") || word.endsWith("é") || word.endsWith("í"))) {
            return Form.PAST;
        }
        if (length > 5 && (word.endsWith("amos") || word.endsWith("emos"))) {
            return Form.PRESENT;
        }
        if (verbExpected && length > 2 && "aeo".indexOf(stem(word)) >= 0) {
            return Form.PRESENT;
        }
        return Form.PLAIN;
    }

    /** The vowel that carries the ending of a present tense: compra, compran, compras; a blank if there is none. */
    private static char stem(String word) {
        int last = word.length() - 1;
        char c = word.charAt(last);
        return c == 'n' && last > 0 ? (word.charAt(last - 1) == 'o' ? ' ' : word.charAt(last - 1)) : c;
    }

    private static boolean infinitive(String word) {
        String bare = word;
        for (String tail : new String[] {"lo", "la", "los", "las", "se", "le", "les", "me", "te", "nos"}) {
            if (word.endsWith("r" + tail)) {
                bare = word.substring(0, word.length() - tail.length());
            }
        }
        return bare.length() > 3 && (bare.endsWith("ar") || bare.endsWith("er") || bare.endsWith("ir"));
    }

    private static boolean participle(String word) {
        String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return bare.length() > 4
                && (bare.endsWith("ado") || bare.endsWith("ada") || bare.endsWith("ido") || bare.endsWith("ida"));
    }

    private static boolean nounEnding(String word) {
        String bare = word.endsWith("es") ? word.substring(0, word.length() - 2) : word;
        return word.endsWith("ción")
                || word.endsWith("ciones")
                || word.endsWith("sión")
                || word.endsWith("siones")
                || bare.endsWith("dad") && bare.length() > 4
                || bare.endsWith("tad") && bare.length() > 4
                || word.endsWith("miento")
                || word.endsWith("mientos")
                || word.endsWith("ismo")
                || word.endsWith("anza")
                || word.endsWith("encia")
                || word.endsWith("ancia");
    }

    private static boolean adjectiveEnding(String word) {
        String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return bare.endsWith("al")
                || bare.endsWith("ale")
                || bare.endsWith("ico")
                || bare.endsWith("ica")
                || bare.endsWith("ivo")
                || bare.endsWith("iva")
                || bare.endsWith("oso")
                || bare.endsWith("osa")
                || bare.endsWith("ble")
                || bare.endsWith("ano")
                || bare.endsWith("ana")
                || bare.endsWith("ario")
                || bare.endsWith("aria")
                || bare.endsWith("ente")
                || bare.endsWith("ante")
                || bare.endsWith("ista");
    }
}
