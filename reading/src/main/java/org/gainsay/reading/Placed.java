package org.gainsay.reading;

import java.util.List;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;
import org.gainsay.core.Tension;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;

/**
 * The place of a stretch in its document: moves what was found in the stretch there, and numbers it on.
 *
 * @param text the whole text
 * @param offset where the stretch starts in it
 * @param attributions how many attributions the stretches before it hold
 * @param quantities how many quantities they hold
 * @param times how many times
 * @param mentions how many mentions
 */
record Placed(String text, int offset, int attributions, int quantities, int times, int mentions) {
    /** The place of the first stretch of {@code text}. */
    static Placed first(String text) {
        return new Placed(text, 0, 0, 0, 0, 0);
    }

    /** The place of a stretch that starts at {@code start}. */
    Placed at(int start) {
        return new Placed(text, start, attributions, quantities, times, mentions);
    }

    /** The place of what follows this stretch, which gave {@code sheet}; its start is yet to be said. */
    Placed after(ClaimSheet sheet) {
        return new Placed(
                text,
                offset,
                attributions + sheet.attributions().size(),
                quantities + sheet.quantities().size(),
                times + sheet.times().size(),
                mentions + sheet.mentions().size());
    }

    /** The sheet of a stretch, which counts from 0 and 1, as a part of the sheet of the document. */
    ClaimSheet part(ClaimSheet stretch) {
        return new ClaimSheet(
                stretch.document(),
                stretch.sentences().stream().map(this::sentence).toList(),
                stretch.attributions().stream().map(this::attribution).toList(),
                stretch.quantities().stream().map(this::quantity).toList(),
                stretch.times().stream().map(this::time).toList(),
                stretch.mentions().stream().map(this::mention).toList(),
                stretch.tensions().stream().map(this::tension).toList());
    }

    private Sentence sentence(Sentence one) {
        return new Sentence(moved(one.span()), one.checkWorthiness(), one.because());
    }

    private Attribution attribution(Attribution one) {
        Span source = one.source().span();
        Span cue = one.cue();
        return new Attribution(
                numbered(one.id()),
                one.mode(),
                one.chain(),
                new Attribution.Source(one.source().speaker(), source == null ? null : moved(source)),
                cue == null ? null : moved(cue),
                one.content().stream().map(this::moved).toList());
    }

    private Quantity quantity(Quantity one) {
        return new Quantity(numbered(one.id()), moved(one.span()), one.amount(), one.unit(), one.of());
    }

    private TimeExpression time(TimeExpression one) {
        return new TimeExpression(numbered(one.id()), moved(one.span()), one.type(), one.value(), one.anchor());
    }

    private Mention mention(Mention one) {
        AttributionId attribution = one.voice().attribution();
        List<QuantityId> itsQuantities =
                one.slots().quantities().stream().map(this::numbered).toList();
        List<TimeId> itsTimes = one.slots().times().stream().map(this::numbered).toList();
        return new Mention(
                numbered(one.id()),
                Passage.of(text, moved(one.quote().span())),
                one.statement(),
                one.kind(),
                one.checkWorthiness(),
                new Mention.Voice(
                        one.voice().speaker(), one.voice().mode(), attribution == null ? null : numbered(attribution)),
                new Mention.Slots(itsQuantities, itsTimes, one.slots().due()));
    }

    private Tension tension(Tension one) {
        return new Tension(one.kind(), numbered(one.a()), numbered(one.b()), one.why(), one.strength());
    }

    private Span moved(Span span) {
        return new Span(span.start() + offset, span.end() + offset);
    }

    private AttributionId numbered(AttributionId id) {
        return new AttributionId(id.number() + attributions);
    }

    private QuantityId numbered(QuantityId id) {
        return new QuantityId(id.number() + quantities);
    }

    private TimeId numbered(TimeId id) {
        return new TimeId(id.number() + times);
    }

    private MentionId numbered(MentionId id) {
        return new MentionId(id.number() + mentions);
    }
}
