package org.gainsay.desk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainsay.desk.Restoring;
import org.gainsay.ledger.LedgerFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gainsay restore}: makes a backup a data folder again, whole or not at all. */
@Command(
        name = "restore",
        description = "Makes a backup a data folder again: an empty one or one that is not there, whole or not at all.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            terminal.message(file + ": no such file");
            return ExitCode.SOFTWARE;
        }
        try {
            long entries = Restoring.restore(file, data.path());
            new PrintStream(terminal.out(), true, StandardCharsets.UTF_8)
                    .println(data.path() + ": restored with " + entries + " entries");
            return ExitCode.OK;
        } catch (LedgerFailure | IOException e) {
            terminal.message("nothing restored: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
