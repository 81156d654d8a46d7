package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The finder of attributions in one language. Immutable; safe to share between threads.
 *
 * <p>Linear in the length of the text, deterministic; straight and curly quotation marks are alike to it, and, given
 * the same sentences and tags, upper and lower case are too.
 */
public final class AttributionFinder {
    private final CueWords cueWords;
    private final @Nullable AttributionWeights weights;

    private AttributionFinder(CueWords cueWords, @Nullable AttributionWeights weights) {
        this.cueWords = cueWords;
        this.weights = weights;
    }

    /** The finder of {@code language}; an unknown or undetermined language gets the one of English. */
    public static AttributionFinder of(Language language) {
        return new AttributionFinder(
                CueWords.of(language), language.equals(Language.SPANISH) ? null : AttributionWeights.english());
    }

    /** A finder of English over weights of one's own, for their trainer. */
    public static AttributionFinder of(AttributionWeights weights) {
        return new AttributionFinder(CueWords.of(Language.ENGLISH), weights);
    }

    /**
     * All attributions of a text, in the order of their first tokens.
     *
     * @param tokens the text
     * @param sentences its sentences
     * @param tags its parts of speech
     */
    public List<FoundAttribution> in(Tokens tokens, Sentences sentences, Tags tags) {
        if (tags.size() != tokens.size()) {
            throw new IllegalArgumentException(tags.size() + " tags for " + tokens.size() + " tokens");
        }
        Ground ground = new Ground(tokens, sentences, tags, cueWords);
        List<Draft> drafts = new ArrayList<>();
        for (Ground paragraph : ground.paragraphs()) {
            drafts.addAll(inParagraph(paragraph));
        }
        List<FoundAttribution> found = new ArrayList<>();
        for (Draft draft : Continuations.add(ground, drafts)) {
            found.add(finished(ground, draft));
        }
        found.sort(Comparator.comparingInt(FoundAttribution::first));
        return found;
    }

    private List<Draft> inParagraph(Ground ground) {
        List<Draft> drafts = weights == null ? ClauseReading.in(ground) : new LearnedReading(ground, weights).in();
        drafts.forEach(draft -> {
            Postposed.settle(ground, draft);
            Parenthesis.complete(ground, draft);
            SubjectClause.settle(ground, draft);
            Rows.complete(ground, draft);
        });
        Nested.add(ground, drafts);
        return drafts;
    }

    private static FoundAttribution finished(Ground ground, Draft draft) {
        Cue cue = draft.cue;
        boolean direct = true;
        for (TokenRange range : draft.content) {
            direct &= ground.quotations().opens(range.first())
                    && ground.quotations().quoted(range.last())
                    && ground.quotations().at(range.first())
                            == ground.quotations().at(range.last());
        }
        return new FoundAttribution(
                SourceKinds.of(ground, draft.source, cue),
                cue == null ? List.of() : List.of(cue.range()),
                draft.content,
                direct || draft.spoken,
                draft.passedOnBy,
                draft.depth,
                cue == null ? CONTINUED : cue.score());
    }

    /** How sure it is that a quotation without a cue belongs to the last speaker. */
    private static final double CONTINUED = 0.7;
}
