package org.gainsay.desk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code gainsay rehearse}: does what the short verbs do, so that the JDK can record which classes that takes.
 *
 * <p>The start script calls it once, to prepare a fast start; it is of no use to people and stays out of the help.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "Documents to rehearse with.")
    private String folder = ".";

    RehearseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = 0;
        for (SheetFormat format : SheetFormat.values()) {
            worst = Math.max(worst, Commands.run(terminal, "read", "--format", format.toString(), folder));
        }
        return Math.max(worst, Commands.run(terminal, "--help"));
    }
}
