package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gainsay case}: opens and lists cases. */
@Command(name = "case", description = "Opens and lists cases.", mixinStandardHelpOptions = true)
final class CaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its two verbs. */
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new CaseCommand())
                .addSubcommand(new OpenCase(terminal))
                .addSubcommand(new ListCases(terminal));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "case wants open or list");
    }

    /** {@code gainsay case open}. */
    @Command(name = "open", description = "Opens a case.", mixinStandardHelpOptions = true)
    static final class OpenCase implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private DataFolder data = new DataFolder();

        @Parameters(paramLabel = "TITLE", description = "Its title, one line.")
        private String title = "";

        OpenCase(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return data.open(terminal, desk -> {
                try {
                    PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
                    out.println(desk.openCase(DataFolder.person(), title, null));
                    return ExitCode.OK;
                } catch (IllegalArgumentException e) {
                    terminal.message(String.valueOf(e.getMessage()));
                    return ExitCode.USAGE;
                }
            });
        }
    }

    /** {@code gainsay case list}. */
    @Command(name = "list", description = "Lists the cases.", mixinStandardHelpOptions = true)
    static final class ListCases implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private DataFolder data = new DataFolder();

        ListCases(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return data.openExisting(terminal, desk -> {
                PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
                for (CaseView view : desk.views().cases(Page.FIRST)) {
                    out.println(view.id() + "\t" + view.title() + "\t" + view.claims() + " claims\t" + view.documents()
                            + " documents\t" + view.sources() + " sources");
                }
                return ExitCode.OK;
            });
        }
    }
}
