package org.gainsay.reading.time;

import java.util.Map;
import org.gainsay.reading.text.Cells;

/**
 * Whether a time is spoken of as past or as to come, by the verb nearest before it in its clause, else after it.
 *
 * <p>Cues are the classes {@code FUTURE} and {@code PAST} of the rules, and endings in {@code FUTURE-END} and
 * {@code PAST-END}; the words of {@code PLAIN} end so and tell nothing. Where no verb tells, a word of {@code AHEAD} ("by",
 * "until") right before the time puts it ahead.
 */
final class Tense {
    /** How far a verb may stand before a time, in cells. */
    private static final int BEFORE = 14;
    /** How far a verb may stand after a time, in cells. */
    private static final int AFTER = 10;

    private final Cells cells;
    private final Map<String, String> future;
    private final Map<String, String> past;
    private final Map<String, String> futureEnds;
    private final Map<String, String> pastEnds;
    private final Map<String, String> plain;
    private final Map<String, String> ahead;

    Tense(Cells cells, RuleBook rules) {
        this.cells = cells;
        this.future = rules.members("FUTURE");
        this.past = rules.members("PAST");
        this.futureEnds = rules.members("FUTURE-END");
        this.pastEnds = rules.members("PAST-END");
        this.plain = rules.members("PLAIN");
        this.ahead = rules.members("AHEAD");
    }

    /** -1 for past, 1 for to come, 0 where no verb tells. */
    int at(int first, int last) {
        for (int i = first - 1; i >= 0 && i >= first - BEFORE && !ends(i); i--) {
            int told = told(i);
            if (told != 0) {
                return told;
            }
        }
        for (int i = last + 1; i < cells.size() && i <= last + AFTER && !ends(i); i++) {
            int told = told(i);
            if (told != 0) {
                return told;
            }
        }
        return ahead.containsKey(cells.lower(first - 1)) ? 1 : 0;
    }

    private int told(int i) {
        String lower = cells.lower(i);
        if (future.containsKey(lower)) {
            return 1;
        }
        if (past.containsKey(lower)) {
            return -1;
        }
        boolean name = cells.capitalised(i) && i > 0 && !ends(i - 1);
        if (name || plain.containsKey(lower)) {
            return 0;
        }
        return ending(lower, futureEnds) ? 1 : ending(lower, pastEnds) ? -1 : 0;
    }

    private static boolean ending(String word, Map<String, String> ends) {
        for (int length = 1; length <= 4 && length + 2 <= word.length(); length++) {
            if (ends.containsKey(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cell ends a sentence, or a paragraph ends after it. */
    boolean ends(int i) {
        String lower = cells.lower(i);
        return lower.equals(".")
                || lower.equals("?")
                || lower.equals("!")
                || lower.equals(";")
                || cells.paragraphBefore(i + 1);
    }
}
