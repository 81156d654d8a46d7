package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.gainsay.core.Mention;
import org.gainsay.core.Mode;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Speaker;
import org.gainsay.ledger.contract.Harbour;
import org.gainsay.reading.json.SheetJson;
import org.junit.jupiter.api.Test;

class ExcerptJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    /** Longer than any span of the excerpts. */
    private static final String TEXT = "x".repeat(1_000);

    @Test
    void an_excerpt_is_written_in_the_words_of_the_claim_sheet() throws IOException {
        Excerpt excerpt = withQuantity(Harbour.excerpt(Harbour.REPORT, 1), new BigDecimal("5173.5"));
        ObjectNode body = JSON.createObjectNode();
        ExcerptJson.put(body, excerpt);

        assertEquals(canonical(withoutNulls(SheetJson.node(excerpt.mention()))), canonical(body.required("mention")));
        assertEquals(
                canonical(withoutWords(SheetJson.node(excerpt.quantities().getFirst(), TEXT))),
                canonical(body.at("/quantities/0")));
        assertEquals(
                canonical(withoutWords(SheetJson.node(excerpt.times().getFirst(), TEXT))),
                canonical(body.at("/times/0")));
        assertEquals(
                canonical(withoutWords(SheetJson.node(Objects.requireNonNull(excerpt.attribution()), TEXT))),
                canonical(body.required("attribution")));
    }

    @Property(tries = 200)
    void a_number_of_any_length_comes_back_as_it_was(
            @ForAll @BigRange(min = "-1e40", max = "1e40") @Scale(20) BigDecimal number) {
        Excerpt excerpt = withQuantity(Harbour.excerpt(Harbour.REPORT, 1), number);
        Change change = new Change.MentionRejected(Harbour.REPORT, excerpt, null);
        assertEquals(change, Bodies.read(Bodies.kind(change), Bodies.write(change)));
    }

    @Test
    void an_excerpt_holds_exactly_what_its_mention_names() {
        Excerpt whole = Harbour.excerpt(Harbour.REPORT, 1);
        IllegalArgumentException missing = assertThrows(
                IllegalArgumentException.class,
                () -> new Excerpt(whole.text(), whole.mention(), List.of(), whole.times(), whole.attribution()));
        assertEquals("excerpt of m1: names the quantities [q1, q2], holds []", missing.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Excerpt(whole.text(), whole.mention(), whole.quantities(), whole.times(), null));
    }

    @Test
    void a_body_that_is_not_what_it_should_be_is_named() {
        assertBody("no kind of change", "case-closed", "{}");
        assertBody("'case' is missing", "case-opened", "{\"title\":\"x\"}");
        assertBody("'title' wants to be a string: 7", "case-opened", "{\"case\":\"x\",\"title\":7}");
        assertBody("wants to be a JSON object", "case-opened", "[]");
        assertBody("Unexpected", "case-opened", "{\"case\":");
    }

    private static void assertBody(String reason, String kind, String body) {
        String message = assertThrows(IllegalArgumentException.class, () -> Bodies.read(kind, body))
                .getMessage();
        assertEquals(true, String.valueOf(message).contains(reason), message);
    }

    /** The same excerpt in the author's voice or not, with one quantity of that number. */
    private static Excerpt withQuantity(Excerpt excerpt, BigDecimal number) {
        Mention mention = excerpt.mention();
        Quantity was = excerpt.quantities().getFirst();
        Quantity quantity = new Quantity(
                new QuantityId(1),
                was.span(),
                new Quantity.Value(Quantity.Comparator.ABOUT, number),
                was.unit(),
                was.of());
        Mention one = new Mention(
                mention.id(),
                mention.quote(),
                mention.statement(),
                mention.kind(),
                mention.checkWorthiness(),
                new Mention.Voice(
                        new Speaker("the witnesses", Speaker.Kind.GROUP),
                        Mode.DIRECT,
                        mention.voice().attribution()),
                new Mention.Slots(
                        List.of(quantity.id()),
                        mention.slots().times(),
                        mention.slots().due()));
        return new Excerpt(excerpt.text(), one, List.of(quantity), excerpt.times(), excerpt.attribution());
    }

    private static String canonical(JsonNode node) throws IOException {
        return Bodies.canonical(node.toString());
    }

    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("exact");
        }
        node.forEach(ExcerptJsonTest::withoutWords);
        return withoutNulls(node);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(ExcerptJsonTest::withoutNulls);
        return node;
    }
}
