package org.gainsay.desk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Fetcher;
import org.gainsay.capture.Input;
import org.gainsay.capture.stamp.TimeAuthority;
import org.gainsay.desk.Added;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Handled;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gainsay capture}: keeps documents, reads them and files them in a case. */
@Command(
        name = "capture",
        description = "Keeps documents as they are, reads them and files them in a case.",
        mixinStandardHelpOptions = true)
final class CaptureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files or web addresses.")
    private List<String> inputs = List.of();

    @Option(
            names = "--case",
            paramLabel = "NAME",
            required = true,
            description = "The case, by its title; opened if there is none of that name.")
    private String caseName = "";

    @Option(names = "--source", paramLabel = "NAME", required = true, description = "Who published the documents.")
    private String source = "";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = ReadCommand.Day.class,
            description = "The day of publication, as 2024-07-31. It goes before what the document says.")
    private @Nullable LocalDate published;

    @Option(
            names = "--time-authority",
            paramLabel = "URL",
            converter = Authority.class,
            description = "Has what is captured stamped with the time by this authority (RFC 3161).")
    private @Nullable TimeAuthority authority;

    @Option(names = "--no-companions", description = "Keeps pages without the pictures and PDFs beside them.")
    private boolean alone;

    private boolean failed;

    CaptureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (caseName.isBlank() || source.isBlank()) {
            terminal.message("--case and --source want a name");
            return ExitCode.USAGE;
        }
        Fetcher.Settings settings = alone ? Fetcher.Settings.STRICT.withoutCompanions() : Fetcher.Settings.STRICT;
        return data.open(terminal, new Capturer(Clock.systemUTC(), settings), this::captureAll);
    }

    private int captureAll(Desk desk) {
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        CaseId caseId = desk.openCase(DataFolder.person(), caseName, null);
        failed = false;
        for (String name : inputs) {
            try {
                desk.addAll(
                        DataFolder.person(), caseId, source, Input.of(name), published, handled -> say(handled, out));
            } catch (CaptureException e) {
                failed = true;
                terminal.message(String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                failed = true;
                terminal.message(name + ": " + e.getMessage());
            }
        }
        if (authority != null) {
            stamp(desk, caseId, authority, out);
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void stamp(Desk desk, CaseId caseId, TimeAuthority authority, PrintStream out) {
        try {
            for (Change.CapturesStamped stamp : desk.stamps().stamp(DataFolder.person(), caseId, authority)) {
                int captures = stamp.captures().size();
                out.println("stamped " + captures + (captures == 1 ? " capture" : " captures") + ": " + stamp.at()
                        + ", " + stamp.authority());
            }
        } catch (IOException e) {
            failed = true;
            terminal.message("not stamped: " + e.getMessage());
        }
    }

    /** A time-stamping authority on the command line: its address. */
    static final class Authority implements ITypeConverter<TimeAuthority> {
        @Override
        public TimeAuthority convert(String text) {
            try {
                return TimeAuthority.at(URI.create(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not the http or https address of an authority");
            }
        }
    }

    private void say(Handled handled, PrintStream out) {
        switch (handled) {
            case Handled.Filed filed -> out.println(said(filed.name(), filed.added()));
            case Handled.Refused refused -> {
                failed = true;
                terminal.message(String.valueOf(refused.why().getMessage()));
            }
            case Handled.Answered answered -> {
                failed = true;
                terminal.message(answered.why().getMessage() + "; what it sent is kept as "
                        + answered.added().document() + ", not read");
            }
            case Handled.LeftOut left -> terminal.message(left.name() + ": left out: " + left.why());
        }
    }

    private static String said(String name, Added added) {
        return switch (added) {
            case Added.New fresh -> name + ": filed as " + fresh.document() + ", " + fresh.mentions() + " mentions";
            case Added.Revised revised ->
                name + ": a new capture of " + revised.document() + ", "
                        + revised.difference().said();
            case Added.Unread unread ->
                name + ": kept as " + unread.document() + " and not read: it is "
                        + unread.state().words();
            case Added.Present present -> name + ": already here as " + present.document();
        };
    }
}
