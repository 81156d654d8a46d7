package org.gainsay.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Sentence;
import org.gainsay.core.Tension;
import org.gainsay.core.TimeExpression;

/**
 * The JSON form of a claim sheet and of its parts, as {@code docs/claim-sheet.schema.json} describes it.
 *
 * <p>A sheet holds positions and no text, and its JSON also shows the words at those positions; so writing takes the
 * extracted text that the sheet was read from, and reading back does not. What is read back equals what was written.
 *
 * <p>Stateless; safe to use from any thread. Reading throws {@link IllegalArgumentException}, which names the place in
 * the JSON and what is wrong there.
 */
public final class SheetJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private SheetJson() {}

    /** How the JSON is laid out. */
    public enum Layout {
        /** On one line, for programs. */
        COMPACT,
        /** Indented by two spaces, for people. */
        INDENTED
    }

    /** The sheet on one line. */
    public static String write(ClaimSheet sheet, String text) {
        return write(node(sheet, text), Layout.COMPACT);
    }

    /** Any node in the given layout, without a line end after it. */
    public static String write(JsonNode node, Layout layout) {
        StringWriter out = new StringWriter();
        try {
            write(node, layout, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string", e);
        }
        return out.toString();
    }

    /** Writes {@code node} without a line end after it; the caller closes {@code out}. */
    public static void write(JsonNode node, Layout layout, Writer out) throws IOException {
        try (JsonGenerator generator = generator(layout, out)) {
            NodeWriter.write(node, generator);
        }
    }

    /** A generator that leaves {@code out} open when it is closed. */
    static JsonGenerator generator(Layout layout, Writer out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(out);
        switch (layout) {
            case COMPACT -> {}
            case INDENTED -> {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            }
        }
        return generator;
    }

    /** The whole sheet; {@code text} is the extracted text that it was read from. */
    public static ObjectNode node(ClaimSheet sheet, String text) {
        return SheetWriter.sheet(sheet, text);
    }

    /** One sentence. */
    public static ObjectNode node(Sentence sentence) {
        return SheetWriter.sentence(sentence);
    }

    /** One attribution. */
    public static ObjectNode node(Attribution attribution, String text) {
        return SheetWriter.attribution(attribution, text);
    }

    /** One quantity. */
    public static ObjectNode node(Quantity quantity, String text) {
        return SheetWriter.quantity(quantity, text);
    }

    /** One time expression. */
    public static ObjectNode node(TimeExpression time, String text) {
        return SheetWriter.time(time, text);
    }

    /** One mention. */
    public static ObjectNode node(Mention mention) {
        return SheetWriter.mention(mention);
    }

    /** One tension. */
    public static ObjectNode node(Tension tension) {
        return SheetWriter.tension(tension);
    }

    /** The sheet that {@code json} says. */
    public static ClaimSheet read(String json) {
        return sheet(Place.parse(json));
    }

    /** The sheet that {@code node} says. */
    public static ClaimSheet sheet(JsonNode node) {
        return SheetReader.sheet(Place.of("sheet", node));
    }

    /** The sentence that {@code node} says. */
    public static Sentence sentence(JsonNode node) {
        return SheetReader.sentence(Place.of("sentence", node));
    }

    /** The attribution that {@code node} says. */
    public static Attribution attribution(JsonNode node) {
        return SheetReader.attribution(Place.of("attribution", node));
    }

    /** The quantity that {@code node} says. */
    public static Quantity quantity(JsonNode node) {
        return SheetReader.quantity(Place.of("quantity", node));
    }

    /** The time expression that {@code node} says. */
    public static TimeExpression time(JsonNode node) {
        return SheetReader.time(Place.of("time", node));
    }

    /** The mention that {@code node} says. */
    public static Mention mention(JsonNode node) {
        return SheetReader.mention(Place.of("mention", node));
    }

    /** The tension that {@code node} says. */
    public static Tension tension(JsonNode node) {
        return SheetReader.tension(Place.of("tension", node));
    }
}
