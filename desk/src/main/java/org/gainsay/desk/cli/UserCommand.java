package org.gainsay.desk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainsay.desk.Desk;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.Secret;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.PersonView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gainsay user}: who has an account at a desk, for whoever has its data folder. */
@Command(name = "user", description = "Manages the people of a desk.", mixinStandardHelpOptions = true)
final class UserCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its verbs. */
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new AddUser(terminal))
                .addSubcommand(new ListUsers(terminal))
                .addSubcommand(new SetRole(terminal))
                .addSubcommand(new Disable(terminal))
                .addSubcommand(new Enable(terminal))
                .addSubcommand(new NewLink(terminal))
                .addSubcommand(new MakeToken(terminal));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "user wants add, list, role, disable, enable, link or token");
    }

    /** A role by its word. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            try {
                return Role.ofWord(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("wants reader, contributor, editor or admin");
            }
        }
    }

    /** What all of these verbs are: something done with the people of a folder. */
    abstract static class Work implements Callable<Integer> {
        final Terminal terminal;

        @Mixin
        private DataFolder data = new DataFolder();

        Work(Terminal terminal) {
            this.terminal = terminal;
        }

        abstract void done(Desk desk, PrintStream out);

        @Override
        public Integer call() {
            return data.open(terminal, desk -> {
                try {
                    done(desk, new PrintStream(terminal.out(), true, StandardCharsets.UTF_8));
                    return ExitCode.OK;
                } catch (IllegalArgumentException e) {
                    terminal.message(String.valueOf(e.getMessage()));
                    return ExitCode.USAGE;
                } catch (Refused e) {
                    terminal.message(e.getMessage());
                    return ExitCode.SOFTWARE;
                }
            });
        }

        static PersonView person(Desk desk, String name) {
            return desk.people()
                    .person(PersonId.ofName(name))
                    .orElseThrow(() -> new IllegalArgumentException("nobody is called '" + name + "' at this desk"));
        }

        void invite(PrintStream out, Secret secret) {
            terminal.message("to choose a password, once and within " + People.LINK.toDays()
                    + " days, at this path of the desk:");
            out.println("/welcome/" + secret.text());
        }
    }

    /** {@code gainsay user add}. */
    @Command(name = "add", description = "Gives somebody an account.", mixinStandardHelpOptions = true)
    static final class AddUser extends Work {
        @Parameters(paramLabel = "NAME", description = "The name that what they file carries.")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                converter = RoleWord.class,
                description = "reader, contributor, editor or admin. Default: contributor")
        private Role role = Role.CONTRIBUTOR;

        AddUser(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            if (desk.people().none() && role != Role.ADMIN) {
                throw new IllegalArgumentException("the first person has to be an administrator: --role admin");
            }
            invite(out, desk.people().admit(DataFolder.person(), name, role));
        }
    }

    /** {@code gainsay user list}. */
    @Command(name = "list", description = "Lists the people.", mixinStandardHelpOptions = true)
    static final class ListUsers extends Work {
        ListUsers(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            for (PersonView view : desk.people().all()) {
                String inCases = view.caseRoles().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().word())
                        .sorted()
                        .collect(Collectors.joining(","));
                out.println(view.name() + "\t" + view.role().word() + "\t" + (view.barred() ? "disabled" : "enabled")
                        + "\t" + inCases);
            }
        }
    }

    /** {@code gainsay user role}. */
    @Command(name = "role", description = "Gives somebody another role.", mixinStandardHelpOptions = true)
    static final class SetRole extends Work {
        @Parameters(index = "0", paramLabel = "NAME", description = "Who.")
        private String name = "";

        @Parameters(
                index = "1",
                paramLabel = "ROLE",
                description = "reader, contributor, editor or admin; with --case also none, which takes it back.")
        private String role = "";

        @Option(names = "--case", paramLabel = "CASE", description = "In this case only, by its name in addresses.")
        private @Nullable String caseSlug;

        SetRole(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            boolean none = caseSlug != null && role.equals("none");
            desk.people()
                    .grant(
                            DataFolder.person(),
                            person(desk, name).id(),
                            caseSlug == null ? null : new CaseId(caseSlug),
                            none ? null : Role.ofWord(role));
        }
    }

    /** {@code gainsay user disable}. */
    @Command(name = "disable", description = "Lets somebody sign in no more.", mixinStandardHelpOptions = true)
    static final class Disable extends Work {
        @Parameters(paramLabel = "NAME", description = "Who.")
        private String name = "";

        Disable(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            desk.people().bar(DataFolder.person(), person(desk, name).id(), true);
        }
    }

    /** {@code gainsay user enable}. */
    @Command(name = "enable", description = "Lets somebody sign in again.", mixinStandardHelpOptions = true)
    static final class Enable extends Work {
        @Parameters(paramLabel = "NAME", description = "Who.")
        private String name = "";

        Enable(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            desk.people().bar(DataFolder.person(), person(desk, name).id(), false);
        }
    }

    /** {@code gainsay user link}. */
    @Command(name = "link", description = "Makes a new link to choose a password.", mixinStandardHelpOptions = true)
    static final class NewLink extends Work {
        @Parameters(paramLabel = "NAME", description = "Who.")
        private String name = "";

        NewLink(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            invite(out, desk.people().link(person(desk, name).id()));
        }
    }

    /** {@code gainsay user token}. */
    @Command(name = "token", description = "Makes a token for a program.", mixinStandardHelpOptions = true)
    static final class MakeToken extends Work {
        /** Long enough to forget how it was made, short enough to remember that it was. */
        private static final String DEFAULT_DAYS = "90";

        @Parameters(paramLabel = "NAME", description = "In whose name it works.")
        private String name = "";

        @Option(names = "--for", required = true, paramLabel = "WORDS", description = "What it is for.")
        private String purpose = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                converter = RoleWord.class,
                description = "The most that it may do. Default: reader")
        private Role role = Role.READER;

        @Option(
                names = "--days",
                paramLabel = "N",
                defaultValue = DEFAULT_DAYS,
                description = "How long it is good. Default: ${DEFAULT-VALUE}")
        private int days = Integer.parseInt(DEFAULT_DAYS);

        MakeToken(Terminal terminal) {
            super(terminal);
        }

        @Override
        void done(Desk desk, PrintStream out) {
            Secret token = desk.people().token(person(desk, name).id(), purpose, role, Duration.ofDays(days));
            out.println(token.text());
        }
    }
}
