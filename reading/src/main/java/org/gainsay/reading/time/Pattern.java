package org.gainsay.reading.time;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.gainsay.reading.quantity.Marks;
import org.gainsay.reading.quantity.Numerals;
import org.gainsay.reading.quantity.Numerals.Numeral;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/** A place in a compiled pattern: what must come next, and the place after it. */
sealed interface Pattern {
    /** The greatest year that is read from bare figures. */
    int LAST_YEAR = 2199;
    /** The least year that is read from bare figures; smaller ones look like other numbers. */
    int FIRST_YEAR = 1000;

    /** The end of the pattern. */
    record Accept() implements Pattern {}

    /** Two ways to go on. */
    record Fork(Pattern one, Pattern other) implements Pattern {}

    /** A constant bound on the way. */
    record Constant(String name, String value, Pattern next) implements Pattern {}

    /** An item that must stand, joined to the one before as {@code join} says. */
    record Step(Item item, @Nullable String name, Join join, Pattern next) implements Pattern {}

    /** A condition on the next cell, or on the cell before the pattern if {@code behind}. */
    record Condition(Item item, boolean behind, boolean wanted, Pattern next) implements Pattern {}

    /** What can be asked of the cells at a position. */
    sealed interface Item {}

    /** One of a few words, each with the value it stands for. */
    record OneOf(Map<String, String> words, RuleBook.Letters letters) implements Item {}

    /** A number of some kind. */
    record Amount(Kind kind) implements Item {}

    /** How an item is joined to the one before. */
    enum Join {
        ANY,
        /** Nothing stands between. */
        TOUCHING,
        /** Both are of one compound: {@code third-quarter}. */
        GLUED,
        /** They are not of one compound. */
        APART
    }

