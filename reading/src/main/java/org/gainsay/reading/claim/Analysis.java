package org.gainsay.reading.claim;

import java.util.List;
import java.util.function.Function;
import org.gainsay.core.Attribution;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.Manner;
import org.gainsay.reading.naming.Names;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * Everything that the earlier steps found in one document.
 *
 * @param tokens its tokens
 * @param sentences its sentences
 * @param tags the part of speech of each token
 * @param names its names
 * @param voices its attributions, as found and as resolved, in the order of the text
 * @param quantities its quantities, in the order of the text
 * @param times its time expressions, in the order of the text
 */
public record Analysis(
        Tokens tokens,
        Sentences sentences,
        Tags tags,
        Names names,
        List<Voiced> voices,
        List<Quantity> quantities,
        List<TimeExpression> times) {
    public Analysis {
        voices = List.copyOf(voices);
        quantities = List.copyOf(quantities);
        times = List.copyOf(times);
    }

    /**
     * One attribution, as ranges of tokens and as the claim sheet has it.
     *
     * @param found its ranges of tokens
     * @param attribution the attribution with its speaker
     * @param manner what its cue says the source does
     */
    public record Voiced(FoundAttribution found, Attribution attribution, Manner manner) {
        /** Who says it. */
        public Speaker speaker() {
            return attribution.source().speaker();
        }
    }

    /** The quantities within {@code span}, found in time that grows with their number there. */
    public List<Quantity> quantitiesIn(Span span) {
        return within(quantities, Quantity::span, span);
    }

    /** The time expressions within {@code span}, found in time that grows with their number there. */
    public List<TimeExpression> timesIn(Span span) {
        return within(times, TimeExpression::span, span);
    }

    private static <T> List<T> within(List<T> sorted, Function<T, Span> place, Span span) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.apply(sorted.get(middle)).start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < sorted.size() && place.apply(sorted.get(end)).start() < span.end()) {
            end++;
        }
        return sorted.subList(low, end).stream()
                .filter(one -> span.contains(place.apply(one)))
                .toList();
    }
}
