package org.gainsay.desk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of {@code gainsay} and how a command line becomes one of them. */
public final class Commands {
    private Commands() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /** The whole command line, as the documentation tests see it. */
    static CommandLine commandLine() {
        return new CommandLine(new Root()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Command(
            name = "gainsay",
            description = "A self-hosted desk for contested claims.",
            mixinStandardHelpOptions = true,
            version = "gainsay 0.1.0",
            subcommands = {ServeCommand.class},
            synopsisSubcommandLabel = "VERB")
    static final class Root {}
}
