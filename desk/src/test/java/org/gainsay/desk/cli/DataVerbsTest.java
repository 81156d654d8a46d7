package org.gainsay.desk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.desk.Desk;
import org.gainsay.desk.LocalAuthority;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataVerbsTest {
    @TempDir
    private Path folder = Path.of("");

    /** What a command line led to. */
    private record Outcome(int code, String out, String err) {}

    @Test
    void one_bad_input_is_named_with_the_reason_and_the_others_are_filed() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The ferry carried 112 people on Monday.");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path missing = folder.resolve("missing.txt");

        Outcome outcome = gainsay(
                "capture", "--case", "Ferries", "--source", "The Bulletin", "" + empty, "" + missing, "" + good);

        assertEquals(1, outcome.code(), outcome::err);
        assertEquals(2, outcome.err().lines().count(), outcome::err);
        assertTrue(outcome.err().contains(empty + ": "), outcome::err);
        assertTrue(outcome.err().contains(missing + ": no such file"), outcome::err);
        assertTrue(outcome.out().startsWith(good + ": filed as d-"), outcome::out);
    }

    @Test
    void a_data_folder_that_is_not_there_is_not_found_intact() {
        for (String verb : List.of("verify", "rebuild")) {
            Outcome outcome = gainsay(verb);
            assertEquals(1, outcome.code());
            assertTrue(outcome.err().endsWith("data: no such data folder\n"), outcome::err);
        }
        assertTrue(Files.notExists(folder.resolve("data")));
    }

    @Test
    void a_port_that_cannot_be_is_wrong_usage() {
        Outcome outcome = gainsay("serve", "--port", "99999");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("'99999' is not 0 to 65535"), outcome::err);
    }

    @Test
    void what_was_captured_is_listed_verified_and_rebuilt() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The ferry carried 112 people on Monday.");
        String[] capture = {"capture", "--case", "Ferries", "--source", "The Bulletin", "" + good};
        assertEquals(0, gainsay(capture).code());
        Outcome again = gainsay(capture);
        assertEquals(0, again.code());
        assertTrue(again.out().contains("already here as d-"), again::out);

        assertEquals(
                "ferries\tFerries\t0 claims\t1 documents\t1 sources\n",
                gainsay("case", "list").out());
        assertEquals("lighthouses\n", gainsay("case", "open", "Lighthouses").out());
        assertEquals(0, gainsay("rebuild").code());
        Outcome verified = gainsay("verify");
        assertEquals(0, verified.code(), verified::out);
        assertTrue(verified.out().endsWith("intact\n"), verified::out);
    }

    @Test
    void words_are_sought_in_a_folder_that_another_desk_has_open_and_what_cannot_be_sought_is_wrong_usage()
            throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The ferry carried 112 people on Monday.");
        gainsay("capture", "--case", "Ferries", "--source", "The Bulletin", "" + good);
        try (Desk running = Desk.open(folder.resolve("data"))) {
            assertTrue(running.head().sequence() > 0);
            Outcome found = gainsay("search", "people", "carr*", "--format", "jsonl");
            assertEquals(0, found.code(), found::err);
            assertTrue(
                    found.out().contains("\"found\":[{\"start\":10,\"end\":17},{\"start\":22,\"end\":28}]"),
                    found::out);
            assertTrue(gainsay("search", "\"112 people\" -lighthouse", "--case", "ferries")
                    .out()
                    .contains("The ferry carried *112 people* on Monday."));
            Outcome none = gainsay("search", "zeppelin");
            assertEquals(0, none.code());
            assertEquals("", none.out());
            assertEquals("gainsay: nothing has all of that\n", none.err());
            assertEquals(1, gainsay("search", "people", "--case", "no-such").code());
        }
        for (String odd : List.of("(((", "a".repeat(201))) {
            assertEquals(2, gainsay("search", odd).code());
        }
        assertEquals(2, gainsay("search", "people", "--top", "0").code());
    }

    @Test
    void verify_exits_with_1_and_names_the_damaged_capture() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The ferry carried 112 people on Monday.");
        assertEquals(
                0,
                gainsay("capture", "--case", "Ferries", "--source", "The Bulletin", "" + good)
                        .code());
        Path capture;
        try (Stream<Path> files = Files.walk(folder.resolve("data/archive/captures"))) {
            capture = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.write(capture, new byte[] {1, 2, 3});

        Outcome verified = gainsay("verify");

        assertEquals(1, verified.code());
        assertTrue(verified.out().contains(capture.getFileName().toString()), verified::out);
        assertTrue(verified.out().endsWith("damaged\n"), verified::out);
    }

    @Test
    void a_capture_is_stamped_by_the_authority_and_one_that_fails_is_one_line() throws Exception {
        Path good = Files.writeString(folder.resolve("good.txt"), "The ferry carried 112 people on Monday.");
        String[] capture = {
            "capture", "--case", "Ferries", "--source", "The Bulletin", "" + good, "--time-authority", ""
        };
        try (LocalAuthority authority = LocalAuthority.open()) {
            capture[7] = authority.address("/refuse").toString();
            Outcome refused = gainsay(capture);
            assertEquals(1, refused.code());
            assertEquals("gainsay: not stamped: " + capture[7] + " answered 503\n", refused.err());
            assertTrue(refused.out().startsWith(good + ": filed as d-"), refused::out);

            capture[7] = authority.address("/stamp").toString();
            Outcome stamped = gainsay(capture);
            assertEquals(0, stamped.code(), stamped::err);
            assertTrue(stamped.out().contains("\nstamped 1 capture: "), stamped::out);
            assertTrue(gainsay("verify").out().contains("time stamps: all 1 that the ledger names are good\n"));
        }
        capture[7] = "ftp://clock.example/";
        assertEquals(2, gainsay(capture).code());
    }

    @Test
    void a_case_is_exported_and_taken_in_again_with_the_same_bytes() throws IOException {
        Path one = Files.writeString(folder.resolve("one.txt"), "The ferry carried 112 people on Monday.");
        Path two = Files.writeString(
                folder.resolve("two.html"),
                "<title>Bridge</title><p>The bridge of Halvane stays closed until Friday, Mira Tosk said.</p>");
        assertEquals(
                0,
                gainsay("capture", "--case", "Ferries", "--source", "The Bulletin", "" + one, "" + two)
                        .code());
        Path file = folder.resolve("ferries.wacz");
        Outcome exported = gainsay("export", "--case", "Ferries", "--out", "" + file);
        assertEquals(file + ": 2 captures\n", exported.out(), exported::err);

        Outcome again = gainsay("export", "--case", "ferries", "--out", "" + file);
        assertEquals(1, again.code());
        assertEquals("gainsay: " + file + ": is there already and is not written over\n", again.err());
        Outcome nowhere = gainsay("export", "--case", "Trains", "--out", "" + folder.resolve("trains.wacz"));
        assertEquals(1, nowhere.code());
        assertTrue(nowhere.err().startsWith("gainsay: there is no case “Trains”"), nowhere::err);
        assertEquals(
                1,
                gainsay("export", "--case", "Ferries", "--out", folder + "/none/f.wacz")
                        .code());

        Outcome taken = gainsay("capture", "--case", "Copy", "--source", "The Bulletin", "" + file);
        assertEquals(0, taken.code(), taken::err);
        assertEquals(payloads("Ferries"), payloads("Copy"));
        assertEquals(2, payloads("Copy").size());
    }

    /** The digests of all captured bytes of a case. */
    private Set<Digest> payloads(String title) {
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            return desk.views().documents(CaseId.ofName(title), Page.FIRST).stream()
                    .flatMap(summary -> desk.views().captures(summary.document().id(), Page.FIRST).stream())
                    .map(Views.CaptureView::payload)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void a_capture_without_a_case_or_a_source_is_wrong_usage() {
        assertEquals(2, gainsay("capture", "x.txt", "--source", "The Bulletin").code());
        assertEquals(2, gainsay("capture", "x.txt", "--case", "Ferries").code());
        assertEquals(2, gainsay("case").code());
        assertEquals(2, gainsay("case", "open", " ").code());
    }

    /** Runs a command line on the data folder of this test. */
    private Outcome gainsay(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        boolean opensFolder = arguments.length > 1 || !arguments[0].equals("case");
        if (opensFolder) {
            line.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true), Screen.of(null, null, false));
        int code = Commands.run(terminal, line.toArray(String[]::new));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
