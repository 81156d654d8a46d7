package org.gainsay.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.CaptureException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Bytes made into characters.
 *
 * <p>The order of trust: a byte order mark; the declared character set, if the bytes obey it; UTF-16 where the zero bytes show it; for HTML a
 * {@code <meta>} in the first kilobytes, if the bytes obey it; UTF-8, if the bytes are valid; what {@link CharsetGuess}
 * tells of text in other scripts; at last windows-1252.
 * For HTML windows-1252 always holds, as in browsers. For plain text it holds only where it is plausible: every byte
 * stands for a character, and fewer than {@value #UTF8_EVIDENCE} valid UTF-8 sequences speak against it. A plain
 * text that fails this is refused, because a guess that mends one letter may change a name or a figure.
 *
 * @param text the characters, without a byte order mark
 * @param charset the character set that was used
 * @param from how it was found: {@code bom}, {@code declared}, {@code zeros}, {@code meta}, {@code utf-8}, {@code guessed}
 */
public record TextDecoding(String text, Charset charset, String from) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Chance seldom makes one valid UTF-8 sequence in windows-1252 text ("Ã©"), and never this many. */
    public static final int UTF8_EVIDENCE = 3;

    /** The WHATWG HTML standard looks for a meta charset in the first 1024 bytes; real pages are later. */
    private static final int META_BYTES = 8192;

    /** Fewer characters say nothing about the others. */
    private static final int WIDE_PAIRS = 8;

    /** The share of zero bytes on one side: typographic quotes and dashes are the rest. */
    private static final double WIDE_SHARE = 0.7;

    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML_ENCODING = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.+-]+)", Pattern.CASE_INSENSITIVE);

    public static TextDecoding ofPlainText(byte[] bytes, Label label) throws CaptureException {
        TextDecoding sure = marked(bytes, label);
        if (sure == null) {
            sure = strict(bytes, 0, label.charset(), "declared");
        }
        if (sure == null) {
            sure = strict(bytes, 0, wide(bytes), "zeros");
        }
        if (sure == null) {
            sure = strict(bytes, 0, StandardCharsets.UTF_8, "utf-8");
        }
        if (sure != null) {
            return sure;
        }
        Charset guess = CharsetGuess.of(bytes);
        TextDecoding told = strict(bytes, 0, guess, "guessed");
        if (told != null) {
            return told;
        }
        if (!plausiblyWindows1252(bytes)) {
            throw new CaptureException(
                    label.name(),
                    Reason.ENCODING,
                    "is neither valid UTF-8 nor plausible windows-1252: save it as UTF-8");
        }
        return new TextDecoding(new String(bytes, WINDOWS_1252), WINDOWS_1252, "guessed");
    }

    public static TextDecoding ofHtml(byte[] bytes, Label label) throws CaptureException {
        TextDecoding sure = marked(bytes, label);
        if (sure == null) {
            sure = strict(bytes, 0, label.charset(), "declared");
        }
        if (sure == null) {
            sure = strict(bytes, 0, wide(bytes), "zeros");
        }
        if (sure == null) {
            sure = strict(bytes, 0, metaCharset(bytes), "meta");
        }
        if (sure == null) {
            sure = strict(bytes, 0, StandardCharsets.UTF_8, "utf-8");
        }
        if (sure != null) {
            return sure;
        }
        // Mostly valid UTF-8 with a few broken bytes is UTF-8 that was cut or mixed: browsers show it as such.
        Evidence evidence = Evidence.in(bytes);
        Charset guess = evidence.sequences > evidence.strays ? StandardCharsets.UTF_8 : CharsetGuess.of(bytes);
        Charset charset = guess == null ? WINDOWS_1252 : guess;
        return new TextDecoding(new String(bytes, charset), charset, "guessed");
    }

    /** The character set that a byte order mark stands for, null where there is none. */
    public static @Nullable Charset bom(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /**
     * UTF-16 without a mark, told by its zero bytes: of a text in any European language nearly every second byte is
     * one, always on the same side. Null where it is not so.
     */
    public static @Nullable Charset wide(byte[] bytes) {
        int looked = Math.min(bytes.length, META_BYTES) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = looked / 2;
        if (pairs < WIDE_PAIRS || bytes.length % 2 != 0) {
            return null;
        }
        return even > pairs * WIDE_SHARE && odd == 0
                ? StandardCharsets.UTF_16BE
                : odd > pairs * WIDE_SHARE && even == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable TextDecoding marked(byte[] bytes, Label label) throws CaptureException {
        Charset bom = bom(bytes);
        if (bom == null) {
            return null;
        }
        TextDecoding decoded = strict(bytes, bom.equals(StandardCharsets.UTF_8) ? 3 : 2, bom, "bom");
        if (decoded == null) {
            throw new CaptureException(
                    label.name(), Reason.ENCODING, "begins with the mark of " + bom + " and is not valid " + bom);
        }
        return decoded;
    }

    private static @Nullable TextDecoding strict(byte[] bytes, int offset, @Nullable Charset charset, String from) {
        if (charset == null) {
            return null;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString();
            return new TextDecoding(text, charset, from);
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static @Nullable Charset metaCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
        for (Pattern pattern : new Pattern[] {META, XML_ENCODING}) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.find()) {
                Charset charset = Label.charsetNamed(matcher.group(1));
                // A page whose meta could be read as ASCII is not UTF-16, whatever it says (WHATWG HTML, 13.2.3.3).
                return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
            }
        }
        return null;
    }

    private static boolean plausiblyWindows1252(byte[] bytes) {
        Evidence evidence = Evidence.in(bytes);
        return !evidence.undefined && evidence.sequences < UTF8_EVIDENCE && evidence.lettersOrMarks(bytes);
    }

    /** What the bytes above ASCII say: valid UTF-8 sequences, stray bytes, bytes that windows-1252 leaves undefined. */
    private record Evidence(int sequences, int strays, boolean undefined) {
        static Evidence in(byte[] bytes) {
            int sequences = 0;
            int strays = 0;
            boolean undefined = false;
            for (int i = 0; i < bytes.length; i++) {
                int b = bytes[i] & 0xff;
                if (b < 0x80) {
                    continue;
                }
                undefined |= b == 0x81 || b == 0x8d || b == 0x8f || b == 0x90 || b == 0x9d;
                int following = b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
                if (following > 0 && continued(bytes, i, following)) {
                    sequences++;
                    i += following;
                } else {
                    strays++;
                }
            }
            return new Evidence(sequences, strays, undefined);
        }

        private static boolean continued(byte[] bytes, int at, int following) {
            if (at + following >= bytes.length) {
                return false;
            }
            for (int i = 1; i <= following; i++) {
                if ((bytes[at + i] & 0xc0) != 0x80) {
                    return false;
                }
            }
            return true;
        }

        /** Whether most bytes are ASCII, as in every language that windows-1252 is written for. */
        boolean lettersOrMarks(byte[] bytes) {
            return (long) strays * 3 < bytes.length;
        }
    }
}
