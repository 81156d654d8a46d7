package org.gainsay.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.quantity.Numerals;
import org.gainsay.reading.text.WordLists;

/**
 * The words and rules by which one language names times, read from a resource.
 *
 * <h2>The resource</h2>
 *
 * <p>{@code [class NAME]} sections list words with values ({@code 1: monday, mon.}); {@code [class NAME capital]} wants
 * the word capitalised in the text, {@code [class NAME lower]} small. {@code [macros]} lines are {@code $NAME = pattern}.
 * {@code [rules]} lines are {@code TYPE operation : pattern}. A pattern is a sequence of
 *
 * <ul>
 *   <li>{@code word|word}: one cell that is one of the words;
 *   <li>{@code NAME} or {@code x=NAME}: a member of a class, its value bound to {@code x}; built in are {@code NUM}
 *       (a number in words or figures), {@code DAY} (1 to 31 as a day of the month is written), {@code ORD} (an
 *       ordinal), {@code NTH} (one in figures), {@code ROMAN}, {@code PLURAL}, {@code YEAR}, {@code NEAR}, {@code YY}, {@code TWO}, {@code TENS}, {@code HOUR},
 *       {@code MIN}, {@code FOUR}, {@code DOTTED}, {@code COMPACT}, each told at {@link Pattern.Kind};
 *   <li>{@code (…)}, {@code (…|…)}, {@code ?}: a group, alternatives, an optional part; an alternative bar between
 *       groups stands alone between spaces;
 *   <li>{@code ~item}: the item touches the one before; {@code +item}: it is of the same compound, {@code ^item}: it is
 *       not; {@code >item} and {@code !item}: the next cell
 *       is, or is not, it; {@code <item} and
 *       {@code <!item}: the cell before the whole pattern is, or is not, it;
 *   <li>{@code {x=value}}: binds a constant.
 * </ul>
 *
 * <p>There is no repetition, so a pattern has a greatest length and matching at every cell is linear in the text. The
 * longest match wins; among equals the earlier rule. Immutable; safe to share.
 */
final class RuleBook {
    private final Map<String, List<Rule>> byWord = new HashMap<>();
    /** Stands for any figure among the words that may come second. */
    static final String FIGURE = "0";

    /** For the words of class COMMON, which start many rules and few times: the rules by the word after them. */
    private final Map<String, Map<String, List<Rule>>> byPair = new HashMap<>();

    private final List<Rule> byFigure = new ArrayList<>();
    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private final Map<String, Letters> letters = new HashMap<>();
    private final Map<String, String> macros = new HashMap<>();
    private final Numerals numerals;

    /** How a word of a class must begin. */
    enum Letters {
        ANY,
        CAPITAL,
        SMALL
    }

    /**
     * One rule.
     *
     * @param order its place in the resource
     * @param type the type of what it finds
     * @param operation what its bindings mean, a name that {@link Meanings} knows
     * @param start where its pattern starts
     */
    record Rule(int order, TimeExpression.Type type, String operation, Pattern start) {}

    RuleBook(String resource, Numerals numerals) {
        this.numerals = numerals;
        String section = "";
        int order = 0;
        for (String line : WordLists.lines(RuleBook.class, resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.startsWith("class ")) {
                member(section.substring(6), line);
            } else if (section.equals("macros")) {
                int equals = line.indexOf(" = ");
                macros.put(line.substring(0, equals), line.substring(equals + 3));
            } else {
                add(resource, order++, line);
            }
        }
    }

    /** The rules that may match where one cell reads {@code lower} and the next {@code after}. */
    List<Rule> startingWith(String lower, boolean figure, String after) {
        if (figure) {
            return byFigure;
        }
        Map<String, List<Rule>> pairs = byPair.get(lower);
        if (pairs == null) {
            return byWord.getOrDefault(lower, List.of());
        }
        boolean afterFigure = !after.isEmpty() && Character.isDigit(after.charAt(0));
        return pairs.getOrDefault(afterFigure ? FIGURE : after, List.of());
    }

    /** The members of a class with their values; empty if there is no such class. */
    Map<String, String> members(String name) {
        return classes.getOrDefault(name, Map.of());
    }

    private void member(String header, String line) {
        String[] words = header.split(" ");
        Letters wanted = words.length == 1 ? Letters.ANY : words[1].equals("capital") ? Letters.CAPITAL : Letters.SMALL;
        letters.put(words[0], wanted);
        int colon = line.indexOf(": ");
        Map<String, String> members = classes.computeIfAbsent(words[0], name -> new HashMap<>());
        for (String word : line.substring(colon + 2).split(",")) {
            members.put(word.strip(), line.substring(0, colon));
        }
    }

    private void add(String resource, int order, String line) {
        int colon = line.indexOf(" : ");
        String[] head = line.substring(0, Math.max(0, colon)).split(" ");
        if (colon < 0 || head.length != 2) {
            throw new IllegalStateException(resource + ": '" + line + "' wants 'TYPE operation : pattern'");
        }
        String pattern = expand(line.substring(colon + 3));
        Pattern start = new PatternParser(classes, letters, numerals, pattern).parse();
        Rule rule = new Rule(order, TimeExpression.Type.valueOf(head[0]), head[1], start);
        Set<String> words = new HashSet<>();
        if (start.firsts(words, numerals)) {
            byFigure.add(rule);
        }
        words.forEach(
                word -> byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(rule));
    }

    private String expand(String pattern) {
        String expanded = pattern;
        for (int rounds = 0; rounds < 8 && expanded.indexOf('$') >= 0; rounds++) {
            StringBuilder out = new StringBuilder();
            for (String item : expanded.split(" ")) {
                boolean optional = item.endsWith("?");
                String name = optional ? item.substring(0, item.length() - 1) : item;
                String macro = macros.get(name);
                out.append(macro == null ? item : "( " + macro + " )" + (optional ? "?" : ""))
                        .append(' ');
            }
            expanded = out.toString().strip();
        }
        return expanded;
    }
}
