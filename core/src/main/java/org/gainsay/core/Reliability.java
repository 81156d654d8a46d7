package org.gainsay.core;

/**
 * How far a source has been right before: the letters of the Admiralty code (NATO AJP-2.1, STANAG 2511). It is judged of
 * the source, whatever it says this time.
 */
public enum Reliability {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    /** Nobody has judged it, or nobody can. */
    F("reliability cannot be judged");

    private final String meaning;

    Reliability(String meaning) {
        this.meaning = meaning;
    }

    /** What the letter means: {@code usually reliable}. */
    public String meaning() {
        return meaning;
    }
}
