package org.gainsay.capture.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.capture.page.DayCandidates.Candidate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What {@link DayChoice} has to choose from on one page: for its training and its cross-validation. */
public final class DayLessons {
    private final List<Candidate> candidates;
    private final List<Lesson> lessons = new ArrayList<>();

    /**
     * One candidate.
     *
     * @param day the day
     * @param features what is seen of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Lesson(LocalDate day, float[] features) {}

    private DayLessons(String html, @Nullable URI address) {
        Document page = Parser.htmlParser().setMaxDepth(HtmlPage.DEPTH).parseInput(html, "");
        Outline outline = Outline.of(page);
        this.candidates = HtmlMetadata.days(page, outline, JsonLd.of(outline.jsonLd()), html, address);
        for (Candidate candidate : candidates) {
            lessons.add(new Lesson(candidate.day, candidate.features));
        }
    }

    /** The candidates of a page. */
    public static DayLessons of(String html, @Nullable URI address) {
        return new DayLessons(html, address);
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    /** The day that these trees choose; null where the page has no candidate. */
    public @Nullable LocalDate day(TextTrees trees) {
        Finding<LocalDate> chosen = DayChoice.chosen(candidates, trees);
        return chosen == null ? null : chosen.value();
    }
}
