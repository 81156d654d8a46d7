package org.gainsay.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A news story about an invented island, as long as it is asked for and always the same. Fiction: every place, person
 * and figure is made up by the lists below.
 */
final class Story {
    /** Any number would do; it is fixed so that every run and every machine reads the same text. */
    private static final long SEED = 2031;

    private static final int SENTENCES_OF_A_PARAGRAPH = 4;

    private static final List<String> SENTENCES = List.of(
            "The harbour commission counted {number} votes in {place}, {percent} percent of the roll.",
            "{person}, the {office}, said on {day} that the {thing} had been {done} before the count was over.",
            "According to {outlet}, at least {few} people were detained after the march in {place}.",
            "“Nobody has shown us the sheets of {place},” {person} told {outlet}, “and nobody will before {month}.”",
            "It has become known that the {thing} was moved to {place} during the night.",
            "The {body} must publish the results within {few} days of the vote, under article {few} of the Harbour Act.",
            "{person} denied that the {body} had received any complaint about the {thing}.",
            "The contract for the {thing} is worth {number} crowns, more than {few} times what it cost in 2027.",
            "The {body} promised to hand over the {thing} by {few} {month} 2031.",
            "She added that the {office} had known of it since {day}.",
            "{outlet} reported that {few} governments recognised the result, while {few} asked for a second count.",
            "In {place}, where the ferry comes twice a week, the queue for bread was {number} metres long.",
            "The {office} said that he had seen the {thing} himself, and that it was {done}.",
            "Between {few} and {number} people came to the square of {place}, witnesses said.",
            "Because the {thing} was {done}, the ferry to {place} did not sail for {few} days.",
            "There is information that the {body} will close its office in {place}.");

    private static final List<List<String>> WORDS = List.of(
            List.of("{place}", "Port Vell", "Easter Quay", "Lower Tarn", "Saltmarket", "Ninestones", "Gullhaven"),
            List.of("{person}", "Mara Lindqvist", "Otto Brandvik", "Inés Calloway", "Teodor Vask", "Ruth Amsel-Dorn"),
            List.of("{office}", "harbour master", "spokeswoman of the council", "chief auditor", "minister of ferries"),
            List.of("{day}", "Monday", "Tuesday", "Wednesday the 14th", "Friday", "3 May 2031", "Sunday evening"),
            List.of("{thing}", "ballot box", "tally server", "new crane", "voters’ register", "breakwater", "seal"),
            List.of("{done}", "sealed", "opened", "delayed", "repaired", "counted twice", "paid for"),
            List.of("{outlet}", "the Tarn Courier", "Radio Meridian", "The Beacon", "the Island Gazette"),
            List.of("{month}", "May", "June", "August", "October"),
            List.of("{body}", "harbour commission", "Council of Quays", "Ferry Authority", "Court of Audit"));

    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> paragraphs = new ArrayList<>();
    private final Random random = new Random(SEED);

    private Story(int words) {
        for (int length = 0; length < words; ) {
            StringBuilder paragraph = new StringBuilder();
            for (int sentence = 0; sentence < SENTENCES_OF_A_PARAGRAPH && length < words; sentence++) {
                String next = sentence();
                length += SPACE.split(next, -1).length;
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(next);
            }
            paragraphs.add(paragraph.toString());
        }
    }

    /** A story of {@code words} words, up to the end of the sentence that reaches them. */
    static Story ofWords(int words) {
        return new Story(words);
    }

    /** As plain text, paragraphs set apart by an empty line. */
    String text() {
        return "Harbour vote: what was counted\n\n" + String.join("\n\n", paragraphs) + "\n";
    }

    /** As the page of a news site of at least {@code bytes} bytes, most of them not of the story. */
    String page(int bytes) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Harbour vote: what was counted | The Beacon</title>
                <meta property="og:site_name" content="The Beacon">
                <meta property="article:published_time" content="2031-05-14T08:00:00Z">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "headline":"Harbour vote: what was counted","datePublished":"2031-05-14T08:00:00Z",
                "author":{"@type":"Person","name":"Ruth Amsel-Dorn"}}</script>
                </head><body><nav class="menu"><ul>
                """);
        links(page, 60);
        page.append("</ul></nav><main><article><h1>Harbour vote: what was counted</h1>"
                + "<p class=\"byline\">By Ruth Amsel-Dorn</p>\n");
        for (String paragraph : paragraphs) {
            page.append("<p>").append(paragraph).append("</p>\n");
        }
        page.append("</article></main><aside class=\"related\"><ul>\n");
        while (page.length() < bytes) {
            links(page, 10);
        }
        return page.append("</ul></aside><footer>The Beacon is an invented newspaper.</footer></body></html>\n")
                .toString();
    }

    private void links(StringBuilder page, int count) {
        for (int link = 0; link < count; link++) {
            page.append("<li class=\"teaser teaser--small\"><a href=\"/2031/05/")
                    .append(random.nextInt(100_000))
                    .append("\"><span class=\"kicker\">Island</span> ")
                    .append(word("{place}"))
                    .append(" and the ")
                    .append(word("{thing}"))
                    .append("</a></li>\n");
        }
    }

    private String sentence() {
        Matcher slots = SLOT.matcher(SENTENCES.get(random.nextInt(SENTENCES.size())));
        String filled = slots.replaceAll(slot -> Matcher.quoteReplacement(word(slot.group())));
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    private String word(String slot) {
        return switch (slot) {
            case "{number}" -> "%,d".formatted(100 + random.nextInt(90_000));
            case "{few}" -> Integer.toString(2 + random.nextInt(27));
            case "{percent}" -> Integer.toString(1 + random.nextInt(99));
            default -> {
                for (List<String> words : WORDS) {
                    if (words.getFirst().equals(slot)) {
                        yield words.get(1 + random.nextInt(words.size() - 1));
                    }
                }
                throw new IllegalArgumentException("no words for " + slot);
            }
        };
    }
}
