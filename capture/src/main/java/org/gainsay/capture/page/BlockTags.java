package org.gainsay.capture.page;

import java.util.Set;

/** The HTML elements before and after which a new paragraph begins (HTML Standard, rendering, "display: block"). */
public final class BlockTags {
    private static final Set<String> ALL = Set.of("""
            address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
            figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu
            nav ol option p pre section summary table tbody tfoot thead tr ul
            """.strip().split("\\s+"));

    private BlockTags() {}

    /** Whether an element of that tag, in lower case, is set apart from what stands around it; table cells are not. */
    public static boolean breaks(String tag) {
        return ALL.contains(tag);
    }

    static Set<String> all() {
        return ALL;
    }
}
