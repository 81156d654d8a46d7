package org.gainsay.reading.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.quantity.Marks;
import org.gainsay.reading.quantity.Numerals;
import org.gainsay.reading.quantity.Numerals.Numeral;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Cells;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The reckoning of due dates: legal periods and promised days, with the rule shown.
 *
 * <p>A period ("within 48-72 hours", "has 30 days to publish", "must answer 30 days after the vote") falls due its greatest
 * length after the start, in whole days, and only if the start is given; what lasts for a period ("for a term of 30 days")
 * has no due date. A day ("by Friday", "on 28 August") falls due on itself, "before 10 January" on the day before, where
 * the sentence undertakes or obliges. Working days are not counted: which days work is not known here. Immutable; safe to share.
 */
public final class Deadlines {
    private static final ByLanguage<Deadlines> ALL =
            new ByLanguage<>(language -> new Deadlines(language, "deadlines-" + language.tag() + ".txt"));

    private static final int HOURS_A_DAY = 24;
    /** How far before a period its cue may stand, in cells ("has, by law, a period of"). */
    private static final int CUE_WITHIN = 5;
    /** Periods longer than this, in days, are terms of office and plans rather than deadlines. */
    private static final int LONGEST_PERIOD = 3700;

    private final Numerals numerals;
    private final Set<String> periodBefore;
    private final Set<String> filler;
    private final Set<String> periodAfter;
    private final Set<String> periodAlone;
    private final Set<String> by;
    private final Set<String> on;
    private final Set<String> shortOf;
    private final Set<String> lasting;
    private final Set<String> obliges;
    private final Set<String> runs;
    private final Set<String> working;

    private Deadlines(Language language, String resource) {
        numerals = Numerals.of(language);
        WordLists lexicon = WordLists.read(Deadlines.class, resource);
        periodBefore = lexicon.values("period before").keySet();
        filler = lexicon.values("filler").keySet();
        periodAfter = lexicon.values("period after").keySet();
        periodAlone = lexicon.values("period alone").keySet();
        by = lexicon.values("by").keySet();
        on = lexicon.values("on").keySet();
        shortOf = lexicon.values("short of").keySet();
        lasting = lexicon.values("lasting").keySet();
        obliges = lexicon.values("obliges").keySet();
        runs = lexicon.values("runs").keySet();
        working = lexicon.values("working").keySet();
    }

    /**
     * What a period runs from.
     *
     * @param day the day
     * @param name what it is, in words: "the event"
     */
    public record Start(LocalDate day, String name) {}

    /** The reckoning for a language; that of English where the language has none here. */
    public static Deadlines of(Language language) {
        return ALL.of(language);
    }

    /**
     * The due date that a sentence states, the first one if there are several.
     *
     * @param tokens the text
     * @param sentence the sentence
     * @param times the time expressions of the text
     * @param start what periods run from; null if that is not known
     */
    public Optional<Mention.Due> due(Tokens tokens, Span sentence, List<TimeExpression> times, @Nullable Start start) {
        Cells cells = Cells.of(Tokens.of(sentence.in(tokens.text())));
        for (TimeExpression time : times) {
            if (sentence.contains(time.span())) {
                Span span = new Span(
                        time.span().start() - sentence.start(), time.span().end() - sentence.start());
                Optional<Mention.Due> due = switch (time.type()) {
                    case DURATION -> start == null ? Optional.empty() : period(cells, span, time, start);
                    case DATE, TIME -> day(cells, span, time);
                    case SET -> Optional.empty();
                };
                if (due.isPresent()) {
                    return due;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Mention.Due> period(Cells cells, Span span, TimeExpression time, Start start) {
        int first = cells.firstEndingAfter(span.start());
        int next = cells.firstEndingAfter(span.end());
        boolean cue = false;
        boolean strong = false;
        boolean near = true;
        for (int i = first - 1; i >= Math.max(0, first - CUE_WITHIN); i--) {
            cue |= near && periodBefore.contains(cells.lower(i)) || periodAlone.contains(cells.lower(i));
            strong |= periodAlone.contains(cells.lower(i));
            if (lasting.contains(cells.lower(i) + " " + cells.lower(i + 1))) {
                return Optional.empty();
            }
            near &= filler.contains(cells.lower(i));
        }
        boolean goesOn = periodAfter.contains(cells.lower(next));
        boolean works = working.contains(cells.lower(next));
        for (int i = first; i < next; i++) {
            works |= working.contains(cells.lower(i));
            strong |= periodAlone.contains(cells.lower(i));
            cue |= periodAlone.contains(cells.lower(i));
        }
        BigDecimal most = greatest(cells, first, next);
        boolean counted =
                (runs.contains(cells.lower(next)) || runs.contains(cells.lower(next - 1))) && obliged(cells, first);
        if (!(cue && (goesOn || strong) || counted) || works || most == null) {
            return Optional.empty();
        }
        String value = time.value();
        char unit = value.charAt(value.length() - 1);
        boolean clock = value.contains("T");
        long count = most.setScale(0, RoundingMode.CEILING).longValue();
        if (count > LONGEST_PERIOD || count < 1) {
            return Optional.empty();
        }
        LocalDate due = clock && unit == 'H'
                ? start.day.plusDays(Math.ceilDiv(count, HOURS_A_DAY))
                : clock
                        ? null
                        : switch (unit) {
                            case 'D' -> start.day.plusDays(count);
                            case 'W' -> start.day.plusWeeks(count);
                            case 'M' -> start.day.plusMonths(count);
                            case 'Y' -> count > 10 ? null : start.day.plusYears(count);
                            default -> null;
                        };
        if (due == null) {
            return Optional.empty();
        }
        String length = count + " " + name(unit) + (count == 1 ? "" : "s");
        return Optional.of(new Mention.Due(due, length + " after " + start.day + " (" + start.name + ")"));
    }

    private static String name(char unit) {
        return switch (unit) {
            case 'H' -> "hour";
            case 'D' -> "day";
            case 'W' -> "week";
            case 'M' -> "month";
            default -> "year";
        };
    }

    /** The greatest number among the cells: the later end of "48-72 hours". */
    private @Nullable BigDecimal greatest(Cells cells, int first, int next) {
        Marks marks = numerals.marks(cells);
        BigDecimal greatest = null;
        for (int i = first; i < next; i++) {
            Numeral number = numerals.cardinalAt(cells, i, marks);
            if (number != null && (greatest == null || number.value().compareTo(greatest) > 0)) {
                greatest = number.value();
            }
        }
        return greatest;
    }

    /** Whether a word before {@code first} undertakes or obliges. */
    private boolean obliged(Cells cells, int first) {
        for (int i = 0; i < first; i++) {
            if (obliges.contains(cells.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Mention.Due> day(Cells cells, Span span, TimeExpression time) {
        String value = time.day();
        if (value == null) {
            return Optional.empty();
        }
        int first = cells.firstEndingAfter(span.start());
        String before = cells.lower(first - 1);
        String lead = cells.lower(first);
        boolean limit = by.contains(before) || by.contains(lead);
        boolean named = on.contains(before) || on.contains(lead);
        if (!obliged(cells, first) || !limit && !named) {
            return Optional.empty();
        }
        if (shortOf.contains(before)
                || shortOf.contains(cells.lower(first - 2)) && by.contains(cells.lower(first - 2))) {
            LocalDate last = LocalDate.parse(value).minusDays(1);
            return Optional.of(new Mention.Due(last, "the day before " + value + ", as named"));
        }
        return Optional.of(new Mention.Due(LocalDate.parse(value), (limit ? "by " : "on ") + value + ", as named"));
    }
}
