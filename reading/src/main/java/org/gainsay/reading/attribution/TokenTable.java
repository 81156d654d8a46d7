package org.gainsay.reading.attribution;

import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/** What is asked again and again of each token of a text, worked out once. Not changed after it was made. */
@SuppressWarnings("EnumOrdinal") // features are numbers; the weights are learned with the same enums
final class TokenTable {
    static final int NOUN = 1;
    static final int VERB = 1 << 1;
    static final int FINITE = 1 << 2;
    static final int COMMA = 1 << 3;
    static final int PUNCTUATION = 1 << 4;
    static final int DASH = 1 << 5;
    static final int END_MARK = 1 << 6;
    static final int NOMINAL = 1 << 7;
    static final int POSSESSIVE = 1 << 8;
    static final int QUOTATION_MARK = 1 << 9;

    final String[] words;
    final int[] hashes;
    final int[] parts;
    final int[] roles;
    final int[] marks;
    final int[] sentence;
    final boolean[] opensPhrase;
    /** The number of verbs of speech before each token. */
    final int[] speechBefore;
    /** The number of quotations that open before each token. */
    final int[] opensBefore;

    TokenTable(Tokens tokens, Sentences sentences, Tags tags, Quotations quotations, CueWords cueWords) {
        int size = tokens.size();
        words = new String[size];
        hashes = new int[size];
        parts = new int[size];
        roles = new int[size];
        marks = new int[size];
        sentence = new int[size];
        opensPhrase = new boolean[size];
        speechBefore = new int[size + 1];
        opensBefore = new int[size + 1];
        int s = 0;
        for (int i = 0; i < size; i++) {
            while (i > sentences.last(s)) {
                s++;
            }
            sentence[i] = s;
            String word = plain(tokens.lower(i), quotations, i);
            words[i] = word;
            hashes[i] = word.hashCode();
            parts[i] = 1 + tags.at(i).ordinal() * 16 + tags.form(i).ordinal();
            roles[i] = cueWords.roles(word);
            opensPhrase[i] = cueWords.opensPhrase(word);
            boolean possessive = tags.is(i, Form.POSSESSIVE) || word.equals("'s");
            boolean spaced = i == 0 || tokens.spaceBefore(i);
            marks[i] = (tags.noun(i) ? NOUN : 0)
                    | (tags.verb(i) ? VERB : 0)
                    | (tags.finite(i) ? FINITE : 0)
                    | (possessive ? POSSESSIVE : 0)
                    | (possessive || nominal(tags.at(i)) ? NOMINAL : 0)
                    | (tags.is(i, PartOfSpeech.PUNCT) || Quotations.mark(word) ? PUNCTUATION : 0)
                    | ofMark(word, spaced);
            boolean speaks = tags.verb(i) && (roles[i] & CueWords.Role.SPEECH.bit()) != 0;
            speechBefore[i + 1] = speechBefore[i] + (speaks ? 1 : 0);
            opensBefore[i + 1] = opensBefore[i] + (quotations.opens(i) ? 1 : 0);
        }
    }

    private static String plain(String word, Quotations quotations, int i) {
        if (word.isEmpty() || Character.isLetterOrDigit(word.charAt(0)) || !Quotations.mark(word)) {
            return word;
        }
        return quotations.opens(i) ? "“" : quotations.closes(i) ? "”" : Quotations.doubleMark(word) ? "\"" : "'";
    }

    private static boolean nominal(PartOfSpeech part) {
        return switch (part) {
            case NOUN, PROPN, ADJ, NUM, DET, SYM, X -> true;
            case ADP, ADV, AUX, CCONJ, INTJ, PART, PRON, PUNCT, SCONJ, VERB -> false;
        };
    }

    /** What a punctuation mark is; nothing of it for a word. */
    private static int ofMark(String word, boolean spaced) {
        return switch (word) {
            case "," -> COMMA;
            case "“", "”", "\"" -> QUOTATION_MARK;
            case ".", "!", "?", "…" -> END_MARK;
            case "—", "–", "―" -> DASH;
            case "-" -> spaced ? DASH : 0;
            default -> word.startsWith("--") ? DASH : word.startsWith("..") ? END_MARK : 0;
        };
    }
}
