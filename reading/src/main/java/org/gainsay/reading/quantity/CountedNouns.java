package org.gainsay.reading.quantity;

import java.util.Locale;
import org.gainsay.reading.text.Cells;

/** Reads the noun phrase that a number counts: "28 red boats", "tres barcos rojos". */
final class CountedNouns {
    /** The most words that a counted noun phrase may have before its head. */
    private static final int LONGEST_PHRASE = 6;

    private final Cells cells;
    private final Numerals numerals;
    private final Words words;
    private final boolean[] taken;

    CountedNouns(Cells cells, Numerals numerals, Words words, boolean[] taken) {
        this.cells = cells;
        this.numerals = numerals;
        this.words = words;
        this.taken = taken;
    }

    /** The noun phrase that starts at {@code at}, its head made singular. */
    UnitReader.Unit counted(int at, boolean plural) {
        return words.nouns.headFirst() ? headFirst(at, plural) : headLast(at, plural);
    }

    private UnitReader.Unit headFirst(int at, boolean plural) {
        int head = at;
        while (words.nouns.adjective(cells.lower(head)) && cells.isWord(head + 1) && !stop(head + 1)) {
            head++;
        }
        if (!cells.isWord(head) || stop(head) || cells.lineBefore(head) && head == at && cells.paragraphBefore(head)) {
            return new UnitReader.Unit(null, null, at - 1);
        }
        boolean name = cells.capitalised(head) && head == at;
        if (plural && !words.nouns.plural(cells.lower(head)) && !name || words.verbs.contains(cells.lower(head))) {
            return new UnitReader.Unit(null, null, at - 1);
        }
        return new UnitReader.Unit(singular(head), null, head);
    }

    private UnitReader.Unit headLast(int at, boolean plural) {
        int head = -1;
        for (int i = at; i < cells.size() && i - at < LONGEST_PHRASE; i++) {
            boolean names =
                    cells.lower(i).equals("and") && i > at && cells.capitalised(i - 1) && cells.capitalised(i + 1);
            boolean figure = plural && i > at && cells.isFigure(i) && cells.capitalised(i + 1);
            if (names || figure) {
                continue;
            }
            if (!cells.isWord(i)
                    || stop(i)
                    || numerals.word(cells, i) != null
                    || taken[i]
                    || cells.paragraphBefore(i)
                    || i > at && words.verbs.contains(cells.lower(i))) {
                break;
            }
            String lower = cells.lower(i);
            if (plural && words.nouns.plural(lower)) {
                head = i;
                if (!compound(i)) {
                    break;
                }
            }
            if (!plural) {
                head = i;
                if (!modifier(i) || words.nouns.plural(cells.lower(i + 1))) {
                    break;
                }
            }
        }
        if (head < 0) {
            return new UnitReader.Unit(null, null, at - 1);
        }
        StringBuilder name = new StringBuilder();
        for (int i = at; i < head; i++) {
            name.append(cells.capitalised(i) ? raw(i) : cells.lower(i)).append(cells.glued(i + 1) ? "-" : " ");
        }
        String noun = singular(head);
        return new UnitReader.Unit(name.append(noun).toString(), null, head);
    }

    /** Whether a plural without an ending only modifies the plural after it: "police vans". */
    private boolean compound(int i) {
        String lower = cells.lower(i);
        String next = cells.lower(i + 1);
        return words.nouns.singular(lower).equals(lower)
                && !lower.endsWith("s")
                && words.nouns.plural(next)
                && !words.nouns.singular(next).equals(next)
                && !words.verbs.contains(next);
    }

    /** The singular of a noun, its capital kept where it has one inside a line. */
    private String singular(int i) {
        String singular = words.nouns.singular(cells.lower(i));
        boolean name = cells.capitalised(i) && !raw(i).equals(raw(i).toUpperCase(Locale.ROOT));
        return name ? Character.toUpperCase(singular.charAt(0)) + singular.substring(1) : singular;
    }

    /** The word of the cell as it is written. */
    String raw(int i) {
        return cells.text().substring(cells.start(i), cells.end(i));
    }

    /** Whether the word of the cell ends a noun phrase. */
    boolean stop(int i) {
        return words.stops.contains(cells.lower(i));
    }

    /** Whether a word before a singular noun only modifies it. */
    private boolean modifier(int i) {
        String lower = cells.lower(i);
        return cells.glued(i + 1)
                || words.nouns.adjective(lower)
                || lower.endsWith("al")
                || lower.endsWith("ic")
                || lower.endsWith("ous")
                || lower.endsWith("ive")
                || lower.endsWith("ful")
                || lower.endsWith("est")
                || lower.endsWith("ish")
                || lower.endsWith("ary");
    }
}
