package org.gainsay.capture;

import java.net.URI;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.format.Formats;

/**
 * Bytes in, article out: main text and metadata of every {@link Format} that holds one document, packed with gzip or
 * not.
 *
 * <p>A pure function: the same bytes and label give the same answer, nothing is fetched, written or logged, and for
 * no bytes whatsoever is anything thrown but {@link CaptureException}. The libraries of a format are loaded when
 * the first document of that format arrives. Safe to share between threads.
 */
public final class Extractor {
    static {
        Silence.keep();
    }

    /**
     * Takes the article out of {@code bytes}.
     *
     * @param bytes the document, with any transfer or content coding undone; not changed
     * @param label what is known about them from outside
     * @throws CaptureException if they hold no text that can be read, with the reason
     */
    public Extracted extract(byte[] bytes, Label label) throws CaptureException {
        byte[] plain = Formats.unpacked(bytes, label.name());
        Label inner = plain.length == bytes.length ? label : label.unpacked();
        return extract(plain, inner, Formats.of(plain, inner));
    }

    /** Takes the article out of a payload that carries no content coding. */
    public Extracted extract(Payload payload, Label label) throws CaptureException {
        return extract(payload.shared(), label);
    }

    private static Extracted extract(byte[] bytes, Label label, Format format) throws CaptureException {
        if (bytes.length > Limits.INFLATED_BYTES) {
            throw new CaptureException(
                    label.name(), Reason.TOO_LARGE, "larger than " + (Limits.INFLATED_BYTES >> 20) + " MiB");
        }
        Extracted extracted = switch (format) {
            case HTML -> HtmlPage.read(TextDecoding.ofHtml(bytes, label), label);
            case PLAIN_TEXT, PDF, DOCX, ODT, EPUB, RTF, XML, SUBRIP, WEBVTT, MAIL, MAILBOX, WARC, WACZ, FEED, SITEMAP ->
                Formats.read(bytes, format, label);
        };
        if (extracted.article().text().length() > Limits.TEXT_CHARACTERS) {
            throw new CaptureException(
                    label.name(),
                    Reason.TOO_LARGE,
                    "its text is longer than " + Limits.TEXT_CHARACTERS + " characters");
        }
        return extracted.address() == null && label.address() != null
                ? withAddress(extracted, label.address())
                : extracted;
    }

    private static Extracted withAddress(Extracted extracted, URI address) {
        return new Extracted(
                extracted.format(), extracted.article(), address, extracted.modified(), extracted.timeline());
    }
}
