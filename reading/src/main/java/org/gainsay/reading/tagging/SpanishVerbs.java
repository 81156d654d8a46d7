package org.gainsay.reading.tagging;

import org.gainsay.reading.text.Tokens;

/**
 * Spanish verbs and links that their spelling gives away: a listed auxiliary or irregular past (hubo, dijeron), and the endings
 * that no noun has (aseguró, llegaron, hablarán). They are verbs, whatever the weights took them for; so is one that
 * opens a sentence in a capital ("Aseguró que"), which is easily taken for a name.
 */
final class SpanishVerbs {
    /** Shorter words with such an ending are other words: yo, aró. */
    private static final int SHORTEST = 5;

    private SpanishVerbs() {}

    static void mend(Tokens tokens, PartOfSpeech[] parts, Form[] forms, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean opens = i == from || parts[i - 1] == PartOfSpeech.PUNCT;
            if (Marks.kindOf(tokens.word(i)) != Marks.Kind.WORD || tokens.capitalised(i) && !opens) {
                continue;
            }
            String word = tokens.lower(i);
            SpanishWords.Entry known = SpanishWords.find(word);
            if (known != null) {
                boolean verb = known.part() == PartOfSpeech.AUX
                        || known.part() == PartOfSpeech.VERB && known.form() == Form.PAST;
                if (verb || sureLink(known.part(), word)) {
                    parts[i] = known.part();
                    forms[i] = known.form();
                }
                continue;
            }
            boolean capitalVerb = tokens.capitalised(i) && parts[i] == PartOfSpeech.VERB;
            if (capitalVerb && (finiteFollows(parts, forms, i + 1, to) || listed(tokens, i, to))) {
                parts[i] = PartOfSpeech.PROPN;
                forms[i] = Form.PLAIN;
                continue;
            }
            Form tense = tense(word);
            if (tense != Form.PLAIN
                    && (i == from || parts[i - 1] != PartOfSpeech.DET || article(tokens.lower(i - 1)))) {
                parts[i] = PartOfSpeech.VERB;
                forms[i] = tense;
            }
        }
        for (int i = from; i + 1 < to; i++) {
            pronoun(tokens, parts, forms, i, to);
        }
    }

    /** Prepositions and conjunctions that are nothing else, also where a capital opens the sentence: "A cambio de". */
    private static boolean sureLink(PartOfSpeech part, String word) {
        return part == PartOfSpeech.CCONJ
                || part == PartOfSpeech.ADP && !word.equals("bajo") && !word.equals("sobre") && !word.equals("entre");
    }

    /** Articles that are pronouns as well: los vieron. */
    private static boolean article(String word) {
        return word.equals("la") || word.equals("los") || word.equals("las");
    }

    /** Two main verbs with tense do not meet: in "Pasos dijo" the first is a name. */
    private static boolean finiteFollows(PartOfSpeech[] parts, Form[] forms, int i, int to) {
        return i < to
                && (parts[i] == PartOfSpeech.VERB || parts[i] == PartOfSpeech.AUX)
                && (forms[i] == Form.PAST || forms[i] == Form.PRESENT || forms[i] == Form.FUTURE);
    }

    /** The first of a list of names: "Velmar, Caldia y Ostrenia". */
    private static boolean listed(Tokens tokens, int i, int to) {
        return i + 2 < to && tokens.lower(i + 1).equals(",") && tokens.capitalised(i + 2);
    }

    private static void pronoun(Tokens tokens, PartOfSpeech[] parts, Form[] forms, int i, int to) {
        boolean either = switch (tokens.lower(i)) {
            case "la", "los", "las" -> parts[i] == PartOfSpeech.DET;
            default -> false;
        };
        if (either && finiteFollows(parts, forms, i + 1, to)) {
            parts[i] = PartOfSpeech.PRON;
            forms[i] = Form.PLAIN;
        }
    }

    /** The tense that the ending of {@code word} shows beyond doubt; {@link Form#PLAIN} if none. */
    private static Form tense(String word) {
        if (word.length() < SHORTEST) {
            return Form.PLAIN;
        }
        if (word.endsWith("ó") || word.endsWith("aron") || word.endsWith("eron") || word.endsWith("aban")) {
            return Form.PAST;
        }
        if (word.endsWith("rían")) {
            return Form.CONDITIONAL;
        }
        if (word.endsWith("ían")) {
            return Form.PAST;
        }
        return word.endsWith("ará")
                        || word.endsWith("erá")
                        || word.endsWith("irá")
                        || word.endsWith("arán")
                        || word.endsWith("erán")
                        || word.endsWith("irán")
                ? Form.FUTURE
                : Form.PLAIN;
    }
}
