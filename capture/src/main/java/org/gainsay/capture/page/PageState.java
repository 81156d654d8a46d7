package org.gainsay.capture.page;

import java.util.List;

/**
 * What a page was found to be, and by what.
 *
 * @param kind what it is
 * @param reasons what speaks for that, each in a few words; empty for an article, which needs no reason
 */
public record PageState(PageKind kind, List<String> reasons) {
    /** An article, as everything is that nothing speaks against. */
    public static final PageState ARTICLE = new PageState(PageKind.ARTICLE, List.of());

    public PageState {
        reasons = List.copyOf(reasons);
        if (kind != PageKind.ARTICLE && reasons.isEmpty()) {
            throw new IllegalArgumentException("a page of kind " + kind + " without a reason");
        }
    }

    /** Whether the text of the page is the text of an article. */
    public boolean article() {
        return kind == PageKind.ARTICLE;
    }

    /** The kind and its reasons in one line: {@code a wall against robots (says "just a moment")}. */
    public String words() {
        return reasons.isEmpty() ? kind.words() : kind.words() + " (" + String.join("; ", reasons) + ")";
    }
}
