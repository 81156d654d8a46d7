package org.gainsay.matching.comparison;

import java.time.LocalDate;
import org.gainsay.core.Compared.Course;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * How two values of one measure stand to each other in time and by who counted.
 *
 * @param course growth, rivalry, both or a correction; null where days and counters do not tell
 * @param why the reason, in a sentence
 */
record Courses(@Nullable Course course, String why) {
    static Courses of(Pair pair) {
        String here = pair.a().counter().orElse(null);
        String there = pair.b().counter().orElse(null);
        LocalDate first = pair.a().asOf().orElse(null);
        LocalDate second = pair.b().asOf().orElse(null);
        Pair.CountMatch match = pair.counts().stream()
                .filter(one -> one.amounts().otherNumbers())
                .findFirst()
                .orElse(null);
        if (match == null) {
            return new Courses(null, "");
        }
        boolean sameDay = first == null || second == null || first.equals(second);
        boolean later = first != null && second != null && second.isAfter(first);
        double change = Amounts.middle(match.b().amount()) * scale(match.b())
                - Amounts.middle(match.a().amount()) * scale(match.a());
        boolean grown = later ? change > 0 : change < 0;
        boolean share = match.a().unit() != null && match.a().unit().share();
        boolean onlyGrows = !share
                && Concepts.growing(
                        Concepts.common(match.a().measures(), match.b().measures()));
        String days = first + " and " + second;
        if (here == null || there == null) {
            return unknownCounter(sameDay, grown, onlyGrows, days);
        }
        if (agree(here, there, pair)) {
            return oneCounter(here, sameDay, grown || !onlyGrows, days);
        }
        String both = "“" + here + "” and “" + there + "”";
        if (sameDay) {
            String day = first == null || second == null ? "" : " for the same day, " + first;
            return new Courses(Course.RIVALRY, both + " give two numbers" + day + ": they dispute it.");
        }
        return grown || !onlyGrows
                ? new Courses(
                        Course.BOTH,
                        both + " counted, on two days, " + days + ": part of the difference may be growth.")
                : new Courses(
                        Course.RIVALRY,
                        both + " counted, on " + days
                                + ", and the later number is lower, which growth cannot explain: they dispute it.");
    }

    private static Courses oneCounter(String counter, boolean sameDay, boolean grown, String days) {
        if (sameDay) {
            return new Courses(
                    Course.REVISION,
                    "“" + counter + "” gives two numbers without a later day: one corrects the other.");
        }
        return grown
                ? new Courses(
                        Course.GROWTH,
                        "“" + counter + "” counted on two days, " + days + ": the number changed with time.")
                : new Courses(
                        Course.REVISION,
                        "“" + counter + "” gives a lower number later (" + days + "): it corrected its own.");
    }

    private static Courses unknownCounter(boolean sameDay, boolean grown, boolean onlyGrows, String days) {
        if (sameDay) {
            return new Courses(null, "Who counted, or up to when, is not said of both.");
        }
        String growth = grown && onlyGrows ? ": the later number is higher, so that it may be growth" : "";
        return new Courses(null, "The days are " + days + growth + "; who counted is not said of both.");
    }

    private static double scale(Count count) {
        Measured unit = count.unit();
        return unit == null ? 1 : unit.scale().doubleValue();
    }

    private static boolean agree(String here, String there, Pair pair) {
        return counter(here, pair.a().language()).agrees(counter(there, pair.b().language()));
    }

    private static Named counter(String words, Language language) {
        return Named.of(words, "", false, language, 0);
    }

    /** Whether days or counters tell how the two stand to each other. */
    boolean known() {
        return course != null;
    }
}
