package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Cells;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The number words and number signs of one language.
 *
 * <p>Reads {@code 6,275,182}, {@code 30.000}, {@code 5 million 150 thousand 92}, {@code two hundred and six},
 * {@code dos mil millones}, {@code 1 1/2}, {@code ½}, {@code two-thirds}. What separates thousands and what marks the
 * decimals is the language's habit unless the text itself shows another ({@link Marks}). A numeral has a bounded number
 * of cells, so reading at every position of a text is linear. Immutable; safe to share.
 */
public final class Numerals {
    /** Figures longer than this are identifiers, not amounts; the longest amount in use (a national debt) has 15. */
    static final int MAX_DIGITS = 30;

    private static final ByLanguage<Numerals> ALL = new ByLanguage<>(language -> new Numerals(language.tag()));

    /** What a number word does in a numeral. */
    enum Role {
        UNIT,
        TENS,
        HUNDREDS,
        HUNDRED,
        SCALE
    }

    /**
     * A number word.
     *
     * @param role what it does
     * @param value its number
     */
    record Word(Role role, long value) {}

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Long> moneyScales;
    private final Map<String, Long> fractions;
    private final Map<String, Long> parts;
    private final Set<String> partWords;
    private final Map<String, Long> ordinals;
    private final Set<String> articles;
    private final Set<String> halves;
    private final Set<String> ordinalMarks;
    private final Map<String, String> ands;
    private final String[][] andAHalf;
    private final char decimal;

    private Numerals(String tag) {
        WordLists lexicon = WordLists.read(Numerals.class, "numerals-" + tag + ".txt");
        put(lexicon, "units", Role.UNIT);
        put(lexicon, "tens", Role.TENS);
        put(lexicon, "hundreds", Role.HUNDREDS);
        put(lexicon, "hundred", Role.HUNDRED);
        put(lexicon, "scales", Role.SCALE);
        moneyScales = numbers(lexicon, "money scales");
        fractions = numbers(lexicon, "fractions");
        parts = numbers(lexicon, "parts");
        partWords = lexicon.values("part words").keySet();
        ordinals = numbers(lexicon, "ordinals");
        articles = lexicon.values("article").keySet();
        halves = lexicon.values("half words").keySet();
        ordinalMarks = lexicon.values("ordinal marks").keySet();
        ands = lexicon.values("and");
        andAHalf = lexicon.values("half").keySet().stream()
                .map(phrase -> phrase.split(" "))
                .toArray(String[][]::new);
        decimal = lexicon.values("marks").containsKey(".") ? '.' : ',';
    }

    /** The numerals of a language; those of English where the language has none here. */
    public static Numerals of(Language language) {
        return ALL.of(language);
    }

    /**
     * A number in the text.
     *
     * @param first its first cell
     * @param last its last cell
     * @param value the number
     * @param form how it is written
     */
    public record Numeral(int first, int last, BigDecimal value, Form form) {
        /** The value as an int where it is a whole one of at most nine digits, else -1. */
        public int whole() {
            return value.signum() >= 0
                            && value.compareTo(BigDecimal.valueOf(999_999_999)) <= 0
                            && value.stripTrailingZeros().scale() <= 0
                    ? value.intValue()
                    : -1;
        }
    }

    /** How a number is written. */
    public enum Form {
        FIGURES,
        WORDS,
        MIXED
    }

    /** The marks that the figures of {@code cells} are written with. */
    public Marks marks(Cells cells) {
        return Marks.of(cells, decimal);
    }

    /** The number that starts at cell {@code at}, the longest one; null if none does. */
    public @Nullable Numeral at(Cells cells, int at, Marks marks) {
        if (cells.isFigure(at)) {
            return figures(cells, at, marks);
        }
        if (cells.lower(at).equals(".") && !cells.touches(at) && cells.touches(at + 1) && cells.isFigure(at + 1)) {
            BigDecimal part = marks.value("0." + cells.lower(at + 1));
            return part == null ? null : new Numeral(at, at + 1, part, Form.FIGURES);
        }
        BigDecimal vulgar = Marks.vulgar(cells.lower(at));
        if (vulgar != null) {
            return new Numeral(at, at, vulgar, Form.FIGURES);
        }
        if (!startsWords(cells, at)) {
            return null;
        }
        return new Spelling(this, cells, at, true).read();
    }

