package org.gainsay.desk;

import org.gainsay.desk.cli.Commands;

/**
 * The program {@code gainsay}: one verb per thing to do, see {@code gainsay --help} and {@code docs/commands.md}.
 *
 * <p>Exit codes: 0 done, 1 some inputs failed and each is named on standard error, 2 wrong usage.
 */
public final class Gainsay {
    private Gainsay() {}

    public static void main(String[] args) {
        int code = Commands.run(args);
        // The desk's server threads keep the process alive until it is told to stop; every other verb ends here.
        System.exit(code);
    }
}
