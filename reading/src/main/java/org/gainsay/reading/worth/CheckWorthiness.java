package org.gainsay.reading.worth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Languages;
import org.gainsay.reading.text.Tokens;

/**
 * The judge of one language: how likely a fact-checker would want a sentence checked, and why. Immutable; safe to share
 * between threads.
 *
 * <p>The score is a linear model over words, pairs of words and parts of speech, learnt from sentences that
 * fact-checkers labelled ({@code docs/models}), with a few corrections for what those sets do not hold: headings, and
 * scraps too short to be a claim. The reasons are found beside it, by rules, and do not make it.
 */
public final class CheckWorthiness {
    /** A scrap of two or three words keeps so much of its odds: the sets hold few, and a desk cannot check one. */
    private static final double ODDS_OF_SHORT = 0.25;
    /** A heading keeps so much of its odds: what it says, the text below says with a source. */
    private static final double ODDS_OF_HEADING = 0.6;

    private static final ByLanguage<SignWords> SIGNS = new ByLanguage<>(language -> new SignWords(language.tag()));
    private static final ByLanguage<CheckWorthiness> JUDGES = new ByLanguage<>(
            language -> new CheckWorthiness(load("worth-" + language.tag() + ".bin"), SIGNS.of(language)));

    private final WorthWeights weights;
    private final Signs signs;

    private CheckWorthiness(WorthWeights weights, SignWords words) {
        this.weights = weights;
        this.signs = new Signs(words);
    }

    /**
     * The judge of {@code language}; for one that is not read, that of the first in {@link Languages}. Loads its weights
     * from the jar once.
     */
    public static CheckWorthiness of(Language language) {
        return JUDGES.of(language);
    }

    /** A judge over weights of one's own, for their trainer. */
    public static CheckWorthiness of(Language language, WorthWeights weights) {
        return new CheckWorthiness(weights, SIGNS.of(language));
    }

    /** The score from which on a sentence counts as worth checking: where precision and recall balance best. */
    public double threshold() {
        return weights.threshold();
    }

    /**
     * Judges one sentence.
     *
     * @param tokens the tokens of the whole text
     * @param tags their tags
     * @param from the first token of the sentence
     * @param to the token behind its last
     * @throws IndexOutOfBoundsException if the range does not lie in the text
     */
    public Judgement judge(Tokens tokens, Tags tags, int from, int to) {
        Objects.checkFromToIndex(from, to, tokens.size());
        Set<Reason> found = signs.of(tokens, tags, from, to);
        double score = weights.probability(WorthFeatures.of(tokens, tags, from, to, weights.kinds()));
        if (found.contains(Reason.SHORT)) {
            score = withOdds(score, ODDS_OF_SHORT);
        }
        if (found.contains(Reason.HEADING)) {
            score = withOdds(score, ODDS_OF_HEADING);
        }
        List<Reason> reasons = new ArrayList<>(found);
        reasons.sort(
                Comparator.comparingDouble((Reason r) -> Math.abs(r.weight())).reversed());
        return new Judgement(score, score >= weights.threshold(), reasons);
    }

    private static double withOdds(double probability, double factor) {
        double odds = probability / Math.max(1 - probability, Double.MIN_NORMAL) * factor;
        return odds / (1 + odds);
    }

    private static WorthWeights load(String resource) {
        try (InputStream in = CheckWorthiness.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar of reading");
            }
            return WorthWeights.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }
}
