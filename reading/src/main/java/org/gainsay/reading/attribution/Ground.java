package org.gainsay.reading.attribution;

import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/** One text with all that is known of it before its cues are looked for. */
record Ground(Tokens tokens, Sentences sentences, Tags tags, Quotations quotations, CueWords cueWords) {
    /** A sentence is not looked through for more end marks than this; a row of a thousand is no punctuation. */
    private static final int MOST_END_MARKS = 12;

    /**
     * The token in lower case; empty outside the text. A quotation mark of any make reads “ where it opens, ” where it
     * closes and " where it has no partner.
     */
    String lower(int i) {
        String word = tokens.lowerOrEmpty(i);
        if (word.isEmpty() || Character.isLetterOrDigit(word.charAt(0)) || !Quotations.mark(word)) {
            return word;
        }
        return quotations.opens(i) ? "“" : quotations.closes(i) ? "”" : Quotations.doubleMark(word) ? "\"" : "'";
    }

    /** Whether token {@code i} is a quotation mark that takes part in a quotation, or a lone double one. */
    boolean quotationMark(int i) {
        String word = lower(i);
        return word.equals("“") || word.equals("”") || word.equals("\"");
    }

    boolean is(int i, PartOfSpeech part) {
        return tags.is(i, part);
    }

    boolean is(int i, CueWords.Role role) {
        return cueWords.is(lower(i), role);
    }

    boolean comma(int i) {
        return lower(i).equals(",");
    }

    boolean punctuation(int i) {
        return tags.is(i, PartOfSpeech.PUNCT) || Quotations.mark(lower(i));
    }

    /** A dash that sets a part of a sentence off. */
    boolean dash(int i) {
        String word = lower(i);
        return word.equals("—")
                || word.equals("–")
                || word.equals("―")
                || word.startsWith("--")
                || word.equals("-") && (i == 0 || tokens.spaceBefore(i));
    }

    /** A mark that ends a sentence. */
    boolean endMark(int i) {
        String word = lower(i);
        return word.equals(".") || word.equals("!") || word.equals("?") || word.equals("…") || word.startsWith("..");
    }

    boolean finite(int i) {
        return tags.finite(i);
    }

    /** A word that can stand inside a noun phrase. */
    boolean nominal(int i) {
        return tags.noun(i)
                || is(i, PartOfSpeech.ADJ)
                || is(i, PartOfSpeech.NUM)
                || is(i, PartOfSpeech.DET)
                || is(i, PartOfSpeech.SYM)
                || is(i, PartOfSpeech.X)
                || possessive(i);
    }

    boolean possessive(int i) {
        return tags.is(i, Form.POSSESSIVE) || lower(i).equals("'s");
    }

    boolean pronoun(int i) {
        return is(i, CueWords.Role.PRONOUN);
    }

    /** The last token of the sentence of {@code i} that is not a closing mark of the sentence. */
    int lastWord(int i) {
        int s = sentences.at(i);
        int last = sentences.last(s);
        int least = Math.max(i, last - MOST_END_MARKS);
        while (last > least && endMark(last)) {
            last--;
        }
        return last;
    }

    int sentenceFirst(int i) {
        return sentences.first(sentences.at(i));
    }

    int sentenceLast(int i) {
        return sentences.last(sentences.at(i));
    }

    /** Whether tokens {@code i} and {@code j} stand in the same paragraph. */
    boolean sameParagraph(int i, int j) {
        return sentences.paragraph(sentences.at(i)) == sentences.paragraph(sentences.at(j));
    }
}
