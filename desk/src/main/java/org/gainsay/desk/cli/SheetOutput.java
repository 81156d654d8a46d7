package org.gainsay.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.sheets.Reading;
import org.gainsay.desk.sheets.SheetPage;
import org.gainsay.desk.sheets.SheetTable;
import org.gainsay.reading.json.SheetJson;
import org.jspecify.annotations.Nullable;

/** Claim sheets on their way to standard output, in one of the formats. */
final class SheetOutput {
    private final SheetFormat format;
    private boolean sole;
    private final SheetTable table;
    private final Writer out;
    private final List<Reading> pages = new ArrayList<>();
    private @Nullable Reading held;
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

    void put(Reading reading) throws IOException {
        switch (format) {
            case TABLE -> {
                if (begun) {
                    out.write("\n\n");
                }
                out.write(table.of(reading));
            }
            case JSON -> {
                if (sole && !begun) {
                    held = reading;
                } else {
                    sole = false;
                    Reading first = held;
                    held = null;
                    if (first != null) {
                        out.write("[\n");
                        SheetJson.write(node(first), SheetJson.Layout.INDENTED, out);
                    }
                    out.write(begun ? ",\n" : "[\n");
                    SheetJson.write(node(reading), SheetJson.Layout.INDENTED, out);
                }
            }
            case JSONL -> {
                SheetJson.write(node(reading), SheetJson.Layout.COMPACT, out);
                out.write('\n');
            }
            case HTML -> pages.add(reading);
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
                } else if (held != null) {
                    SheetJson.write(node(held), SheetJson.Layout.INDENTED, out);
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

    private static ObjectNode node(Reading reading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("input", reading.input());
        node.setAll(SheetJson.node(reading.sheet(), reading.text()));
        return node;
    }
}
