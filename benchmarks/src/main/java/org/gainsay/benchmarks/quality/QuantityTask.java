package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.quantity.Quantities;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Quantities of single English sentences (NewsQuant): F1 of the values, and of values with their units.
 *
 * <p>A found quantity is right in value if a labelled one of the same sentence that is not yet matched has the same
 * number (within one part in a thousand, which forgives the rounding of thirds) or the same two ends of a range; signs
 * are not compared, because the set keeps them in its field {@code change}, nor are comparators. It is right in unit
 * too if, in lower case, its unit equals the labelled {@code unit} or {@code normalized_unit}, or both have no unit, or
 * one is the last word of the other: the set keeps all modifiers of a counted noun ("armed guards"), which is
 * more than a unit is. {@code strict} asks for equality with one of the two labelled forms. Names of currencies,
 * "percentage", "pound-mass", "p" and "times" are brought to one form first; a bare fraction with its whole is right for a
 * labelled "% things". Labelled durations count, as in the set.
 */
final class QuantityTask implements Task {
    private static final double CLOSE = 0.001;

    @Override
    public String name() {
        return "quantities-en";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        Quantities quantities = Quantities.of(Language.ENGLISH);
        Times times = Times.of(Language.ENGLISH);
        int gold = 0;
        int found = 0;
        int values = 0;
        int units = 0;
        int strict = 0;
        boolean show = Boolean.getBoolean("gainsay.show");
        Half half = Half.chosen();
        for (JsonNode row : data.rows("quantities-en-dev")) {
            if (!half.holds(row.get("text").asText())) {
                continue;
            }
            Tokens tokens = Tokens.of(row.get("text").asText());
            List<TimeExpression> dates = times.in(tokens, Reference.NONE);
            List<Quantity> said = quantities.in(tokens, dates);
            List<JsonNode> left = new ArrayList<>();
            row.get("quantities").forEach(left::add);
            gold += left.size();
            found += said.size();
            List<String> wrong = new ArrayList<>();
            for (Quantity quantity : said) {
                JsonNode best = best(left, quantity);
                if (best == null) {
                    wrong.add("  + " + quantity.amount() + " [" + quantity.unit() + "]");
                    continue;
                }
                left.remove(best);
                values++;
                boolean unit = unit(best, quantity.unit(), false);
                units += unit ? 1 : 0;
                strict += unit(best, quantity.unit(), true) ? 1 : 0;
                if (!unit) {
                    wrong.add("  u " + quantity.unit() + " <> " + best.get("unit") + best.get("normalized_unit"));
                }
            }
            left.forEach(missed -> wrong.add("  - " + missed.get("value") + " " + missed.get("normalized_unit")));
            if (show && !wrong.isEmpty()) {
                System.out.println(tokens.text() + "\n" + String.join("\n", wrong));
            }
        }
        String cqe = "CQE 0.920 / 0.856; quantulum3 0.730 / 0.472";
        return List.of(
                new Figure(name(), half.of("dev"), "value precision", ratio(values, found), ""),
                new Figure(name(), half.of("dev"), "value recall", ratio(values, gold), ""),
                new Figure(name(), half.of("dev"), "value F1", f1(values, found, gold), cqe),
                new Figure(name(), half.of("dev"), "value+unit F1", f1(units, found, gold), cqe),
                new Figure(name(), half.of("dev"), "value+unit F1, strict", f1(strict, found, gold), ""));
    }

    private static @Nullable JsonNode best(List<JsonNode> left, Quantity quantity) {
        JsonNode best = null;
        for (JsonNode candidate : left) {
            if (value(candidate, quantity.amount())) {
                if (unit(candidate, quantity.unit(), false)) {
                    return candidate;
                }
                best = best == null ? candidate : best;
            }
        }
        return best;
    }

    private static boolean value(JsonNode labelled, Quantity.Amount amount) {
        String wanted = labelled.get("value").asText().replace(" ", "");
        int dash = wanted.indexOf('-', 1);
        boolean range = dash > 0 && Character.isDigit(wanted.charAt(dash - 1));
        return switch (amount) {
            case Quantity.Value one -> !range && close(wanted, one.value());
            case Quantity.Range two ->
                range
                        && (close(wanted.substring(0, dash), two.low()) && close(wanted.substring(dash + 1), two.high())
                                || close(wanted.substring(0, dash), two.high())
                                        && close(wanted.substring(dash + 1), two.low()));
        };
    }

    private static boolean close(String wanted, BigDecimal said) {
        double a = Math.abs(Double.parseDouble(wanted.strip()));
        double b = Math.abs(said.doubleValue());
        return Math.abs(a - b) <= CLOSE * Math.max(a, b);
    }

    private static boolean unit(JsonNode labelled, @Nullable String said, boolean strict) {
        String one = normal(labelled.get("unit").asText());
        String two = normal(labelled.get("normalized_unit").asText());
        String unit = normal(said == null ? "-" : said);
        if (said == null && one.startsWith("% ")) {
            return true;
        }
        if (unit.equals(one) || unit.equals(two)) {
            return true;
        }
        return !strict && (tail(unit, one) || tail(unit, two) || tail(one, unit) || tail(two, unit));
    }

    private static boolean tail(String longer, String shorter) {
        return !shorter.isEmpty() && longer.endsWith(" " + shorter);
    }

    private static String normal(String unit) {
        String plain = unit.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
        if (plain.isEmpty()) {
            return "-";
        }
        plain = plain.replace("us dollar", "dollar")
                .replace("percentage", "percent")
                .replace("per cent", "percent");
        plain = plain.replace("pound mass", "pound");
        return switch (plain) {
            case "%" -> "percent";
            case "p" -> "pence";
            case "times" -> "time";
            default -> plain;
        };
    }

    static double ratio(int right, int all) {
        return all == 0 ? 0 : (double) right / all;
    }

    static double f1(int right, int found, int gold) {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }
}
