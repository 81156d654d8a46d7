package org.gainsay.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Language;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;
import org.gainsay.reading.quantity.Marks;
import org.gainsay.reading.quantity.Numerals;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Cells;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The finder of time expressions in a text, with their TIMEX3 values (ISO-TimeML; the spans and values follow the habits
 * of TempEval-3 for English and of HourGlass for Spanish).
 *
 * <p>One engine matches the rules of the language ({@link RuleBook}) and resolves what they mean ({@link Meanings})
 * against the day that "today" means. Immutable; safe to share.
 */
public final class Times {

    private final Numerals numerals;
    private final RuleBook rules;

    private Times(Numerals numerals, String resource) {
        this.numerals = numerals;
        this.rules = new RuleBook(resource, numerals);
    }

    private static final ByLanguage<Times> ALL =
            new ByLanguage<>(language -> new Times(Numerals.of(language), "times-" + language.tag() + ".txt"));

    /** The finder for a language; that of English where the language has none here. */
    public static Times of(Language language) {
        return ALL.of(language);
    }

    /**
     * The time expressions of a text in its order, numbered from 1; linear in the text.
     *
     * @param tokens the text
     * @param reference the day that "today" means
     */
    public List<TimeExpression> in(Tokens tokens, Reference reference) {
        Cells cells = Cells.of(tokens);
        Meanings meanings = new Meanings(cells, rules, reference);
        List<TimeExpression> found = new ArrayList<>();
        List<Match> matches = sharing(cells, matches(cells));
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            Meanings.Meaning meaning = meanings.of(match, i + 1 < matches.size() ? matches.get(i + 1) : match);
            if (meaning != null) {
                found.add(new TimeExpression(
                        new TimeId(found.size() + 1),
                        cells.span(match.first, match.last),
                        meaning.type(),
                        meaning.value(),
                        meaning.anchor()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The day on which a text was written, as far as the text itself tells; see {@link DateInText} for what counts as
     * sound evidence.
     */
    public Optional<LocalDate> dateOf(Tokens tokens) {
        Cells cells = Cells.of(tokens);
        return new DateInText(cells, rules, sharing(cells, matches(cells))).date();
    }

    /**
     * The day that a text published on {@code published} calls today with its day of the month ("today, Wednesday the
     * 31st"): it may have been written some days earlier, and then its "yesterday" counts from there.
     */
    public Optional<LocalDate> todayOf(Tokens tokens, LocalDate published) {
        Cells cells = Cells.of(tokens);
        return new DateInText(cells, rules, sharing(cells, matches(cells))).today(published);
    }

    /**
     * A rule that matched.
     *
     * @param rule the rule
     * @param first the first cell
     * @param last the last cell
     * @param bound what the rule bound
     */
    record Match(RuleBook.Rule rule, int first, int last, Map<String, String> bound) {
        @Nullable
        String get(String name) {
            return bound.get(name);
        }

        /** The match with the month and year of {@code other}, where it has none of its own. */
        Match with(Match other) {
            Map<String, String> more = new HashMap<>(other.bound);
            more.keySet().retainAll(List.of("m", "y", "yy"));
            more.putAll(bound);
            return new Match(rule, first, last, more);
        }

        @Nullable
        Integer number(String name) {
            String value = bound.get(name);
            return value == null ? null : Integer.valueOf(value);
        }
    }

    /**
     * The matches with what they leave to the one they are joined to: the year in "June and July 2021", month and year
     * in "4, 9 y 11 de mayo", "12-14 June" and "June 12 to 14". A bare day that is joined to no date is dropped.
     */
    private List<Match> sharing(Cells cells, List<Match> matches) {
        List<Match> shared = new ArrayList<>(matches);
        for (int i = shared.size() - 1; i >= 0; i--) {
            Match one = shared.get(i);
            Match next = i + 1 < shared.size() ? shared.get(i + 1) : one;
            String list = one.bound.getOrDefault("list", "");
            boolean day = list.equals("before") || list.equals("both");
            boolean joined = joined(cells, one, next, day) && (!day || cells.isFigure(dayCell(cells, next)));
            boolean dated = next.get("m") != null && one.get("yy") == null && one.get("rel") == null;
            if (joined && dated && (day || one.get("m") != null)) {
                shared.set(i, one.with(next));
            } else if (list.equals("before")) {
                shared.remove(i);
            }
        }
        for (int i = 0; i < shared.size(); i++) {
            Match one = shared.get(i);
            String list = one.bound.getOrDefault("list", "");
            if (!list.equals("after") && !list.equals("both") || one.get("m") != null) {
                continue;
            }
            Match before = i == 0 ? one : shared.get(i - 1);
            boolean ends = before.get("d") != null && before.get("m") != null && cells.isFigure(before.last);
            if (ends && before.get("y") == null && joined(cells, before, one, false)) {
                shared.set(i, one.with(before));
                shared.set(i - 1, before.with(one));
            } else {
                shared.remove(i--);
            }
        }
        return shared;
    }

    /** The cell of the day in a date that may begin with an article: "el 20 de febrero". */
    private static int dayCell(Cells cells, Match match) {
        return match.first == match.last || cells.isFigure(match.first) ? match.first : match.first + 1;
    }

    private boolean joined(Cells cells, Match one, Match next, boolean commas) {
        String mark = cells.lower(one.last + 1);
        boolean joint = rules.members("JOINT").containsKey(mark) || commas && mark.equals(",");
        boolean inside = rules.members("JOINT").containsKey(cells.lower(next.first));
        return next.first == one.last + 2 && joint || next.first == one.last + 1 && inside;
    }

    private List<Match> matches(Cells cells) {
        Marks marks = numerals.marks(cells);
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < cells.size()) {
            Match match = new Matching(cells, marks, at).longest();
            if (match == null) {
                at++;
            } else {
                if (!match.rule.operation().equals("none")) {
                    matches.add(match);
                }
                at = match.last + 1;
            }
        }
        return matches;
    }

    /** The per-cell state of matching: the longest match so far. */
    private final class Matching {
        private final Cells cells;
        private final Marks marks;
        private final int first;
        private int end;
        private RuleBook.@Nullable Rule best;
        private @Nullable Binding bound;

        private record Binding(
                String name, String value, @Nullable Binding before) {}

        Matching(Cells cells, Marks marks, int first) {
            this.cells = cells;
            this.marks = marks;
            this.first = first;
            this.end = first;
        }

        @Nullable
        Match longest() {
            for (RuleBook.Rule rule :
                    rules.startingWith(cells.lower(first), cells.isFigure(first), cells.lower(first + 1))) {
                explore(rule, rule.start(), first, null);
            }
            RuleBook.Rule found = best;
            if (found == null) {
                return null;
            }
            Map<String, String> values = new HashMap<>();
            for (Binding at = bound; at != null; at = at.before) {
                values.putIfAbsent(at.name, at.value);
            }
            return new Match(found, first, end - 1, values);
        }

        private void explore(RuleBook.Rule rule, Pattern pattern, int at, @Nullable Binding binding) {
            switch (pattern) {
                case Pattern.Accept accept -> {
                    if (at > end || at == end && at > first && best != null && rule.order() < best.order()) {
                        end = at;
                        best = rule;
                        bound = binding;
                    }
                }
                case Pattern.Fork fork -> {
                    explore(rule, fork.one(), at, binding);
                    explore(rule, fork.other(), at, binding);
                }
                case Pattern.Constant constant ->
                    explore(rule, constant.next(), at, new Binding(constant.name(), constant.value(), binding));
                case Pattern.Condition condition -> {
                    int where = condition.behind() ? first - 1 : at;
                    boolean stands = Pattern.find(condition.item(), cells, where, numerals, marks) != null;
                    if (stands == condition.wanted()) {
                        explore(rule, condition.next(), at, binding);
                    }
                }
                case Pattern.Step step -> step(rule, step, at, binding);
            }
        }

        private boolean joined(Pattern.Join join, int at) {
            return switch (join) {
                case ANY -> true;
                case TOUCHING -> cells.touches(at);
                case GLUED -> cells.glued(at);
                case APART -> !cells.glued(at);
            };
        }

        private void step(RuleBook.Rule rule, Pattern.Step step, int at, @Nullable Binding binding) {
            if (at >= cells.size() || at > first && (cells.paragraphBefore(at) || !joined(step.join(), at))) {
                return;
            }
            Pattern.Hit hit = Pattern.find(step.item(), cells, at, numerals, marks);
            if (hit != null) {
                String name = step.name();
                Binding next = name == null ? binding : new Binding(name, hit.value(), binding);
                explore(rule, step.next(), at + hit.length(), next);
            }
        }
    }
}
