package org.gainsay.reading.tension;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.reading.claim.Analysis;

/** Finds wholes and parts in one statement that do not fit: more than the whole, and parts with another sum. */
final class Totals {
    /** A share above the whole cannot be, whatever was meant. */
    private static final double ABOVE_WHOLE = 0.9;
    /** Parts of which the sum is another than is said; one may be left out on purpose. */
    private static final double OTHER_SUM = 0.7;
    /** A total that its enumeration does not bear out; the enumeration may only give examples. */
    private static final double OTHER_COUNT = 0.6;
    /** What rounding may add to a hundred, for each share. */
    private static final double ROUNDING = 0.5;
    /** Fewer shares without a common whole are seldom parts of one. */
    private static final int LEAST_SHARES = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Analysis analysis;

    Totals(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * What does not fit.
     *
     * @param why the reason, in a sentence
     * @param strength how sure it is, 0 to 1
     */
    record Misfit(String why, double strength) {}

    /** What does not fit in {@code statement}, in the order of the text. */
    List<Misfit> in(Statement statement) {
        List<Misfit> misfits = new ArrayList<>();
        List<Quantity> sentence = analysis.quantitiesIn(
                analysis.sentences().span(analysis.sentences().at(statement.first())));
        for (Quantity quantity : statement.quantities()) {
            aboveWhole(quantity).ifPresent(misfits::add);
            ofFewer(quantity, sentence).ifPresent(misfits::add);
            otherSum(quantity, sentence).ifPresent(misfits::add);
        }
        shares(statement.quantities()).ifPresent(misfits::add);
        for (MemberList list : MemberList.in(analysis, statement.first(), statement.last())) {
            statement
                    .quantities()
                    .forEach(quantity -> otherCount(quantity, list).ifPresent(misfits::add));
        }
        return misfits;
    }

    /** "120 percent of the records". */
    private Optional<Misfit> aboveWhole(Quantity quantity) {
        String of = quantity.of();
        boolean above = isShare(quantity)
                && of != null
                && TensionWords.WHOLES.contains(Topic.stem(lastWord(of)))
                && atLeast(quantity).compareTo(HUNDRED) > 0;
        return above
                ? Optional.of(new Misfit("“" + words(quantity) + "” is more than the whole.", ABOVE_WHOLE))
                : Optional.empty();
    }

    /** "28 of the 24 stations". */
    private Optional<Misfit> ofFewer(Quantity part, List<Quantity> sentence) {
        boolean ratio = switch (analysis.tokens().lowerOrEmpty(first(part) - 1)) {
            case "in", "of", "every", "each", "en", "de", "cada" -> true;
            default -> false;
        };
        if (isShare(part) || !exact(part) || ratio) {
            return Optional.empty();
        }
        for (Quantity whole : sentence) {
            int before = first(whole) - 1;
            while (TensionWords.DETERMINERS.contains(analysis.tokens().lowerOrEmpty(before))) {
                before--;
            }
            String link = analysis.tokens().lowerOrEmpty(before);
            int last = analysis.tokens().lowerOrEmpty(before - 1).equals("out") ? before - 2 : before - 1;
            boolean partOf = (link.equals("of") || link.equals("de"))
                    && exact(whole)
                    && last >= first(part)
                    && last <= first(part) + 1
                    && analysis.tokens().end(last) <= part.span().end();
            if (partOf && value(part).compareTo(value(whole)) > 0) {
                String exact = analysis.tokens()
                        .span(first(part), last(whole))
                        .in(analysis.tokens().text());
                return Optional.of(new Misfit("“" + exact + "” is more than the whole.", ABOVE_WHOLE));
            }
        }
        return Optional.empty();
    }

    /** "12 boats: 5 ferries and 9 barges". */
    private Optional<Misfit> otherSum(Quantity total, List<Quantity> sentence) {
        int mark = last(total) + 1;
        boolean opens = switch (analysis.tokens().lowerOrEmpty(mark)) {
            case ":", "(", "—", "–", "--" -> true;
            default -> false;
        };
        if (!opens || !exact(total)) {
            return Optional.empty();
        }
        boolean closes = analysis.tokens().lower(mark).equals("(");
        int end = end(mark, closes);
        List<Quantity> parts = sentence.stream()
                .filter(part -> first(part) > mark && last(part) <= end)
                .toList();
        boolean enumerates = parts.size() > 1
                && parts.stream().allMatch(part -> exact(part) && alike(total, part))
                && joined(parts, mark, end);
        BigDecimal sum = parts.stream().filter(this::exact).map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean examples = false;
        for (int i = mark; i <= end; i++) {
            examples |= TensionWords.EXAMPLES.contains(analysis.tokens().lower(i));
        }
        int compared = sum.compareTo(value(total));
        return enumerates && (examples ? compared > 0 : compared != 0)
                ? Optional.of(new Misfit(
                        "“" + words(total) + "”, but the parts that are named add up to " + sum.toPlainString() + ".",
                        OTHER_SUM))
                : Optional.empty();
    }

    private int end(int mark, boolean closes) {
        int end = analysis.sentences().last(analysis.sentences().at(mark));
        for (int i = mark + 1; i <= end; i++) {
            String word = analysis.tokens().lower(i);
            if (word.equals(")") && closes || word.equals(";")) {
                return i - 1;
            }
        }
        return end;
    }

    /** Whether nothing but an enumeration stands from a mark to the end: no verb, and a comma or "and" before each part. */
    private boolean joined(List<Quantity> parts, int mark, int end) {
        for (int i = mark + 1; i <= end; i++) {
            if (analysis.tags().finite(i)) {
                return false;
            }
        }
        for (Quantity part : parts.subList(1, parts.size())) {
            boolean joins = switch (analysis.tokens().lower(first(part) - 1)) {
                case ",", "and", "y", "e", ";" -> true;
                default -> false;
            };
            if (!joins) {
                return false;
            }
        }
        return first(parts.getFirst()) <= mark + 2;
    }

    private boolean alike(Quantity total, Quantity part) {
        boolean measured = isMeasured(total) || isMeasured(part);
        return !measured || String.valueOf(total.unit()).equals(part.unit());
    }

    private static boolean isMeasured(Quantity quantity) {
        String unit = String.valueOf(quantity.unit());
        return isShare(quantity)
                || TensionWords.LENGTHS.contains(unit)
                || TensionWords.LOOSE.contains(unit)
                || unit.contains("dollar")
                || unit.contains("euro")
                || unit.contains("peso")
                || unit.contains("pound");
    }

    /** "52 percent for Brandt, 41 percent for Ostrava and 12 percent for Lund". */
    private Optional<Misfit> shares(List<Quantity> quantities) {
        List<Quantity> shares = quantities.stream()
                .filter(quantity -> isShare(quantity) && exact(quantity))
                .toList();
        boolean oneWhole = shares.size() >= LEAST_SHARES
                && shares.stream()
                                .map(share -> String.valueOf(share.of()))
                                .distinct()
                                .count()
                        <= 2
                && shares.stream().skip(1).allMatch(share -> share.of() == null)
                && listed(shares);
        BigDecimal sum = shares.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return oneWhole && sum.doubleValue() > 100 + ROUNDING * shares.size()
                ? Optional.of(new Misfit(
                        "The shares add up to " + sum.toPlainString() + " percent, which is more than the whole.",
                        OTHER_SUM))
                : Optional.empty();
    }

    /** Whether shares stand in one enumeration: no verb between them, and a comma or "and" before each. */
    private boolean listed(List<Quantity> shares) {
        for (int k = 1; k < shares.size(); k++) {
            boolean comma = false;
            for (int i = last(shares.get(k - 1)) + 1; i < first(shares.get(k)); i++) {
                String word = analysis.tokens().lower(i);
                comma |= word.equals(",") || word.equals("and") || word.equals("y");
                boolean apart = analysis.tags().verb(i)
                        || word.equals("(")
                        || word.equals("to")
                        || word.equals("than")
                        || word.equals("in")
                        || word.equals("among")
                        || word.equals("of")
                        || word.equals("en")
                        || word.equals("entre")
                        || word.equals("de")
                        || word.equals("a")
                        || word.equals("que");
                if (apart) {
                    return false;
                }
            }
            if (!comma) {
                return false;
            }
        }
        return true;
    }

    /** A number directly before a list of names that it does not count: "three states (Ardan, Brel, Corve, Dunmar)". */
    private Optional<Misfit> otherCount(Quantity quantity, MemberList list) {
        int end = last(quantity);
        String link = analysis.tokens().lowerOrEmpty(end + 1);
        boolean announces = end + 2 == list.first() && (link.equals(":") || link.equals("("));
        boolean whole = link.equals("(")
                ? analysis.tokens().lowerOrEmpty(list.last() + 1).equals(")")
                : closed(list.last() + 1);
        return announces
                        && whole
                        && exact(quantity)
                        && !isMeasured(quantity)
                        && value(quantity)
                                        .compareTo(BigDecimal.valueOf(
                                                list.members().size()))
                                != 0
                ? Optional.of(new Misfit(
                        "“" + words(quantity) + "”, but " + list.members().size() + " are named.", OTHER_COUNT))
                : Optional.empty();
    }

    /** Whether an enumeration has come to its end: "Ardan and Brel, where …, along with Corve" goes on. */
    private boolean closed(int after) {
        int end = analysis.sentences().last(analysis.sentences().at(after - 1));
        return after > end
                || switch (analysis.tokens().word(after)) {
                    case ".", ";", "!", "?", "”", "\"", "''", "»" -> true;
                    default -> false;
                };
    }

    private static boolean isShare(Quantity quantity) {
        return "percent".equals(quantity.unit());
    }

    private boolean exact(Quantity quantity) {
        return quantity.amount() instanceof Quantity.Value value && value.comparator() == Quantity.Comparator.EQUAL;
    }

    private BigDecimal value(Quantity quantity) {
        return switch (quantity.amount()) {
            case Quantity.Value value -> value.value();
            case Quantity.Range range -> range.low();
        };
    }

    /** The least that a quantity can be; nothing where it is bounded from above. */
    private static BigDecimal atLeast(Quantity quantity) {
        return switch (quantity.amount()) {
            case Quantity.Range range -> range.low();
            case Quantity.Value value ->
                switch (value.comparator()) {
                    case EQUAL, ABOUT, MORE, AT_LEAST, RANGE -> value.value();
                    case LESS, AT_MOST -> BigDecimal.ZERO;
                };
        };
    }

    private static String lastWord(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    private int first(Quantity quantity) {
        return analysis.tokens().firstEndingAfter(quantity.span().start());
    }

    private int last(Quantity quantity) {
        return analysis.tokens().firstEndingAfter(quantity.span().end() - 1);
    }

    private String words(Quantity quantity) {
        Span span = quantity.span();
        return span.in(analysis.tokens().text());
    }
}
