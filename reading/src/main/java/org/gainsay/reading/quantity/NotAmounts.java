package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import org.gainsay.reading.quantity.Numerals.Form;
import org.gainsay.reading.quantity.Numerals.Numeral;
import org.gainsay.reading.text.Cells;

/** The numbers of a text that are not amounts: parts of names, labels, list numbers, scores, ages in apposition. */
final class NotAmounts {
    private static final int OLDEST = 120;
    /** The most figures of a number in groups: an account number. */
    private static final int LONGEST_ROW = 12;
    /** Smaller numbers in words stand for persons and things spoken of ("the two", "one by one") more often than for counts. */
    private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(100);

    /** Figures without marks of so many digits are identifiers; the people of the world are counted in ten. */
    private static final int IDENTIFIER_DIGITS = 11;

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;

    private final Cells cells;
    private final Words words;
    private final Numerals numerals;

    NotAmounts(Cells cells, Words words, Numerals numerals) {
        this.cells = cells;
        this.words = words;
        this.numerals = numerals;
    }

    /** The last cell to pass over if the number at hand is no amount, else -1. */
    int passOver(Numeral number) {
        int first = number.first();
        int last = number.last();
        boolean figures = cells.isFigure(first);
        if (figures) {
            int end = series(number);
            if (end > last) {
                return end;
            }
            if (cells.lower(first - 1).equals("(") && cells.lower(last + 1).equals(")") && cells.isFigure(last + 2)) {
                return last + 1;
            }
            boolean no = cells.glued(first) && cells.isWord(first - 1) && !number(first - 1) && !prefix(first - 1)
                    || cells.lower(first - 1).equals("#")
                    || cells.lower(first - 1).equals("@")
                    || ordinal(last)
                    || lettered(last)
                    || label(first)
                    || listNumber(number)
                    || age(number)
                    || name(number);
            return no ? last : -1;
        }
        return pronoun(number)
                        || cells.glued(first) && !number(first - 1)
                        || label(first) && cells.capitalised(first - 1)
                ? last
                : -1;
    }

    /** Whether a number without a unit is a year, a pronoun or a name rather than an amount. */
    boolean bareName(Numeral number) {
        if (number.form() == Form.WORDS) {
            return number.value().compareTo(LEAST_BARE) < 0;
        }
        int whole = number.whole();
        if (number.form() == Form.FIGURES && cells.lower(number.last()).length() >= IDENTIFIER_DIGITS) {
            return cells.lower(number.last()).chars().allMatch(Character::isDigit);
        }
        boolean plain = cells.end(number.last()) - cells.start(number.first()) == 4;
        if (!Marks.isWhole(number.value())) {
            return false;
        }
        boolean year = number.form() == Form.FIGURES && plain && whole >= FIRST_YEAR && whole <= LAST_YEAR;
        return year
                || cells.capitalised(number.last() + 1)
                || cells.capitalised(number.first() - 1) && !opens(number.first() - 1);
    }

    /** A word that may be joined to an amount by a hyphen. */
    private boolean prefix(int cell) {
        return switch (cells.lower(cell)) {
            case "minus", "sub", "mid", "menos" -> true;
            default -> false;
        };
    }

    /** Whether a word has a capital letter anywhere, as product names do. */
    private boolean capital(int cell) {
        return cell >= 0
                && cells.isWord(cell)
                && cells.text()
                        .substring(cells.start(cell), cells.end(cell))
                        .chars()
                        .anyMatch(Character::isUpperCase);
    }

    private boolean number(int cell) {
        return cells.isFigure(cell) || numerals.word(cells, cell) != null;
    }

    /** Telephone numbers, addresses, times of day, dates in figures: figures joined by marks without spaces. */
    private int series(Numeral number) {
        int spaced = spaced(number.first());
        if (spaced > 0) {
            return spaced;
        }
        int at = number.last();
        int joined = 0;
        boolean clock = false;
        boolean wide = false;
        while (at + 2 < cells.size() && cells.touches(at + 1) && cells.touches(at + 2) && cells.isFigure(at + 2)) {
            char mark = cells.text().charAt(cells.start(at + 1));
            if (mark != '-' && mark != ':' && mark != '/' && mark != '.' && mark != '\u2013'
                    || cells.isFigure(at + 1)) {
                break;
            }
            clock |= mark == ':' || mark == '/';
            wide |= cells.lower(at).length() - cells.lower(at + 2).length() >= 2 && mark == '-';
            joined++;
            at += 2;
        }
        boolean slashed = number.last() == number.first() + 2;
        boolean no = joined > 1 || joined == 1 && (clock || wide);
        return no && !slashed ? at : -1;
    }

