package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code gainsay rebuild}: drops the views and derives them again from the entries. */
@Command(
        name = "rebuild",
        description = "Derives the views again from the entries of the ledger.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return data.openExisting(terminal, desk -> {
            PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
            desk.rebuild(done -> {});
            out.println("views rebuilt from " + desk.head().sequence() + " entries");
            return ExitCode.OK;
        });
    }
}
