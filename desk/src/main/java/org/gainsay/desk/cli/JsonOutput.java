package org.gainsay.desk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Results on their way to standard output: objects as JSON, or the text of a table, one after the other. */
final class JsonOutput {
    private static final JsonMapper JSON = new JsonMapper(new JsonFactory());

    private final Shape shape;
    private final boolean sole;
    private final Writer out;
    private boolean begun;

    /** @param sole whether there is one result, which {@code json} then writes without an array around it */
    JsonOutput(Shape shape, boolean sole, Terminal terminal) {
        this.shape = shape;
        this.sole = sole;
        this.out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    }

    /** A result in words. */
    interface Table {
        String text();
    }

    void put(ObjectNode node, Table table) throws IOException {
        switch (shape) {
            case TABLE -> {
                out.write(begun ? "\n" : "");
                out.write(table.text());
            }
            case JSON -> {
                if (!sole) {
                    out.write(begun ? ",\n" : "[\n");
                }
                out.write(text(node, true));
            }
            case JSONL -> {
                out.write(text(node, false));
                out.write('\n');
                out.flush();
            }
        }
        begun = true;
    }

    /** Writes what is still to be written; the output stays open. */
    void end() throws IOException {
        switch (shape) {
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

    private static String text(ObjectNode node, boolean indented) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (indented) {
                json.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            json.writeTree(node);
        }
        return text.toString();
    }
}
