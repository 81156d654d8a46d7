package org.gainsay.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The written form of web addresses: what people and pages write, made into what RFC 3986 allows. */
public final class Addresses {
    private static final String FORBIDDEN_ASCII = " \"<>\\^`{|}";

    private Addresses() {}

    /** The address with every character that RFC 3986 forbids percent-encoded as UTF-8, the rest untouched. */
    public static String escaped(String written) {
        StringBuilder out = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            boolean fine = c > 0x20 && c < 0x7f && FORBIDDEN_ASCII.indexOf(c) < 0;
            if (fine) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b & 0xff));
                }
            }
        });
        return out.toString();
    }

    /** An absolute http or https address that a page or file names, or null where it names none. */
    public static @Nullable URI webAddress(@Nullable String written, @Nullable URI base) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(escaped(written.strip()));
            URI absolute = base == null ? uri : base.resolve(uri);
            boolean web =
                    "http".equalsIgnoreCase(absolute.getScheme()) || "https".equalsIgnoreCase(absolute.getScheme());
            return web && absolute.getHost() != null ? absolute : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
