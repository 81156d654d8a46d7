package org.gainsay.desk.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainsay.capture.Extracted;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.gainsay.reading.worth.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gainsay read}: the claim sheet of each document that is named. */
@Command(
        name = "read",
        description = "Finds what is claimed in documents, by whom and on whose word.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    /** The languages that the reader has rules for; a text in any other is read as the first of them. */
    private static final List<Language> READ = Reader.languages();

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
            converter = Shape.class,
            description =
                    "table, json, jsonl or html; jsonl writes one object on one line for each document, html one page"
                            + " that needs nothing else. Default: ${DEFAULT-VALUE}")
    private SheetFormat format = SheetFormat.TABLE;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day of publication, as 2024-07-31. It goes before what the document says.")
    private @Nullable LocalDate published;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = Tag.class,
            description = "The language of the text, en or es. Without it, it is recognised.")
    private @Nullable Language language;

    @Option(names = "--lines", description = "Takes each line as a document of its own.")
    private boolean lines;

    @Option(
            names = "--because",
            paramLabel = "REASON",
            converter = Why.class,
            description = "Shows only claims whose sentence gives this reason, such as figure or past-event; may be"
                    + " given again for one reason or another.")
    private List<Reason> because = List.of();

    @Option(
            names = "--min-worth",
            paramLabel = "N",
            converter = Share.class,
            description = "Shows only claims of at least this check-worthiness, from 0 to 1.")
    private double minWorth;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Documents documents = new Documents(inputs, lines, terminal.in());
        SheetOutput output = new SheetOutput(format, documents.sole(), terminal);
        Sheets sheets = new Sheets(
                Reader.standard(), new ReadingOptions(published, language), new Selection(because, minWorth), output);
        documents.each(sheets);
        output.end();
        return sheets.failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Reads each document as it comes, so that no more than one is held at a time. */
    private final class Sheets implements Documents.Taker {
        private final Reader reader;
        private final ReadingOptions options;
        private final Selection selection;
        private final SheetOutput output;
        private boolean failed;

        Sheets(Reader reader, ReadingOptions options, Selection selection, SheetOutput output) {
            this.reader = reader;
            this.options = options;
            this.selection = selection;
            this.output = output;
        }

        @Override
        public void take(String input, Extracted extracted) throws IOException {
            if (!extracted.state().article()) {
                refused(input + ": is " + extracted.state().words() + ", not an article; not read");
                return;
            }
            Article article = extracted.article();
            Language language;
            try {
                language =
                        output.put(input, article, reader, options, selection).language();
            } catch (IllegalArgumentException e) {
                refused(input + ": cannot be read: " + e.getMessage());
                return;
            }
            if (!READ.contains(language)) {
                terminal.message(input + ": is in " + language + ", which Gainsay does not read yet (" + tags()
                        + "); read as English");
            }
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

    private static String tags() {
        return READ.stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    /** A format on the command line. */
    private static final class Shape implements ITypeConverter<SheetFormat> {
        @Override
        public SheetFormat convert(String text) {
            return Arrays.stream(SheetFormat.values())
                    .filter(format -> format.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is none of table, json, jsonl, html"));
        }
    }

    /** A day on the command line. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a day such as 2024-07-31");
            }
        }
    }

    /** A reason on the command line: {@code past-event}. */
    private static final class Why implements ITypeConverter<Reason> {
        @Override
        public Reason convert(String text) {
            return Arrays.stream(Reason.values())
                    .filter(reason -> Selection.name(reason).equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                            + Arrays.stream(Reason.values())
                                    .map(Selection::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** A share on the command line. */
    private static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double share = Double.parseDouble(text);
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // said below, as for a number outside the range
            }
            throw new TypeConversionException("'" + text + "' is not a number from 0 to 1");
        }
    }

    /** A language on the command line. */
    private static final class Tag implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            Language language;
            try {
                language = Language.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not a language such as en or es");
            }
            if (!READ.contains(language)) {
                throw new TypeConversionException(
                        "'" + text + "' is a language that Gainsay does not read yet; it reads " + tags());
            }
            return language;
        }
    }
}
