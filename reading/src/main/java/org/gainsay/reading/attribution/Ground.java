package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * One text, or one paragraph of it, with all that is known of it before its cues are looked for.
 *
 * <p>Outside a paragraph its ground is empty: no word, no part of speech, no quotation. What is read there cannot depend
 * on what is written before or behind it. Indices are those of the whole text. Immutable; shares its tables with the
 * grounds of the other paragraphs.
 */
final class Ground {
    /** A sentence is not looked through for more end marks than this; a row of a thousand is no punctuation. */
    private static final int MOST_END_MARKS = 12;

    private final Tokens tokens;
    private final Sentences sentences;
    private final Tags tags;
    private final CueWords cueWords;
    private final TokenTable table;
    private final Quotations quotations;
    private final int firstSentence;
    private final int lastSentence;
    /** The first and the last token that can be seen. */
    private final int from;

    private final int to;

    private Ground(Ground whole, int firstSentence, int lastSentence, int from, int to) {
        tokens = whole.tokens;
        sentences = whole.sentences;
        tags = whole.tags;
        cueWords = whole.cueWords;
        table = whole.table;
        quotations = whole.quotations.within(from, to);
        this.firstSentence = firstSentence;
        this.lastSentence = lastSentence;
        this.from = from;
        this.to = to;
    }

