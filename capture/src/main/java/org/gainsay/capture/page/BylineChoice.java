package org.gainsay.capture.page;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The choice among the candidates for a byline, by trees that learnt from labelled pages. */
final class BylineChoice {
    /** What stands behind "von" or "by" as a name does, and is none. */
    private static final Set<String> WEEKDAYS = weekdays();

    private BylineChoice() {}

    private static Set<String> weekdays() {
        Set<String> days = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String language : List.of("de", "en", "es", "fr", "it", "pt", "nl")) {
                days.add(People.letters(day.getDisplayName(TextStyle.FULL, Locale.of(language))));
            }
        }
        return Set.copyOf(days);
    }

    /**
     * The byline of a page.
     *
     * @param headline the number of the paragraph that holds the headline, -1 where none does
     */
    static @Nullable Finding<String> of(
            Outline outline,
            JsonLd jsonLd,
            @Nullable String outlet,
            @Nullable String host,
            @Nullable String title,
            int headline) {
        return chosen(candidates(outline, jsonLd, outlet, host, title, headline), Shipped.TREES);
    }

    static List<BylineCandidate> candidates(
            Outline outline,
            JsonLd jsonLd,
            @Nullable String outlet,
            @Nullable String host,
            @Nullable String title,
            int headline) {
        Bylines rules = new Bylines(outline, jsonLd, outlet, host, headline);
        Finding<String> rule = rules.find();
        return BylineCandidates.of(outline, jsonLd, outlet, host, title, headline, rule, rules.others());
    }

    /** The candidate with the best odds, the first of equals; null for nobody. */
    static @Nullable Finding<String> chosen(List<BylineCandidate> candidates, TextTrees trees) {
        BylineCandidate best = null;
        double bestScore = 0;
        for (BylineCandidate candidate : candidates) {
            if (candidate.commented || WEEKDAYS.contains(candidate.letters)) {
                continue;
            }
            double score = trees.score(candidate.features, best == null ? Double.NEGATIVE_INFINITY : bestScore);
            if (best == null || score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null ? null : withFurther(best, candidates).finding();
    }

    /** What the rules chose, where it is the same author with further ones: half of the authors is wrong for certain. */
    private static BylineCandidate withFurther(BylineCandidate best, List<BylineCandidate> candidates) {
        for (BylineCandidate candidate : candidates) {
            List<String> names = candidate.names;
            if (candidate.in(BylineCandidate.RULES)
                    && best.names.size() == 1
                    && names.size() > 1
                    && names.getFirst().equals(best.names.getFirst())
                    && names.stream().allMatch(Names::full)) {
                return candidate;
            }
        }
        return best;
    }

    /** Loaded when the first page is read. */
    private static final class Shipped {
        private static final TextTrees TREES = TextTrees.named("byline.trees");
    }
}
