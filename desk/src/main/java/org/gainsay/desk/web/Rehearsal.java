package org.gainsay.desk.web;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A desk that opens its own pages and stops, so that the JDK can record which classes serving takes. It listens on
 * loopback, on any free port.
 */
public final class Rehearsal {
    /** Pages opened: every kind is met long before, and each more costs time at the first start. */
    private static final int PAGES = 30;

    /** How long the desk may take to answer for the first time; a machine that is slower goes without the recording. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");

    private final String origin;

    private Rehearsal(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    /** Serves as {@code settings} say, but where it is heard by nobody else, and returns the exit code. */
    public static int serve(Server.Settings settings) {
        int port = freePort();
        Thread visitor = new Thread(new Rehearsal(port)::visit, "rehearsal");
        visitor.setDaemon(true);
        visitor.start();
        return Server.serve(
                new Server.Settings(settings.data(), "127.0.0.1", port, settings.demo(), null, 0, Server.Door.PLAIN));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port on loopback: " + e.getMessage(), e);
        }
    }

    private void visit() {
        int exit = 1;
        try {
            awaitFirstAnswer();
            Deque<String> ahead = new ArrayDeque<>(Set.of("/"));
            Set<String> seen = new HashSet<>(ahead);
            for (int opened = 0; opened < PAGES && !ahead.isEmpty(); opened++) {
                Matcher links = LINK.matcher(page(ahead.remove()));
                while (links.find()) {
                    if (seen.add(links.group(1))) {
                        ahead.add(links.group(1));
                    }
                }
            }
            exit = 0;
        } catch (IOException | InterruptedException e) {
            // The exit code says it; a desk that was not rehearsed starts as well, only slower.
        } finally {
            Quarkus.asyncExit(exit);
        }
    }

    private void awaitFirstAnswer() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                page("/");
                return;
            } catch (IOException e) {
                if (Instant.now().isAfter(latest)) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private String page(String path) throws IOException {
        URLConnection connection = URI.create(origin + path).toURL().openConnection();
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
