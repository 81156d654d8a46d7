package org.gainsay.desk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gainsay.core.Span;
import org.gainsay.desk.Desk;
import org.gainsay.desk.search.Asked;
import org.gainsay.desk.search.Found;
import org.gainsay.desk.search.Hit;
import org.gainsay.desk.search.Passage;
import org.gainsay.desk.search.Search;
import org.gainsay.desk.search.SearchFailure;
import org.gainsay.ledger.CaseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay search}: the documents and claims of a data folder that have all the words. */
@Command(
        name = "search",
        description = "Finds documents and claims by their words. A desk may be running over the folder.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(
            paramLabel = "WORDS",
            arity = "1..*",
            description =
                    "All of them have to be there. One argument may hold a question with \"phrases\", -without and"
                            + " begin*.")
    private List<String> words = List.of();

    @Option(names = "--case", paramLabel = "CASE", description = "Only this case, by its name in addresses.")
    private @Nullable String caseName;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most, up to 1000. Default: ${DEFAULT-VALUE}")
    private int top = Search.PAGE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Shape.Named.class,
            description = "table, json or jsonl, which is one object on one line for each. Default: ${DEFAULT-VALUE}")
    private Shape format = Shape.TABLE;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String sought = String.join(" ", words).strip();
        if (top < 1 || top > Search.DEEPEST) {
            terminal.message("--top " + top + ": wants 1 to " + Search.DEEPEST);
            return ExitCode.USAGE;
        }
        if (sought.length() > Asked.LONGEST) {
            terminal.message("what is sought has " + sought.length() + " characters: wants at most " + Asked.LONGEST);
            return ExitCode.USAGE;
        }
        Asked asked = Asked.of(sought);
        if (!asked.hasWords()) {
            terminal.message("'" + sought + "' holds no word to look for");
            return ExitCode.USAGE;
        }
        return data.read(terminal, desk -> {
            try {
                return search(desk, asked);
            } catch (SearchFailure e) {
                terminal.message(String.valueOf(e.getMessage()));
                return ExitCode.SOFTWARE;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
    }

    private int search(Desk desk, Asked everywhere) throws IOException {
        Asked asked = everywhere;
        if (caseName != null) {
            try {
                CaseId in = new CaseId(caseName);
                if (desk.views().caseOf(in).isEmpty()) {
                    terminal.message("no case " + in);
                    return ExitCode.SOFTWARE;
                }
                asked = everywhere.in(in);
            } catch (IllegalArgumentException e) {
                terminal.message(String.valueOf(e.getMessage()));
                return ExitCode.USAGE;
            }
        }
        Found found = desk.search().best(asked, top);
        desk.search().rebuiltBecause().ifPresent(why -> terminal.message("the index was not used: " + why));
        JsonOutput output = new JsonOutput(format, false, terminal);
        for (Hit hit : found.hits()) {
            output.put(node(hit), () -> table(hit));
        }
        output.end();
        if (found.hits().isEmpty()) {
            terminal.message("nothing has all of that");
        } else if (found.more() || found.all() > found.hits().size()) {
            terminal.message(
                    found.hits().size() + " of " + (found.more() ? "more than " : "") + found.all() + " found");
        }
        return ExitCode.OK;
    }

    private static ObjectNode node(Hit hit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (hit) {
            case Hit.OfDocument found -> {
                node.put("kind", "document")
                        .put("case", found.document().caseId().slug())
                        .put("id", found.document().id().slug())
                        .put("title", found.document().imprint().title())
                        .put("source", found.document().sourceName())
                        .put(
                                "published",
                                Objects.toString(found.document().imprint().published(), null));
                ArrayNode passages = node.putArray("passages");
                found.passages().forEach(passage -> put(passages.addObject(), passage));
            }
            case Hit.OfClaim found -> {
                node.put("kind", "claim")
                        .put("case", found.claim().caseId().slug())
                        .put("id", found.claim().id().slug())
                        .putNull("title")
                        .putNull("source")
                        .putNull("published");
                put(node.putArray("passages").addObject(), found.statement());
            }
        }
        return node;
    }

    private static void put(ObjectNode node, Passage passage) {
        node.put("start", passage.start()).put("text", passage.words());
        ArrayNode found = node.putArray("found");
        for (Span span : passage.found()) {
            found.addObject().put("start", span.start()).put("end", span.end());
        }
    }

    private static String table(Hit hit) {
        StringBuilder table = new StringBuilder();
        switch (hit) {
            case Hit.OfDocument found -> {
                table.append("%s  %s, %s, case %s%n"
                        .formatted(
                                found.document().id(),
                                ComparedTable.line(found.document().sourceName()),
                                Objects.toString(found.document().imprint().published(), "undated"),
                                found.document().caseId()));
                if (!found.title().words().isBlank()) {
                    table.append("  %s%n".formatted(line(found.title())));
                }
                found.passages().forEach(passage -> table.append("    %s%n".formatted(line(passage))));
            }
            case Hit.OfClaim found ->
                table.append("%s  claim, case %s%n    %s%n"
                        .formatted(found.claim().id(), found.claim().caseId(), line(found.statement())));
        }
        return table.toString();
    }

    /** A passage on one line, the sought words between asterisks. */
    private static String line(Passage passage) {
        StringBuilder line = new StringBuilder(passage.cutBefore() ? "… " : "");
        passage.runs().forEach(run -> line.append(run.sought() ? "*" + run.text() + "*" : run.text()));
        return ComparedTable.line(line.append(passage.cutAfter() ? " …" : "").toString());
    }
}
