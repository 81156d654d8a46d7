package org.gainsay.reading.claim;

import java.util.Optional;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;

/** The dates to which the relative times of a document were resolved, as a person writes them. */
final class Dates {
    /** No time expression that is worth a date is longer, in UTF-16 code units. */
    private static final int LONGEST_TIME = 80;

    private final Analysis analysis;
    private final ClaimWords words;

    Dates(Analysis analysis, ClaimWords words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** The date of a relative time that ends with token {@code last} and begins no later than {@code first}. */
    Optional<String> endingAt(int first, int last) {
        int end = analysis.tokens().end(last);
        for (TimeExpression time : analysis.timesIn(new Span(Math.max(0, end - LONGEST_TIME), end))) {
            boolean relative =
                    time.anchor() != TimeExpression.Anchor.ITSELF && time.anchor() != TimeExpression.Anchor.OPEN;
            if (relative
                    && time.span().end() == end
                    && time.span().start() <= analysis.tokens().start(first)) {
                return written(time.value());
            }
        }
        return Optional.empty();
    }

    /** A TIMEX3 value in words that stand in a sentence: a day, a month, a year, "week 38 of 2016", "autumn 2016". */
    private Optional<String> written(String value) {
        String day = value.replaceFirst("T.*", "");
        if (day.matches("\\d{4}(-\\d{2}){0,2}")) {
            return Optional.of(day);
        }
        if (day.matches("\\d{4}-W\\d{2}(-WE)?")) {
            return Optional.of(
                    word("week").orElse("W") + " " + Integer.parseInt(day.substring(6, 8)) + "/" + day.substring(0, 4));
        }
        return day.matches("\\d{4}-(SP|SU|FA|WI)")
                ? word(day.substring(5)).map(season -> season + " " + day.substring(0, 4))
                : Optional.empty();
    }

    private Optional<String> word(String name) {
        return words.word(name);
    }
}
