package org.gainsay.reading.tension;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.tagging.Form;

/**
 * A mention as tensions look at it: its tokens and what it is about.
 *
 * @param mention the mention
 * @param first the index of its first token
 * @param last the index of its last token, included
 * @param stems what it is about
 * @param quantities its quantities
 * @param times its times
 */
record Statement(
        Mention mention,
        int first,
        int last,
        Set<String> stems,
        List<Quantity> quantities,
        List<TimeExpression> times) {
    static Statement of(Mention mention, Analysis analysis, Topic topic) {
        int first = analysis.tokens().firstEndingAfter(mention.quote().span().start());
        int last = analysis.tokens().firstEndingAfter(mention.quote().span().end() - 1);
        return new Statement(
                mention,
                first,
                last,
                topic.stems(first, last),
                analysis.quantitiesIn(mention.quote().span()).stream()
                        .filter(q -> mention.slots().quantities().contains(q.id()))
                        .toList(),
                analysis.timesIn(mention.quote().span()).stream()
                        .filter(t -> mention.slots().times().contains(t.id()))
                        .toList());
    }

    /** The number of negations in the tokens; "neither … nor" and "not … nor" count once. */
    static int denials(Analysis analysis, int first, int last) {
        Set<String> seen = new HashSet<>();
        int count = 0;
        for (int i = first; i <= last; i++) {
            String word = analysis.tokens().lower(i);
            boolean denies = analysis.tags().is(i, Form.NEGATION) || TensionWords.DENIES.contains(word);
            if (denies && !(word.equals("nor") && !seen.isEmpty())) {
                count++;
                seen.add(word);
            }
        }
        return count;
    }
}
