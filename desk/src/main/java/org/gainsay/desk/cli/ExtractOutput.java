package org.gainsay.desk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.page.TextBlock;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/** Extracts on their way to standard output, in one of the formats; every field of the JSON is there even if null. */
final class ExtractOutput {
    private static final JsonFactory JSON = new JsonFactory();

    private final ExtractCommand.Shape format;
    private final boolean sole;
    private final Writer out;
    private boolean begun;

    /** @param sole whether there is one document at most, which {@code json} then writes without an array around it */
    ExtractOutput(ExtractCommand.Shape format, boolean sole, Terminal terminal) {
        this.format = format;
        this.sole = sole;
        this.out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    }

    void put(String input, Extracted extracted) throws IOException {
        switch (format) {
            case TABLE -> {
                if (begun) {
                    out.write("\n\n");
                }
                table(input, extracted);
            }
            case JSON -> {
                if (!sole) {
                    out.write(begun ? ",\n" : "[\n");
                }
                out.write(json(input, extracted, true));
            }
            case JSONL -> {
                out.write(json(input, extracted, false));
                out.write('\n');
            }
        }
        begun = true;
    }

    /** Writes what is still to be written; the output stays open. */
    void end() throws IOException {
        switch (format) {
            case TABLE, JSONL -> {}
            case JSON -> {
                if (!sole) {
                    out.write(begun ? "\n]\n" : "[]\n");
                } else if (begun) {
                    out.write('\n');
                }
            }
        }
        out.flush();
    }

    /** The fields that are known, one on a line with the place it was found in, then the text. */
    private void table(String input, Extracted extracted) throws IOException {
        Article article = extracted.article();
        Map<String, String> places = article.foundIn();
        row("input", input, null);
        row("page", extracted.state().words(), null);
        row("url", extracted.address(), places.get("url"));
        row("title", article.title(), places.get("title"));
        row("byline", article.byline(), places.get("byline"));
        row("outlet", article.outlet(), places.get("outlet"));
        row("published", article.published(), places.get("published"));
        row("modified", extracted.modified(), places.get("modified"));
        row("language", language(article), places.get("language"));
        row("section", extracted.section(), places.get("section"));
        out.write('\n');
        out.write(article.text());
        out.write('\n');
    }

    private void row(String name, @Nullable Object value, @Nullable String place) throws IOException {
        if (value != null) {
            String line = value.toString().replaceAll("[\\p{Cntrl}\\s]+", " ");
            out.write("%-10s %s%s%n".formatted(name, line, place == null ? "" : "  [" + place + "]"));
        }
    }

    private static String json(String input, Extracted extracted, boolean indented) throws IOException {
        Article article = extracted.article();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (indented) {
                json.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            json.writeStartObject();
            json.writeStringField("input", input);
            field(json, "url", extracted.address());
            field(json, "page", extracted.state().kind());
            field(json, "title", article.title());
            field(json, "byline", article.byline());
            field(json, "outlet", article.outlet());
            field(json, "published", article.published());
            field(json, "modified", extracted.modified());
            field(json, "language", language(article));
            json.writeStringField("text", article.text());
            json.writeObjectFieldStart("foundIn");
            for (Map.Entry<String, String> place : new TreeMap<>(article.foundIn()).entrySet()) {
                json.writeStringField(place.getKey(), place.getValue());
            }
            json.writeEndObject();
            field(json, "section", extracted.section());
            json.writeArrayFieldStart("blocks");
            for (TextBlock block : extracted.blocks()) {
                json.writeStartObject();
                json.writeStringField("kind", block.kind().toString());
                json.writeNumberField("start", block.span().start());
                json.writeNumberField("end", block.span().end());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("captions");
            for (String caption : extracted.captions()) {
                json.writeString(caption);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void field(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    private static @Nullable String language(Article article) {
        return article.language().equals(Language.UNDETERMINED)
                ? null
                : article.language().tag();
    }
}
