package org.gainsay.capture;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said about some bytes from outside: their name, their declared type, the address they came from.
 *
 * @param name the name in messages; its ending is a hint of the format
 * @param contentType the declared type, a {@code Content-Type} value with its parameters
 * @param address the address they came from, the base of relative links
 */
public record Label(
        String name, @Nullable String contentType, @Nullable URI address) {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);

    /** Bytes of which only the name is known. */
    public static Label named(String name) {
        return new Label(name, null, null);
    }

    /** The same without the ending and the type of a gzip file. */
    public Label unpacked() {
        String inner = ending().equals("gz") ? name.substring(0, name.length() - 3) : name;
        boolean packed = mediaType().contains("gzip") || mediaType().equals("application/octet-stream");
        return new Label(inner, packed ? null : contentType, address);
    }

    /** The declared media type in lower case without parameters, empty where none is declared. */
    public String mediaType() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The ending of the name in lower case without the dot, empty where there is none. */
    public String ending() {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        int dot = name.lastIndexOf('.');
        return dot > slash ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The declared character set, null where none is declared or the name means nothing. */
    @Nullable
    public Charset charset() {
        return contentType == null ? null : charsetIn(contentType);
    }

    /** The character set that a {@code charset=} parameter in {@code text} names, as the WHATWG standard reads labels. */
    public static @Nullable Charset charsetIn(String text) {
        Matcher matcher = CHARSET.matcher(text);
        return matcher.find() ? charsetNamed(matcher.group(1)) : null;
    }

    /** The character set of a label: latin-1 and ASCII mean windows-1252 on the web (WHATWG Encoding, section 4.2). */
    public static @Nullable Charset charsetNamed(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
            case "iso-8859-9" -> Charset.forName("windows-1254");
            case "gb2312", "gbk" -> Charset.forName("GB18030");
            default -> {
                try {
                    yield Charset.forName(name);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    yield null;
                }
            }
        };
    }
}
