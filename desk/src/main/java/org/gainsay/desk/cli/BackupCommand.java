package org.gainsay.desk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainsay.desk.Backup;
import org.gainsay.ledger.LedgerFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gainsay backup}: writes a whole data folder into one file, while a desk may be running over it. */
@Command(
        name = "backup",
        description = "Writes a whole data folder into one file, while a desk may be running over it.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The file to write, such as desk.zip; never one that is there.")
    private Path file = Path.of("");

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            terminal.message(file + ": there is no folder to write it to");
            return ExitCode.SOFTWARE;
        }
        if (!Files.isDirectory(data.path())) {
            terminal.message(data.path() + ": no such data folder");
            return ExitCode.SOFTWARE;
        }
        try {
            Backup.Taken taken = Backup.take(data.path(), file);
            new PrintStream(terminal.out(), true, StandardCharsets.UTF_8)
                    .println(file + ": " + taken.entries() + " entries, " + taken.files() + " files of the archive");
            return ExitCode.OK;
        } catch (LedgerFailure | IOException e) {
            terminal.message("no backup: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
