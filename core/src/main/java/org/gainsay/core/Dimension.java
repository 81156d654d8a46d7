package org.gainsay.core;

import java.util.Locale;

/** In what a piece of evidence and a claim disagree. */
public enum Dimension {
    /** How much or how many. */
    NUMBER,
    /** When. */
    DATE,
    /** Where. */
    PLACE,
    /** What a word is taken to mean: who counts as arrested, what counts as a casualty. */
    DEFINITION,
    /** Whether it happened or is there at all. */
    EXISTENCE;

    /** Its word in JSON, addresses and pages: {@code number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
