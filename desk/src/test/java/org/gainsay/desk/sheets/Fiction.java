package org.gainsay.desk.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;

/** A hand-made reading of an invented report, hostile to terminals and to browsers. */
final class Fiction {
    static final String TEXT = """
            Almost 1000 boats left Vell. The warden must publish by 3 June.

            It has become known that <script>alert(1)</script> nobody left. \u001b[31mRed\u001b[0m""";

    private Fiction() {}

    static Reading reading() {
        Speaker author = new Speaker("Ines Tallow", Speaker.Kind.AUTHOR);
        Speaker nobody = new Speaker("It has become known", Speaker.Kind.VAGUE);
        Mention boats = mention(
                1,
                "Almost 1000 boats left Vell.",
                Mention.Kind.QUANTITY,
                new Mention.Voice(author, Mode.OWN_VOICE, null),
                new Mention.Slots(List.of(new QuantityId(1)), List.of(), null));
        Mention deadline = mention(
                2,
                "The warden must publish by 3 June.",
                Mention.Kind.LEGAL,
                new Mention.Voice(author, Mode.OWN_VOICE, null),
                new Mention.Slots(
                        List.of(),
                        List.of(new TimeId(1)),
                        new Mention.Due(LocalDate.of(2031, 6, 3), "30 days after 2031-05-04")));
        Mention rumour = mention(
                3,
                "<script>alert(1)</script> nobody left",
                Mention.Kind.EVENT,
                new Mention.Voice(nobody, Mode.INDIRECT, new AttributionId(1)),
                new Mention.Slots(List.of(), List.of(), null));
        ClaimSheet sheet = new ClaimSheet(
                new DocumentHead(
                        Digest.of(TEXT),
                        "Boats & <b>boxes</b>",
                        "Ines Tallow",
                        "The Vell Mercury",
                        new DocumentHead.Publication(LocalDate.of(2031, 5, 4), DocumentHead.From.METADATA),
                        Language.ENGLISH,
                        TEXT.length()),
                List.of(new Sentence(boats.quote().span(), .9, List.of("figure"))),
                List.of(new Attribution(
                        new AttributionId(1),
                        Mode.INDIRECT,
                        List.of(),
                        new Attribution.Source(nobody, span("It has become known")),
                        null,
                        List.of(rumour.quote().span()))),
                List.of(new Quantity(
                        new QuantityId(1),
                        span("Almost 1000 boats"),
                        new Quantity.Value(Quantity.Comparator.ABOUT, new BigDecimal(1000)),
                        "boat",
                        null)),
                List.of(new TimeExpression(
                        new TimeId(1),
                        span("3 June"),
                        TimeExpression.Type.DATE,
                        "2031-06-03",
                        TimeExpression.Anchor.PUBLICATION)),
                List.of(boats, deadline, rumour),
                List.of(new Tension(
                        Tension.Kind.NUMBER, boats.id(), rumour.id(), "Almost 1000 boats left, and none did", .8)));
        return new Reading("harbour.txt", TEXT, sheet);
    }

    private static Mention mention(
            int number, String quote, Mention.Kind kind, Mention.Voice voice, Mention.Slots slots) {
        return new Mention(
                new MentionId(number), Passage.of(TEXT, span(quote)), quote, kind, .5 + number * .1, voice, slots);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
