package org.gainsay.reading.time;

import org.jspecify.annotations.Nullable;

/** Times of day as TIMEX3 writes them. */
final class Clock {
    private static final int NOON = 12;

    private Clock() {}

    /** The time that a match binds: hour {@code h}, minute {@code min}, half of the day {@code ap}; null if there is none. */
    static @Nullable String of(Times.Match match) {
        Integer together = match.number("hm");
        Integer hour = together == null ? match.number("h") : Integer.valueOf(together / 100);
        if (hour == null) {
            return null;
        }
        Integer minute = together == null ? match.number("min") : Integer.valueOf(together % 100);
        Integer less = match.number("less");
        String half = match.get("ap");
        int hours = hour;
        if ("p".equals(half) && hours < NOON) {
            hours += NOON;
        } else if ("a".equals(half) && hours == NOON) {
            hours = 0;
        } else if ("n".equals(half) && hours < NOON && hours >= 6) {
            hours += NOON;
        }
        int minutes = hours * 60 + (minute == null ? 0 : minute) - (less == null ? 0 : less);
        if (minutes < 0 || minutes > 24 * 60) {
            return null;
        }
        return String.format("T%02d:%02d", minutes / 60, minutes % 60);
    }
}
