package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quotations without a cue of their own, given to the last speaker.
 *
 * <p>A quotation belongs to the last speaker where it goes on from an unclosed one in the paragraph before, where it
 * opens the sentence after a quotation, or where it is a whole paragraph after one of that speaker's.
 */
final class Continuations {
    /** Fewer quoted words are a title or a turn of phrase, not an utterance. */
    private static final int SHORTEST_UTTERANCE = 4;

    private Continuations() {}

    static List<Draft> add(Ground ground, List<Draft> drafts) {
        Quotations quotations = ground.quotations();
        boolean[] taken = new boolean[quotations.size()];
        int[] tokenDraft = new int[ground.tokens().size()];
        List<Draft> inOrder = new ArrayList<>(drafts);
        for (int d = 0; d < inOrder.size(); d++) {
            for (TokenRange range : inOrder.get(d).content) {
                for (int q = quotations.at(range.first()); q >= 0 && q < quotations.size(); q++) {
                    if (quotations.first(q) > range.last()) {
                        break;
                    }
                    taken[q] = true;
                }
                for (int i = range.first(); i <= range.last(); i++) {
                    if (quotations.quoted(i)) {
                        taken[quotations.at(i)] = true;
                        tokenDraft[i] = d + 1;
                    }
                }
            }
        }
        for (int q = 0; q < quotations.size(); q++) {
            if (taken[q]) {
                continue;
            }
            int first = quotations.first(q);
            boolean opensSentence = first == ground.sentenceFirst(first)
                    || first > 0 && quotations.closes(first - 1) && ground.sameParagraph(first, first - 1);
            boolean goesOn = q > 0 && !quotations.closed(q - 1);
            boolean turnOfPhrase = quotations.words(q) < SHORTEST_UTTERANCE && quotations.closed(q) && !goesOn;
            if (!opensSentence || turnOfPhrase) {
                continue;
            }
            int d = before(ground, q, tokenDraft);
            if (d >= 0) {
                Draft before = inOrder.get(d);
                if (sharesParagraph(ground, before, first) || !quotations.closed(q - 1)) {
                    before.content(first, quotations.last(q));
                    mark(tokenDraft, first, quotations.last(q), d + 1);
                } else if (before.source != null) {
                    Draft draft = new Draft(null);
                    draft.source = before.source;
                    draft.content(first, quotations.last(q));
                    inOrder.add(draft);
                    mark(tokenDraft, first, quotations.last(q), inOrder.size());
                }
                taken[q] = true;
            }
        }
        for (Draft draft : inOrder) {
            draft.content.sort(Comparator.naturalOrder());
        }
        return inOrder;
    }

    private static void mark(int[] tokenDraft, int first, int last, int value) {
        for (int i = first; i <= last; i++) {
            tokenDraft[i] = value;
        }
    }

    private static boolean sharesParagraph(Ground ground, Draft draft, int token) {
        return ground.sameParagraph(draft.contentLast(), token);
    }

    /** The index of the draft of the quotation just before {@code q}, if {@code q} goes on from it; else -1. */
    private static int before(Ground ground, int q, int[] tokenDraft) {
        if (q == 0) {
            return -1;
        }
        Quotations quotations = ground.quotations();
        int first = quotations.first(q);
        int lastBefore = quotations.last(q - 1);
        if (tokenDraft[lastBefore] == 0) {
            return -1;
        }
        int sentencesBetween = ground.sentences().at(first) - ground.sentences().at(lastBefore);
        int paragraphs = ground.sentences().paragraph(ground.sentences().at(first))
                - ground.sentences().paragraph(ground.sentences().at(lastBefore));
        boolean follows = sentencesBetween <= 1 && paragraphs <= 1;
        boolean whole = paragraphs == 0
                || quotations.last(q) >= ground.lastWord(quotations.last(q)) && first == ground.sentenceFirst(first);
        return follows && whole ? tokenDraft[lastBefore] - 1 : -1;
    }
}
