package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.desk.Added;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Handled;
import org.gainsay.ledger.CaseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        return data.open(terminal, this::captureAll);
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
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void say(Handled handled, PrintStream out) {
        switch (handled) {
            case Handled.Filed filed -> out.println(said(filed.name(), filed.added()));
            case Handled.Refused refused -> {
                failed = true;
                terminal.message(String.valueOf(refused.why().getMessage()));
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
