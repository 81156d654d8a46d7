package org.gainsay.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.capture.Extracted;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Relation;
import org.gainsay.core.Speaker;
import org.gainsay.matching.Match;
import org.gainsay.matching.Matcher;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.ClaimIndexException;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.gainsay.matching.json.MatchJson;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay match}: the tracked claims that new texts may repeat, each with its relation and the reasons. */
@Command(
        name = "match",
        description = "Finds the tracked claims that new texts may repeat, with the relation and the reasons.",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    /** Claims that are held in memory without a folder for their index: with their vectors they take some 200 MB. */
    private static final int MOST_IN_MEMORY = 100_000;

    /** Claims that an index in a folder takes: as many as it was measured with. */
    private static final int MOST_IN_FOLDER = 1_000_000;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description =
                    "Documents whose mentions are matched: files, folders, web addresses, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            required = true,
            description = "The tracked claims, one JSON object a line: {\"id\": …, \"claim\": …, \"title\": …}.")
    private String claims = "";

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description =
                    "A folder that keeps the index of the claims, so that a later call takes in only what changed."
                            + " Without it the claims are taken in anew, at most 100,000.")
    private @Nullable Path index;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Texts to match as they stand, one JSON object a line: {\"id\": …, \"text\": …};"
                    + " - for standard input.")
    private @Nullable String queries;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many claims for each text, at most 100. Default: ${DEFAULT-VALUE}")
    private int top = 5;

    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description = "A folder with model.onnx and tokenizer.json of another sentence encoder, such as a"
                    + " multilingual one. Without it, all-MiniLM-L6-v2.")
    private @Nullable Path encoder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Shape.Named.class,
            description = "table, json or jsonl; jsonl writes one object on one line for each text."
                    + " Default: ${DEFAULT-VALUE}")
    private Shape format = Shape.TABLE;

    private boolean failed;

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (queries == null && inputs.isEmpty()) {
            terminal.message("match wants --queries, or documents");
            return ExitCode.USAGE;
        }
        if (top < 1 || top > ClaimIndex.MOST_CANDIDATES) {
            terminal.message("--top " + top + ": wants 1 to " + ClaimIndex.MOST_CANDIDATES);
            return ExitCode.USAGE;
        }
        try (SentenceEncoder sentences = encoder == null ? OnnxEncoder.shipped() : OnnxEncoder.of(encoder);
                ClaimIndex tracked = opened(sentences)) {
            if (!filled(tracked)) {
                return ExitCode.SOFTWARE;
            }
            Matcher matcher = Matcher.over(tracked);
            JsonOutput output = new JsonOutput(format, false, terminal);
            if (queries != null) {
                new JsonLines(queries, terminal.in()).each(new Queries(matcher, output));
            }
            if (!inputs.isEmpty()) {
                new Documents(inputs, false, terminal.in()).each(new Mentions(matcher, output));
            }
            output.end();
        } catch (ClaimIndexException e) {
            terminal.message(String.valueOf(e.getMessage()));
            return ExitCode.SOFTWARE;
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private ClaimIndex opened(SentenceEncoder sentences) {
        if (index == null) {
            return ClaimIndex.inMemory(sentences);
        }
        ClaimIndex.Opened opened = ClaimIndex.open(index, sentences);
        if (opened.rebuiltBecause() != null) {
            terminal.message("--index " + index + ": is made anew, because " + opened.rebuiltBecause());
        }
        return opened.index();
    }

    /** Takes the claims in; false where they cannot be matched against, which has been said. */
    private boolean filled(ClaimIndex tracked) throws IOException {
        int most = index == null ? MOST_IN_MEMORY : MOST_IN_FOLDER;
        ClaimsFile file = new ClaimsFile(claims, tracked, most, this::refuse, terminal);
        file.read();
        if (file.size() == 0) {
            terminal.message(claims + ": holds no claim");
            return false;
        }
        if (file.tooMany()) {
            terminal.message(claims + ": holds more than " + most + " claims"
                    + (index == null ? "; wants a folder for them: --index DIR" : ""));
            return false;
        }
        if (tracked.size() > file.size()) {
            terminal.message("--index " + index + ": holds " + (tracked.size() - file.size())
                    + " claims that are not in " + claims + "; name another folder, or delete this one");
            return false;
        }
        if (index != null && file.changed()) {
            tracked.commit(tracked.position() + 1);
        }
        return true;
    }

    private void refuse(String reason) {
        failed = true;
        terminal.message(reason);
    }

    private void put(JsonOutput output, String id, String text, List<Match> matches) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id);
        node.set("matches", MatchJson.nodes(matches));
        output.put(node, () -> table(id, text, matches));
    }

    private static String table(String id, String text, List<Match> matches) {
        String end = System.lineSeparator();
        StringBuilder table = new StringBuilder(id + ": " + ComparedTable.line(text) + end);
        if (matches.isEmpty()) {
            return table.append("  no tracked claim comes near").append(end).toString();
        }
        int place = 1;
        for (Match match : matches) {
            table.append("%3d. %s (%s, score %.2f)%n"
                    .formatted(
                            place++,
                            ComparedTable.line(match.claim().statement()),
                            match.claim().id(),
                            match.score()));
            // What has nothing to do with the text needs no reasons slot by slot.
            table.append(
                    match.compared().relation() == Relation.UNRELATED
                            ? ComparedTable.head(match.compared(), "     ")
                            : ComparedTable.of(match.compared(), "     "));
        }
        return table.toString();
    }

    /** Matches each line as it stands. */
    private final class Queries implements JsonLines.Taker {
        private final Matcher matcher;
        private final JsonOutput output;

        Queries(Matcher matcher, JsonOutput output) {
            this.matcher = matcher;
            this.output = output;
        }

        @Override
        public void take(String place, ObjectNode object) throws IOException {
            String id = JsonLines.textIfKnown(object, "id");
            String text = JsonLines.text(object, "text");
            put(output, id == null ? place : id, text, matcher.match(Statement.of(text), top));
        }

        @Override
        public void refused(String reason) {
            refuse(reason);
        }
    }

    /** Matches the statement of each mention of a document. */
    private final class Mentions implements Documents.Taker {
        private final Matcher matcher;
        private final JsonOutput output;
        private final Reader reader = Reader.standard();

        Mentions(Matcher matcher, JsonOutput output) {
            this.matcher = matcher;
            this.output = output;
        }

        @Override
        public void take(String input, Extracted extracted) throws IOException {
            if (!extracted.state().article()) {
                refused(input + ": is " + extracted.state().words() + ", not an article; not read");
                return;
            }
            ClaimSheet sheet = reader.read(extracted.article(), new ReadingOptions(null, null));
            LocalDate published = sheet.document().publication().date();
            Language language = sheet.document().language();
            for (Mention mention : sheet.mentions()) {
                Speaker speaker = mention.voice().speaker();
                boolean named = speaker.kind() != Speaker.Kind.AUTHOR && speaker.kind() != Speaker.Kind.VAGUE;
                Statement statement =
                        new Statement(mention.statement(), published, named ? speaker.name() : null, language);
                put(output, input + "#" + mention.id(), mention.statement(), matcher.match(statement, top));
            }
        }

        @Override
        public void leftOut(String line) {
            terminal.message(line);
        }

        @Override
        public void refused(String reason) {
            refuse(reason);
        }
    }
}
