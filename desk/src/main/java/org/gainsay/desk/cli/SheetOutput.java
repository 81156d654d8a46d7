package org.gainsay.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.desk.sheets.Reading;
import org.gainsay.desk.sheets.SheetPage;
import org.gainsay.desk.sheets.SheetTable;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.gainsay.reading.json.SheetJson;
import org.gainsay.reading.json.SheetSpool;

/** Claim sheets on their way to standard output, in one of the formats. */
final class SheetOutput {
    private final SheetFormat format;
    private final boolean sole;
    private final SheetTable table;
    private final Writer out;
    private final List<Reading> pages = new ArrayList<>();
    private boolean begun;

    /** @param sole whether there is one document at most, which {@code json} then writes without an array around it */
    SheetOutput(SheetFormat format, boolean sole, Terminal terminal) {
        this.format = format;
        this.sole = sole;
        this.table =
                new SheetTable(terminal.screen().columns(), terminal.screen().colours());
        this.out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    }

    /**
     * Reads {@code article} and puts its sheet.
     *
     * @param input what to call the document
     * @return what was found out about it
     * @throws IllegalArgumentException if it cannot be read; then nothing of it was written
     */
    DocumentHead put(String input, Article article, Reader reader, ReadingOptions options) throws IOException {
        return switch (format) {
            case TABLE -> {
                Reading reading = new Reading(input, article.text(), reader.read(article, options));
                separate("", "\n\n");
                out.write(table.of(reading));
                yield reading.sheet().document();
            }
            case HTML -> {
                Reading reading = new Reading(input, article.text(), reader.read(article, options));
                separate("", "");
                pages.add(reading);
                yield reading.sheet().document();
            }
            case JSON -> json(input, article, reader, options, SheetJson.Layout.INDENTED);
            case JSONL -> {
                DocumentHead head = json(input, article, reader, options, SheetJson.Layout.COMPACT);
                out.write('\n');
                yield head;
            }
        };
    }

    /** Writes the sheet; that of a text of several stretches by way of a spool, and so without ever holding it whole. */
    private DocumentHead json(
            String input, Article article, Reader reader, ReadingOptions options, SheetJson.Layout layout)
            throws IOException {
        if (article.text().length() <= Reader.LONGEST_STRETCH) {
            ClaimSheet sheet = reader.read(article, options);
            separateJson();
            SheetJson.write(node(input, article.text(), sheet), layout, out);
            return sheet.document();
        }
        try (SheetSpool spool = new SheetSpool(layout, article.text())) {
            List<DocumentHead> heads = new ArrayList<>();
            reader.read(article, options, part -> {
                heads.add(part.document());
                add(spool, part);
            });
            separateJson();
            spool.write(Map.of("input", input), out);
            return heads.getFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(SheetSpool spool, ClaimSheet part) {
        try {
            spool.add(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void separateJson() throws IOException {
        if (format == SheetFormat.JSON && !sole) {
            separate("[\n", ",\n");
        } else {
            separate("", "");
        }
    }

    private void separate(String first, String next) throws IOException {
        out.write(begun ? next : first);
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
            case HTML -> {
                if (begun) {
                    out.write(SheetPage.of(pages));
                }
            }
        }
        out.flush();
    }

    private static ObjectNode node(String input, String text, ClaimSheet sheet) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("input", input);
        node.setAll(SheetJson.node(sheet, text));
        return node;
    }
}
