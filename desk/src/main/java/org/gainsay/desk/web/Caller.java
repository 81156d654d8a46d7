package org.gainsay.desk.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Set;

/** From which address somebody asks, for the audit of sign-ins and for holding up who guesses. */
final class Caller {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final int LONGEST = 64;

    private Caller() {}

    /**
     * The address of the caller. What another machine says of itself is believed only where something on this machine
     * stands before the desk, and then only the last word, which that added.
     */
    static String address(HttpServerRequest request, Listening listening) {
        SocketAddress remote = request.remoteAddress();
        String direct = remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (listening.behind() && forwarded != null && THIS_MACHINE.contains(direct)) {
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            if (last.length() <= LONGEST && last.matches("[0-9a-fA-F:.]+")) {
                return last;
            }
        }
        return direct;
    }
}
