package org.gainsay.core;

import java.util.Locale;

/**
 * A language by its primary BCP 47 subtag ({@code en}, {@code es}), or {@link #UNDETERMINED}.
 *
 * @param tag two or three lower-case letters
 */
public record Language(String tag) {
    public static final Language ENGLISH = new Language("en");
    public static final Language SPANISH = new Language("es");
    /** BCP 47 {@code und}: the text did not say. */
    public static final Language UNDETERMINED = new Language("und");

    public Language {
        if (!tag.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("language '" + tag + "': wants a primary tag such as en or es");
        }
    }

    /** The primary language of any BCP 47 or POSIX form: {@code en-GB}, {@code es_VE}, {@code EN}. */
    public static Language of(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return new Language(primary);
    }

    @Override
    public String toString() {
        return tag;
    }
}
