package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribution while it is being put together. */
final class Draft {
    /** Null for what only quotation marks mark. */
    final @Nullable Cue cue;

    @Nullable
    TokenRange source;

    final List<TokenRange> content = new ArrayList<>(2);
    final List<TokenRange> passedOnBy = new ArrayList<>(0);
    int depth;
    /** Whether the content is direct speech without quotation marks. */
    boolean spoken;

    /** Whether it counts only where it stands in another one's content. */
    boolean nestedOnly;
    /** Whether it counts where it stands in another one's content. */
    boolean mayNest;

    Draft(@Nullable Cue cue) {
        this.cue = cue;
    }

    /** Adds tokens to the content; nothing if the range is empty. */
    void content(int first, int last) {
        if (first <= last) {
            content.add(new TokenRange(first, last));
        }
    }

    int contentLast() {
        return content.get(content.size() - 1).last();
    }
}
