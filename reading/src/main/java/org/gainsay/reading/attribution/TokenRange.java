package org.gainsay.reading.attribution;

/**
 * A run of tokens, both ends included.
 *
 * @param first the index of its first token
 * @param last the index of its last token, at least {@code first}
 */
public record TokenRange(int first, int last) implements Comparable<TokenRange> {
    public TokenRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("token range " + first + ".." + last + ": wants 0 <= first <= last");
        }
    }

    /** The number of tokens. */
    public int size() {
        return last - first + 1;
    }

    /** Whether token {@code i} belongs to it. */
    public boolean contains(int i) {
        return first <= i && i <= last;
    }

    /** Whether the two have a token in common. */
    public boolean overlaps(TokenRange other) {
        return first <= other.last && other.first <= last;
    }

    /** By the first token, the longer first where these are equal. */
    @Override
    public int compareTo(TokenRange other) {
        int byFirst = Integer.compare(first, other.first);
        return byFirst != 0 ? byFirst : Integer.compare(other.last, last);
    }
}
