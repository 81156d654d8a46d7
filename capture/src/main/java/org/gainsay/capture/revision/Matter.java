package org.gainsay.capture.revision;

/** What a change of wording can touch that changes what a sentence says. */
public enum Matter {
    /** A number in figures or words, a bound on it ("at least"), a currency or percent sign. */
    NUMBER,
    /** A name, in writing anything with a capital that no grammar asks for; also the order of names. */
    NAME,
    /** A word that denies: "not", "never", "without", "refused". */
    NEGATION,
    /** Words within quotation marks, or the marks themselves. */
    QUOTATION,
    /** On whose word it stands, or how sure it is said to be: "allegedly". */
    ATTRIBUTION
}
