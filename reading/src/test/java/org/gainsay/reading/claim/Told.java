package org.gainsay.reading.claim;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Mention;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;

/** What the reader makes of an invented text that was published on Tuesday, 16 April 2024. */
final class Told {
    private Told() {}

    static ClaimSheet sheet(String text) {
        return Reader.standard()
                .read(Article.ofText(text), ReadingOptions.DEFAULT.withPublished(LocalDate.of(2024, 4, 16)));
    }

    static List<Mention> mentions(String text) {
        return sheet(text).mentions();
    }

    static List<String> statements(String text) {
        return mentions(text).stream().map(Mention::statement).toList();
    }

    /** The only mention of {@code text}. */
    static Mention sole(String text) {
        List<Mention> mentions = mentions(text);
        if (mentions.size() != 1) {
            throw new AssertionError(
                    mentions.stream().map(Mention::statement).toList().toString());
        }
        return mentions.get(0);
    }
}