    /** Day, month and year of our time with stops between them. */
    java.util.regex.Pattern STOPS = java.util.regex.Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})");

    /** The kinds of number. */
    enum Kind {
        NUM(true),
        DAY(true),
        ORD(true),
        YEAR(true),
        YY(false),
        HOUR(true),
        MIN(false),
        ROMAN(false),
        NTH(false),
        /** A year of our time. */
        NEAR(true),
        /** A year without its century: two figures. */
        TWO(false),
        /** A decade without its century: two figures, the second a nought. */
        TENS(false),
        /** A time of day in four figures: {@code 0930}. */
        FOUR(false),
        /** A time of day with a stop: {@code 18.30}. */
        DOTTED(false),
        /** A day in eight figures: {@code 20240213}. */
        COMPACT(false),
        /** A day in one figure with stops, day first: {@code 13.02.2024}. */
        STOPPED(false),
        /** Any small word that ends as an English plural does: what a number before it counts. */
        PLURAL(false);

        /** Whether it may be written in words. */
        final boolean words;

        Kind(boolean words) {
            this.words = words;
        }
    }

    /**
     * What an item found.
     *
     * @param value its value
     * @param length its number of cells
     */
    record Hit(String value, int length) {}

    /** Collects the words that the pattern can start with; true if it can start with a figure. */
    default boolean firsts(Set<String> words, Numerals numerals) {
        return switch (this) {
            case Accept accept -> false;
            case Fork fork -> {
                boolean one = fork.one.firsts(words, numerals);
                boolean other = fork.other.firsts(words, numerals);
                yield one || other;
            }
            case Constant constant -> constant.next.firsts(words, numerals);
            case Condition condition -> condition.next.firsts(words, numerals);
            case Step step ->
                switch (step.item) {
                    case OneOf one -> {
                        words.addAll(one.words.keySet());
                        yield one.words.keySet().stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
                    }
                    case Amount number -> {
                        if (number.kind == Kind.PLURAL) {
                            throw new IllegalStateException("a pattern that starts with any plural");
                        } else if (number.kind == Kind.YY) {
                            words.add("'");
                            words.add("\u2019");
                        } else if (number.kind == Kind.ROMAN) {
                            words.addAll(Roman.NUMERALS);
                        } else if (number.kind.words) {
                            words.addAll(numerals.firstWords());
                        }
                        yield number.kind != Kind.ROMAN;
                    }
                };
        };
    }

    /** Collects the words that may follow where the pattern starts with the one word {@code first}. */
    default void seconds(String first, Set<String> words, Numerals numerals) {
        switch (this) {
            case Accept accept -> throw new IllegalStateException("a pattern that matches nothing");
            case Fork fork -> {
                fork.one.seconds(first, words, numerals);
                fork.other.seconds(first, words, numerals);
            }
            case Constant constant -> constant.next.seconds(first, words, numerals);
            case Condition condition -> condition.next.seconds(first, words, numerals);
            case Step step -> {
                boolean one = step.item instanceof OneOf of && of.words.containsKey(first);
                boolean number =
                        step.item instanceof Amount && numerals.firstWords().contains(first);
                if (number) {
                    words.addAll(numerals.firstWords());
                }
                if ((one || number) && step.next.firsts(words, numerals)) {
                    words.add(RuleBook.FIGURE);
                }
            }
        }
    }

    /** What {@code item} finds at {@code at}; null if it does not stand there. */
    static @Nullable Hit find(Item item, Cells cells, int at, Numerals numerals, Marks marks) {
        return switch (item) {
            case OneOf one -> {
                String value = one.words.get(cells.lower(at));
                boolean fits = switch (one.letters) {
                    case ANY -> true;
                    case CAPITAL -> cells.capitalised(at);
                    case SMALL -> !cells.capitalised(at);
                };
                yield value != null && fits ? new Hit(value, 1) : null;
            }
            case Amount number -> number(number.kind, cells, at, numerals, marks);
        };
    }

    private static @Nullable Hit number(Kind kind, Cells cells, int at, Numerals numerals, Marks marks) {
        return switch (kind) {
            case NUM -> {
                Numeral found = numerals.cardinalAt(cells, at, marks);
                yield found == null || found.value().compareTo(BigDecimal.valueOf(1_000_000_000)) > 0
                        ? null
                        : new Hit(found.value().stripTrailingZeros().toPlainString(), found.last() - at + 1);
            }
            case DAY -> between(dayAt(cells, at, numerals, marks), at, 1, 31);
            case ORD -> between(numerals.ordinalAt(cells, at, marks), at, 1, 100);
            case NTH -> cells.isFigure(at) ? between(numerals.ordinalAt(cells, at, marks), at, 1, 31) : null;
            case PLURAL -> {
                String word = cells.lower(at);
                boolean plural =
                        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
                yield plural && cells.isWord(at) && !cells.capitalised(at) ? new Hit(word, 1) : null;
            }
            case NEAR -> cells.isFigure(at) ? plain(cells, at, 1900, 2059, 4) : year(cells, at, numerals, marks);
            case YEAR -> year(cells, at, numerals, marks);
            case TWO -> cells.lower(at).length() == 2 ? plain(cells, at, 0, 99, 2) : null;
            case TENS -> cells.lower(at).endsWith("0") ? plain(cells, at, 10, 90, 2) : null;
            case FOUR -> clock(cells.lower(at), -1);
            case DOTTED -> clock(cells.lower(at), cells.lower(at).indexOf('.'));
            case COMPACT -> {
                Hit day = cells.lower(at).length() == 8 ? plain(cells, at, 1900_01_01, 2059_12_31, 8) : null;
                int monthDay = day == null ? 0 : Integer.parseInt(day.value) % 1_00_00;
                yield monthDay / 100 >= 1 && monthDay / 100 <= 12 && monthDay % 100 >= 1 && monthDay % 100 <= 31
                        ? day
                        : null;
            }
            case STOPPED -> stopped(cells.lower(at));
            case YY -> {
                boolean mark = cells.lower(at).equals("'") || cells.lower(at).equals("\u2019");
                boolean figures =
                        mark && cells.touches(at + 1) && cells.lower(at + 1).length() == 2;
                Hit hit = figures ? plain(cells, at + 1, 0, 99, 2) : null;
                yield hit == null ? null : new Hit(hit.value, 2);
            }
            case HOUR -> {
                Hit figures = plain(cells, at, 0, 24, 2);
                Hit words = cells.isFigure(at) ? null : between(numerals.wordAt(cells, at), at, 1, 12);
                yield figures != null ? figures : words;
            }
            case MIN -> cells.lower(at).length() == 2 ? plain(cells, at, 0, 59, 2) : null;
            case ROMAN -> {
                int value = Roman.value(cells.lower(at));
                boolean capital = cells.capitalised(at);
                yield value > 0 && capital ? new Hit(String.valueOf(value), 1) : null;
            }
        };
    }

    /** A time of day in figures as its four digits; {@code stop} is where its stop stands, -1 for none. */
    private static @Nullable Hit clock(String figure, int stop) {
        String digits = stop < 0 ? figure : figure.substring(0, stop) + figure.substring(stop + 1);
        if (stop == 0 || stop > 0 && figure.length() - stop != 3 || digits.length() > 4 || digits.length() < 3) {
            return null;
        }
        if (stop < 0 && digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int value = Integer.parseInt(digits);
        return value / 100 > 24 || value % 100 > 59 ? null : new Hit(String.valueOf(value), 1);
    }

    /** A figure such as {@code 13.02.2024} as year, month and day: {@code 20240213}. */
    private static @Nullable Hit stopped(String figure) {
        Matcher parts = STOPS.matcher(figure);
        if (!parts.matches()) {
            return null;
        }
        int day = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? new Hit(String.valueOf((year * 100 + month) * 100 + day), 1) : null;
    }

    private static @Nullable Numeral dayAt(Cells cells, int at, Numerals numerals, Marks marks) {
        Numeral ordinal = numerals.ordinalAt(cells, at, marks);
        if (ordinal != null) {
            return ordinal;
        }
        if (cells.isFigure(at)) {
            Hit plain = plain(cells, at, 1, 31, 2);
            return plain == null ? null : new Numeral(at, at, new BigDecimal(plain.value), Numerals.Form.FIGURES);
        }
        return numerals.cardinalAt(cells, at, marks);
    }

    private static @Nullable Hit between(@Nullable Numeral found, int at, int low, int high) {
        if (found == null || found.whole() < low || found.whole() > high) {
            return null;
        }
        return new Hit(String.valueOf(found.whole()), found.last() - at + 1);
    }

    /** Bare digits, at most {@code longest}, between two bounds. */
    private static @Nullable Hit plain(Cells cells, int at, int low, int high, int longest) {
        String lower = cells.lower(at);
        if (lower.isEmpty() || lower.length() > longest) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + c - '0';
        }
        return value < low || value > high ? null : new Hit(String.valueOf(value), 1);
    }

    /** "1998", "nineteen ninety-eight", "two thousand six", "mil novecientos noventa y ocho". */
    private static @Nullable Hit year(Cells cells, int at, Numerals numerals, Marks marks) {
        if (cells.isFigure(at)) {
            return cells.lower(at).length() == 4 ? plain(cells, at, FIRST_YEAR, LAST_YEAR, 4) : null;
        }
        Numeral first = numerals.cardinalAt(cells, at, marks);
        if (first == null) {
            return null;
        }
        if (first.whole() >= 1100 && first.whole() <= LAST_YEAR && first.last() > at) {
            return new Hit(String.valueOf(first.whole()), first.last() - at + 1);
        }
        Numeral second = numerals.cardinalAt(cells, first.last() + 1, marks);
        boolean pair = second != null
                && (first.whole() == 19 || first.whole() == 18 || first.whole() == 20)
                && second.whole() >= 10
                && second.whole() <= 99
                && !cells.isFigure(second.first());
        return pair && second != null
                ? new Hit(String.valueOf(first.whole() * 100 + second.whole()), second.last() - at + 1)
                : null;
    }
}
