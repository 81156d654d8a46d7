package org.gainsay.capture;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.format.Formats;
import org.gainsay.capture.page.HtmlPage;
import org.gainsay.capture.page.PageCompanions;
import org.gainsay.capture.page.PageMetadata;
import org.gainsay.core.Article;
import org.gainsay.core.Language;

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

    /**
     * Kept bytes as a reader is to be shown them.
     *
     * @param bytes the payload as kept
     * @param mediaType what it was found to be when it was captured
     * @param records its custody records; the first HTTP answer among them says how the bytes are coded
     * @throws CaptureException if their coding cannot be undone
     */
    public Display display(byte[] bytes, String mediaType, List<Custody> records) throws CaptureException {
        String coding = records.stream()
                .flatMap(record -> record.answer().stream())
                .findFirst()
                .flatMap(answer -> answer.first("Content-Encoding"))
                .orElse("");
        Label label = new Label(
                "the capture",
                records.stream()
                        .map(Custody::contentType)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                null);
        byte[] plain = Formats.unpacked(ContentCoding.undone(bytes, coding, label.name()), label.name());
        Charset charset = null;
        if (mediaType.equals(Format.HTML.mediaType())) {
            charset = TextDecoding.ofHtml(plain, label).charset();
        } else if (mediaType.equals(Format.PLAIN_TEXT.mediaType())) {
            charset = TextDecoding.ofPlainText(plain, label).charset();
        }
        return new Display(Payload.of(plain), charset);
    }

    /** The addresses of the companions that a page names, in its order. */
    List<String> companions(byte[] bytes, Label label) throws CaptureException {
        byte[] plain = Formats.unpacked(bytes, label.name());
        return PageCompanions.of(TextDecoding.ofHtml(plain, label).text(), label.address());
    }

    /**
     * A page as a reader is to be shown it, with the pictures that were kept beside it put into it: they come with its
     * own bytes, and nothing has to be fetched to show it.
     *
     * @param display of a page, as {@link #display} gave it
     * @param record the custody record that lists the companions
     * @param content the bytes of a companion; empty where they are damaged or gone
     */
    public Display illustrated(Display display, Custody record, Function<Companion.Kept, Optional<Payload>> content) {
        Map<String, Companion.Kept> pictures = new HashMap<>();
        record.keptCompanions().stream()
                .filter(kept -> kept.mediaType().startsWith("image/"))
                .forEach(kept -> pictures.put(kept.address().toString(), kept));
        if (pictures.isEmpty() || display.charset() == null) {
            return display;
        }
        String html = new String(display.body().shared(), display.charset());
        URI address = record.address().orElse(null);
        String shown = PageCompanions.shown(html, address, written -> {
            URI asked = Addresses.webAddress(written, null);
            Companion.Kept kept = asked == null ? null : pictures.get(asked.toString());
            return kept == null
                    ? null
                    : content.apply(kept)
                            .map(bytes -> "data:" + kept.mediaType() + ";base64,"
                                    + Base64.getEncoder().encodeToString(bytes.shared()))
                            .orElse(null);
        });
        return new Display(Payload.owning(shown.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static Extracted extract(byte[] bytes, Label label, Format format) throws CaptureException {
        if (bytes.length > Limits.INFLATED_BYTES) {
            throw new CaptureException(
                    label.name(), Reason.TOO_LARGE, "larger than " + (Limits.INFLATED_BYTES >> 20) + " MiB");
        }
        Extracted extracted = switch (format) {
            case HTML -> html(TextDecoding.ofHtml(bytes, label), label);
            case PLAIN_TEXT, PDF, DOCX, ODT, EPUB, RTF, XML, SUBRIP, WEBVTT, MAIL, MAILBOX, WARC, WACZ, FEED, SITEMAP ->
                Formats.read(bytes, format, label);
        };
        if (extracted.article().text().length() > Limits.TEXT_CHARACTERS) {
            throw new CaptureException(
                    label.name(),
                    Reason.TOO_LARGE,
                    "its text is longer than " + Limits.TEXT_CHARACTERS + " characters");
        }
        return extracted.address() == null && label.address() != null ? extracted.at(label.address()) : extracted;
    }

    private static Extracted html(TextDecoding decoding, Label label) throws CaptureException {
        if (decoding.text().isBlank()) {
            throw new CaptureException(label.name(), Reason.BLANK, "holds nothing but white space");
        }
        HtmlPage page = HtmlPage.read(decoding.text(), label.address());
        if (page.text().isBlank()) {
            throw new CaptureException(
                    label.name(),
                    Reason.NO_TEXT,
                    page.state().article()
                            ? "is a page without readable text (scripts or images only)"
                            : "is " + page.state().words() + ", without any text");
        }
        PageMetadata metadata = page.metadata();
        Map<String, String> foundIn = new HashMap<>(metadata.foundIn());
        if (decoding.from().equals("guessed")) {
            foundIn.put("charset", "guessed");
        }
        URI address = Addresses.webAddress(metadata.address(), label.address());
        if (address == null) {
            foundIn.remove("url");
        }
        Language language = Languages.declared(metadata.language());
        if (language.equals(Language.UNDETERMINED)) {
            foundIn.remove("language");
            language = Languages.guessed(page.text(), foundIn);
        }
        Article article = new Article(
                page.text(),
                metadata.title(),
                metadata.byline(),
                metadata.outlet(),
                metadata.published(),
                language,
                foundIn);
        return new Extracted(
                Format.HTML,
                article,
                address,
                metadata.modified(),
                List.of(),
                metadata.section(),
                page.state(),
                page.blocks(),
                page.captions());
    }
}
