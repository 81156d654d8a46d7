package org.gainsay.desk.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainsay.capture.stamp.TimeAuthority;
import org.gainsay.desk.openid.ProviderSettings;
import org.gainsay.desk.web.Rehearsal;
import org.gainsay.desk.web.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gainsay serve}: opens the desk and keeps it open until it is interrupted. */
@Command(
        name = "serve",
        description = "Opens the desk in the browser's reach, on this machine only unless told otherwise.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** Where the desk listens by default. */
    private static final String DEFAULT_PORT = "8640";

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./gainsay-data",
            description = "The data folder; made if missing. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("gainsay-data");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = DEFAULT_PORT,
            description = "The port; 0 takes any free one. Default: ${DEFAULT-VALUE}")
    private int port = Integer.parseInt(DEFAULT_PORT);

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches")
    private String host = "127.0.0.1";

    @Option(
            names = "--replay-port",
            paramLabel = "N",
            description = "The port at which captures are shown as captured, apart from the desk; 0 takes any free"
                    + " one. Default: the port of the desk and one more")
    private @Nullable Integer replayPort;

    @Option(names = "--demo", description = "Loads a fictional case to try the desk with.")
    private boolean demo;

    @Option(
            names = "--time-authority",
            paramLabel = "URL",
            converter = CaptureCommand.Authority.class,
            description = "Has what is captured stamped with the time by this authority (RFC 3161).")
    private @Nullable TimeAuthority authority;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The address by which people reach the desk, where something before it speaks for it (TLS).")
    private @Nullable URI address;

    @Option(
            names = "--openid",
            paramLabel = "FILE",
            description = "Lets people sign in with the identity provider (OpenID Connect) that this file names.")
    private @Nullable Path openid;

    /** The start script asks for this once, so that the JDK can record which classes the pages take. */
    @Option(names = "--rehearse", hidden = true, description = "Opens every kind of page once, then stops.")
    private boolean rehearse;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        checked("--port", port);
        if (replayPort != null) {
            checked("--replay-port", replayPort);
            if (replayPort != 0 && replayPort == port) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Invalid value for option '--replay-port': '" + port + "' is the port of the desk");
            }
        }
        if (address != null
                && (address.getHost() == null
                        || !String.valueOf(address.getScheme()).matches("https?"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--address': '" + address
                            + "' is no address such as https://desk.example");
        }
        if (openid != null) {
            try {
                ProviderSettings.read(openid, System.getenv());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(), "Invalid value for option '--openid': " + e.getMessage(), e);
            }
        }
        Server.Settings settings = new Server.Settings(
                data.toAbsolutePath().normalize(),
                host,
                port,
                demo,
                authority == null ? null : authority.address(),
                replayPort,
                new Server.Door(
                        address, openid == null ? null : openid.toAbsolutePath().normalize()));
        return rehearse ? Rehearsal.serve(settings) : Server.serve(settings);
    }

    private void checked(String option, int value) {
        if (value < 0 || value > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '" + option + "': '" + value + "' is not 0 to " + LAST_PORT);
        }
    }
}
