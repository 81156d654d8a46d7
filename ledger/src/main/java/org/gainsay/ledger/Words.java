package org.gainsay.ledger;

/** The checks on words that people and pages bring: named, in one place, each with its limit. */
final class Words {
    /** Code units of a name, title or other single line. */
    static final int LONGEST_LINE = 1_000;

    private Words() {}

    /** {@code value} if it is one line that says something; {@link IllegalArgumentException} if not. */
    static String line(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (value.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    what + " of " + value.length() + " characters: wants at most " + LONGEST_LINE);
        }
        for (int at = 0; at < value.length(); at++) {
            if (Character.isISOControl(value.charAt(at))) {
                throw new IllegalArgumentException(what + " '" + value.substring(0, at) + "…': control character U+"
                        + String.format("%04X", (int) value.charAt(at)) + " at " + at);
            }
        }
        return wellFormed(what, value);
    }

    /** {@code value} if it can be written as UTF-8; {@link IllegalArgumentException} if it holds half a character. */
    static String wellFormed(String what, String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(what + ": half a surrogate pair at " + at);
            }
        }
        return value;
    }
}
