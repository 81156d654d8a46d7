package org.gainsay.core;

/**
 * A stretch of a text, in UTF-16 code units, 0-based and end-exclusive, as in {@link String#substring(int, int)}.
 *
 * @param start the first code unit, at least 0
 * @param end the code unit after the last one, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span " + start + ".." + end + ": wants 0 <= start < end");
        }
    }

    /** The number of UTF-16 code units that this span covers. */
    public int length() {
        return end - start;
    }

    /** The text that this span covers; {@link IndexOutOfBoundsException} if the text is too short. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Whether every position of {@code other} is a position of this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans have a position in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, and the longer first where the starts are equal: an enclosing span precedes what it encloses. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
