package org.gainsay.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.ledger.contract.Harbour;

/**
 * Another process with a data folder open: it opens the ledger, says {@code open} or why not, and then files one claim
 * with its mention after the other, acknowledging each append by its last sequence, until it is killed or its standard
 * input ends.
 *
 * @param process the process
 * @param says its standard output
 */
record Child(Process process, BufferedReader says) implements AutoCloseable {
    /** Starts one. With {@code files}, it files; without, it only holds the folder. */
    static Child start(Path folder, boolean files) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        Boolean.toString(files))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Child(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    public static void main(String... args) throws IOException {
        try (Ledger ledger = Ledger.open(Path.of(args[0]))) {
            say("open");
            if (Boolean.parseBoolean(args[1])) {
                file(ledger);
            }
            while (System.in.read() >= 0) {
                // until the parent closes it
            }
        } catch (LedgerFailure failure) {
            say(failure.code() + " " + failure.getMessage());
        }
    }

    private static void file(Ledger ledger) {
        while (true) {
            int number = Math.toIntExact(ledger.head().sequence() + 1);
            String statement = "Claim number " + number + ".";
            ClaimId claim = ClaimId.of(Harbour.VOTE, statement);
            List<Entry> entries = ledger.append(
                    Harbour.OTTO,
                    List.of(
                            new Change.ClaimOpened(claim, Harbour.VOTE, statement),
                            Harbour.filedAs(Harbour.REPORT, number, claim)));
            say(Long.toString(entries.getLast().sequence()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        says.close();
    }
}
