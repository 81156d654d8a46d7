package org.gainsay.core;

import java.util.Locale;

/** How far what an assessment rests on bears it: the amount and quality of the evidence, not the odds of the claim. */
public enum Confidence {
    LOW,
    MODERATE,
    HIGH;

    /** Its word in JSON, addresses and pages: {@code moderate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
