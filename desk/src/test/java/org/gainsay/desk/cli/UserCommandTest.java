package org.gainsay.desk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int code, String out, String err) {}

    @Test
    void people_are_added_listed_given_roles_disabled_and_enabled() {
        Outcome first = user("add", "Mira Tosk");
        assertEquals(2, first.code());
        assertTrue(first.err().contains("--role admin"), first::err);
        assertTrue(user("add", "Mira Tosk", "--role", "admin").out().startsWith("/welcome/"));
        assertEquals(0, user("add", "Ansó Léder").code());
        assertEquals(1, user("add", "anso leder").code());
        assertEquals(0, gainsay("case", "open", "Harbour vote").code());
        assertEquals(
                0,
                user("role", "Ansó Léder", "editor", "--case", "harbour-vote").code());
        assertEquals(0, user("role", "Ansó Léder", "reader").code());
        assertEquals(0, user("disable", "anso leder").code());
        assertEquals(
                "Ansó Léder\treader\tdisabled\tharbour-vote=editor\nMira Tosk\tadmin\tenabled\t\n",
                user("list").out());
        assertEquals(0, user("enable", "Ansó Léder").code());
        assertEquals(
                0, user("role", "Ansó Léder", "none", "--case", "harbour-vote").code());
        assertTrue(user("list").out().startsWith("Ansó Léder\treader\tenabled\t\n"));
        assertEquals(0, gainsay("verify").code());
    }

    @Test
    void what_cannot_be_is_one_line_and_a_code() {
        user("add", "Mira Tosk", "--role", "admin");
        assertEquals(
                "gainsay: nobody is called 'Eve' at this desk\n",
                user("disable", "Eve").err());
        Outcome last = user("disable", "Mira Tosk");
        assertEquals(1, last.code());
        assertEquals("gainsay: person mira-tosk is the last administrator\n", last.err());
        assertEquals(2, user("add", "Eve", "--role", "queen").code());
        assertEquals(2, user("role", "Mira Tosk", "none").code());
        assertEquals(2, user().code());
    }

    @Test
    void a_link_and_a_token_are_printed_this_once_and_work() {
        user("add", "Mira Tosk", "--role", "admin");
        String link = user("link", "mira tosk").out().strip().substring("/welcome/".length());
        String token = user("token", "Mira Tosk", "--for", "nightly", "--role", "contributor", "--days", "3")
                .out()
                .strip();
        assertEquals(
                2, user("token", "Mira Tosk", "--for", "ever", "--days", "9999").code());
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            assertEquals(
                    Role.CONTRIBUTOR, desk.people().byToken(token).orElseThrow().role());
            assertEquals(
                    "Mira Tosk",
                    desk.people()
                            .welcome(link)
                            .orElseThrow()
                            .person()
                            .orElseThrow()
                            .name());
        }
    }

    @Test
    void an_address_that_is_none_is_wrong_usage() {
        Outcome outcome = gainsay("serve", "--address", "desk.example");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("is no address such as https://desk.example"), outcome::err);
    }

    private Outcome user(String... arguments) {
        List<String> line = new ArrayList<>(List.of("user"));
        line.addAll(List.of(arguments));
        return gainsay(line.toArray(String[]::new));
    }

    private Outcome gainsay(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        if (!(line.size() == 1 && line.getFirst().equals("user"))) {
            line.add("--data");
            line.add(folder.resolve("data").toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true), Screen.of(null, null, false));
        int code = Commands.run(terminal, line.toArray(String[]::new));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
