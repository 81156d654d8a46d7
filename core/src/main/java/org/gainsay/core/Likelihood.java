package org.gainsay.core;

/**
 * How likely something is, in the words of Intelligence Community Directive 203 (2015), each with its range in per cent.
 * It says nothing of how sure the one who says it is; that is {@link Confidence}.
 */
public enum Likelihood {
    ALMOST_NO_CHANCE("almost no chance", 1, 5),
    VERY_UNLIKELY("very unlikely", 5, 20),
    UNLIKELY("unlikely", 20, 45),
    ROUGHLY_EVEN_CHANCE("roughly even chance", 45, 55),
    LIKELY("likely", 55, 80),
    VERY_LIKELY("very likely", 80, 95),
    ALMOST_CERTAIN("almost certain", 95, 99);

    private final String said;
    private final int low;
    private final int high;

    Likelihood(String said, int low, int high) {
        this.said = said;
        this.low = low;
        this.high = high;
    }

    /** Its word in JSON and addresses: {@code very-likely}. */
    public String word() {
        return said.replace(' ', '-');
    }

    /** The words of the directive: {@code very likely}. */
    public String said() {
        return said;
    }

    /** The lower end of its range in per cent. */
    public int low() {
        return low;
    }

    /** The upper end of its range in per cent; the next word begins there. */
    public int high() {
        return high;
    }
}
