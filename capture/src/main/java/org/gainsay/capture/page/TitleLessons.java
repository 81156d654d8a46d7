package org.gainsay.capture.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.capture.page.TitleCandidates.Candidate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What {@link TitleChoice} has to choose from on one page: for its training and its cross-validation. */
public final class TitleLessons {
    private final List<Candidate> candidates;
    private final List<Lesson> lessons = new ArrayList<>();

    /**
     * One candidate.
     *
     * @param title what the headline would be
     * @param features what is seen of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Lesson(String title, float[] features) {}

    private TitleLessons(String html, @Nullable URI address) {
        Document page = Parser.htmlParser().setMaxDepth(HtmlPage.DEPTH).parseInput(html, "");
        Outline outline = Outline.of(page);
        this.candidates = HtmlMetadata.titles(page, outline, JsonLd.of(outline.jsonLd()), address);
        for (Candidate candidate : candidates) {
            lessons.add(new Lesson(candidate.text, candidate.features));
        }
    }

    /** The candidates of a page. */
    public static TitleLessons of(String html, @Nullable URI address) {
        return new TitleLessons(html, address);
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    /** The headline that these trees choose; null where the page has no candidate. */
    public @Nullable String title(TextTrees trees) {
        Finding<String> chosen = TitleChoice.chosen(candidates, trees);
        return chosen == null ? null : chosen.value();
    }
}
