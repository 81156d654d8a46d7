package org.gainsay.capture.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.TextDecoding;
import org.jspecify.annotations.Nullable;

/**
 * The guess what some bytes are: their first bytes decide where they are unmistakable, then the declared type, then
 * the ending of the name, then a look at the text.
 */
final class Sniffing {
    /** How far into the bytes the look goes: the WHATWG MIME Sniffing standard reads 1445 bytes. */
    private static final int LOOK_BYTES = 1445;

    /** PDF readers accept leading rubbish before the header within the first 1024 bytes (ISO 32000, annex H). */
    private static final int PDF_HEADER_BYTES = 1024;

    /** Text has next to no control characters; one in fifty is not text any more. */
    private static final int CHARACTERS_PER_CONTROL = 50;

    private static final Pattern MAILBOX = Pattern.compile("From [^\\n]{3,300}\\n[A-Za-z][A-Za-z0-9-]{1,60}:");
    private static final Pattern CUES =
            Pattern.compile("\\s{0,20}\\d{1,9}[ \\t]*\\r?\\n\\s?(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[,.]\\d{1,3}\\s{0,5}-->");

    /** Fields that only mail has; {@code From} and {@code Date} alone may head a memorandum. */
    private static final Set<String> MAIL_FIELDS = Set.of(
            "received", "return-path", "message-id", "mime-version", "delivered-to", "x-mailer", "dkim-signature");

    private static final Set<String> HTML_ROOTS =
            Set.of("html", "head", "body", "title", "meta", "script", "article", "div", "h1", "p");

