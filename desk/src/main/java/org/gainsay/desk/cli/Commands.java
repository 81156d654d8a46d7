package org.gainsay.desk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;

/** The verbs of {@code gainsay} and how a command line becomes one of them. */
public final class Commands {
    private Commands() {}

    /** Runs one command line of this process and returns its exit code. */
    public static int run(String... args) {
        return run(Terminal.ofProcess(), args);
    }

    static int run(Terminal terminal, String... args) {
        return commandLine(terminal).execute(args);
    }

    /** The whole command line. */
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Root())
                .addSubcommand(new ReadCommand(terminal))
                .addSubcommand(new ExtractCommand(terminal))
                .addSubcommand(new MatchCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new ReuseCommand(terminal))
                .addSubcommand(new CaptureCommand(terminal))
                .addSubcommand(CaseCommand.of(terminal))
                .addSubcommand(new SearchCommand(terminal))
                .addSubcommand(UserCommand.of(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new RebuildCommand(terminal))
                .addSubcommand(new CheckpointCommand(terminal))
                .addSubcommand(new ProveCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new RehearseCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.screen().colours() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(terminal.err())
                .setParameterExceptionHandler((problem, args) -> {
                    terminal.message(String.valueOf(problem.getMessage()));
                    terminal.message("see gainsay "
                            + problem.getCommandLine()
                                    .getCommandSpec()
                                    .qualifiedName()
                                    .replaceFirst("^gainsay ?", "")
                            + " --help");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    // A reader that went away (gainsay read … | head) is no failure worth a word.
                    if (!(problem instanceof IOException io && "Broken pipe".equals(io.getMessage()))) {
                        terminal.message(problem.getMessage() == null ? problem.toString() : problem.getMessage());
                    }
                    return ExitCode.SOFTWARE;
                });
    }

    @Command(
            name = "gainsay",
            description = "A self-hosted desk for contested claims.",
            mixinStandardHelpOptions = true,
            version = "gainsay 0.1.0",
            subcommands = {ServeCommand.class},
            synopsisSubcommandLabel = "VERB",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:done", "1:some inputs failed, each is named on standard error", "2:wrong usage"})
    static final class Root {}
}
