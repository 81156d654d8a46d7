package org.gainsay.core;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader would call the article: the main text of some captured bytes, and what they say about themselves.
 *
 * @param text the main text; paragraphs are separated by an empty line; never blank
 * @param title the headline
 * @param byline who wrote it, as printed
 * @param outlet who published it, as printed
 * @param published the day of publication
 * @param language the language of the text, {@link Language#UNDETERMINED} where nothing says it
 * @param foundIn where each metadata value was found, by its name: {@code published -> json-ld}
 */
public record Article(
        String text,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        Language language,
        Map<String, String> foundIn) {
    public Article {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an article without text");
        }
        foundIn = Map.copyOf(foundIn);
    }

    /** An article of which nothing but the text is known. */
    public static Article ofText(String text) {
        return new Article(text, null, null, null, null, Language.UNDETERMINED, Map.of());
    }
}
