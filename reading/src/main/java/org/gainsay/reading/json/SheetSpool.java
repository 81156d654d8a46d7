package org.gainsay.reading.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.reading.json.SheetJson.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a sheet that comes in parts, as {@link org.gainsay.reading.Reader} hands on that of a long text.
 *
 * <p>The JSON holds the sheet list by list, and a part brings some of each. So every list grows in a temporary file of
 * its own, and {@link #write} puts them together: the same bytes as {@link SheetJson} writes for the whole sheet, in
 * memory that does not grow with it. Closing deletes the files. Not safe to share between threads.
 */
public final class SheetSpool implements AutoCloseable {
    private static final List<String> LISTS =
            List.of("sentences", "attributions", "quantities", "times", "mentions", "tensions", "unsourced");

    private final Layout layout;
    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable DocumentHead head;

    /**
     * For one sheet.
     *
     * @param text the extracted text that the sheet is read from
     * @throws IOException if no temporary file can be made
     */
    public SheetSpool(Layout layout, String text) throws IOException {
        this.layout = layout;
        this.text = text;
        try {
            for (String list : LISTS) {
                sections.add(new Section(list, layout));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Takes the next part. */
    public void add(ClaimSheet part) throws IOException {
        head = part.document();
        ObjectNode lists = SheetWriter.sheet(part, text);
        for (Section section : sections) {
            section.add(lists);
        }
    }

    /**
     * Writes the whole sheet without a line end after it; the caller closes {@code out}.
     *
     * @param before fields that come before those of the sheet
     * @throws IllegalStateException if no part has come
     */
    public void write(Map<String, String> before, Writer out) throws IOException {
        DocumentHead document = head;
        if (document == null) {
            throw new IllegalStateException("a sheet without a part");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        before.forEach(fields::put);
        fields.set("document", SheetWriter.document(document));
        String opening = SheetJson.write(fields, layout);
        String end = end(layout);
        out.write(opening, 0, opening.length() - end.length());
        for (Section section : sections) {
            out.write(',');
            section.copyField(out);
        }
        out.write(end);
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Section section : sections) {
            try {
                section.delete();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** How an object of more than no fields ends. */
    private static String end(Layout layout) {
        return switch (layout) {
            case COMPACT -> "}";
            case INDENTED -> "\n}";
        };
    }

    /** One list of the sheet, as an object with that one field in a temporary file. */
    private static final class Section {
        private final String name;
        private final Path file;
        private final Writer characters;
        private final JsonGenerator json;

        Section(String name, Layout layout) throws IOException {
            this.name = name;
            this.file = Files.createTempFile("gainsay-" + name, ".json");
            this.characters =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
            this.json = SheetJson.generator(layout, characters);
            json.writeStartObject();
            json.writeArrayFieldStart(name);
        }

        void add(ObjectNode lists) throws IOException {
            for (JsonNode element : lists.get(name)) {
                NodeWriter.write(element, json);
            }
        }

        /** Copies the field: all but the opening brace, for the closing one is never written. */
        void copyField(Writer out) throws IOException {
            json.writeEndArray();
            json.flush();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                in.skip(1);
                in.transferTo(out);
            }
        }

        void delete() throws IOException {
            try {
                characters.close();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}