    /** Three or more figures in a row with nothing between them but spaces, "+34 912 345 678": the last of them, or -1. */
    private int spaced(int first) {
        int at = first;
        while (at - first < LONGEST_ROW
                && cells.isFigure(at + 1)
                && !cells.touches(at + 1)
                && !cells.lineBefore(at + 1)) {
            at++;
        }
        return at - first >= 2 ? at : -1;
    }

    private boolean ordinal(int last) {
        if (!cells.touches(last + 1)) {
            return false;
        }
        return switch (cells.lower(last + 1)) {
            case "am", "pm", "a.m.", "p.m.", "st", "nd", "rd", "th", "º", "ª", "°", "ro", "er", "do", "to", "s" ->
                !cells.lower(last + 2).equals("c");
            default -> false;
        };
    }

    /** "28J", "4G": a capital letter on a figure makes a name of it, unless it is the sign of a measure. */
    private boolean lettered(int last) {
        int next = last + 1;
        if (!cells.touches(next)
                || !cells.capitalised(next)
                || cells.lower(next).length() != 1) {
            return false;
        }
        String raw = cells.text().substring(cells.start(next), cells.end(next));
        return !words.exact.containsKey(raw) && !raw.equals("L") && !cells.glued(next + 1);
    }

    private boolean label(int first) {
        boolean dotted = cells.lower(first - 1).equals(".") && cells.touches(first - 1);
        String before = dotted ? cells.lower(first - 2) + "." : cells.lower(first - 1);
        if (!words.labels.contains(before) || cells.lineBefore(first)) {
            return false;
        }
        boolean sure =
                before.endsWith(".") || before.endsWith("º") || before.length() > 6 || cells.capitalised(first - 1);
        boolean ends = !cells.isWord(first + 1) || words.stops.contains(cells.lower(first + 1));
        return (sure || ends && !cells.lower(first + 1).equals("%"))
                && !(opens(first - 1) && cells.isWord(first + 1) && words.nouns.plural(cells.lower(first + 1)));
    }

    private boolean listNumber(Numeral number) {
        if (!cells.lineBefore(number.first()) || number.first() != number.last()) {
            return false;
        }
        String after = cells.lower(number.last() + 1);
        return after.equals(".") || after.equals(")") || after.equals("°");
    }

    /** ", 65," after a name. */
    private boolean age(Numeral number) {
        int whole = number.whole();
        if (whole < 1 || whole > OLDEST || number.first() != number.last()) {
            return false;
        }
        String before = cells.lower(number.first() - 1);
        String after = cells.lower(number.last() + 1);
        boolean commas = before.equals(",")
                && (after.equals(",") || after.equals(".") || after.equals(";") || after.equals(")"));
        boolean brackets = before.equals("(") && after.equals(")");
        return (commas || brackets)
                && cells.capitalised(number.first() - 2)
                && !words.stops.contains(cells.lower(number.first() - 2));
    }

    /** "Boeing 737", "iPhone 11", "Big 12": a figure after a capitalised word, with nothing that it counts. */
    private boolean name(Numeral number) {
        int before = number.first() - 1;
        if (number.form() != Form.FIGURES
                || !Marks.isWhole(number.value())
                || !capital(before)
                || opens(before) && cells.capitalised(before)
                || cells.lineBefore(before + 1)) {
            return false;
        }
        int next = number.last() + 1;
        if (!cells.isWord(next) && !cells.lower(next).equals("%") || cells.capitalised(next)) {
            return true;
        }
        return words.units.startingAt(cells, next) == null
                && !words.nouns.plural(cells.lower(next))
                && !words.nouns.plural(cells.lower(next + 1));
    }

    /** "one" where it stands for someone or something. */
    private boolean pronoun(Numeral number) {
        if (number.whole() != 1 || number.first() != number.last()) {
            return false;
        }
        String next = cells.lower(number.last() + 1);
        return switch (cells.lower(number.first() - 1)) {
            case "no", "any", "every", "each", "some", "this", "that", "which", "another", "-", "a", "an" -> true;
            case "the" -> next.equals("of") || !cells.isWord(number.last() + 1) || words.stops.contains(next);
            default -> next.equals("another") || next.equals("'s") || next.equals("such");
        };
    }

    private boolean opens(int cell) {
        return cell <= 0
                || cells.lineBefore(cell)
                || !cells.isWord(cell - 1)
                        && !cells.isFigure(cell - 1)
                        && !cells.lower(cell - 1).equals(",");
    }
}
