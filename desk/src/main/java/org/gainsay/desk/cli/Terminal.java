package org.gainsay.desk.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output; what is written is UTF-8 whatever the locale, since files and pipes outlive it
 * @param err standard error, for messages
 * @param screen what the two end in
 */
record Terminal(InputStream in, OutputStream out, PrintWriter err, Screen screen) {
    static Terminal ofProcess() {
        return new Terminal(
                System.in, System.out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), Screen.ofProcess());
    }

    /** One line on standard error, of the form {@code gainsay: …}. */
    void message(String line) {
        err.println("gainsay: " + line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
    }
}
