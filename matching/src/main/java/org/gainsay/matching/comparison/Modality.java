package org.gainsay.matching.comparison;

import java.util.Locale;

/** As what a statement puts what it says. */
enum Modality {
    FACT("as a fact"),
    POSSIBLE("as a possibility"),
    MUST("as an obligation"),
    INTENDED("as a plan, promise or forecast"),
    /** On other people's word: what is claimed is the same, on whose word is not part of it. */
    ALLEGED("as an allegation"),
    /** As what somebody could not or would not confirm: neither affirmed nor denied. */
    UNCONFIRMED("as not confirmed");

    private final String words;

    Modality(String words) {
        this.words = words;
    }

    /** "as a fact". */
    String words() {
        return words;
    }

    /** That of the word lists. */
    static Modality named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether it says that the thing is so, on one's own or others' word. */
    boolean actual() {
        return switch (this) {
            case FACT, ALLEGED -> true;
            case POSSIBLE, MUST, INTENDED, UNCONFIRMED -> false;
        };
    }
}
