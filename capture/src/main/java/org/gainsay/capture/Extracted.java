package org.gainsay.capture;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.capture.page.PageKind;
import org.gainsay.capture.page.PageState;
import org.gainsay.capture.page.TextBlock;
import org.gainsay.core.Article;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of some bytes: their format, the article, and what the article record has no room for.
 *
 * @param format what the bytes turned out to be
 * @param article main text and metadata
 * @param address the address that the document says it has (canonical link, og:url, {@code url:} line)
 * @param modified the day of the last change, as the document says
 * @param timeline when the parts of the text were spoken, in the order of the text; empty for what was written
 * @param section the part of the outlet that it appeared in, as the document says
 * @param state what the document is: an article, as all but web pages always are, or a wall, an error, a list
 * @param blocks what the text is made of, in its order: paragraphs, subheads, quotations; of everything but web pages
 *     paragraphs alone
 * @param captions the words on the pictures of a page that its text does not hold
 */
public record Extracted(
        Format format,
        Article article,
        @Nullable URI address,
        @Nullable LocalDate modified,
        List<TimeCode> timeline,
        @Nullable String section,
        PageState state,
        List<TextBlock> blocks,
        List<String> captions) {
    public Extracted {
        timeline = List.copyOf(timeline);
        blocks = List.copyOf(blocks);
        captions = List.copyOf(captions);
    }

    /** What was taken out of something written that names no section. */
    public Extracted(Format format, Article article, @Nullable URI address, @Nullable LocalDate modified) {
        this(format, article, address, modified, List.of());
    }

    /** What was taken out of something spoken. */
    public Extracted(
            Format format,
            Article article,
            @Nullable URI address,
            @Nullable LocalDate modified,
            List<TimeCode> timeline) {
        this(
                format,
                article,
                address,
                modified,
                timeline,
                null,
                PageState.ARTICLE,
                TextBlock.paragraphs(article.text()),
                List.of());
    }

    /** The same at an address. */
    Extracted at(@Nullable URI other) {
        return new Extracted(format, article, other, modified, timeline, section, state, blocks, captions);
    }

    /**
     * The same as what a server sent with a status that carries no page: never an article, and what it says about its
     * address is not believed.
     */
    Extracted inPlaceOfPage(Custody.Answer answer) {
        List<String> reasons = new ArrayList<>(state.reasons());
        reasons.add(CaptureException.words(answer));
        PageKind kind = state.article() ? PageKind.ERROR : state.kind();
        return new Extracted(
                format, article, null, modified, timeline, section, new PageState(kind, reasons), blocks, captions);
    }
}
