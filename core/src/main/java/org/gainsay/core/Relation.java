package org.gainsay.core;

/** How the truth of one claim bears on that of another. */
public enum Relation {
    /** Both hold under the same conditions. */
    SAME("same"),
    /** The first says more: where it holds, the second holds. */
    NARROWER("narrower"),
    /** The first says less: where the second holds, it holds. */
    BROADER("broader"),
    /** Both cannot hold. */
    CONTRADICTS("contradicts"),
    /** The same measure with another value: a contested or a growing number. */
    OTHER_VALUE("other-value"),
    /** About the same affair; neither bears on the truth of the other. */
    RELATED("related"),
    /** About something else. */
    UNRELATED("unrelated");

    private final String word;

    Relation(String word) {
        this.word = word;
    }

    /** Its word in JSON, addresses and pages: {@code other-value}. */
    public String word() {
        return word;
    }

    /** The relation of the second claim to the first. */
    public Relation inverse() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            case SAME, CONTRADICTS, OTHER_VALUE, RELATED, UNRELATED -> this;
        };
    }
}
