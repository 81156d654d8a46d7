package org.gainsay.ledger;

import static org.gainsay.ledger.Bodies.member;
import static org.gainsay.ledger.Bodies.putIfKnown;
import static org.gainsay.ledger.Bodies.text;
import static org.gainsay.ledger.Bodies.textIfKnown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;
import org.jspecify.annotations.Nullable;

/**
 * Excerpts as JSON, in the member names and words of the claim sheet.
 *
 * <p>Not the sheet's own codec, because an entry outlives the reader that made the sheet, must survive RFC 8785, whose
 * numbers are doubles, and is written and read without the text: a number that a double does not hold exactly is a
 * string (RFC 8785, appendix D), absent members are left out, and spans of quantities, times and attributions come
 * without their words.
 */
final class ExcerptJson {
    private ExcerptJson() {}

    static void put(ObjectNode body, Excerpt excerpt) {
        body.put("text", excerpt.text().toString());
        putMention(body.putObject("mention"), excerpt.mention());
        ArrayNode quantities = body.putArray("quantities");
        excerpt.quantities().forEach(quantity -> putQuantity(quantities.addObject(), quantity));
        ArrayNode times = body.putArray("times");
        excerpt.times().forEach(time -> putTime(times.addObject(), time));
        if (excerpt.attribution() != null) {
            putAttribution(body.putObject("attribution"), excerpt.attribution());
        }
    }

    static Excerpt read(JsonNode body) {
        return new Excerpt(
                Digest.parse(text(body, "text")),
                mention(member(body, "mention")),
                all(member(body, "quantities"), ExcerptJson::quantity),
                all(member(body, "times"), ExcerptJson::time),
                body.hasNonNull("attribution") ? attribution(body.get("attribution")) : null);
    }

    private static void putMention(ObjectNode node, Mention mention) {
        node.put("id", mention.id().toString());
        Passage quote = mention.quote();
        putPassage(node.putObject("quote"), quote);
        node.put("statement", mention.statement());
        node.put("kind", word(mention.kind()));
        node.put("checkWorthiness", mention.checkWorthiness());
        putSpeaker(node.putObject("speaker"), mention.voice().speaker());
        node.put("mode", word(mention.voice().mode()));
        putIfKnown(node, "attribution", mention.voice().attribution());
        ArrayNode quantities = node.putArray("quantities");
        mention.slots().quantities().forEach(id -> quantities.add(id.toString()));
        ArrayNode times = node.putArray("times");
        mention.slots().times().forEach(id -> times.add(id.toString()));
        Mention.Due due = mention.slots().due();
        if (due != null) {
            node.put("due", due.date().toString()).put("dueRule", due.rule());
        }
    }

    private static Mention mention(JsonNode node) {
        String attribution = textIfKnown(node, "attribution");
        String due = textIfKnown(node, "due");
        return new Mention(
                MentionId.parse(text(node, "id")),
                passage(member(node, "quote")),
                text(node, "statement"),
                constant(Mention.Kind.class, node, "kind"),
                member(node, "checkWorthiness").asDouble(),
                new Mention.Voice(
                        speaker(member(node, "speaker")),
                        constant(Mode.class, node, "mode"),
                        attribution == null ? null : AttributionId.parse(attribution)),
                new Mention.Slots(
                        all(member(node, "quantities"), id -> QuantityId.parse(id.asText())),
                        all(member(node, "times"), id -> TimeId.parse(id.asText())),
                        due == null ? null : new Mention.Due(LocalDate.parse(due), text(node, "dueRule"))));
    }

    private static void putQuantity(ObjectNode node, Quantity quantity) {
        node.put("id", quantity.id().toString());
        putSpan(node, quantity.span());
        node.put("comparator", quantity.comparator().sign());
        switch (quantity.amount()) {
            case Quantity.Value value -> putNumber(node, "value", value.value());
            case Quantity.Range range -> {
                putNumber(node, "low", range.low());
                putNumber(node, "high", range.high());
            }
        }
        putIfKnown(node, "unit", quantity.unit());
        putIfKnown(node, "of", quantity.of());
    }

