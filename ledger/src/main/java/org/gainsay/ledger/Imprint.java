package org.gainsay.ledger;

import java.time.LocalDate;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param title its headline
 * @param byline who wrote it, as printed
 * @param outlet who published it, as printed
 * @param published the day of publication
 * @param language the language of its text
 */
public record Imprint(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        Language language) {
    /** Nothing is known. */
    public static final Imprint UNKNOWN = new Imprint(null, null, null, null, Language.UNDETERMINED);

    /** What was found in the captured bytes. */
    public static Imprint of(Article article) {
        return new Imprint(
                article.title(), article.byline(), article.outlet(), article.published(), article.language());
    }
}
