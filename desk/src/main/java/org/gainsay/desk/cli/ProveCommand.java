package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.gainsay.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay prove}: proves that an entry is in the ledger, or that the ledger continues what it was. */
@Command(
        name = "prove",
        description = "Proves that an entry is in the ledger, or that the ledger continues what it was.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "The sequence of the entry.")
    private @Nullable Long entry;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Prove it for the ledger when it had N entries; now if missing.")
    private @Nullable Long size;

    @Option(names = "--from", paramLabel = "M", description = "Prove that the ledger begins with its first M entries.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "N", description = "Of the ledger when it had N entries; now if missing.")
    private @Nullable Long to;

    @Option(names = "--leaf", description = "Print the bytes of the entry that its hash covers instead.")
    private boolean leaf;

    ProveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean growth = from != null;
        if (growth == (entry != null) || (growth && (size != null || leaf)) || (!growth && to != null)) {
            terminal.message(
                    "prove: wants an entry, with --size or --leaf if need be, or --from, with --to if need be");
            return ExitCode.USAGE;
        }
        return data.read(terminal, this::prove);
    }

    private int prove(Desk desk) {
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        long last = desk.head().sequence();
        if (from != null) {
            out.println(desk.ledger().consistency(from, to == null ? last : to).json());
        } else if (entry != null && leaf) {
            out.print(desk.ledger()
                    .entry(entry)
                    .orElseThrow(() -> new IllegalArgumentException("there is no entry " + entry))
                    .leaf());
            out.flush();
        } else if (entry != null) {
            out.print(desk.ledger().prove(entry, size == null ? last : size));
        }
        return ExitCode.OK;
    }
}
