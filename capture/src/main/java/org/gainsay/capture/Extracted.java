package org.gainsay.capture;

import java.net.URI;
import java.time.LocalDate;
import org.gainsay.capture.page.PageState;
import org.gainsay.core.Article;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of some bytes: their format, the article, and what the article record has no room for.
 *
 * @param format what the bytes turned out to be
 * @param article main text and metadata
 * @param address the address that the document says it has (canonical link, og:url, {@code url:} line)
 * @param modified the day of the last change, as the document says
 * @param section the part of the outlet that it appeared in, as the document says
 * @param state what the document is: an article, as all but web pages always are, or a wall, an error, a list
 */
public record Extracted(
        Format format,
        Article article,
        @Nullable URI address,
        @Nullable LocalDate modified,
        @Nullable String section,
        PageState state) {
    /** An article that names no section. */
    public Extracted(Format format, Article article, @Nullable URI address, @Nullable LocalDate modified) {
        this(format, article, address, modified, null, PageState.ARTICLE);
    }
}