    private static Quantity quantity(JsonNode node) {
        String sign = text(node, "comparator");
        Quantity.Amount amount = sign.equals(Quantity.Comparator.RANGE.sign())
                ? new Quantity.Range(number(node, "low"), number(node, "high"))
                : new Quantity.Value(comparator(sign), number(node, "value"));
        return new Quantity(
                QuantityId.parse(text(node, "id")),
                span(node),
                amount,
                textIfKnown(node, "unit"),
                textIfKnown(node, "of"));
    }

    private static void putTime(ObjectNode node, TimeExpression time) {
        node.put("id", time.id().toString());
        putSpan(node, time.span());
        node.put("type", word(time.type())).put("value", time.value()).put("anchor", word(time.anchor()));
    }

    private static TimeExpression time(JsonNode node) {
        return new TimeExpression(
                TimeId.parse(text(node, "id")),
                span(node),
                constant(TimeExpression.Type.class, node, "type"),
                text(node, "value"),
                constant(TimeExpression.Anchor.class, node, "anchor"));
    }

    private static void putAttribution(ObjectNode node, Attribution attribution) {
        node.put("id", attribution.id().toString()).put("mode", word(attribution.mode()));
        ArrayNode chain = node.putArray("chain");
        attribution.chain().forEach(chain::add);
        ObjectNode source = node.putObject("source");
        putSpeaker(source, attribution.source().speaker());
        putSpanIfKnown(source, attribution.source().span());
        if (attribution.cue() != null) {
            putSpan(node.putObject("cue"), attribution.cue());
        }
        ArrayNode content = node.putArray("content");
        attribution.content().forEach(span -> putSpan(content.addObject(), span));
    }

    private static Attribution attribution(JsonNode node) {
        JsonNode source = member(node, "source");
        JsonNode cue = node.get("cue");
        return new Attribution(
                AttributionId.parse(text(node, "id")),
                constant(Mode.class, node, "mode"),
                all(member(node, "chain"), JsonNode::asText),
                new Attribution.Source(speaker(source), source.hasNonNull("start") ? span(source) : null),
                cue == null ? null : span(cue),
                all(member(node, "content"), ExcerptJson::span));
    }

    static void putPassage(ObjectNode node, Passage passage) {
        node.put("exact", passage.exact()).put("prefix", passage.prefix()).put("suffix", passage.suffix());
        putSpan(node, passage.span());
    }

    static Passage passage(JsonNode node) {
        return new Passage(text(node, "exact"), text(node, "prefix"), text(node, "suffix"), span(node));
    }

    static void putSpeaker(ObjectNode node, Speaker speaker) {
        node.put("name", speaker.name()).put("kind", word(speaker.kind()));
    }

    static Speaker speaker(JsonNode node) {
        return new Speaker(text(node, "name"), constant(Speaker.Kind.class, node, "kind"));
    }

    private static void putSpan(ObjectNode node, Span span) {
        node.put("start", span.start()).put("end", span.end());
    }

    private static void putSpanIfKnown(ObjectNode node, @Nullable Span span) {
        if (span != null) {
            putSpan(node, span);
        }
    }

    private static Span span(JsonNode node) {
        return new Span(member(node, "start").asInt(), member(node, "end").asInt());
    }

    private static void putNumber(ObjectNode node, String name, BigDecimal number) {
        double nearest = number.doubleValue();
        if (Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0) {
            node.put(name, nearest);
        } else {
            node.put(name, number.toString());
        }
    }

    private static BigDecimal number(JsonNode node, String name) {
        return new BigDecimal(member(node, name).asText());
    }

    private static Quantity.Comparator comparator(String sign) {
        for (Quantity.Comparator comparator : Quantity.Comparator.values()) {
            if (comparator.sign().equals(sign)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException("comparator '" + sign + "' is unknown");
    }

    /** {@code OWN_VOICE} as {@code own-voice}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name) {
        String word = text(node, name);
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(element -> all.add(read.apply(element)));
        return all;
    }
}
