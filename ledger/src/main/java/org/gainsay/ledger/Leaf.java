package org.gainsay.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.gainsay.core.Digest;

/** The bytes of an entry that its hash covers: the canonical JSON of its seven members besides the hash itself. */
final class Leaf {
    /** What stands before the bytes of a leaf (RFC 6962, section 2.1), so that no inner node passes for a leaf. */
    private static final byte LEAF_PREFIX = 0;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Leaf() {}

    /** {@code instant} as it can be written. */
    static Instant writable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@code instant} in UTC, always with six digits of a second, so that texts sort as times do. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The hash of an entry, from the raw values of its row. */
    static Digest hash(
            long sequence, String time, String actor, String kind, String subject, String body, Digest previous) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(LEAF_PREFIX);
        sha256.update(text(sequence, time, actor, kind, subject, body, previous).getBytes(StandardCharsets.UTF_8));
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    /** The canonical JSON. The names stand in the order that RFC 8785 wants, and the body is canonical already. */
    static String text(
            long sequence, String time, String actor, String kind, String subject, String body, Digest previous) {
        StringBuilder json = new StringBuilder(body.length() + 320);
        string(json.append("{\"actor\":"), actor);
        json.append(",\"body\":").append(body);
        string(json.append(",\"kind\":"), kind);
        string(json.append(",\"previous\":"), previous.toString());
        json.append(",\"sequence\":").append(sequence);
        string(json.append(",\"subject\":"), subject);
        string(json.append(",\"time\":"), time);
        return json.append('}').toString();
    }

    /** A JSON string as RFC 8785, section 3.2.2.2, writes it. */
    private static void string(StringBuilder json, String value) {
        json.append('"');
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
