package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * The quoted statements that no attribution holds: somebody's words, though the text does not say there whose.
 *
 * <p>A quotation counts if it has words for a statement, a subject and a verb with tense; a title or a doubted word in
 * quotation marks does not. They are kept apart from what the finder finds, for no cue speaks for them.
 */
public final class OpenQuotations {
    /** A quotation of fewer words is a title, a slogan or a doubted word. */
    private static final int FEWEST_WORDS = 4;
    /** Nothing but the marks speaks for it. */
    private static final double SCORE = 0.3;

    private OpenQuotations() {}

    /** Those of a text, in its order, given the attributions {@code found} in it. */
    public static List<FoundAttribution> in(
            Tokens tokens, Sentences sentences, Tags tags, List<FoundAttribution> found) {
        BitSet held = new BitSet(tokens.size());
        for (FoundAttribution one : found) {
            one.content().forEach(range -> held.set(range.first(), range.last() + 1));
            one.cue().forEach(range -> held.set(range.first(), range.last() + 1));
        }
        Quotations quotations = Quotations.of(tokens, sentences);
        List<FoundAttribution> open = new ArrayList<>();
        for (int q = 0; q < quotations.size(); q++) {
            int first = quotations.first(q);
            int last = quotations.last(q);
            int next = held.nextSetBit(first);
            boolean free = next < 0 || next > last;
            if (free && quotations.closed(q) && quotations.words(q) >= FEWEST_WORDS && states(tags, first, last)) {
                open.add(new FoundAttribution(
                        FoundSource.NONE, List.of(), List.of(new TokenRange(first, last)), true, List.of(), 0, SCORE));
            }
        }
        return open;
    }

    private static boolean states(Tags tags, int first, int last) {
        boolean subject = false;
        for (int i = first; i <= last; i++) {
            if (subject && tags.finite(i)) {
                return true;
            }
            subject |= tags.noun(i) || tags.is(i, PartOfSpeech.PRON) || tags.is(i, PartOfSpeech.NUM);
        }
        return false;
    }
}
