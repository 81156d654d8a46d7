package org.gainsay.capture.page;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself.
 *
 * @param title the headline, without the name of the outlet
 * @param byline who wrote it: names only, several joined by a comma
 * @param outlet who published it
 * @param section the part of the outlet that it appeared in
 * @param published the day of publication
 * @param modified the day of the last change
 * @param language the language tag that the page declares, as written
 * @param address the address that the page says it has, as written: possibly relative, possibly no address at all
 * @param foundIn where each value was found, by its name: {@code published -> json-ld}
 */
public record PageMetadata(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String section,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String language,
        @Nullable String address,
        Map<String, String> foundIn) {
    public PageMetadata {
        foundIn = Map.copyOf(foundIn);
    }
}
