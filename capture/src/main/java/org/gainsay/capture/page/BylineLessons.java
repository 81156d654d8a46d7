package org.gainsay.capture.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the judge of bylines is trained with: the candidates of a page, and how a judge in training chooses. */
public final class BylineLessons {
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<BylineCandidate> candidates;
    private final @Nullable String outlet;

    /**
     * One byline that may be the page's.
     *
     * @param byline the names; null for nobody
     * @param features what the judge sees of it; nobody changes it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Lesson(@Nullable String byline, float[] features) {}

    private BylineLessons(String html, @Nullable URI address) {
        Document page = Parser.htmlParser().setMaxDepth(HtmlPage.DEPTH).parseInput(html, "");
        Outline outline = Outline.of(page);
        JsonLd jsonLd = JsonLd.of(outline.jsonLd());
        PageMetadata metadata = HtmlMetadata.of(page, outline, jsonLd, html, address);
        this.outlet = metadata.outlet();
        this.candidates = BylineChoice.candidates(
                outline,
                jsonLd,
                outlet,
                address == null ? null : address.getHost(),
                metadata.title(),
                outline.headline(metadata.title()));
        for (BylineCandidate candidate : candidates) {
            Finding<String> finding = candidate.finding();
            lessons.add(new Lesson(finding == null ? null : finding.value(), candidate.features));
        }
    }

    /** The candidates of a page. */
    public static BylineLessons of(String html, @Nullable URI address) {
        return new BylineLessons(html, address);
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    /** Whether the rules find nobody. */
    public boolean unruled() {
        return candidates.stream()
                .noneMatch(candidate -> candidate.finding() != null && candidate.in(BylineCandidate.RULES));
    }

    /** Who published the page, as it says. */
    public @Nullable String outlet() {
        return outlet;
    }

    /** The byline that these trees choose; null for nobody. */
    public @Nullable String byline(TextTrees trees) {
        Finding<String> chosen = BylineChoice.chosen(candidates, trees);
        return chosen == null ? null : chosen.value();
    }
}
