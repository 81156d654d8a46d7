package org.gainsay.desk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainsay.desk.Earlier;
import org.gainsay.desk.Restoring;
import org.gainsay.desk.Verified;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay verify}: derives everything again from the entries and the kept bytes, and names what is damaged. */
@Command(
        name = "verify",
        description = "Derives everything again from the raw entries and captures, and names what is damaged.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    /** Bytes of a checkpoint that is read: it has some 200. */
    private static final long LARGEST_CHECKPOINT = 1 << 20;

    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--backup", paramLabel = "FILE", description = "Verify this backup instead of a data folder.")
    private @Nullable Path backup;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "An earlier checkpoint that was kept elsewhere; the ledger must continue it.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The public key that signed the checkpoint; that of the data folder if missing.")
    private @Nullable String key;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (key != null && checkpoint == null) {
            terminal.message("verify: --key wants a --checkpoint");
            return ExitCode.USAGE;
        }
        Earlier earlier;
        try {
            earlier = earlier();
        } catch (IOException | IllegalArgumentException e) {
            terminal.message(checkpoint + ": " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
        if (backup == null) {
            return data.read(terminal, desk -> tell(desk.verify(done -> {}, earlier)));
        }
        try {
            return tell(Restoring.verify(backup, done -> {}, earlier));
        } catch (LedgerFailure | IOException e) {
            terminal.message(String.valueOf(e.getMessage()));
            return ExitCode.SOFTWARE;
        }
    }

    private @Nullable Earlier earlier() throws IOException {
        if (checkpoint == null) {
            return null;
        }
        if (!Files.isRegularFile(checkpoint) || Files.size(checkpoint) > LARGEST_CHECKPOINT) {
            throw new IOException("is no file with a checkpoint");
        }
        SignedNote note = SignedNote.parse(Files.readString(checkpoint));
        return new Earlier(note, key == null ? null : VerifierKey.parse(key));
    }

    private int tell(Verified verified) {
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        verified.findings().forEach(out::println);
        out.println(verified.intact() ? "intact" : "damaged");
        return verified.intact() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
