package org.gainsay.reading.json;

import java.time.LocalDate;
import java.util.Optional;
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

/** JSON nodes back to records. */
final class SheetReader {
    private SheetReader() {}

    static ClaimSheet sheet(Place at) {
        return at.as(sheet -> new ClaimSheet(
                document(sheet.field("document")),
                sheet.field("sentences").all(SheetReader::sentence),
                sheet.field("attributions").all(SheetReader::attribution),
                sheet.field("quantities").all(SheetReader::quantity),
                sheet.field("times").all(SheetReader::time),
                sheet.field("mentions").all(SheetReader::mention),
                sheet.field("tensions").all(SheetReader::tension)));
    }

    static DocumentHead document(Place at) {
        return at.as(document -> new DocumentHead(
                Digest.parse(document.field("id").text()),
                document.present("title").map(Place::text).orElse(null),
                document.present("byline").map(Place::text).orElse(null),
                document.present("outlet").map(Place::text).orElse(null),
                new DocumentHead.Publication(
                        document.present("published").map(SheetReader::date).orElse(null),
                        document.field("publishedFrom").choice(DocumentHead.From.class)),
                new Language(document.field("language").text()),
                document.field("characters").integer()));
    }

    static Sentence sentence(Place at) {
        return at.as(sentence -> new Sentence(
                span(sentence),
                sentence.field("checkWorthiness").share(),
                sentence.field("because").all(Place::text)));
    }

    static Attribution attribution(Place at) {
        return at.as(attribution -> {
            Place source = attribution.field("source");
            return new Attribution(
                    AttributionId.parse(attribution.field("id").text()),
                    attribution.field("mode").choice(Mode.class),
                    attribution.field("chain").all(Place::text),
                    new Attribution.Source(
                            speaker(source),
                            source.present("start").map(start -> words(source)).orElse(null)),
                    attribution.present("cue").map(SheetReader::words).orElse(null),
                    attribution.field("content").all(SheetReader::span));
        });
    }

    static Quantity quantity(Place at) {
        return at.as(quantity -> new Quantity(
                QuantityId.parse(quantity.field("id").text()),
                words(quantity),
                amount(quantity),
                quantity.present("unit").map(Place::text).orElse(null),
                quantity.present("of").map(Place::text).orElse(null)));
    }

    private static Quantity.Amount amount(Place quantity) {
        Quantity.Comparator comparator = quantity.field("comparator").choice(Quantity.Comparator.class);
        return switch (comparator) {
            case RANGE ->
                new Quantity.Range(
                        quantity.field("low").number(), quantity.field("high").number());
            case EQUAL, ABOUT, LESS, AT_MOST, MORE, AT_LEAST ->
                new Quantity.Value(comparator, quantity.field("value").number());
        };
    }

    static TimeExpression time(Place at) {
        return at.as(time -> new TimeExpression(
                TimeId.parse(time.field("id").text()),
                words(time),
                time.field("type").choice(TimeExpression.Type.class),
                time.field("value").text(),
                time.field("anchor").choice(TimeExpression.Anchor.class)));
    }

    static Mention mention(Place at) {
        return at.as(mention -> new Mention(
                MentionId.parse(mention.field("id").text()),
                quote(mention.field("quote")),
                mention.field("statement").text(),
                mention.field("kind").choice(Mention.Kind.class),
                mention.field("checkWorthiness").share(),
                new Mention.Voice(
                        speaker(mention.field("speaker")),
                        mention.field("mode").choice(Mode.class),
                        mention.present("attribution")
                                .map(id -> AttributionId.parse(id.text()))
                                .orElse(null)),
                new Mention.Slots(
                        mention.field("quantities").all(id -> QuantityId.parse(id.text())),
                        mention.field("times").all(id -> TimeId.parse(id.text())),
                        due(mention).orElse(null))));
    }

    private static Passage quote(Place at) {
        return at.as(quote -> new Passage(
                quote.field("exact").text(),
                quote.field("prefix").text(),
                quote.field("suffix").text(),
                span(quote)));
    }

    private static Optional<Mention.Due> due(Place mention) {
        return mention.present("due")
                .map(due -> new Mention.Due(date(due), mention.field("dueRule").text()));
    }

    static Tension tension(Place at) {
        return at.as(tension -> new Tension(
                tension.field("kind").choice(Tension.Kind.class),
                MentionId.parse(tension.field("a").text()),
                MentionId.parse(tension.field("b").text()),
                tension.field("why").text(),
                tension.field("strength").share()));
    }

    private static Speaker speaker(Place at) {
        return at.as(speaker ->
                new Speaker(speaker.field("name").text(), speaker.field("kind").choice(Speaker.Kind.class)));
    }

    private static Span span(Place at) {
        return at.as(span ->
                new Span(span.field("start").integer(), span.field("end").integer()));
    }

    /** A span that is written with its words, which must be as long as it says. */
    private static Span words(Place at) {
        Span span = span(at);
        String exact = at.field("exact").text();
        if (exact.length() != span.length()) {
            throw new Refused(
                    at.path() + ".exact: has " + exact.length() + " code units where start and end say "
                            + span.length(),
                    null);
        }
        return span;
    }

    private static LocalDate date(Place at) {
        return at.as(date -> LocalDate.parse(date.text()));
    }
}
