package org.gainsay.capture.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|title|meta|script|article|div|h1|p)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
            new Magic("1f8b08", "a gzip archive"),
            new Magic("425a68", "a bzip2 archive"),
            new Magic("fd377a585a00", "an xz archive"),
            new Magic("28b52ffd", "a Zstandard archive"),
            new Magic("377abcaf271c", "a 7-Zip archive"),
            new Magic("526172211a07", "a RAR archive"),
            new Magic("53514c69746520666f726d6174203300", "an SQLite database"));

    private static final Magic OLE2 = new Magic("d0cf11e0a1b11ae1", "");
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
            return DocxFile.isDocx(bytes) ? Format.DOCX : refuseZip(bytes, name);
        }
        if (OLE2.begins(bytes)) {
            throw new CaptureException(
                    name,
                    contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")
                            ? Reason.ENCRYPTED
                            : Reason.UNSUPPORTED,
                    contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")
                            ? "is locked with a password"
                            : "is an office file of the old binary kind (.doc, .xls, .msg): save it as .docx or PDF");
        }
        if (RTF.begins(bytes)) {
            throw new CaptureException(
                    name, Reason.UNSUPPORTED, "is RTF, which is not read yet: save it as .docx or PDF");
        }
        refuseDeclaredBinary(label);
        refuseControls(bytes, label);
        Format said = declared(label);
        return said != null ? said : MARKUP.matcher(withoutBom(head)).find() ? Format.HTML : Format.PLAIN_TEXT;
    }

    private static @Nullable Format declared(Label label) throws CaptureException {
        String type = label.mediaType();
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Format.HTML;
            case "text/plain", "text/markdown" -> Format.PLAIN_TEXT;
            case "application/pdf", "application/x-pdf" ->
                throw new CaptureException(
                        label.name(), Reason.CORRUPT, "is declared as PDF and does not begin like one");
            default -> byEnding(label);
        };
    }

    private static @Nullable Format byEnding(Label label) throws CaptureException {
        return switch (label.ending()) {
            case "html", "htm", "xhtml", "shtml" -> Format.HTML;
            case "txt", "text", "md" -> Format.PLAIN_TEXT;
            case "pdf" ->
                throw new CaptureException(
                        label.name(), Reason.CORRUPT, "is named as a PDF and does not begin like one");
            case "docx" ->
                throw new CaptureException(
                        label.name(), Reason.CORRUPT, "is named as a DOCX and does not begin like one");
            default -> null;
        };
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
                    name, Reason.UNSUPPORTED, "is OpenDocument, which is not read yet: save it as .docx");
        }
        if (contains(bytes, "mimetypeapplication/epub")) {
            throw new CaptureException(name, Reason.UNSUPPORTED, "is an EPUB book, which is not read yet");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new CaptureException(name, Reason.CORRUPT, "is a ZIP archive without the parts of a DOCX");
        }
        throw new CaptureException(name, Reason.BINARY, "is a ZIP archive, not a text");
    }

    private static void refuseControls(byte[] bytes, Label label) throws CaptureException {
        if (TextDecoding.bom(bytes) != null) {
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
        return latin1.startsWith("\u00ef\u00bb\u00bf") ? latin1.substring(3) : latin1.replace("\0", "");
    }
}
