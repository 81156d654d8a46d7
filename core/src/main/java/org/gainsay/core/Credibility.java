package org.gainsay.core;

/**
 * How likely one item is to be right, whoever says it: the numbers of the Admiralty code (NATO AJP-2.1, STANAG 2511). It
 * is judged of the item, whatever its source is worth.
 */
public enum Credibility {
    /** Another, independent origin says the same. */
    CONFIRMED(1, "confirmed by other sources"),
    PROBABLE(2, "probably true"),
    POSSIBLE(3, "possibly true"),
    DOUBTFUL(4, "doubtful"),
    IMPROBABLE(5, "improbable"),
    /** Nobody has judged it, or nobody can. */
    UNJUDGED(6, "truth cannot be judged");

    private final int number;
    private final String meaning;

    Credibility(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Its number in the code, 1 to 6. */
    public int number() {
        return number;
    }

    /** What the number means: {@code probably true}. */
    public String meaning() {
        return meaning;
    }

    /** The grade of a number; {@link IllegalArgumentException} if the code has none such. */
    public static Credibility of(int number) {
        for (Credibility credibility : values()) {
            if (credibility.number == number) {
                return credibility;
            }
        }
        throw new IllegalArgumentException("credibility " + number + ": wants 1 to 6");
    }
}
