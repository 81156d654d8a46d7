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
import org.jspecify.annotations.Nullable;

/** Claim sheets on their way to standard output, in one of the formats. */
final class SheetOutput {
    private final SheetFormat format;
    private boolean sole;
    private final SheetTable table;
    private final Writer out;
    private final List<Reading> pages = new ArrayList<>();
    private @Nullable Waiting held;
    private boolean begun;

    /**
     * @param sole whether one document is asked for, which {@code json} then writes without an array around it; if more
     *     come, because a mailbox was asked for, they stand in one
     */
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
     * @param selection which of the claims are wanted
     * @return what was found out about it
     * @throws IllegalArgumentException if it cannot be read; then nothing of it was written
     */
    DocumentHead put(String input, Article article, Reader reader, ReadingOptions options, Selection selection)
            throws IOException {
        return switch (format) {
            case TABLE -> {
                Reading reading = new Reading(input, article.text(), selection.of(reader.read(article, options)));
                separate("", "\n\n");
                out.write(table.of(reading));
                yield reading.sheet().document();
            }
            case HTML -> {
                Reading reading = new Reading(input, article.text(), selection.of(reader.read(article, options)));
                separate("", "");
                pages.add(reading);
                yield reading.sheet().document();
            }
            case JSON, JSONL -> json(input, article, reader, options, selection);
        };
    }

    /** A sheet that is read and not written yet. */
    private interface Waiting {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes the sheet; that of a text of several stretches by way of a spool, and so without ever holding it whole. */
    private DocumentHead json(String input, Article article, Reader reader, ReadingOptions options, Selection selection)
            throws IOException {
        SheetJson.Layout layout = format == SheetFormat.JSONL ? SheetJson.Layout.COMPACT : SheetJson.Layout.INDENTED;
        if (article.text().length() <= Reader.LONGEST_STRETCH) {
            ClaimSheet sheet = selection.of(reader.read(article, options));
            next(to -> SheetJson.write(node(input, article.text(), sheet), layout, to));
            return sheet.document();
        }
        SheetSpool spool = new SheetSpool(layout, article.text());
        try {
            List<DocumentHead> heads = new ArrayList<>();
            reader.read(article, options, part -> {
                heads.add(part.document());
                add(spool, selection.of(part));
            });
            next(to -> {
                try (spool) {
                    spool.write(Map.of("input", input), to);
                }
            });
            return heads.getFirst();
        } catch (UncheckedIOException e) {
            spool.close();
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static void add(SheetSpool spool, ClaimSheet part) {
        try {
            spool.add(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a sheet, or holds the first one back while it may be the only one and then wants no array around it. */
    private void next(Waiting sheet) throws IOException {
        if (format == SheetFormat.JSONL) {
            separate("", "");
            sheet.writeTo(out);
            out.write('\n');
        } else if (sole && held == null) {
            held = sheet;
        } else {
            sole = false;
            Waiting first = held;
            held = null;
            if (first != null) {
                separate("[\n", ",\n");
                first.writeTo(out);
            }
            separate("[\n", ",\n");
            sheet.writeTo(out);
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
                } else if (held != null) {
                    held.writeTo(out);
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
