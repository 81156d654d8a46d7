package org.gainsay.desk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Views.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay export}: writes all captures of a case as one file that other tools open. */
@Command(
        name = "export",
        description = "Writes all captures of a case as one WACZ file, which other web archive tools open.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--case",
            paramLabel = "NAME",
            required = true,
            description = "The case, by its title or its name in addresses.")
    private String caseName = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, such as case.wacz; never one that is there.")
    private Path out = Path.of("");

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            terminal.message(out + ": there is no folder to write it to");
            return ExitCode.SOFTWARE;
        }
        return data.openExisting(terminal, this::export);
    }

    private int export(Desk desk) {
        Optional<CaseView> view = caseOf(desk);
        if (view.isEmpty()) {
            terminal.message("there is no case “" + caseName + "”; gainsay case list names those that there are");
            return ExitCode.SOFTWARE;
        }
        try {
            int captures = desk.exports().wacz(view.get(), Instant.now(), out);
            new PrintStream(terminal.out(), true, StandardCharsets.UTF_8)
                    .println(out + ": " + captures + (captures == 1 ? " capture" : " captures"));
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            terminal.message(out + ": is there already and is not written over");
        } catch (IOException e) {
            terminal.message(out + ": not written: " + e.getMessage());
        }
        return ExitCode.SOFTWARE;
    }

    private Optional<CaseView> caseOf(Desk desk) {
        try {
            return desk.views().caseOf(CaseId.ofName(caseName));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
