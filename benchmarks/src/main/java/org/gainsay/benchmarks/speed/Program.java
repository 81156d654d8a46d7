package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program as people start it, timed from outside: from the start of the process to its end, or to its first page.
 * Peak memory comes from {@code /proc}, and is NaN on systems without it.
 */
final class Program {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int POLL_MILLIS = 10;
    private static final long PATIENCE_SECONDS = 120;
    private static final double KIBIBYTES_OF_A_MEBIBYTE = 1024;

    private final List<String> command;

    /**
     * What one run took.
     *
     * @param seconds from the start of the process
     * @param mebibytes the most memory that was resident by then
     */
    record Run(double seconds, double mebibytes) {}

    private Program(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** Any other program, with its first arguments. */
    static Program of(List<String> command) {
        return new Program(command);
    }

    /** The start script, which uses the JDK's AOT cache. */
    static Program script(Path home) {
        return new Program(List.of(home.resolve("gainsay").toString()));
    }

    /** The same jar and JVM options as {@code verb} has, without the cache and without the script. */
    static Program plain(Path home, String verb) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(
                verb.equals("serve")
                        ? List.of(
                                "-Xmx512m",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                        : List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(
                "-cp", home.resolve("desk/target/quarkus-app/quarkus-run.jar").toString(), "org.gainsay.desk.Gainsay"));
        return new Program(command);
    }

    /** Runs to the end. */
    Run toEnd(String... arguments) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start(arguments);
        double peak = Double.NaN;
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = peak(process, peak);
            }
        } finally {
            stop(process);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with exit code " + process.exitValue());
        }
        return new Run(seconds, peak);
    }

    /** Serves {@code data} until the first page has come, then stops. */
    Run toFirstPage(Path data, String... arguments) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Server server = serve(data, arguments)) {
            return new Run((System.nanoTime() - begun) / 1e9, server.peak());
        }
    }

    /** Serves {@code data}; comes back when the first page has come. */
    Server serve(Path data, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        List<String> all =
                new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)));
        all.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Server server = new Server(start(all.toArray(String[]::new)), port);
        while (!answers(port)) {
            if (server.process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                server.close();
                throw new IOException(command + " did not serve a page");
            }
        }
        return server;
    }

    /** A desk that is served; it stops when it is closed. */
    static final class Server implements AutoCloseable {
        private final Process process;
        private final int port;

        private Server(Process process, int port) {
            this.process = process;
            this.port = port;
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + port);
        }

        /** The most memory that was resident so far, in mebibytes. */
        double peak() {
            return Program.peak(process, Double.NaN);
        }

        @Override
        public void close() {
            try {
                stop(process);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static double peak(Process process, double before) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / KIBIBYTES_OF_A_MEBIBYTE : before;
        } catch (IOException e) {
            // Another system, or the process has just ended.
            return before;
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
