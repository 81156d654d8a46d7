package org.gainsay.desk.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gainsay.capture.Capturer;
import org.gainsay.desk.Desk;
import org.gainsay.desk.people.Passwords;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Role;
import org.gainsay.matching.encoding.OnnxEncoder;

/** A desk with the demonstration case and one person of each role, who all have the same password. */
public final class PeopleProfile implements QuarkusTestProfile {
    public static final String PASSWORD = "the ferry was late";

    /** Hashes that take no time: what is tested is who may come in, and not how long a guesser needs. */
    private static final int MEMORY = 64;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path data = Files.createTempDirectory("gainsay-people-test-");
            try (Desk desk = Desk.open(data, new Capturer(), OnnxEncoder::shipped, new Passwords.Cost(MEMORY, 2))) {
                for (Role role : new Role[] {Role.ADMIN, Role.EDITOR, Role.CONTRIBUTOR, Role.READER}) {
                    String link = desk.people()
                            .admit(new Actor("terminal"), name(role), role)
                            .text();
                    if (desk.people().enter(link, "", PASSWORD, "terminal").isEmpty()) {
                        throw new IllegalStateException(name(role) + " could not choose a password");
                    }
                }
            }
            return Map.of(
                    Server.DATA,
                    data.toString(),
                    Server.DEMO,
                    "true",
                    Server.ALLOWED_HOSTS,
                    "127.0.0.1",
                    Server.PASSWORD_MEMORY,
                    Integer.toString(MEMORY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the one person of that role. */
    public static String name(Role role) {
        return switch (role) {
            case ADMIN -> "Ada Venn";
            case EDITOR -> "Edo Marsh";
            case CONTRIBUTOR -> "Corin Vale";
            case READER -> "Rena Holt";
        };
    }

    /** A browser in which the one person of that role has signed in. */
    static Wire signedIn(URI front, Role role) throws IOException {
        Wire wire = new Wire(front.getPort());
        Wire.Answer in = wire.post("/sign-in", "name", name(role), "password", PASSWORD);
        if (in.status() != 303) {
            throw new IllegalStateException(name(role) + " could not sign in: " + in.body());
        }
        return wire;
    }
}
