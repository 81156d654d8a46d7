package org.gainsay.desk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Mention;
import org.gainsay.reading.Reader;
import org.gainsay.reading.json.SheetJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadCommandTest {
    private static final String VELL = "The mayor of Vell said that 12 boats had sunk on Monday. Vell is invented.\n";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void standard_input_becomes_one_object_that_carries_its_name_and_the_options() {
        Run run = run(VELL, "read", "--format", "json", "--published", "2031-05-06", "--language", "en", "-");
        assertEquals("", run.err());
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("{\n  \"input\" : \"-\",\n"), run.out());
        ClaimSheet sheet = SheetJson.read(run.out());
        assertEquals(DocumentHead.From.OPTION, sheet.document().publication().from());
        assertFalse(sheet.mentions().isEmpty());
    }

    @Test
    void claims_are_chosen_by_reason_and_worth_and_keep_their_names() {
        String text = "The mayor of Vell visited the harbour. The port of Vell lost 12 boats in 2019.\n";
        ClaimSheet all =
                SheetJson.read(run(text, "read", "--format", "json", "-").out());
        ClaimSheet figures = SheetJson.read(run(text, "read", "--format", "json", "--because", "figure", "-")
                .out());
        ClaimSheet either = SheetJson.read(
                run(text, "read", "--format", "json", "--because", "figure", "--because", "past-event", "-")
                        .out());
        ClaimSheet worthy = SheetJson.read(
                run(text, "read", "--format", "json", "--min-worth", "0.9", "-").out());
        assertEquals(2, all.mentions().size());
        assertEquals(List.of(all.mentions().get(1)), figures.mentions());
        assertEquals(all.mentions(), either.mentions());
        assertEquals(all.sentences(), figures.sentences());
        assertTrue(worthy.mentions().stream().allMatch(mention -> mention.checkWorthiness() >= 0.9));
        assertEquals(2, run(text, "read", "--because", "beauty", "-").code());
        assertEquals(2, run(text, "read", "--min-worth", "7", "-").code());
    }

    @Test
    void with_lines_each_line_is_a_document_and_blank_ones_are_none() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines.txt"), VELL + "\n" + "Nine boats sank off Vell.\n");
        Run run = run("", "read", "--lines", "--format", "jsonl", lines.toString());
        List<String> objects = run.out().lines().toList();
        assertEquals(2, objects.size());
        assertTrue(objects.get(0).startsWith("{\"input\":\"" + lines + ":1\","), objects.get(0));
        assertTrue(objects.get(1).startsWith("{\"input\":\"" + lines + ":3\","), objects.get(1));
        assertEquals(0, run.code());
    }

    @Test
    void a_text_of_several_stretches_is_one_sheet_in_every_form() {
        StringBuilder text = new StringBuilder();
        for (int day = 1; text.length() < 2 * Reader.LONGEST_STRETCH; day++) {
            text.append("On day ")
                    .append(day)
                    .append(" the port of Vell lost ")
                    .append(day + 10)
                    .append(" boats.\n\n");
        }
        Run whole = run(text.toString(), "read", "--format", "json", "-");
        assertEquals(0, whole.code());
        ClaimSheet sheet = SheetJson.read(whole.out());
        assertEquals(text.toString().strip().length(), sheet.document().characters());
        sheet.mentions()
                .forEach(mention -> assertEquals(
                        mention.quote().exact(), mention.quote().span().in(text)));
        long ids = sheet.mentions().stream().map(Mention::id).distinct().count();
        assertEquals(sheet.mentions().size(), ids);
        Run line = run(text.toString(), "read", "--format", "jsonl", "-");
        assertEquals(1, line.out().lines().count());
        assertEquals(sheet, SheetJson.read(line.out()));
    }

    @Test
    void a_mailbox_of_two_messages_is_an_array_and_one_of_one_message_is_none() throws IOException {
        String message = """
                From tosk@vell.example Thu May  1 10:00:00 2031
                From: Mira Tosk <tosk@vell.example>
                Subject: Boats
                Date: Thu, 1 May 2031 10:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                The port of Vell lost 12 boats in 2019.

                """;
        Path one = Files.writeString(folder.resolve("one.mbox"), message);
        Path two = Files.writeString(folder.resolve("two.mbox"), message + message.replace("12", "14"));
        assertTrue(run("", "read", "--format", "json", one.toString()).out().startsWith("{"));
        String both = run("", "read", "--format", "json", two.toString()).out();
        assertTrue(both.startsWith("[\n{"), both);
        assertTrue(both.endsWith("}\n]\n"), both);
    }

    @Test
    void what_cannot_be_read_is_named_in_one_line_and_the_rest_is_done() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");
        Files.write(folder.resolve("b.bin"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 0, 1});
        Files.writeString(folder.resolve("c.txt"), VELL);
        Files.writeString(folder.resolve(".hidden"), VELL);
        String missing = folder.resolve("missing.txt").toString();
        Run run = run("", "read", "--format", "json", folder.toString(), missing);
        assertEquals(1, run.code());
        List<String> said = run.err().lines().toList();
        assertEquals(3, said.size(), run.err());
        assertTrue(said.get(0).startsWith("gainsay: " + folder.resolve("a.txt") + ": "), said.get(0));
        assertTrue(said.get(1).startsWith("gainsay: " + folder.resolve("b.bin") + ": "), said.get(1));
        assertTrue(said.get(2).startsWith("gainsay: " + missing + ": "), said.get(2));
        assertTrue(run.out().startsWith("[\n{"), run.out());
        assertTrue(run.out().endsWith("}\n]\n"), run.out());
    }

    @Test
    void a_folder_without_files_and_a_line_that_is_not_utf_8_are_said() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                "gainsay: " + empty + ": is a folder without files\n",
                run("", "read", empty.toString()).err());
        Path latin = Files.write(
                folder.resolve("latin.txt"), "fin\nca\u00f1\u00f3n\n".getBytes(StandardCharsets.ISO_8859_1));
        Run run = run("", "read", "--lines", latin.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("gainsay: " + latin + ": is not UTF-8 after line "), run.err());
    }

    @Test
    void a_wrong_command_line_ends_with_two_and_says_what_was_wrong() {
        assertWrong("'31.7.' is not a day such as 2024-07-31", "read", "--published", "31.7.", "-");
        assertWrong("'x' is not a language such as en or es", "read", "--language", "x", "-");
        assertWrong("'xml' is none of table, json, jsonl, html", "read", "--format", "xml", "-");
        assertWrong("INPUT", "read");
        assertWrong("--nonsense", "--nonsense");
    }

    @Test
    void a_language_that_is_not_read_yet_is_refused_as_an_option_with_those_that_are() {
        assertWrong(
                "'xx' is a language that Gainsay does not read yet; it reads en, es", "read", "--language", "xx", "-");
        assertWrong("it reads en, es", "read", "--language", "hi-IN", "-");
        assertEquals(0, run(VELL, "read", "--language", "es-VE", "-").code());
    }

    @Test
    void a_document_in_a_language_that_is_not_read_yet_is_named_and_its_sheet_is_printed_all_the_same()
            throws IOException {
        Path page = Files.writeString(
                folder.resolve("vell.html"),
                "<!doctype html><html lang=hi><meta charset=utf-8><title>\u0935\u0947\u0932</title><article><p>"
                        + "\u092e\u0902\u0917\u0932\u0935\u093e\u0930 \u0915\u094b 12 "
                        + "\u0928\u093e\u0935\u0947\u0902 \u0921\u0942\u092c \u0917\u0908\u0902\u0964</p></article></html>");
        Run run = run("", "read", "--format", "json", page.toString());
        assertEquals(
                "gainsay: " + page + ": is in hi, which Gainsay does not read yet (en, es); read as English\n",
                run.err());
        assertEquals("hi", SheetJson.read(run.out()).document().language().tag());
        assertEquals(0, run.code());
    }

    @Test
    void the_same_input_gives_the_same_bytes_in_every_format() {
        for (SheetFormat format : SheetFormat.values()) {
            String once = run(VELL, "read", "--format", format.toString(), "-").out();
            assertFalse(once.isBlank());
            assertEquals(
                    once, run(VELL, "read", "--format", format.toString(), "-").out());
        }
    }

    private static void assertWrong(String why, String... args) {
        Run run = run("", args);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains(why), run.err());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true),
                Screen.of(null, null, false));
        int code = Commands.run(terminal, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
