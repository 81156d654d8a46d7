package org.gainsay.matching;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Compared;
import org.gainsay.core.Language;
import org.gainsay.matching.candidate.Candidate;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Conditions;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.reading.Reader;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * The front door of matching: which tracked claims a text may repeat, and how each of them stands to it.
 *
 * <p>The index proposes and puts in order; the comparer reads truth conditions and decides nothing either: a person does.
 * Safe to share between threads as far as the index is. Whoever opened the index closes it.
 */
public final class Matcher {
    /** Sentences of a text that are compared with each claim: a post has a few, and an article is read by {@link Reader}. */
    private static final int MOST_SENTENCES = 40;

    private final ClaimIndex index;
    private final Comparer comparer;

    private Matcher(ClaimIndex index, Comparer comparer) {
        this.index = index;
        this.comparer = comparer;
    }

    /** A matcher over the claims of an index. */
    public static Matcher over(ClaimIndex index) {
        return new Matcher(index, Comparer.standard());
    }

    /**
     * The claims that a text may repeat, the likeliest first, each with its relation to that sentence of the text which
     * comes nearest to it.
     *
     * @param text a mention's statement, a sentence, or a short text such as a post
     * @param top how many at most, 1 to {@value ClaimIndex#MOST_CANDIDATES}
     */
    public List<Match> match(Statement text, int top) {
        Language language = text.language() == null ? Reader.language(text.text()) : text.language();
        List<Candidate> candidates = index.candidates(text.text(), language, top);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Sentence> sentences = sentences(text, language);
        List<Match> matches = new ArrayList<>();
        for (Candidate candidate : candidates) {
            matches.add(match(sentences, candidate));
        }
        return matches;
    }

    /** A sentence and what it says. */
    private record Sentence(String text, Conditions conditions) {}

    private Match match(List<Sentence> sentences, Candidate candidate) {
        Conditions claim = comparer.conditions(new Statement(
                candidate.claim().statement(), null, null, candidate.claim().language()));
        Sentence nearest = sentences.getFirst();
        double most = -1;
        for (Sentence sentence : sentences) {
            double near = sentences.size() == 1 ? 0 : comparer.nearness(sentence.conditions(), claim);
            if (near > most) {
                most = near;
                nearest = sentence;
            }
        }
        Compared compared = comparer.compare(nearest.conditions(), claim);
        return new Match(candidate.claim(), candidate.score(), candidate.signals(), nearest.text(), compared);
    }

    private List<Sentence> sentences(Statement text, Language language) {
        Tokens tokens = Tokens.of(text.text());
        List<Sentence> sentences = new ArrayList<>();
        Sentences cut = Sentences.of(tokens);
        for (int i = 0; i < Math.min(cut.size(), MOST_SENTENCES); i++) {
            String words = cut.span(i).in(text.text()).strip();
            if (!words.isEmpty()) {
                sentences.add(new Sentence(
                        words, comparer.conditions(new Statement(words, text.published(), text.speaker(), language))));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(new Sentence(text.text(), comparer.conditions(text)));
        }
        return sentences;
    }
}
