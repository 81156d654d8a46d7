package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.gainsay.ledger.proof.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay checkpoint}: prints the signed checkpoint of the ledger, to be kept elsewhere. */
@Command(
        name = "checkpoint",
        description =
                "Prints the signed checkpoint of the ledger: kept elsewhere, it shows later that nothing was rewritten.",
        mixinStandardHelpOptions = true)
final class CheckpointCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--key", description = "Print the public key instead, which verifies checkpoints.")
    private boolean key;

    CheckpointCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return data.read(terminal, desk -> {
            PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
            if (key) {
                out.println(desk.ledger()
                        .key()
                        .map(VerifierKey::toString)
                        .orElseThrow(() -> new IllegalArgumentException(data.path() + ": holds no public key yet")));
            } else {
                out.print(desk.ledger().checkpoint());
            }
            return ExitCode.OK;
        });
    }
}
