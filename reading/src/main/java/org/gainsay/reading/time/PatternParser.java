package org.gainsay.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.reading.quantity.Numerals;
import org.jspecify.annotations.Nullable;

/** The compiler of one pattern of a {@link RuleBook}. */
final class PatternParser {
    private final Map<String, Map<String, String>> classes;
    private final Map<String, RuleBook.Letters> letters;
    private final String source;
    private final List<String> items = new ArrayList<>();
    private int at;

    PatternParser(
            Map<String, Map<String, String>> classes,
            Map<String, RuleBook.Letters> letters,
            Numerals numerals,
            String source) {
        this.classes = classes;
        this.letters = letters;
        this.source = source;
        for (String item : source.split(" ")) {
            split(item);
        }
    }

    /** Brackets that stand against an item are items of their own. */
    private void split(String item) {
        String rest = item;
        while (rest.startsWith("(") && rest.length() > 1) {
            items.add("(");
            rest = rest.substring(1);
        }
        List<String> closing = new ArrayList<>();
        while (rest.length() > 1 && (rest.endsWith(")") || rest.endsWith(")?"))) {
            String close = rest.endsWith("?") ? ")?" : ")";
            closing.add(0, close);
            rest = rest.substring(0, rest.length() - close.length());
        }
        if (!rest.isEmpty()) {
            items.add(rest);
        }
        items.addAll(closing);
    }

    Pattern parse() {
        List<Part> sequence = alternatives();
        if (at < items.size()) {
            throw broken("unexpected " + items.get(at));
        }
        return compile(sequence, new Pattern.Accept());
    }

    /** A part of a pattern before it is chained. */
    private sealed interface Part {}

    private record Simple(String item) implements Part {}

    private record Group(List<List<Part>> ways, boolean optional) implements Part {}

    private List<Part> alternatives() {
        List<List<Part>> ways = new ArrayList<>();
        List<Part> way = new ArrayList<>();
        while (at < items.size() && !items.get(at).startsWith(")")) {
            String item = items.get(at++);
            if (item.equals("|")) {
                ways.add(way);
                way = new ArrayList<>();
            } else if (item.equals("(")) {
                List<Part> inner = alternatives();
                if (at >= items.size()) {
                    throw broken("a bracket is open");
                }
                boolean optional = items.get(at++).equals(")?");
                way.add(new Group(List.of(inner), optional));
            } else {
                way.add(new Simple(item));
            }
        }
        if (ways.isEmpty()) {
            return way;
        }
        ways.add(way);
        return List.of(new Group(ways, false));
    }

    private Pattern compile(List<Part> sequence, Pattern after) {
        Pattern next = after;
        for (int i = sequence.size() - 1; i >= 0; i--) {
            Pattern rest = next;
            next = switch (sequence.get(i)) {
                case Simple simple -> item(simple.item, rest);
                case Group group -> {
                    Pattern ways = null;
                    for (List<Part> way : group.ways) {
                        Pattern one = compile(way, rest);
                        ways = ways == null ? one : new Pattern.Fork(ways, one);
                    }
                    if (ways == null) {
                        throw broken("an empty group");
                    }
                    yield group.optional ? new Pattern.Fork(ways, rest) : ways;
                }
            };
        }
        return next;
    }

    private Pattern item(String item, Pattern next) {
        if (item.startsWith("{")) {
            int equals = item.indexOf('=');
            return new Pattern.Constant(item.substring(1, equals), item.substring(equals + 1, item.length() - 1), next);
        }
        if (item.length() > 1 && item.endsWith("?")) {
            return new Pattern.Fork(item(item.substring(0, item.length() - 1), next), next);
        }
        if (item.startsWith("<!") || item.startsWith("<") && item.length() > 1) {
            boolean wanted = !item.startsWith("<!");
            return new Pattern.Condition(matcher(item.substring(wanted ? 1 : 2)), true, wanted, next);
        }
        if (item.startsWith(">") && item.length() > 1) {
            return new Pattern.Condition(matcher(item.substring(1)), false, true, next);
        }
        if (item.startsWith("!") && item.length() > 1) {
            return noneOf(item.substring(1), next);
        }
        Pattern.Join join = switch (item.charAt(0)) {
            case '~' -> Pattern.Join.TOUCHING;
            case '+' -> Pattern.Join.GLUED;
            case '^' -> Pattern.Join.APART;
            default -> Pattern.Join.ANY;
        };
        boolean marked = join != Pattern.Join.ANY && item.length() > 1;
        String plain = marked ? item.substring(1) : item;
        int equals = plain.indexOf('=');
        String name = equals > 0 ? plain.substring(0, equals) : null;
        return new Pattern.Step(
                matcher(plain.substring(equals > 0 ? equals + 1 : 0)), name, marked ? join : Pattern.Join.ANY, next);
    }

    /** The next cell is none of the words, and no number of the kinds named among them. */
    private Pattern noneOf(String alternatives, Pattern next) {
        List<String> words = new ArrayList<>();
        Pattern conditions = next;
        for (String word : alternatives.split("\\|")) {
            if (kind(word)) {
                conditions = new Pattern.Condition(matcher(word), false, false, conditions);
            } else {
                words.add(word);
            }
        }
        return words.isEmpty()
                ? conditions
                : new Pattern.Condition(matcher(String.join("|", words)), false, false, conditions);
    }

    private boolean kind(String word) {
        return word.length() > 1
                && !classes.containsKey(word)
                && Character.isLetter(word.charAt(0))
                && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    private Pattern.Item matcher(String plain) {
        Map<String, String> words = new HashMap<>();
        Pattern.@Nullable Item sole = null;
        RuleBook.Letters wanted = RuleBook.Letters.ANY;
        for (String word : plain.split("\\|")) {
            if (classes.containsKey(word)) {
                words.putAll(classes.getOrDefault(word, Map.of()));
                wanted = letters.getOrDefault(word, RuleBook.Letters.ANY);
            } else if (kind(word)) {
                sole = new Pattern.Amount(Pattern.Kind.valueOf(word));
            } else {
                words.put(word, word);
            }
        }
        if (sole != null && !words.isEmpty()) {
            throw broken("'" + plain + "' mixes words and numbers");
        }
        return sole != null ? sole : new Pattern.OneOf(Map.copyOf(words), wanted);
    }

    private IllegalStateException broken(String why) {
        return new IllegalStateException("pattern '" + source + "': " + why);
    }
}
