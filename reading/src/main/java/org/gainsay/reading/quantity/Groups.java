package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import org.gainsay.reading.text.Cells;

/** Numbers whose groups of three figures are set apart by a space: "12 000 boats", "1 200 500". */
final class Groups {
    private static final int GROUP = 3;
    /** More groups are no number that a text names. */
    private static final int MOST = 5;

    private Groups() {}

    /**
     * The last cell of the number that begins at {@code at}; {@code at} itself if no group follows. An ordinary space may
     * also part two numbers, "July 12 300 boats", so behind a name or a figure nothing is taken together.
     */
    static int last(Cells cells, int at) {
        String first = cells.lower(at);
        boolean opens = first.length() <= GROUP && digits(first) && first.charAt(0) != '0';
        if (!opens || cells.isFigure(at - 1) || cells.touches(at)) {
            return at;
        }
        int last = at;
        boolean hard = true;
        while (last - at < MOST && group(cells, last + 1)) {
            hard &= cells.text().charAt(cells.end(last)) != ' ';
            last++;
        }
        boolean opening = at < 2 || cells.lineBefore(at - 1) || !cells.isWord(at - 2) && !cells.isFigure(at - 2);
        boolean parted = cells.capitalised(at - 1) && !opening;
        boolean counts = cells.isWord(last + 1) && !cells.capitalised(last + 1);
        return last > at && !cells.isFigure(last + 1) && (hard || !parted && counts) ? last : at;
    }

    /** The number from {@code first} to {@code last}. */
    static BigDecimal value(Cells cells, int first, int last) {
        StringBuilder figures = new StringBuilder();
        for (int i = first; i <= last; i++) {
            figures.append(cells.lower(i));
        }
        return new BigDecimal(figures.toString());
    }

    private static boolean group(Cells cells, int i) {
        return i < cells.size()
                && cells.lower(i).length() == GROUP
                && digits(cells.lower(i))
                && cells.start(i) - cells.end(i - 1) == 1
                && !cells.lineBefore(i);
    }

    private static boolean digits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