    /** A format by its first bytes, given in hexadecimal. */
    private record Magic(String hex, String what) {
        boolean begins(byte[] bytes) {
            if (bytes.length < hex.length() / 2) {
                return false;
            }
            for (int i = 0; i < hex.length() / 2; i++) {
                int wanted = Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
                if ((bytes[i] & 0xff) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> BINARIES = List.of(
            new Magic("89504e470d0a1a0a", "a PNG image"),
            new Magic("ffd8ff", "a JPEG image"),
            new Magic("474946383761", "a GIF image"),
            new Magic("474946383961", "a GIF image"),
            new Magic("49492a00", "a TIFF image"),
            new Magic("4d4d002a", "a TIFF image"),
            new Magic("52494646", "a RIFF file (WebP, WAV, AVI)"),
            new Magic("494433", "an MP3 recording"),
            new Magic("4f676753", "an Ogg recording"),
            new Magic("1a45dfa3", "a Matroska or WebM film"),
            new Magic("7f454c46", "a program (ELF)"),
            new Magic("cafebabe", "a program (Java or Mach-O)"),
            new Magic("cffaedfe", "a program (Mach-O)"),
            new Magic("425a68", "a bzip2 archive"),
            new Magic("fd377a585a00", "an xz archive"),
            new Magic("28b52ffd", "a Zstandard archive"),
            new Magic("377abcaf271c", "a 7-Zip archive"),
            new Magic("526172211a07", "a RAR archive"),
            new Magic("53514c69746520666f726d6174203300", "an SQLite database"));

    private static final Magic OLE2 = new Magic("d0cf11e0a1b11ae1", "");
    private static final Magic GZIP = new Magic("1f8b08", "");
    private static final Magic ZIP = new Magic("504b0304", "");
    private static final Magic EMPTY_ZIP = new Magic("504b0506", "");
    private static final Magic RTF = new Magic("7b5c727466", "");
    private static final Magic WINDOWS_PROGRAM = new Magic("4d5a", "");

    private Sniffing() {}

    /**
     * What {@code bytes} are.
     *
     * @throws CaptureException if they are empty, or something that no text is taken from
     */
    static Format format(byte[] bytes, Label label) throws CaptureException {
        String name = label.name();
        if (bytes.length == 0) {
            throw new CaptureException(name, Reason.EMPTY, "is empty (0 bytes)");
        }
        for (Magic magic : BINARIES) {
            if (magic.begins(bytes)) {
                throw new CaptureException(name, Reason.BINARY, "is " + magic.what() + ", not a text");
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_BYTES), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(head.length(), PDF_HEADER_BYTES)).contains("%PDF-")) {
            return Format.PDF;
        }
        if (ZIP.begins(bytes) || EMPTY_ZIP.begins(bytes)) {
            return zip(bytes, name);
        }
        if (GZIP.begins(bytes)) {
            if (Gzip.holdsWarc(bytes)) {
                return Format.WARC;
            }
            throw new CaptureException(name, Reason.BINARY, "is a gzip archive, not a text");
        }
        if (OLE2.begins(bytes)) {
            boolean locked = contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
            throw new CaptureException(
                    name,
                    locked ? Reason.ENCRYPTED : Reason.UNSUPPORTED,
                    locked
                            ? "is locked with a password"
                            : "is an office file of the old binary kind (.doc, .xls, .msg): save it as .docx or PDF");
        }
        if (RTF.begins(bytes)) {
            return Format.RTF;
        }
        if (head.startsWith("WARC/")) {
            return Format.WARC;
        }
        refuseDeclaredBinary(label);
        refuseControls(bytes, label);
        String ascii = withoutBom(head);
        Format sure = unmistakable(ascii, label);
        if (sure != null) {
            return sure;
        }
        String root = root(ascii);
        boolean html = HTML_ROOTS.contains(root);
        Format said = declared(label);
        if (said == Format.PLAIN_TEXT
                && (root.equals("html") || ascii.stripLeading().startsWith("<?xml"))) {
            // Servers that know no better call everything text/plain.
            said = null;
        }
        if (said != null) {
            return said;
        }
        return html ? Format.HTML : ascii.stripLeading().startsWith("<?xml") ? Format.XML : Format.PLAIN_TEXT;
    }

    /** What begins like nothing else, whatever it is declared as; null where that cannot be said. */
    private static @Nullable Format unmistakable(String ascii, Label label) {
        switch (root(ascii)) {
            case "rss", "feed", "rdf" -> {
                return Format.FEED;
            }
            case "urlset", "sitemapindex" -> {
                return Format.SITEMAP;
            }
            default -> {}
        }
        if (label.mediaType().equals("application/feed+json")
                || ascii.stripLeading().startsWith("{") && ascii.contains("https://jsonfeed.org/version/")) {
            return Format.FEED;
        }
        if (ascii.startsWith("WEBVTT") && (ascii.length() == 6 || Character.isWhitespace(ascii.charAt(6)))) {
            return Format.WEBVTT;
        }
        if (CUES.matcher(ascii).lookingAt()) {
            return Format.SUBRIP;
        }
        if (MAILBOX.matcher(ascii).lookingAt()) {
            return Format.MAILBOX;
        }
        return isMail(ascii, label) ? Format.MAIL : null;
    }

    /** Whether a head of fields is that of a message. */
    private static boolean isMail(String ascii, Label label) {
        boolean expected =
                label.mediaType().equals("message/rfc822") || label.ending().equals("eml");
        boolean from = false;
        boolean only = false;
        for (String line : ascii.lines().limit(200).toList()) {
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!folded && (colon <= 0 || line.substring(0, colon).contains(" "))) {
                // The look may have ended in the middle of a line.
                return from && only && ascii.length() >= LOOK_BYTES && ascii.endsWith(line);
            }
            String field = folded ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            from |= field.equals("from");
            only |= expected || MAIL_FIELDS.contains(field);
        }
        return only && (from || expected);
    }

    /** The local name of the root element in lower case; empty where the text does not begin with markup. */
    static String root(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at + 1 >= text.length() || text.charAt(at) != '<') {
                return "";
            }
            if (text.startsWith("<!--", at)) {
                at = behind("-->", text, at + 4);
            } else if (text.startsWith("<?", at)) {
                at = behind("?>", text, at + 2);
            } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return "html";
            } else if (text.startsWith("<!", at)) {
                at = behind(">", text, at + 2);
            } else {
                break;
            }
        }
        int from = at + 1;
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ":_-".indexOf(text.charAt(end)) >= 0)) {
            if (text.charAt(end) == ':') {
                from = end + 1;
            }
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static int behind(String mark, String text, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    private static @Nullable Format declared(Label label) throws CaptureException {
        String type = label.mediaType();
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Format.HTML;
            case "text/vtt" -> Format.WEBVTT;
            case "application/x-subrip" -> Format.SUBRIP;
            case "message/rfc822" -> Format.MAIL;
            case "application/mbox" -> Format.MAILBOX;
            case "text/plain", "text/markdown", "" -> {
                Format named = byEnding(label);
                yield named == null && !type.isEmpty() ? Format.PLAIN_TEXT : named;
            }
            case "application/pdf", "application/x-pdf" ->
                throw new CaptureException(
                        label.name(), Reason.CORRUPT, "is declared as PDF and does not begin like one");
            default -> byEnding(label);
        };
    }

    private static @Nullable Format byEnding(Label label) throws CaptureException {
        return switch (label.ending()) {
            case "html", "htm", "xhtml", "shtml" -> Format.HTML;
            case "txt", "text", "md", "markdown" -> Format.PLAIN_TEXT;
            case "srt" -> Format.SUBRIP;
            case "vtt" -> Format.WEBVTT;
            case "eml" -> Format.MAIL;
            case "mbox" -> Format.MAILBOX;
            case "xml" -> Format.XML;
            case "pdf", "docx", "odt", "epub", "rtf", "warc", "wacz" ->
                throw new CaptureException(
                        label.name(),
                        Reason.CORRUPT,
                        "is named as " + label.ending().toUpperCase(Locale.ROOT) + " and does not begin like one");
            default -> null;
        };
    }

    /** What a file that may be too large to be held is, by its beginning: only what is read as a stream. */
    static @Nullable Format container(byte[] head, String name) {
        if (GZIP.begins(head)) {
            return Gzip.holdsWarc(head) ? Format.WARC : null;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("WARC/")) {
            return Format.WARC;
        }
        if (ZIP.begins(head)) {
            return isWacz(head, name) ? Format.WACZ : null;
        }
        return MAILBOX.matcher(text).lookingAt() ? Format.MAILBOX : null;
    }

    private static boolean isWacz(byte[] zip, String name) {
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".wacz");
        return named || contains(zip, "datapackage.json") && contains(zip, "archive/");
    }

    private static Format zip(byte[] bytes, String name) throws CaptureException {
        if (contains(bytes, "mimetypeapplication/vnd.oasis.opendocument.text")) {
            return Format.ODT;
        }
        if (contains(bytes, "mimetypeapplication/epub+zip") || contains(bytes, "META-INF/container.xml")) {
            return Format.EPUB;
        }
        if (DocxFile.isDocx(bytes)) {
            return Format.DOCX;
        }
        return isWacz(bytes, name) ? Format.WACZ : refuseZip(bytes, name);
    }

    private static void refuseDeclaredBinary(Label label) throws CaptureException {
        String type = label.mediaType();
        if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")) {
            throw new CaptureException(label.name(), Reason.BINARY, "is declared as " + type + ", not as a text");
        }
    }

    private static Format refuseZip(byte[] bytes, String name) throws CaptureException {
        if (contains(bytes, "mimetypeapplication/vnd.oasis")) {
            throw new CaptureException(
                    name, Reason.UNSUPPORTED, "is OpenDocument, but no text document: save it as PDF");
        }
        String ending = Label.named(name).ending();
        if (ending.equals("docx") || ending.equals("odt") || ending.equals("epub")) {
            throw new CaptureException(
                    name, Reason.CORRUPT, "is a ZIP archive without the parts of " + ending.toUpperCase(Locale.ROOT));
        }
        throw new CaptureException(name, Reason.BINARY, "is a ZIP archive, not a text");
    }

    private static void refuseControls(byte[] bytes, Label label) throws CaptureException {
        if (TextDecoding.bom(bytes) != null || TextDecoding.wide(bytes) != null) {
            return;
        }
        if (label.charset() != null && label.charset().name().startsWith("UTF-")) {
            return;
        }
        int controls = 0;
        int nulls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                controls++;
                nulls += b == 0 ? 1 : 0;
            }
        }
        String declared = label.mediaType();
        boolean html = declared.equals("text/html") || declared.equals("application/xhtml+xml");
        Magic program = WINDOWS_PROGRAM;
        if ((nulls > 0 && program.begins(bytes)) || controls > bytes.length / CHARACTERS_PER_CONTROL) {
            throw new CaptureException(label.name(), Reason.BINARY, "is binary data, not a text");
        }
        if (nulls > 0 && !html && label.charset() == null) {
            throw new CaptureException(label.name(), Reason.BINARY, "holds zero bytes: binary data, not a text");
        }
    }

    private static boolean contains(byte[] bytes, String latin1) {
        // An index of the central directory or of the OLE2 directory: looked for in the whole file, which is bounded.
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        outer:
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static String withoutBom(String latin1) {
        String text = latin1.startsWith("\u00ef\u00bb\u00bf") ? latin1.substring(3) : latin1.replace("\0", "");
        return text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff") ? text.substring(2) : text;
    }
}
