package org.gainsay.desk.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.capture.Extracted;
import org.gainsay.core.Article;
import org.gainsay.matching.json.ReuseJson;
import org.gainsay.matching.reuse.Change;
import org.gainsay.matching.reuse.CopyGroup;
import org.gainsay.matching.reuse.CopyMember;
import org.gainsay.matching.reuse.Published;
import org.gainsay.matching.reuse.Reuse;
import org.gainsay.matching.reuse.Reused;
import org.gainsay.matching.reuse.SharedQuotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay reuse}: which of the documents that are named carry the same copy, and who was likely first. */
@Command(
        name = "reuse",
        description = "Tells which documents carry the same copy, which was likely first, and what each changed.",
        mixinStandardHelpOptions = true)
final class ReuseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders, web addresses, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Shape.Named.class,
            description = "table, json or jsonl, which is the same on one line. Default: ${DEFAULT-VALUE}")
    private Shape format = Shape.TABLE;

    @Option(names = "--lines", description = "Takes each line as a document of its own.")
    private boolean lines;

    ReuseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Gathered gathered = new Gathered();
        new Documents(inputs, lines, terminal.in()).each(gathered);
        Reused reused = Reuse.among(gathered.documents);
        JsonOutput output = new JsonOutput(format, true, terminal);
        output.put(ReuseJson.node(reused), () -> table(reused, gathered.documents.size()));
        output.end();
        return gathered.failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** The documents, each under the name by which it was asked for. */
    private final class Gathered implements Documents.Taker {
        private final List<Published> documents = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private boolean failed;

        @Override
        public void take(String input, Extracted extracted) {
            if (!extracted.state().article()) {
                refused(input + ": is " + extracted.state().words() + ", not an article; left out");
                return;
            }
            if (!names.add(input)) {
                refused(input + ": was named before; taken once");
                return;
            }
            Article article = extracted.article();
            String title = article.title();
            documents.add(new Published(
                    input,
                    article.outlet(),
                    article.published(),
                    null,
                    article.language(),
                    title == null ? "" : title,
                    article.text()));
        }

        @Override
        public void leftOut(String line) {
            terminal.message(line);
        }

        @Override
        public void refused(String reason) {
            failed = true;
            terminal.message(reason);
        }
    }

    private static String table(Reused reused, int documents) {
        StringBuilder table = new StringBuilder();
        int groups = reused.groups().size();
        line(table, documents + " documents, " + (groups == 1 ? "1 group" : groups + " groups") + " of the same copy");
        for (CopyGroup group : reused.groups()) {
            line(table, "");
            line(table, group.why());
            group.credit().ifPresent(credit -> line(table, "  credit: " + credit));
            for (CopyMember member : group.members()) {
                String role = member.role().name().toLowerCase(Locale.ROOT);
                line(table, "  %-5s %3.0f %%  %s".formatted(role, 100 * member.share(), member.id()));
                for (Change change : member.changes()) {
                    line(table, "               " + change.inWords());
                }
            }
        }
        if (!reused.quotations().isEmpty()) {
            line(table, "");
            line(table, "The same words quoted, and no copy:");
            for (SharedQuotation quotation : reused.quotations()) {
                line(table, "  " + quotation.a());
                line(table, "  " + quotation.b());
                line(table, "               “" + quotation.passage() + "”");
            }
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String text) {
        table.append(text.replaceAll("[\\p{Cntrl}]+", " ")).append(System.lineSeparator());
    }
}
