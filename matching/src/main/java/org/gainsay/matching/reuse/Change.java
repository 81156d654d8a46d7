package org.gainsay.matching.reuse;

/**
 * One thing in which a copy differs from the likely first of its group.
 *
 * @param kind what was done
 * @param before the words of the first; empty for what was added
 * @param after the words of the copy; empty for what was cut
 */
public record Change(Kind kind, String before, String after) {
    /** What was done to the copy. */
    public enum Kind {
        /** A sentence of the first that the copy lacks. */
        CUT,
        /** A sentence of the copy that the first lacks. */
        ADDED,
        /** A number, a name, a day or an opposite that the copy gives otherwise, or a sentence that only one of them denies. */
        CHANGED,
        /** A passage that stands in another place. */
        MOVED
    }

    /** The change in one line: {@code changed "24" to "27"}. */
    public String inWords() {
        return switch (kind) {
            case CUT -> "cut \"" + before + "\"";
            case ADDED -> "added \"" + after + "\"";
            case CHANGED -> "changed \"" + before + "\" to \"" + after + "\"";
            case MOVED -> "moved \"" + after + "\"";
        };
    }
}
