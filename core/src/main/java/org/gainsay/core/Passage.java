package org.gainsay.core;

/**
 * An exact span of a text together with the words around it, so that it can be found again when positions move.
 *
 * <p>It holds both selectors of the W3C Web Annotation Data Model (2017): the text position selector ({@code span})
 * and the text quote selector ({@code exact}, {@code prefix}, {@code suffix}).
 *
 * @param exact the text that the span covers, unchanged
 * @param prefix up to {@value #CONTEXT} code units before it, cut at a word
 * @param suffix up to {@value #CONTEXT} code units after it, cut at a word
 * @param span where it stands, in UTF-16 code units of the extracted text
 */
public record Passage(String exact, String prefix, String suffix, Span span) {
    /** Code units of context on each side: enough to tell repeated sentences apart, short enough to read. */
    public static final int CONTEXT = 32;

    public Passage {
        if (exact.length() != span.length()) {
            throw new IllegalArgumentException(
                    "passage of " + exact.length() + " code units over a span of " + span.length() + ": " + span);
        }
    }

    /** The passage that {@code span} covers in {@code text}; {@link IndexOutOfBoundsException} if it lies outside. */
    public static Passage of(String text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        if (from > 0) {
            from = wordStart(text, from, span.start());
        }
        if (to < text.length()) {
            to = wordEnd(text, to, span.end());
        }
        return new Passage(span.in(text), text.substring(from, span.start()), text.substring(span.end(), to), span);
    }

    private static int wordStart(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int to, int limit) {
        int at = to;
        while (at > limit && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