    /** A whole text. */
    Ground(Tokens tokens, Sentences sentences, Tags tags, CueWords cueWords) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.tags = tags;
        this.cueWords = cueWords;
        quotations = Quotations.of(tokens, sentences);
        table = new TokenTable(tokens, sentences, tags, quotations, cueWords);
        firstSentence = 0;
        lastSentence = sentences.size() - 1;
        from = 0;
        to = tokens.size() - 1;
    }

    /**
     * Each paragraph by itself. To one that ends with a colon the quotation can be seen that opens the next paragraph:
     * it is announced there.
     */
    List<Ground> paragraphs() {
        List<Ground> paragraphs = new ArrayList<>();
        int s = firstSentence;
        while (s <= lastSentence) {
            int end = endOfParagraph(s);
            int last = sentences.last(end);
            boolean announces = end < lastSentence && lower(last).equals(":") && quotations.opens(last + 1);
            int seen = announces ? sentences.last(endOfParagraph(end + 1)) : last;
            paragraphs.add(new Ground(this, s, end, sentences.first(s), seen));
            s = end + 1;
        }
        return paragraphs;
    }

    private int endOfParagraph(int s) {
        int end = s;
        while (end < lastSentence && sentences.paragraph(end + 1) == sentences.paragraph(s)) {
            end++;
        }
        return end;
    }

    Tokens tokens() {
        return tokens;
    }

    Sentences sentences() {
        return sentences;
    }

    /** The index of the first sentence to be read here. */
    int firstSentence() {
        return firstSentence;
    }

    /** The index of the last sentence to be read here, included. */
    int lastSentence() {
        return lastSentence;
    }

    /** The first token to be read here. */
    int first() {
        return from;
    }

    /** The last token to be read here, included. */
    int last() {
        return lastSentence < firstSentence ? from - 1 : sentences.last(lastSentence);
    }

    Quotations quotations() {
        return quotations;
    }

    CueWords cueWords() {
        return cueWords;
    }

    private boolean seen(int i) {
        return i >= from && i <= to;
    }

    /**
     * The token in lower case; empty where nothing can be seen. A quotation mark of any make reads “ where it opens, ”
     * where it closes and " where it has no partner.
     */
    String lower(int i) {
        return seen(i) ? table.words[i] : "";
    }

    /** A number for the word that {@link #lower} gives; 0 where nothing can be seen. */
    int word(int i) {
        return seen(i) ? table.hashes[i] : 0;
    }

    /** Part of speech and form as one number; 0 where nothing can be seen. */
    int part(int i) {
        return seen(i) ? table.parts[i] : 0;
    }

    /** The cue words' roles of token {@code i}: a bit for each. */
    int roles(int i) {
        return seen(i) ? table.roles[i] : 0;
    }

    /** The number of tokens of the longest phrase of {@code role} that starts at token {@code i}; 0 if none does. */
    int phrase(CueWords.Role role, int i) {
        if (!seen(i) || !table.opensPhrase[i]) {
            return 0;
        }
        int size = cueWords.phrase(role, tokens, i);
        return i + size - 1 <= to ? size : 0;
    }

    private boolean has(int i, int mark) {
        return seen(i) && (table.marks[i] & mark) != 0;
    }

    /** Whether token {@code i} is a quotation mark that takes part in a quotation, or a lone double one. */
    boolean quotationMark(int i) {
        return has(i, TokenTable.QUOTATION_MARK);
    }

    /** The part of speech of token {@code i}, which must be one of the text. */
    PartOfSpeech at(int i) {
        return tags.at(i);
    }

    /** The form of token {@code i}, which must be one of the text. */
    Form form(int i) {
        return tags.form(i);
    }

    boolean is(int i, PartOfSpeech part) {
        return seen(i) && tags.at(i) == part;
    }

    boolean is(int i, Form form) {
        return seen(i) && tags.form(i) == form;
    }

    boolean is(int i, CueWords.Role role) {
        return (roles(i) & role.bit()) != 0;
    }

    boolean noun(int i) {
        return has(i, TokenTable.NOUN);
    }

    /** A main verb or an auxiliary, in any form. */
    boolean verb(int i) {
        return has(i, TokenTable.VERB);
    }

    boolean finite(int i) {
        return has(i, TokenTable.FINITE);
    }

    boolean comma(int i) {
        return has(i, TokenTable.COMMA);
    }

    boolean punctuation(int i) {
        return has(i, TokenTable.PUNCTUATION);
    }

    /** A dash that sets a part of a sentence off. */
    boolean dash(int i) {
        return has(i, TokenTable.DASH);
    }

    /** A mark that ends a sentence. */
    boolean endMark(int i) {
        return has(i, TokenTable.END_MARK);
    }

    /** A word that can stand inside a noun phrase. */
    boolean nominal(int i) {
        return has(i, TokenTable.NOMINAL);
    }

    boolean possessive(int i) {
        return has(i, TokenTable.POSSESSIVE);
    }

    boolean pronoun(int i) {
        return is(i, CueWords.Role.PRONOUN);
    }

    /** Whether a verb of speech stands among the tokens from {@code first} to {@code last}, which can all be seen. */
    boolean speaks(int first, int last) {
        return first <= last && table.speechBefore[last + 1] > table.speechBefore[first];
    }

    /** Whether a quotation opens among the tokens from {@code first} to {@code last}, which can all be seen. */
    boolean quotes(int first, int last) {
        return first <= last && table.opensBefore[last + 1] > table.opensBefore[first];
    }

    /** The sentence of token {@code i}, or the nearest that can be seen. */
    int sentence(int i) {
        return table.sentence[Math.max(from, Math.min(to, i))];
    }

    /** The last token of the sentence of {@code i} that is not a closing mark of the sentence. */
    int lastWord(int i) {
        int last = sentenceLast(i);
        int least = Math.max(i, last - MOST_END_MARKS);
        while (last > least && endMark(last)) {
            last--;
        }
        return last;
    }

    int sentenceFirst(int i) {
        return sentences.first(sentence(i));
    }

    int sentenceLast(int i) {
        return sentences.last(sentence(i));
    }

    /** Whether the sentence of token {@code i} is a heading. */
    boolean heading(int i) {
        return sentences.heading(sentence(i));
    }

    /** Whether tokens {@code i} and {@code j} stand in the same paragraph. */
    boolean sameParagraph(int i, int j) {
        return sentences.paragraph(sentence(i)) == sentences.paragraph(sentence(j));
    }
}
