package org.gainsay.desk.web;

import org.gainsay.ledger.Page;
import org.jspecify.annotations.Nullable;

/** The pages of a long list, counted from 1 in addresses. */
final class Paging {
    /** The last page that an address can name; beyond it nobody turns pages. */
    private static final int LAST = 100_000;

    private Paging() {}

    /** The number in an address; 1 where it names none. */
    static int number(@Nullable String page) {
        if (page == null || page.isEmpty()) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}") || Integer.parseInt(page) > LAST) {
            throw Failures.Unmet.unclear(Words.now().say("failure-page-number", page));
        }
        return Integer.parseInt(page);
    }

    static Page page(int number, int lines) {
        return new Page((number - 1) * lines, lines);
    }
}
