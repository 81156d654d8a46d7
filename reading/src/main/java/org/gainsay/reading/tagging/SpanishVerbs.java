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
            if (tokens.capitalised(i) && parts[i] == PartOfSpeech.VERB && finiteFollows(parts, forms, i + 1, to)) {
                parts[i] = PartOfSpeech.PROPN;
                forms[i] = Form.PLAIN;
                continue;
            }
            Form tense = tense(word);
            if (tense != Form.PLAIN && (i == from || parts[i - 1] != PartOfSpeech.DET)) {
                parts[i] = PartOfSpeech.VERB;
                forms[i] = tense;
            }
        }
    }

    /** Prepositions and conjunctions that are nothing else, also where a capital opens the sentence: "A cambio de". */
    private static boolean sureLink(PartOfSpeech part, String word) {
        return part == PartOfSpeech.CCONJ
                || part == PartOfSpeech.ADP && !word.equals("bajo") && !word.equals("sobre") && !word.equals("entre");
    }

    /** Two main verbs with tense do not meet: in "Pasos dijo" the first is a name. */
    private static boolean finiteFollows(PartOfSpeech[] parts, Form[] forms, int i, int to) {
        return i < to
                && (parts[i] == PartOfSpeech.VERB || parts[i] == PartOfSpeech.AUX)
                && (forms[i] == Form.PAST || forms[i] == Form.PRESENT || forms[i] == Form.FUTURE);
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
