package org.gainsay.desk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtractCommandTest {
    private static final String PAGE = """
            <html lang="en"><head><title>The ferry stays at the quay | The Merrin Courier</title>
            <meta property="og:site_name" content="The Merrin Courier"><meta name="section" content="Harbour"></head><body><article>
            <h1>The ferry stays at the quay</h1><p class="byline">By Mira Tosk</p>
            <p>The harbour master of Merrin said on Tuesday that the ferry to Halvane would not leave the quay before \
            the inquiry had heard the two engineers who signed its papers.</p>
            <figure><img src="ferry.jpg"><figcaption>The ferry at the quay of Merrin.</figcaption></figure>
            <blockquote><p>“Nobody has asked me, and nobody will sail before I am asked,” one of the engineers wrote \
            to the paper.</p></blockquote>
            <p>The owner of the ferry did not want to comment, and pointed to the statement on the door of his \
            company, which has been there since Monday morning.</p></article></body></html>""";

    private static final String WALL =
            "<html><head><title>Page not found</title></head><body><p>It was moved.</p></body></html>";

    @TempDir
    private Path folder = Path.of("");

    /** What a command line led to. */
    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String standardInput, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true),
                Screen.of(null, null, false));
        int code = Commands.run(terminal, args);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    @Test
    void the_json_has_every_field_in_its_order() throws IOException {
        Outcome outcome =
                run(PAGE, "extract", "--format", "jsonl", "--url", "https://courier.example/2026/05/04/a", "-");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "input",
                        "url",
                        "page",
                        "title",
                        "byline",
                        "outlet",
                        "published",
                        "modified",
                        "language",
                        "text",
                        "foundIn",
                        "section",
                        "blocks",
                        "captions"),
                names);
        assertEquals("Harbour", json.get("section").asText());
        assertEquals("meta", json.get("foundIn").get("section").asText());
        assertEquals(
                List.of("headline", "paragraph", "quotation", "paragraph"),
                json.get("blocks").findValuesAsText("kind"));
        JsonNode quotation = json.get("blocks").get(2);
        assertEquals(
                "“Nobody has asked me, and nobody will sail before I am asked,” one of the engineers wrote to the paper.",
                json.get("text")
                        .asText()
                        .substring(
                                quotation.get("start").asInt(),
                                quotation.get("end").asInt()));
        assertEquals(
                "The ferry at the quay of Merrin.", json.get("captions").get(0).asText());
        assertEquals("-", json.get("input").asText());
        assertEquals("https://courier.example/2026/05/04/a", json.get("url").asText());
        assertEquals("article", json.get("page").asText());
        assertEquals("The ferry stays at the quay", json.get("title").asText());
        assertEquals("Mira Tosk", json.get("byline").asText());
        assertEquals("The Merrin Courier", json.get("outlet").asText());
        assertEquals("2026-05-04", json.get("published").asText());
        assertTrue(json.get("modified").isNull());
        assertEquals("en", json.get("language").asText());
        assertEquals("url", json.get("foundIn").get("published").asText());
        assertTrue(json.get("text").asText().endsWith("since Monday morning."));
    }

    @Test
    void one_bad_input_is_named_and_the_others_are_done() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        Path empty = Files.writeString(folder.resolve("empty.html"), "");
        Outcome outcome = run("", "extract", "--format", "json", page.toString(), empty.toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().startsWith("gainsay: " + empty), outcome.err());
        assertEquals(1, new ObjectMapper().readTree(outcome.out()).size());
    }

    @Test
    void the_table_says_where_each_value_was_found() {
        Outcome outcome = run(PAGE, "extract", "-");
        assertTrue(outcome.out().contains("byline     Mira Tosk  [visible]"), outcome.out());
        assertTrue(outcome.out().contains("page       an article"), outcome.out());
    }

    @Test
    void an_address_for_several_documents_is_wrong_usage() {
        assertEquals(
                2,
                run("", "extract", "--url", "https://courier.example/a", "a.html", "b.html")
                        .code());
        assertEquals(2, run("", "extract", "--url", "harbour", "a.html").code());
    }

    @Test
    void an_error_page_is_recorded_as_one_and_never_read() throws IOException {
        Path wall = Files.writeString(folder.resolve("wall.html"), WALL);
        JsonNode json = new ObjectMapper()
                .readTree(
                        run("", "extract", "--format", "jsonl", wall.toString()).out());
        assertEquals("error", json.get("page").asText());
        Outcome read = run("", "read", wall.toString());
        assertEquals(1, read.code());
        assertTrue(read.err().contains("is an error page"), read.err());
        assertEquals("", read.out());
    }

    @Test
    void capture_keeps_a_wall_says_so_and_does_not_read_it() throws IOException {
        Path wall = Files.writeString(folder.resolve("wall.html"), WALL);
        String data = folder.resolve("data").toString();
        Outcome outcome = run("", "capture", wall.toString(), "--case", "Ferry", "--source", "Courier", "--data", data);
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(
                outcome.out().contains("and not read: it is an error page (says \"page not found\")"), outcome.out());
        assertFalse(outcome.out().contains("mentions"));
        assertEquals(0, run("", "verify", "--data", data).code());
    }
}
