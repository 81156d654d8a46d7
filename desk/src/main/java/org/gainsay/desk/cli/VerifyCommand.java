package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.gainsay.desk.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code gainsay verify}: derives everything again from the entries and the kept bytes, and names what is damaged. */
@Command(
        name = "verify",
        description = "Derives everything again from the raw entries and captures, and names what is damaged.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return data.openExisting(terminal, desk -> {
            PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
            Verified verified = desk.verify(done -> {});
            verified.findings().forEach(out::println);
            out.println(verified.intact() ? "intact" : "damaged");
            return verified.intact() ? ExitCode.OK : ExitCode.SOFTWARE;
        });
    }
}
