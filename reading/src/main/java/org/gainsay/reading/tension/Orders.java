package org.gainsay.reading.tension;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.claim.Analysis;
import org.jspecify.annotations.Nullable;

/** Tells whether two statements put the same events on two days, or in two orders. */
final class Orders {
    /** Shared topic from which two dates are of one event. */
    private static final double SAME_EVENT = 0.6;
    /** Shared topic from which two sides of "before" name one event. */
    private static final double SAME_SIDE = 0.5;
    /** Words of the longest phrase that orders two events. */
    private static final int LONGEST = 2;

    private final Analysis analysis;
    private final Topic topic;

    Orders(Analysis analysis, Topic topic) {
        this.analysis = analysis;
        this.topic = topic;
    }

    /**
     * Why two statements cannot both be right about when.
     *
     * @param why the reason, in a sentence
     * @param strength how sure it is, 0 to 1
     */
    record Clash(String why, double strength) {}

    /** Two events as one statement orders them, by the stems that name them. */
    private record Order(Set<String> earlier, Set<String> later) {}

    /** Why {@code a} and {@code b} cannot both be right about when; empty if they can. */
    Optional<Clash> between(Statement a, Statement b, double overlap) {
        Order one = order(a);
        Order other = order(b);
        if (one != null && other != null) {
            double strength =
                    Math.min(topic.overlap(one.earlier, other.later), topic.overlap(one.later, other.earlier));
            double straight =
                    Math.min(topic.overlap(one.earlier, other.earlier), topic.overlap(one.later, other.later));
            if (strength >= SAME_SIDE && strength > straight) {
                return Optional.of(new Clash(
                        "“" + a.mention().quote().exact() + "” and “"
                                + b.mention().quote().exact() + "” put the same events in two orders.",
                        strength));
            }
        }
        String day = onlyDay(a);
        String otherDay = onlyDay(b);
        return overlap >= SAME_EVENT && day != null && otherDay != null && !day.equals(otherDay)
                ? Optional.of(new Clash(
                        "The same is dated " + day + " here and " + otherDay + " there.", Math.min(1, overlap)))
                : Optional.empty();
    }

    /** Whether each statement names one day, and not the same. */
    static boolean differentDays(Statement a, Statement b) {
        String one = onlyDay(a);
        String other = onlyDay(b);
        return one != null && other != null && !one.equals(other);
    }

    private static @Nullable String onlyDay(Statement statement) {
        List<String> days = statement.times().stream()
                .map(TimeExpression::day)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    private @Nullable Order order(Statement statement) {
        for (int i = statement.first(); i < statement.last(); i++) {
            String phrase = "";
            for (int words = 1; words <= LONGEST && i + words <= statement.last(); words++) {
                phrase = phrase.isEmpty()
                        ? analysis.tokens().lower(i)
                        : phrase + " " + analysis.tokens().lower(i + words - 1);
                boolean before = TensionWords.BEFORE.contains(phrase);
                if (before || TensionWords.AFTER.contains(phrase)) {
                    return sides(statement, i, i + words, before);
                }
            }
        }
        return null;
    }

    private @Nullable Order sides(Statement statement, int at, int after, boolean before) {
        int comma = statement.last() + 1;
        for (int i = after; at == statement.first() && i <= statement.last(); i++) {
            if (analysis.tokens().lower(i).equals(",")) {
                comma = i;
                break;
            }
        }
        boolean inverted = comma <= statement.last();
        Set<String> one = inverted ? topic.stems(comma + 1, statement.last()) : topic.stems(statement.first(), at - 1);
        Set<String> other = new HashSet<>(topic.stems(after, inverted ? comma - 1 : statement.last()));
        if (one.size() < 2 || other.size() < 2) {
            return null;
        }
        return before ? new Order(one, other) : new Order(other, one);
    }
}
