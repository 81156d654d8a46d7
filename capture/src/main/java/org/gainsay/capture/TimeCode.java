package org.gainsay.capture;

import org.gainsay.core.Span;

/**
 * When a stretch of the text was spoken, counted from the beginning of the recording.
 *
 * @param span where in the article's text
 * @param start milliseconds until the first sound, at least 0
 * @param end milliseconds until the last one, not before {@code start}
 */
public record TimeCode(Span span, long start, long end) {
    public TimeCode {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("time code " + start + ".." + end + ": wants 0 <= start <= end");
        }
    }

    /** The start for people: {@code 1:02:03}, or {@code 2:03} within the first hour. */
    public String clock() {
        long seconds = start / 1000;
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
