package org.gainsay.core;

import java.util.Locale;

/** How a piece of evidence bears on a claim. */
public enum Stance {
    /** It speaks for the claim, by more than saying it again. */
    SUPPORTS,
    /** It speaks against the claim. */
    REFUTES,
    /** It says under which condition, or in which sense, the claim holds. */
    QUALIFIES,
    /** It says the claim again and adds nothing: it shows that the claim was made, not that it is so. */
    REPEATS;

    /** Its word in JSON, addresses and pages: {@code supports}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
