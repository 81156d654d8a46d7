package org.gainsay.reading.time;

import java.time.LocalDate;
import org.gainsay.core.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * The day that "today" means in a text, and how it is known.
 *
 * @param date the day; null if it is not known
 * @param anchor {@link Anchor#PUBLICATION} or {@link Anchor#TEXT} for a known day, {@link Anchor#OPEN} for none
 */
public record Reference(@Nullable LocalDate date, Anchor anchor) {
    /** No day is known. */
    public static final Reference NONE = new Reference(null, Anchor.OPEN);

    public Reference {
        boolean known = switch (anchor) {
            case PUBLICATION, TEXT -> true;
            case OPEN -> false;
            case ITSELF -> throw new IllegalArgumentException("a reference day is not its own anchor");
        };
        if (known != (date != null)) {
            throw new IllegalArgumentException("reference " + date + " with anchor " + anchor);
        }
    }

    /** The text was published on {@code date}. */
    public static Reference published(LocalDate date) {
        return new Reference(date, Anchor.PUBLICATION);
    }

    /** The text itself tells that it was written on {@code date}. */
    public static Reference inText(LocalDate date) {
        return new Reference(date, Anchor.TEXT);
    }
}