    /** The number that starts at cell {@code at}, fraction words left to mean ordinals ("three quarters" is 3). */
    public @Nullable Numeral cardinalAt(Cells cells, int at, Marks marks) {
        return cells.isWord(at) && startsWords(cells, at)
                ? new Spelling(this, cells, at, false).read()
                : at(cells, at, marks);
    }

    /** The number that the word at {@code at} names alone, whatever follows ("nine" of "nine and a half"); null if none. */
    public @Nullable Numeral wordAt(Cells cells, int at) {
        Word word = words.get(cells.lower(at));
        return word == null ? null : new Numeral(at, at, BigDecimal.valueOf(word.value), Form.WORDS);
    }

    /** The words that a number or an ordinal in words can start with. */
    public Set<String> firstWords() {
        Set<String> first = new HashSet<>(words.keySet());
        first.addAll(articles);
        first.addAll(halves);
        first.addAll(ordinals.keySet());
        return first;
    }

    /** The ordinal ("first", "21st", "twenty-first", "1º") that starts at cell {@code at}; null if none does. */
    public @Nullable Numeral ordinalAt(Cells cells, int at, Marks marks) {
        if (cells.isFigure(at)) {
            boolean marked = cells.touches(at + 1) && ordinalMarks.contains(cells.lower(at + 1));
            BigDecimal value = marked ? marks.value(cells.lower(at)) : null;
            return value == null ? null : new Numeral(at, at + 1, value, Form.FIGURES);
        }
        Long one = ordinals.get(cells.lower(at));
        if (one != null) {
            return new Numeral(at, at, BigDecimal.valueOf(one), Form.WORDS);
        }
        Word tens = words.get(cells.lower(at));
        Long unit = ordinals.get(cells.lower(at + 1));
        if (tens != null && tens.role == Role.TENS && unit != null && unit < 10) {
            return new Numeral(at, at + 1, BigDecimal.valueOf(tens.value + unit), Form.WORDS);
        }
        return null;
    }

    /** The number that follows a currency sign, where {@code m} and {@code b} are scales: {@code $10m}. */
    @Nullable
    Numeral moneyAt(Cells cells, int at, Marks marks) {
        Numeral number = at(cells, at, marks);
        if (number == null || !cells.isFigure(at)) {
            return number;
        }
        Long scale = moneyScales.get(cells.lower(number.last + 1));
        return scale == null
                ? number
                : new Numeral(at, number.last + 1, number.value.multiply(BigDecimal.valueOf(scale)), Form.MIXED);
    }

    /** The bare number word at cell {@code at}; null if it is none. */
    @Nullable
    Word word(Cells cells, int at) {
        return words.get(cells.lower(at));
    }

    /** The denominator that a fraction word names; null if it is none. */
    @Nullable
    Long denominator(String word) {
        return fractions.get(word);
    }

    /** The denominator that a fraction of two words names ("cuarta parte") at {@code at}; null if none stands there. */
    @Nullable
    Long part(Cells cells, int at) {
        return partWords.contains(cells.lower(at + 1)) ? parts.get(cells.lower(at)) : null;
    }

    boolean isHalf(String word) {
        return halves.contains(word);
    }

    boolean isArticle(String word) {
        return articles.contains(word);
    }

    /** Whether {@code word} joins what follows the place named ("ten", "hundred"). */
    boolean joins(String word, String place) {
        return place.equals(ands.get(word));
    }

    /** Whether the language puts a word between tens and units ("treinta y uno"). */
    boolean joinsTens() {
        return ands.containsValue("ten");
    }

    /** The number of cells of an "and a half" at {@code at}, 0 if there is none. */
    int andAHalf(Cells cells, int at) {
        for (String[] phrase : andAHalf) {
            int length = 0;
            while (length < phrase.length && phrase[length].equals(cells.lower(at + length))) {
                length++;
            }
            if (length == phrase.length) {
                return length;
            }
        }
        return 0;
    }

    private boolean startsWords(Cells cells, int at) {
        String lower = cells.lower(at);
        return words.containsKey(lower) || articles.contains(lower) || halves.contains(lower);
    }

    private Numeral withHalf(Cells cells, Numeral number, BigDecimal scale) {
        int length = andAHalf(cells, number.last + 1);
        return length == 0
                ? number
                : new Numeral(
                        number.first,
                        number.last + length,
                        number.value.add(scale.multiply(new BigDecimal("0.5"))),
                        Form.MIXED);
    }

