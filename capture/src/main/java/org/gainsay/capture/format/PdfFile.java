package org.gainsay.capture.format;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.Languages;
import org.gainsay.capture.Limits;
import org.gainsay.capture.page.Dates;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as an article: the text of its pages in reading order, and its information dictionary.
 *
 * <p>{@link PdfPages} makes one text of the pages. Between two pages the time is looked at: a PDF may send its reader
 * in circles that no count of bytes meets.
 */
final class PdfFile {

    /** A scanned page has no characters, or a stamp and a page number. */
    private static final int LETTERS_OF_A_TEXT = 20;

    private PdfFile() {}

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        String name = label.name();
        PdfStreams.refuseBombs(bytes, name);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > Limits.PDF_PAGES) {
                throw new CaptureException(name, Reason.TOO_LARGE, "has more than " + Limits.PDF_PAGES + " pages");
            }
            String text = text(document);
            if (text.codePoints()
                            .filter(Character::isLetter)
                            .limit(LETTERS_OF_A_TEXT)
                            .count()
                    < LETTERS_OF_A_TEXT) {
                throw new CaptureException(
                        name,
                        Reason.NO_TEXT,
                        "is a PDF without text, probably scanned: run text recognition on it first");
            }
            return extracted(text, document);
        } catch (InvalidPasswordException e) {
            throw new CaptureException(name, Reason.ENCRYPTED, "is a PDF that is locked with a password", e);
        } catch (InterruptedIOException e) {
            throw new CaptureException(name, Reason.TIMEOUT, String.valueOf(e.getMessage()), e);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets a broken structure with whatever exception its code runs into.
            throw new CaptureException(name, Reason.CORRUPT, "is a damaged PDF", e);
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new Timed();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        stripper.setPageEnd("\f");
        stripper.setSuppressDuplicateOverlappingText(true);
        List<String> pages = new ArrayList<>();
        for (String page : stripper.getText(document).split("\f", -1)) {
            pages.add(Lines.tidy(page));
        }
        return PdfPages.joined(pages);
    }

    /** A stripper that looks at the time before each page. */
    private static final class Timed extends PDFTextStripper {
        private final long end = System.nanoTime() + Limits.PDF_TIME.toNanos();

        @Override
        protected void startPage(PDPage page) throws IOException {
            if (System.nanoTime() > end) {
                throw new InterruptedIOException("took longer than " + Limits.PDF_TIME.toSeconds() + " s to read");
            }
            super.startPage(page);
        }
    }

    private static Extracted extracted(String text, PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        Map<String, String> foundIn = new HashMap<>();
        String title = found("title", Lines.sole(information.getTitle()), foundIn);
        String byline = found("byline", Lines.sole(information.getAuthor()), foundIn);
        LocalDate published = found("published", day(information.getCreationDate()), foundIn);
        LocalDate modified = found("modified", day(information.getModificationDate()), foundIn);
        Language language = Languages.declared(document.getDocumentCatalog().getLanguage());
        if (language.equals(Language.UNDETERMINED)) {
            language = Languages.guessed(text, foundIn);
        } else {
            foundIn.put("language", "pdf");
        }
        Article article = new Article(text, title, byline, null, published, language, foundIn);
        return new Extracted(Format.PDF, article, null, modified);
    }

    private static <T> @Nullable T found(String key, @Nullable T value, Map<String, String> foundIn) {
        if (value != null) {
            foundIn.put(key, "pdf");
        }
        return value;
    }

    private static @Nullable LocalDate day(@Nullable Calendar calendar) {
        if (calendar == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(
                calendar.toInstant(),
                calendar.getTimeZone() == null
                        ? ZoneOffset.UTC
                        : calendar.getTimeZone().toZoneId());
        return Dates.dayIn(day.toString());
    }
}
