package org.gainsay.core;

import java.util.Locale;

/** A part of a claim on which its truth depends, and in which two claims are compared. */
public enum Slot {
    /** Whether it affirms or denies. */
    POLARITY,
    /** How much or how many, with its comparator and tolerance. */
    QUANTITY,
    /** What the amount is counted or measured in. */
    UNIT,
    /** What is counted, measured or asserted: killed, arrested, won, turnout. */
    MEASURE,
    /** When, since when, until when. */
    PERIOD,
    /** Where. */
    PLACE,
    /** Of whom or what. */
    SUBJECT,
    /** As a fact, a possibility, an obligation, a promise, a plan. */
    MODALITY;

    /** Its word in JSON, addresses and pages: {@code polarity}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
