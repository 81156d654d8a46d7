package org.gainsay.capture.page;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.capture.page.DayCandidates.Candidate;
import org.jspecify.annotations.Nullable;

/** The choice among the days on a page for the one of its publication, by trees that learnt from labelled pages. */
final class DayChoice {
    private DayChoice() {}

    /**
     * The day of publication.
     *
     * @param headline the number of the paragraph that holds the headline, -1 where none does
     * @param addresses where the page says it lies, and where it was fetched from
     */
    static @Nullable Finding<LocalDate> of(
            Outline outline, JsonLd jsonLd, PublicationDays rules, int headline, List<String> addresses) {
        return chosen(DayCandidates.of(outline, jsonLd, rules, headline, addresses), Shipped.TREES);
    }

    /** The candidate with the best odds, the first of equals. */
    static @Nullable Finding<LocalDate> chosen(List<Candidate> candidates, TextTrees trees) {
        Candidate best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            double score = trees.score(candidate.features, bestScore);
            if (best == null || score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null ? null : guarded(best, candidates).finding();
    }

    /** A declared day that the rules chose does not give way to one that lines alone have in passing. */
    private static Candidate guarded(Candidate best, List<Candidate> candidates) {
        for (Candidate ruled : candidates) {
            if (ruled.ruledAndDeclared()
                    && best.inPassing()
                    && (best.ofChange() || best.day.isBefore(ruled.day.minusDays(1)))) {
                return ruled;
            }
        }
        return best;
    }

    /** Loaded when the first page is read. */
    private static final class Shipped {
        private static final TextTrees TREES = TextTrees.named("day.trees");
    }
}
