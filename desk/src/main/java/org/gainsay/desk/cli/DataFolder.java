package org.gainsay.desk.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainsay.capture.Capturer;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.LedgerFailure;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The data folder that a verb works on, and who works on it. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./gainsay-data",
            description = "The data folder. Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of("gainsay-data");

    /** Something that is done with an open desk, and its exit code. */
    interface Work {
        int with(Desk desk);
    }

    /** Opens the desk, does the work and closes the desk; a store that cannot be used is one line and exit code 1. */
    int open(Terminal terminal, Work work) {
        return open(terminal, new Capturer(), work);
    }

    /** The same with another capturer, which is closed with the desk. */
    int open(Terminal terminal, Capturer capturer, Work work) {
        try (Desk desk = Desk.open(path(), capturer)) {
            return work.with(desk);
        } catch (LedgerFailure | UncheckedIOException e) {
            terminal.message(String.valueOf(e.getMessage()));
            return ExitCode.SOFTWARE;
        }
    }

    /** The same for a folder that must be there: a mistyped name is not an empty desk that is found intact. */
    int openExisting(Terminal terminal, Work work) {
        if (!Files.isDirectory(folder)) {
            terminal.message(folder + ": no such data folder");
            return ExitCode.SOFTWARE;
        }
        return open(terminal, work);
    }

    /**
     * The same for a folder that is only read: a desk may be running over it, it may be a copy, or write-protected.
     */
    int read(Terminal terminal, Work work) {
        if (!Files.isDirectory(folder)) {
            terminal.message(folder + ": no such data folder");
            return ExitCode.SOFTWARE;
        }
        try (Desk desk = Desk.openToRead(path())) {
            return work.with(desk);
        } catch (LedgerFailure | UncheckedIOException e) {
            terminal.message(String.valueOf(e.getMessage()));
            return ExitCode.SOFTWARE;
        }
    }

    /** Where the folder is. */
    Path path() {
        return folder.toAbsolutePath().normalize();
    }

    /** Whoever runs this process. */
    static Actor person() {
        String name = System.getProperty("user.name", "");
        return new Actor(name.isBlank() ? "someone" : name);
    }
}
