package org.gainsay.matching.reuse;

import java.time.Instant;
import java.time.LocalDate;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * One published document as reuse looks at it.
 *
 * @param id what the caller calls it; one document each
 * @param outlet who published it, as readers know it, or null
 * @param day the day of publication, or null
 * @param moment the moment of publication where more than the day is known, or null
 * @param language the language of the text, {@link Language#UNDETERMINED} where it is not known
 * @param title the headline, may be empty
 * @param text the text; of one longer than {@link Reuse#MAX_CHARACTERS} only so much is read
 */
public record Published(
        String id,
        @Nullable String outlet,
        @Nullable LocalDate day,
        @Nullable Instant moment,
        Language language,
        String title,
        String text) {
    public Published {
        if (id.isBlank() || id.length() > Reuse.MAX_NAME) {
            throw new IllegalArgumentException(
                    "id '" + id + "': wants 1 to " + Reuse.MAX_NAME + " characters, not only white space");
        }
        if (outlet != null && outlet.length() > Reuse.MAX_NAME) {
            outlet = outlet.substring(0, Reuse.MAX_NAME);
        }
    }
}