    /** Figures: with scales, mixed fractions and lower groups after them. */
    private @Nullable Numeral figures(Cells cells, int at, Marks marks) {
        BigDecimal value = marks.value(cells.lower(at));
        if (value == null) {
            return null;
        }
        int grouped = Groups.last(cells, at);
        if (grouped > at) {
            return new Numeral(at, grouped, Groups.value(cells, at, grouped), Form.FIGURES);
        }
        int last = at;
        BigDecimal slash = Marks.slashed(cells, at);
        if (slash != null) {
            return new Numeral(at, at + 2, slash, Form.FIGURES);
        }
        BigDecimal part = Marks.isWhole(value) ? Marks.fractionAfter(cells, at + 1) : null;
        if (part != null) {
            value = value.add(part);
            last = Marks.vulgar(cells.lower(at + 1)) != null ? at + 1 : at + 3;
        }
        Scaled scaled = scales(cells, last + 1);
        if (scaled == null) {
            scaled = capitalScale(cells, last + 1);
        }
        if (scaled == null) {
            return withHalf(cells, new Numeral(at, last, value, Form.FIGURES), BigDecimal.ONE);
        }
        value = marks.scaledValue(cells.lower(at), value).multiply(scaled.factor);
        Numeral whole = new Numeral(at, scaled.last, value, Form.MIXED);
        Numeral longer = lowerGroups(cells, whole, scaled.factor, marks);
        return longer != null ? longer : withHalf(cells, whole, scaled.factor);
    }

    /** {@code 150 thousand 92} after {@code 5 million}: groups that get smaller and name their scale. */
    private @Nullable Numeral lowerGroups(Cells cells, Numeral number, BigDecimal above, Marks marks) {
        int next = number.last + 1;
        BigDecimal value = marks.value(cells.lower(next));
        if (value == null || !cells.isFigure(next) || cells.touches(next)) {
            return null;
        }
        Scaled scaled = scales(cells, next + 1);
        if (scaled != null
                && scaled.factor.compareTo(above) < 0
                && value.multiply(scaled.factor).compareTo(above) < 0) {
            BigDecimal sum = number.value.add(value.multiply(scaled.factor));
            Numeral longer = new Numeral(number.first, scaled.last, sum, Form.MIXED);
            int after = scaled.last + 1;
            BigDecimal rest = cells.isFigure(after) ? marks.value(cells.lower(after)) : null;
            boolean fits = rest != null && rest.compareTo(scaled.factor) < 0 && scales(cells, after + 1) == null;
            return fits ? new Numeral(number.first, after, sum.add(rest), Form.MIXED) : longer;
        }
        return null;
    }

    /** "4.3M" and "2B": a capital that touches the figure; a metre is small. */
    private @Nullable Scaled capitalScale(Cells cells, int at) {
        if (!cells.touches(at) || cells.lower(at).length() != 1 || cells.touches(at + 1) && cells.isWord(at + 1)) {
            return null;
        }
        return switch (cells.text().charAt(cells.start(at))) {
            case 'M' -> new Scaled(BigDecimal.valueOf(1_000_000), at);
            case 'B' -> new Scaled(BigDecimal.valueOf(1_000_000_000), at);
            default -> null;
        };
    }

    private record Scaled(BigDecimal factor, int last) {}

    /** The scale words from {@code at} on, multiplied: {@code hundred million}, {@code mil millones}. */
    private @Nullable Scaled scales(Cells cells, int at) {
        BigDecimal factor = BigDecimal.ONE;
        int last = at - 1;
        while (last + 1 < cells.size() && last - at < 2) {
            Word word = words.get(cells.lower(last + 1));
            boolean scale = word != null && (word.role == Role.SCALE || word.role == Role.HUNDRED);
            if (word == null || !scale || cells.lineBefore(last + 1) && !cells.glued(last + 1)) {
                break;
            }
            if (cells.lower(last + 1).length() == 1 && !cells.touches(last + 1)) {
                break;
            }
            factor = factor.multiply(BigDecimal.valueOf(word.value));
            last++;
        }
        return last < at ? null : new Scaled(factor, last);
    }

    private void put(WordLists lexicon, String section, Role role) {
        numbers(lexicon, section).forEach((word, value) -> words.put(word, new Word(role, value)));
    }

    private static Map<String, Long> numbers(WordLists lexicon, String section) {
        Map<String, Long> numbers = new HashMap<>();
        lexicon.values(section).forEach((word, value) -> numbers.put(word, Long.valueOf(value)));
        return numbers;
    }
}
