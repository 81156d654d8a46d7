package org.gainsay.desk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.core.Compared;
import org.gainsay.core.Language;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.matching.json.MatchJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay compare}: two statements set against each other, slot by slot. */
@Command(
        name = "compare",
        description = "Says whether two statements claim the same, slot by slot and with the reason for each.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "STATEMENT",
            arity = "1..2",
            description = "Two statements; or one file, or - for standard input, with one JSON object a line:"
                    + " {\"a\": …, \"b\": …}.")
    private List<String> statements = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Shape.Named.class,
            description = "table, json or jsonl; jsonl writes one object on one line for each pair."
                    + " Default: ${DEFAULT-VALUE}")
    private Shape format = Shape.TABLE;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean pair = statements.size() == 2;
        JsonOutput output = new JsonOutput(format, pair, terminal);
        if (pair) {
            if (statements.stream().anyMatch(String::isBlank)) {
                terminal.message("compare: a statement without words");
                return ExitCode.USAGE;
            }
            put(output, null, Statement.of(statements.get(0)), Statement.of(statements.get(1)));
            output.end();
            return ExitCode.OK;
        }
        Pairs pairs = new Pairs(output);
        new JsonLines(statements.getFirst(), terminal.in()).each(pairs);
        output.end();
        return pairs.failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static void put(JsonOutput output, @Nullable String id, Statement a, Statement b) throws IOException {
        Compared compared = Comparer.standard().compare(a, b);
        ObjectNode node = MatchJson.node(compared);
        if (id != null) {
            node.put("id", id);
        }
        output.put(
                node,
                () -> "a: " + ComparedTable.line(a.text()) + System.lineSeparator() + "b: "
                        + ComparedTable.line(b.text()) + System.lineSeparator() + ComparedTable.of(compared, ""));
    }

    /** Compares the pair of each line. */
    private final class Pairs implements JsonLines.Taker {
        private final JsonOutput output;
        private boolean failed;

        Pairs(JsonOutput output) {
            this.output = output;
        }

        @Override
        public void take(String place, ObjectNode object) throws IOException {
            put(output, JsonLines.textIfKnown(object, "id"), statement(object, "a"), statement(object, "b"));
        }

        @Override
        public void refused(String reason) {
            failed = true;
            terminal.message(reason);
        }
    }

    /** A statement of a line: the words, or an object of words and what is known of them from outside. */
    private static Statement statement(ObjectNode line, String member) {
        if (line.get(member) instanceof ObjectNode object) {
            return new Statement(
                    JsonLines.text(object, "text"),
                    day(JsonLines.textIfKnown(object, "published")),
                    JsonLines.textIfKnown(object, "speaker"),
                    language(JsonLines.textIfKnown(object, "language")));
        }
        return Statement.of(JsonLines.text(line, member));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day such as 2024-07-31", e);
        }
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : Language.of(tag);
    }
}
