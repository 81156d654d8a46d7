package org.gainsay.capture.page;

import java.util.List;
import org.gainsay.capture.page.TitleCandidates.Candidate;
import org.jspecify.annotations.Nullable;

/** The choice among the candidates for a headline, by trees that learnt from labelled pages. */
final class TitleChoice {
    private TitleChoice() {}

    /**
     * The headline of a page.
     *
     * @param head what its title element says
     * @param address the address it was fetched from or calls its own
     */
    static @Nullable Finding<String> of(
            Outline outline, JsonLd jsonLd, @Nullable String outlet, @Nullable String head, String address) {
        return chosen(candidates(outline, jsonLd, outlet, head, address), Shipped.TREES);
    }

    static List<Candidate> candidates(
            Outline outline, JsonLd jsonLd, @Nullable String outlet, @Nullable String head, String address) {
        Titles rules = new Titles(outline, jsonLd, outlet, head);
        return TitleCandidates.of(outline, jsonLd, rules, head, outlet, address);
    }

    /** The candidate with the best odds, the first of equals. */
    static @Nullable Finding<String> chosen(List<Candidate> candidates, TextTrees trees) {
        Candidate best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            double score = trees.score(candidate.features, bestScore);
            if (best == null || score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null ? null : best.finding();
    }

    /** Loaded when the first page is read. */
    private static final class Shipped {
        private static final TextTrees TREES = TextTrees.named("title.trees");
    }
}
