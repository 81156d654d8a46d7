package org.gainsay.capture.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.Label;
import org.gainsay.capture.page.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The head of a message or of one of its parts (RFC 5322, RFC 2045): its fields unfolded, encoded words (RFC 2047) and
 * parameters (RFC 2231) decoded.
 *
 * @param fields name and raw value, in order
 * @param end where in the bytes the body begins
 */
record MailHead(List<Field> fields, int end) {
    /** Fields beyond these are read over: no honest message has as many. */
    private static final int FIELDS = 1000;

    private static final Pattern ENCODED = Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?]{0,2000})\\?=");
    private static final Pattern BETWEEN_ENCODED = Pattern.compile("(?<=\\?=)\\s{1,20}(?==\\?)");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^<>]*>\\s*");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,200}\\)");

    /** One field. */
    record Field(String name, String value) {}

    MailHead {
        fields = List.copyOf(fields);
    }

    /** The head that begins at {@code from}, at most to {@code to}. */
    static MailHead in(byte[] bytes, int from, int to, int mostCharacters) {
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int read = 0;
        int at = from;
        while (at < to) {
            int lineEnd = at;
            while (lineEnd < to && bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            int length = lineEnd - at - (lineEnd > at && bytes[lineEnd - 1] == '\r' ? 1 : 0);
            int next = Math.min(to, lineEnd + 1);
            if (length == 0) {
                at = next;
                break;
            }
            read += length;
            if (read <= mostCharacters) {
                String line = decoded(bytes, at, length);
                boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
                if (!folded) {
                    add(fields, field);
                }
                field.append(folded ? " " + line.strip() : line);
            }
            at = next;
        }
        add(fields, field);
        return new MailHead(fields, at);
    }

    private static void add(List<Field> fields, StringBuilder field) {
        int colon = field.indexOf(":");
        if (colon > 0 && fields.size() < FIELDS) {
            fields.add(new Field(
                    field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip()));
        }
        field.setLength(0);
    }

    /** The first value of a field as sent, empty where there is none. */
    String raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** The first value of a field with its encoded words decoded; null where there is none. */
    @Nullable
    String text(String name) {
        return Lines.sole(words(raw(name)));
    }

    /** The name of the person in a field of addresses, or the address where no name stands beside it. */
    @Nullable
    String person(String name) {
        // The address is cut off before anything is decoded: an encoded name may hold a bracket.
        String raw = raw(name);
        String without = ADDRESS.matcher(raw).replaceAll(" ").strip();
        String person = Lines.sole(words(without).replace("\"", "").replaceFirst("^'(.*)'$", "$1"));
        if (person != null) {
            Matcher comment = Pattern.compile("^\\S+@\\S+\\s+\\(([^()]+)\\)$").matcher(person);
            return comment.matches() ? comment.group(1) : person;
        }
        return Lines.sole(raw.replaceAll("[<>]", ""));
    }

    /** The day of the field {@code Date}, as the sender's clock wrote it. */
    @Nullable
    LocalDate day() {
        String date = Lines.sole(COMMENT.matcher(raw("date")).replaceAll(""));
        if (date == null) {
            return null;
        }
        try {
            String zoned = date.replaceFirst("\\s(?:UT|GMT|UTC|Z)$", " +0000").replaceFirst("^\\p{L}+\\.?,\\s*", "");
            return OffsetDateTime.parse(zoned, DateTimeFormatter.ofPattern("d MMM uuuu H:mm[:ss] Z", Locale.ENGLISH))
                    .toLocalDate();
        } catch (DateTimeException e) {
            return Dates.dayIn(date);
        }
    }

    /** The media type in lower case, {@code text/plain} where none is declared. */
    String mediaType() {
        String type = raw("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? type : "text/plain";
    }

    /** A parameter of a field: {@code boundary} of {@code content-type}; null where there is none. */
    @Nullable
    String parameter(String field, String parameter) {
        String raw = raw(field);
        Matcher plain = Pattern.compile(
                        ";\\s*" + parameter + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE)
                .matcher(raw);
        if (plain.find()) {
            return words(plain.group(1) != null ? plain.group(1) : plain.group(2));
        }
        return extended(raw, parameter);
    }

    /** RFC 2231: {@code name*=utf-8''…}, or in pieces {@code name*0*=…; name*1=…}. */
    private static @Nullable String extended(String raw, String parameter) {
        Matcher pieces = Pattern.compile(
                        ";\\s*" + parameter + "\\*(\\d{0,2})(\\*?)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(raw);
        StringBuilder value = new StringBuilder();
        Charset charset = StandardCharsets.UTF_8;
        boolean first = true;
        while (pieces.find()) {
            String piece = pieces.group(3) != null ? pieces.group(3) : pieces.group(4);
            boolean coded = !pieces.group(2).isEmpty() || pieces.group(1).isEmpty();
            if (first && coded) {
                String[] parts = piece.split("'", 3);
                if (parts.length == 3) {
                    Charset named = Label.charsetNamed(parts[0]);
                    charset = named == null ? charset : named;
                    piece = parts[2];
                }
            }
            first = false;
            value.append(coded ? new String(percent(piece), charset) : piece);
        }
        return first ? null : value.toString();
    }

    private static byte[] percent(String coded) {
        byte[] out = new byte[coded.length()];
        int length = 0;
        for (int i = 0; i < coded.length(); i++) {
            int high = i + 2 < coded.length() ? Character.digit(coded.charAt(i + 1), 16) : -1;
            int low = i + 2 < coded.length() ? Character.digit(coded.charAt(i + 2), 16) : -1;
            if (coded.charAt(i) == '%' && high >= 0 && low >= 0) {
                out[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                out[length++] = (byte) coded.charAt(i);
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static String words(String text) {
        Matcher matcher = ENCODED.matcher(BETWEEN_ENCODED.matcher(text).replaceAll(""));
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            // RFC 2231 allows a language behind the character set.
            Charset charset = Label.charsetNamed(matcher.group(1).split("\\*", 2)[0]);
            byte[] coded = matcher.group(3).replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = matcher.group(2).equalsIgnoreCase("q")
                    ? TransferCoding.quotedPrintable(coded, 0, coded.length)
                    : TransferCoding.base64(coded, 0, coded.length);
            String word = new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
            matcher.appendReplacement(out, Matcher.quoteReplacement(word));
        }
        return matcher.appendTail(out).toString();
    }

    /** A head is ASCII; where it is not, it is UTF-8 (RFC 6532) or was broken by an old program. */
    private static String decoded(byte[] bytes, int from, int length) {
        String utf8 = new String(bytes, from, length, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
