package org.gainsay.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document that was read.
 *
 * @param id the digest of its extracted text
 * @param title its headline
 * @param byline who wrote it, as printed
 * @param outlet who published it
 * @param publication when, and how that is known
 * @param language the language it was read in
 * @param characters the length of the extracted text in UTF-16 code units
 */
public record DocumentHead(
        Digest id,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        Publication publication,
        Language language,
        int characters) {

    /**
     * The day that relative times are counted from, and how it is known.
     *
     * @param date the day; null exactly if {@code from} is {@link From#NONE}
     * @param from where it was found
     */
    public record Publication(@Nullable LocalDate date, From from) {
        /** Nothing says when it was published. */
        public static final Publication UNKNOWN = new Publication(null, From.NONE);

        public Publication {
            if ((date == null) != (from == From.NONE)) {
                throw new IllegalArgumentException("publication " + date + " from " + from);
            }
        }
    }

    /** How the publication date is known. */
    public enum From {
        /** The page or file says it in its metadata. */
        METADATA,
        /** A dateline or a full date in the text says it. */
        TEXT,
        /** The person who asked for the reading said it. */
        OPTION,
        /** It is not known; relative times are left open. */
        NONE
    }
}
