package org.gainsay.desk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gainsay.capture.Extracted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gainsay extract}: the main text and the metadata of each document that is named. */
@Command(
        name = "extract",
        description = "Takes main text and metadata out of documents.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    /** How the extracts are shown. */
    enum Shape {
        TABLE,
        JSON,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
            converter = Shapes.class,
            description = "table, json or jsonl; jsonl writes one object on one line for each document."
                    + " Default: ${DEFAULT-VALUE}")
    private Shape format = Shape.TABLE;

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            converter = Address.class,
            description = "The address that the one file, or standard input, came from. It is not fetched.")
    private @Nullable URI url;

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Documents documents = new Documents(inputs, false, url, terminal.in());
        if (url != null && !documents.sole()) {
            terminal.message("--url is the address of one document, and there are several");
            return ExitCode.USAGE;
        }
        Extracts extracts = new Extracts(new ExtractOutput(format, documents.sole(), terminal));
        documents.each(extracts);
        extracts.output.end();
        return extracts.failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private final class Extracts implements Documents.Taker {
        private final ExtractOutput output;
        private boolean failed;

        Extracts(ExtractOutput output) {
            this.output = output;
        }

        @Override
        public void take(String input, Extracted extracted) throws IOException {
            output.put(input, extracted);
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

    /** A format on the command line. */
    private static final class Shapes implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String text) {
            return Arrays.stream(Shape.values())
                    .filter(shape -> shape.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of table, json, jsonl"));
        }
    }

    /** A web address on the command line. */
    private static final class Address implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            try {
                URI uri = new URI(text);
                if (uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                throw new TypeConversionException("'" + text + "' is not a web address: " + e.getReason());
            }
            throw new TypeConversionException(
                    "'" + text + "' is not a web address such as https://paper.example/story");
        }
    }
}
