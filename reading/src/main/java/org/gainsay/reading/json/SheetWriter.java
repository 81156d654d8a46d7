package org.gainsay.reading.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Mention;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;
import org.gainsay.core.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Records to JSON nodes, field by field in the order of the contract. */
final class SheetWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SheetWriter() {}

    static ObjectNode sheet(ClaimSheet sheet, String text) {
        ObjectNode node = NODES.objectNode();
        node.set("document", document(sheet.document()));
        node.set("sentences", array(sheet.sentences(), SheetWriter::sentence));
        node.set("attributions", array(sheet.attributions(), attribution -> attribution(attribution, text)));
        node.set("quantities", array(sheet.quantities(), quantity -> quantity(quantity, text)));
        node.set("times", array(sheet.times(), time -> time(time, text)));
        node.set("mentions", array(sheet.mentions(), SheetWriter::mention));
        node.set("tensions", array(sheet.tensions(), SheetWriter::tension));
        node.set("unsourced", words(sheet.unsourced(), mention -> mention.id().toString()));
        return node;
    }

    static ObjectNode document(DocumentHead document) {
        return NODES.objectNode()
                .put("id", document.id().toString())
                .put("title", document.title())
                .put("byline", document.byline())
                .put("outlet", document.outlet())
                .put("published", text(document.publication().date()))
                .put("publishedFrom", Wording.of(document.publication().from()))
                .put("language", document.language().tag())
                .put("characters", document.characters());
    }

    static ObjectNode sentence(Sentence sentence) {
        ObjectNode node = span(sentence.span()).put("checkWorthiness", sentence.checkWorthiness());
        node.set("because", words(sentence.because(), Function.identity()));
        return node;
    }

    static ObjectNode attribution(Attribution attribution, String text) {
        ObjectNode node =
                NODES.objectNode().put("id", attribution.id().toString()).put("mode", Wording.of(attribution.mode()));
        node.set("chain", words(attribution.chain(), Function.identity()));
        ObjectNode source = speaker(attribution.source().speaker());
        Span at = attribution.source().span();
        if (at == null) {
            source.putNull("exact").putNull("start").putNull("end");
        } else {
            place(source, at, text);
        }
        node.set("source", source);
        Span cue = attribution.cue();
        node.set("cue", cue == null ? NODES.nullNode() : place(NODES.objectNode(), cue, text));
        node.set("content", array(attribution.content(), SheetWriter::span));
        return node;
    }

    static ObjectNode quantity(Quantity quantity, String text) {
        ObjectNode node = place(NODES.objectNode().put("id", quantity.id().toString()), quantity.span(), text)
                .put("comparator", Wording.of(quantity.comparator()));
        amount(node, quantity.amount());
        return node.put("unit", quantity.unit()).put("of", quantity.of());
    }

    private static void amount(ObjectNode node, Quantity.Amount amount) {
        @Nullable BigDecimal value = null;
        @Nullable BigDecimal low = null;
        @Nullable BigDecimal high = null;
        switch (amount) {
            case Quantity.Value one -> value = one.value();
            case Quantity.Range range -> {
                low = range.low();
                high = range.high();
            }
        }
        node.put("value", value).put("low", low).put("high", high);
    }

    static ObjectNode time(TimeExpression time, String text) {
        return place(NODES.objectNode().put("id", time.id().toString()), time.span(), text)
                .put("type", Wording.of(time.type()))
                .put("value", time.value())
                .put("anchor", Wording.of(time.anchor()));
    }

    static ObjectNode mention(Mention mention) {
        Passage quote = mention.quote();
        Mention.Voice voice = mention.voice();
        Mention.Due due = mention.slots().due();
        ObjectNode node = NODES.objectNode().put("id", mention.id().toString());
        node.set(
                "quote",
                NODES.objectNode()
                        .put("exact", quote.exact())
                        .put("prefix", quote.prefix())
                        .put("suffix", quote.suffix())
                        .put("start", quote.span().start())
                        .put("end", quote.span().end()));
        node.put("statement", mention.statement())
                .put("kind", Wording.of(mention.kind()))
                .put("checkWorthiness", mention.checkWorthiness());
        node.set("speaker", speaker(voice.speaker()));
        node.put("mode", Wording.of(voice.mode())).put("attribution", text(voice.attribution()));
        node.set("quantities", words(mention.slots().quantities(), Object::toString));
        node.set("times", words(mention.slots().times(), Object::toString));
        return node.put("due", due == null ? null : due.date().toString())
                .put("dueRule", due == null ? null : due.rule());
    }

    static ObjectNode tension(Tension tension) {
        return NODES.objectNode()
                .put("kind", Wording.of(tension.kind()))
                .put("a", tension.a().toString())
                .put("b", tension.b().toString())
                .put("why", tension.why())
                .put("strength", tension.strength());
    }

    private static ObjectNode speaker(Speaker speaker) {
        return NODES.objectNode().put("name", speaker.name()).put("kind", Wording.of(speaker.kind()));
    }

    private static ObjectNode span(Span span) {
        return NODES.objectNode().put("start", span.start()).put("end", span.end());
    }

    private static ObjectNode place(ObjectNode node, Span span, String text) {
        return node.put("exact", span.in(text)).put("start", span.start()).put("end", span.end());
    }

    private static <T> ArrayNode array(List<T> things, Function<T, ObjectNode> form) {
        ArrayNode array = NODES.arrayNode(things.size());
        things.forEach(thing -> array.add(form.apply(thing)));
        return array;
    }

    private static <T> ArrayNode words(List<T> things, Function<T, String> form) {
        ArrayNode array = NODES.arrayNode(things.size());
        things.forEach(thing -> array.add(form.apply(thing)));
        return array;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
