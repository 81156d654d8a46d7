package org.gainsay.desk.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;

/**
 * Claim sheets as one self-contained page: each text with its passages underlined, and the sheet beside it.
 *
 * <p>The page carries the desk's own style sheet, no script, and asks for nothing from anywhere; its content security
 * policy says so too. Everything from the documents is escaped.
 */
public final class SheetPage {
    private static final String STYLE = "/META-INF/resources/desk.css";

    private static final String LEGEND = """
            <p class="legend"><span class="passage own">own voice</span> <span class="passage direct">direct</span> \
            <span class="passage indirect">indirect</span> <span class="passage vague">vague: on nobody\u2019s word</span></p>
            """;

    private SheetPage() {}

    /** The page of some documents, in the order given. */
    public static String of(List<Reading> readings) {
        String title = readings.size() == 1 ? readings.getFirst().heading() : readings.size() + " documents";
        StringBuilder out = new StringBuilder();
        out.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s \u2013 claim sheet</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#d1">To the text</a>
                <header class="masthead"><div><p class="wordmark">Gainsay</p></div></header>
                <main>
                """.formatted(Html.escaped(title), style()));
        for (int i = 0; i < readings.size(); i++) {
            new Document(readings.get(i), "d" + (i + 1), out).write();
        }
        out.append("""
                </main>
                <footer class="colophon"><div><p>What a machine found, for a person to check. Nothing here says what is \
                true.</p></div></footer>
                </body>
                </html>
                """);
        return out.toString();
    }

    private static String style() {
        try (InputStream in = SheetPage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its style sheet " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE, e);
        }
    }

    /** One document on the page. All its anchors begin with {@code name}. */
    private record Document(Reading reading, String name, StringBuilder out) {
        void write() {
            String language = reading.sheet().document().language().tag();
            out.append("<article id=\"").append(name).append("\">\n");
            element("h1", "", reading.heading());
            element("p", "facts", String.join(" \u00b7 ", reading.facts()));
            element("p", "facts", reading.summary());
            out.append("<div class=\"reading\">\n<div>\n").append(LEGEND);
            out.append("<div class=\"text\" lang=\"")
                    .append(Html.escaped(language))
                    .append("\">\n");
            text();
            out.append("</div>\n</div>\n<aside class=\"sheet\" aria-label=\"Claim sheet\" tabindex=\"0\">\n");
            out.append("<h2>Claims <span>in the order of the text</span></h2>\n<ol>\n");
            reading.sheet().mentions().forEach(this::mention);
            out.append("</ol>\n</aside>\n</div>\n</article>\n");
        }

        private void text() {
            Map<MentionId, Mention> mentions = reading.sheet().mentions().stream()
                    .collect(Collectors.toMap(Mention::id, Function.identity(), (a, b) -> a));
            for (SetText.Paragraph paragraph :
                    SetText.of(reading.text(), reading.sheet().mentions()).paragraphs()) {
                out.append("<p>");
                for (SetText.Run run : paragraph.runs()) {
                    Optional<Mention> inner = run.inside().stream().findFirst().map(mentions::get);
                    inner.ifPresentOrElse(
                            mention -> out.append("<span class=\"passage ")
                                    .append(style(mention))
                                    .append("\">")
                                    .append(Html.escaped(run.text()))
                                    .append("</span>"),
                            () -> out.append(Html.escaped(run.text())));
                    run.ending().forEach(this::mark);
                }
                out.append("</p>\n");
            }
        }

        /** The number after a passage, which leads to its entry in the sheet. */
        private void mark(MentionId id) {
            out.append("<a class=\"mark\" id=\"%s-at-%s\" href=\"#%s-%s\" aria-label=\"claim %d\">%d</a>"
                    .formatted(name, id, name, id, id.number(), id.number()));
        }

        private void mention(Mention mention) {
            MentionId id = mention.id();
            out.append("<li class=\"mention\" id=\"%s-%s\">".formatted(name, id));
            out.append("<a class=\"mark\" href=\"#%s-at-%s\" aria-label=\"claim %d in the text\">%d</a>\n"
                    .formatted(name, id, id.number(), id.number()));
            element("p", "statement", mention.statement());
            Speaker speaker = mention.voice().speaker();
            out.append("<p class=\"voice\"><b>")
                    .append(Html.escaped(speaker.kind() == Speaker.Kind.AUTHOR ? "The author" : speaker.name()))
                    .append("</b>, <span class=\"mode ")
                    .append(style(mention))
                    .append("\">")
                    .append(Reading.mode(mention))
                    .append("</span> \u00b7 ")
                    .append(Reading.word(mention.kind()))
                    .append(String.format(Locale.ROOT, " \u00b7 worth %.2f</p>\n", mention.checkWorthiness()));
            String slots = String.join(
                    " \u00b7 ",
                    Stream.of(
                                    reading.values(mention).stream(),
                                    reading.times(mention).stream(),
                                    reading.due(mention).stream())
                            .flatMap(Function.identity())
                            .toList());
            if (!slots.isEmpty()) {
                element("p", "slots", slots);
            }
            reading.sheet().tensions().stream()
                    .filter(tension -> tension.a().equals(id) || tension.b().equals(id))
                    .forEach(tension -> tension(id, tension));
            out.append("</li>\n");
        }

        private void tension(MentionId id, Tension tension) {
            MentionId other = tension.a().equals(id) ? tension.b() : tension.a();
            if (tension.weak()) {
                out.append("<details><summary>a weak tension</summary>");
            }
            out.append("<p class=\"tension\">");
            if (!other.equals(id)) {
                out.append("against <a href=\"#%s-%s\">claim %d</a>: ".formatted(name, other, other.number()));
            }
            out.append(Html.escaped(tension.why())).append("</p>").append(tension.weak() ? "</details>\n" : "\n");
        }

        private void element(String tag, String style, String text) {
            out.append('<').append(tag);
            if (!style.isEmpty()) {
                out.append(" class=\"").append(style).append('"');
            }
            out.append('>').append(Html.escaped(text)).append("</").append(tag).append(">\n");
        }

        /** The class of a passage's line, one for each mode. */
        private static String style(Mention mention) {
            if (mention.voice().speaker().kind() == Speaker.Kind.VAGUE) {
                return "vague";
            }
            return switch (mention.voice().mode()) {
                case OWN_VOICE -> "own";
                case DIRECT -> "direct";
                case INDIRECT -> "indirect";
            };
        }
    }
}
