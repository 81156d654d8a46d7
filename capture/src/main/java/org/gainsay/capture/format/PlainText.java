package org.gainsay.capture.format;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.Addresses;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.Languages;
import org.gainsay.capture.TextDecoding;
import org.gainsay.capture.page.Dates;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A plain text as an article.
 *
 * <p>Line ends become LF. A block of {@code key: value} lines at the very beginning, each with a known key
 * ({@code url, outlet, title, byline, date, language, note}) and followed by an empty line, is metadata and no part
 * of the text. The first line of the text is the title if it is short, ends without a full stop and is not all there
 * is; a line near the beginning that starts with "By " is the byline. Both stay in the text.
 */
final class PlainText {
    /** Headlines are shorter than this; the longest of ten thousand news headlines have about 150 characters. */
    private static final int TITLE_CHARACTERS = 160;

    /** Lines with text among which the byline is looked for: title, subtitle, byline, dateline. */
    private static final int BYLINE_LINES = 5;

    private static final int BYLINE_CHARACTERS = 120;

    private static final Set<String> KEYS = Set.of("url", "outlet", "title", "byline", "date", "language", "note");
    private static final Pattern KEY_LINE = Pattern.compile("([A-Za-z]+):\\s+(.+)");
    private static final Pattern BYLINE = Pattern.compile("(?:By|Por)\\s+(\\p{Lu}.*)");

    private PlainText() {}

    static Extracted read(TextDecoding decoding, Label label) throws CaptureException {
        String whole = Lines.tidy(decoding.text());
        if (whole.isBlank()) {
            throw new CaptureException(label.name(), Reason.BLANK, "holds nothing but white space");
        }
        Map<String, String> header = header(whole);
        String text = header.isEmpty() ? whole : Lines.tidy(whole.substring(headerEnd(whole)));
        return article(text, header, decoding);
    }

    private static Extracted article(String text, Map<String, String> header, TextDecoding decoding) {
        Map<String, String> foundIn = new HashMap<>();
        if (decoding.from().equals("guessed")) {
            foundIn.put("charset", "guessed");
        }
        for (String key : header.keySet()) {
            foundIn.put(key, "header");
        }
        String title = header.get("title");
        if (title == null) {
            title = noted(titleIn(text), "title", foundIn);
        }
        String byline = header.get("byline");
        if (byline == null) {
            byline = noted(bylineIn(text), "byline", foundIn);
        }
        LocalDate published = Dates.dayIn(header.get("date"));
        foundIn.remove("date");
        if (published != null) {
            foundIn.put("published", "header");
        }
        URI address = Addresses.webAddress(header.get("url"), null);
        foundIn.remove("note");
        Language language = Languages.declared(header.get("language"));
        if (language.equals(Language.UNDETERMINED)) {
            foundIn.remove("language");
            language = Languages.guessed(text, foundIn);
        }
        Article article = new Article(text, title, byline, header.get("outlet"), published, language, foundIn);
        return new Extracted(Format.PLAIN_TEXT, article, address, null);
    }

    private static @Nullable String noted(@Nullable String value, String key, Map<String, String> foundIn) {
        if (value != null) {
            foundIn.put(key, "text");
        }
        return value;
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        int end = headerEnd(text);
        if (end > 0) {
            text.substring(0, end).lines().filter(line -> !line.isBlank()).forEach(line -> {
                Matcher matcher = KEY_LINE.matcher(line);
                if (matcher.matches()) {
                    header.put(
                            Languages.lower(matcher.group(1)), matcher.group(2).strip());
                }
            });
        }
        return header;
    }

    /** Where the text begins after a header block, 0 where there is none. */
    private static int headerEnd(String text) {
        int at = 0;
        int known = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            String line = newline < 0 ? text.substring(at) : text.substring(at, newline);
            if (line.isBlank()) {
                return known > 0 ? at : 0;
            }
            Matcher matcher = KEY_LINE.matcher(line);
            if (!matcher.matches() || !KEYS.contains(Languages.lower(matcher.group(1)))) {
                return 0;
            }
            known++;
            at = newline < 0 ? text.length() : newline + 1;
        }
        return 0;
    }

    private static @Nullable String titleIn(String text) {
        int newline = text.indexOf('\n');
        if (newline < 0) {
            return null;
        }
        String line = text.substring(0, newline).strip();
        boolean title = line.length() <= TITLE_CHARACTERS
                && !line.endsWith(".")
                && line.codePoints().anyMatch(Character::isLetter)
                && !BYLINE.matcher(line).matches();
        return title ? line : null;
    }

    private static @Nullable String bylineIn(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(BYLINE_LINES)
                .map(String::strip)
                .filter(line -> line.length() <= BYLINE_CHARACTERS && !line.endsWith("."))
                .map(BYLINE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> withoutPlace(matcher.group(1).strip()))
                .findFirst()
                .orElse(null);
    }

    /** "Ana Ode, Port Ode, Tessaly" is Ana Ode; a list of names, which ends with an "and", is kept whole. */
    private static String withoutPlace(String byline) {
        int comma = byline.indexOf(',');
        return comma < 0 || byline.contains(" and ") || byline.contains(" y ")
                ? byline
                : byline.substring(0, comma).strip();
    }
}
