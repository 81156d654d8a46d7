package org.gainsay.matching.comparison;

import java.time.LocalDate;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * One claim as it is put, with what is known of it from outside.
 *
 * @param text its words; best a statement that stands alone
 * @param published the day on which it was said; "yesterday" counts from there, and a count without a day is of it
 * @param speaker on whose word it stands, where the text itself does not say
 * @param language its language; null to tell it from the words
 */
public record Statement(
        String text,
        @Nullable LocalDate published,
        @Nullable String speaker,
        @Nullable Language language) {
    /** UTF-16 code units of a statement that are read; what stands after them is not compared. */
    public static final int LONGEST = 2_000;

    public Statement {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a statement without words");
        }
        speaker = speaker == null || speaker.isBlank() ? null : speaker.strip();
    }

    /** A statement of which nothing but the words is known. */
    public static Statement of(String text) {
        return new Statement(text, null, null, null);
    }

    /** The part of the text that is read. */
    String read() {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
