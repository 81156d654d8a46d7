package org.gainsay.capture.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.TextDecoding;

/**
 * The front door of the formats beside HTML: what some bytes are, the article that they hold, the documents or the
 * addresses. Without state, safe to share between threads; nothing is fetched, written or logged.
 */
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
     * What a file is that may be larger than memory, by its first bytes: a format that is read as a stream by {@link
     * #parts}; empty where it is anything else, or broken.
     */
    public static Optional<Format> container(byte[] head, String name) {
        return Optional.ofNullable(Sniffing.container(head, name));
    }

    /**
     * The bytes without the gzip that a document may be stored in; a web archive stays as it is.
     *
     * @throws CaptureException if they are gzip and damaged, or unpack to more than {@link
     *     org.gainsay.capture.Limits} allow
     */
    public static byte[] unpacked(byte[] bytes, String name) throws CaptureException {
        return Gzip.isGzip(bytes) && !Gzip.holdsWarc(bytes) ? Gzip.unpacked(bytes, name) : bytes;
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
            case ODT -> OdtFile.read(bytes, label);
            case EPUB -> EpubFile.read(bytes, label);
            case RTF -> RtfFile.read(bytes, label);
            case XML -> XmlFile.read(bytes, label);
            case SUBRIP, WEBVTT -> SubtitleFile.read(TextDecoding.ofPlainText(bytes, label), format, label);
            case MAIL -> MailFile.read(bytes, label);
            case MAILBOX, WARC, WACZ ->
                throw new CaptureException(
                        label.name(), Reason.SEVERAL, "holds several documents (" + format.mediaType() + ")");
            case FEED, SITEMAP ->
                throw new CaptureException(label.name(), Reason.SEVERAL, "is a list of addresses and no document");
            case HTML ->
                throw new IllegalArgumentException("format " + format + ": pages are read by their own reader");
        };
    }

    /**
     * Hands out the documents of a container, or the attachments of a message, one after the other.
     *
     * @param in the container from its first byte; not closed
     * @throws CaptureException if the container cannot be read on; what was handed out before stays good
     * @throws IOException if the stream fails
     */
    public static void parts(InputStream in, Format format, String name, Part.Taker taker)
            throws IOException, CaptureException {
        switch (format) {
            case MAILBOX -> MailboxFile.each(in, name, taker);
            case WARC -> WebArchiveFile.eachOfWarc(in, name, taker);
            case WACZ -> WebArchiveFile.eachOfWacz(in, name, taker);
            case MAIL -> MailFile.attachments(in.readAllBytes(), name, taker);
            case PLAIN_TEXT, HTML, PDF, DOCX, ODT, EPUB, RTF, XML, SUBRIP, WEBVTT, FEED, SITEMAP ->
                throw new IllegalArgumentException("format " + format + ": holds no documents");
        }
    }

    /**
     * The addresses that a feed or sitemap lists.
     *
     * @param label its address is what relative addresses are resolved against
     * @throws CaptureException if it is damaged or lists none
     */
    public static AddressList addresses(byte[] bytes, Format format, Label label) throws CaptureException {
        return AddressList.read(bytes, format, label);
    }
}
