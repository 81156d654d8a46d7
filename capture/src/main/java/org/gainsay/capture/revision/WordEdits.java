package org.gainsay.capture.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.capture.revision.Words.Word;
import org.gainsay.core.Span;
import org.jspecify.annotations.Nullable;

/** The change of one sentence, word by word. */
final class WordEdits {
    /** Words of both sentences together beyond which one is shown as put in place of the other. */
    private static final int LONGEST = 2_000;

    private WordEdits() {}

    static List<Edit> between(List<Word> before, List<Word> after) {
        if (before.size() + after.size() > LONGEST) {
            return List.of(edit(span(before, 0, before.size()), span(after, 0, after.size()), false));
        }
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(keys(before), keys(after)).getDeltas();
        List<Edit> edits = new ArrayList<>();
        int older = 0;
        int newer = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> source = delta.getSource();
            Chunk<String> target = delta.getTarget();
            same(before, older, source.getPosition(), after, newer, target.getPosition(), edits);
            older = source.getPosition() + source.size();
            newer = target.getPosition() + target.size();
            edits.add(edit(span(before, source.getPosition(), older), span(after, target.getPosition(), newer), false));
        }
        same(before, older, before.size(), after, newer, after.size(), edits);
        return edits;
    }

    private static void same(
            List<Word> before, int older, int olderEnd, List<Word> after, int newer, int newerEnd, List<Edit> edits) {
        if (older < olderEnd) {
            edits.add(edit(span(before, older, olderEnd), span(after, newer, newerEnd), true));
        }
    }

    private static Edit edit(@Nullable Span before, @Nullable Span after, boolean same) {
        return new Edit(before, after, same);
    }

    private static @Nullable Span span(List<Word> words, int start, int end) {
        return start == end
                ? null
                : new Span(words.get(start).start(), words.get(end - 1).end());
    }

    private static List<String> keys(List<Word> words) {
        return words.stream().map(Word::key).toList();
    }
}
