package org.gainsay.capture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page that says nothing and only leads on: it has a refresh, in a header or a meta element (HTML, section
 * 4.2.5.3), of at most {@link Limits#REFRESH_SECONDS} seconds to another page, and beside it no more than a line of words.
 */
final class Refresh {
    /** Characters that such a page says: "You are being taken to our new address. If nothing happens, follow this link." */
    private static final int WORDS = 300;

    /** Depth of elements; such a page has hardly any. */
    private static final int DEPTH = 64;

    private static final Pattern CONTENT = Pattern.compile(
            "\\s*(\\d{1,9}+)(?:\\.\\d*+)?\\s*[;,\\s]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Refresh() {}

    /** The address that a page leads to, as it is written there; empty for all other pages. */
    static Optional<String> of(Payload body, Custody.Answer answer) {
        String type = answer.first("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
        boolean plain =
                answer.first("Content-Encoding").orElse("identity").strip().equalsIgnoreCase("identity");
        if (body.size() > Limits.REFRESH_BYTES || !plain || !type.contains("html")) {
            return Optional.empty();
        }
        String html;
        try {
            html = TextDecoding.ofHtml(body.shared(), new Label("", type, null)).text();
        } catch (CaptureException e) {
            // What cannot be decoded says nothing, and leads nowhere.
            return Optional.empty();
        }
        Optional<String> header = answer.first("Refresh");
        if (header.isEmpty() && !html.toLowerCase(Locale.ROOT).contains("refresh")) {
            return Optional.empty();
        }
        Document page = Parser.htmlParser()
                .setMaxDepth(DEPTH)
                .parseInput(html, answer.address().toString());
        Element element = page.selectFirst("meta[http-equiv~=(?i)^\\s*refresh\\s*$]");
        // The header goes before what the page says itself.
        String refresh = header.orElse(element == null ? "" : element.attr("content"));
        if (page.body().text().length() > WORDS) {
            return Optional.empty();
        }
        Matcher content = CONTENT.matcher(refresh);
        boolean leads = content.matches()
                && Integer.parseInt(content.group(1)) <= Limits.REFRESH_SECONDS
                && !content.group(2).isBlank();
        return leads ? Optional.of(content.group(2).strip()) : Optional.empty();
    }
}
