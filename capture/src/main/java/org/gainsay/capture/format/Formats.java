package org.gainsay.capture.format;

import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.TextDecoding;

/** The front door of the formats beside HTML: what some bytes are, and the article that they hold. Pure functions. */
public final class Formats {
    private Formats() {}

    /**
     * What {@code bytes} are.
     *
     * @throws CaptureException if they are empty, or something that no text is taken from
     */
    public static Format of(byte[] bytes, Label label) throws CaptureException {
        return Sniffing.format(bytes, label);
    }

    /**
     * The article in {@code bytes} of a format other than HTML.
     *
     * @throws CaptureException if they hold no text that can be read, with the reason
     * @throws IllegalArgumentException for HTML, which is read elsewhere
     */
    public static Extracted read(byte[] bytes, Format format, Label label) throws CaptureException {
        return switch (format) {
            case PLAIN_TEXT -> PlainText.read(TextDecoding.ofPlainText(bytes, label), label);
            case PDF -> PdfFile.read(bytes, label);
            case DOCX -> DocxFile.read(bytes, label);
            case HTML ->
                throw new IllegalArgumentException("format " + format + ": pages are read by their own reader");
        };
    }
}
