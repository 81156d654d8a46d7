package org.gainsay.reading;

import java.time.LocalDate;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the one who asks for a reading knows better than the document.
 *
 * @param published the publication date; null leaves it to the document
 * @param language the language; null leaves it to the document
 */
public record ReadingOptions(
        @Nullable LocalDate published, @Nullable Language language) {
    /** Leaves everything to the document. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(null, null);

    /** These options with the publication date {@code day}. */
    public ReadingOptions withPublished(LocalDate day) {
        return new ReadingOptions(day, language);
    }

    /** These options with the language {@code spoken}. */
    public ReadingOptions withLanguage(Language spoken) {
        return new ReadingOptions(published, spoken);
    }
}
