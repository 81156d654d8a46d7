package org.gainsay.reading.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Tokens;

/**
 * The part-of-speech tagger of one language. Immutable; safe to share between threads.
 *
 * <p>An averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models", EMNLP 2002) reads
 * each sentence once from left to right and takes the best tag at every token; frequent words that always carry the
 * same tag are looked up. What a language knows for certain is mended afterwards ({@link ReportingVerbs},
 * {@link SpanishVerbs}). Linear in the text; the same tags for the same text.
 */
public abstract sealed class Tagger permits WeightedTagger, EndingTagger {
    private static final ByLanguage<Tagger> ALL =
            new ByLanguage<>(language -> of(language, load("tagger-" + language.tag() + ".bin")));

    Tagger() {}

    /**
     * The tagger of {@code language}; an unknown or undetermined language gets the one of English. Loads its weights
     * from the jar once.
     */
    public static Tagger of(Language language) {
        return ALL.of(language);
    }

    /** The tagger of {@code language} over weights of one's own, for their trainer. */
    public static Tagger of(Language language, TagWeights weights) {
        return new WeightedTagger(
                weights, language.equals(Language.SPANISH) ? SpanishVerbs::mend : ReportingVerbs::mend);
    }

    /** The tagger of Spanish by word lists and endings, without weights: the floor that learnt weights are set beside. */
    public static Tagger byEndings() {
        return new EndingTagger();
    }

    /** Tags a whole text, cutting it into sentences at closing marks and line ends by itself. */
    public Tags tag(Tokens tokens) {
        PartOfSpeech[] parts = new PartOfSpeech[tokens.size()];
        Form[] forms = new Form[tokens.size()];
        Sitting sitting = open(tokens, parts, forms);
        int start = 0;
        while (start < tokens.size()) {
            int end = sentenceEnd(tokens, start);
            sitting.sentence(start, end);
            start = end;
        }
        return new Tags(parts, forms);
    }

    /**
     * Tags a whole text whose sentences are known.
     *
     * @param starts the index of the first token of each sentence, ascending
     */
    public Tags tag(Tokens tokens, int[] starts) {
        PartOfSpeech[] parts = new PartOfSpeech[tokens.size()];
        Form[] forms = new Form[tokens.size()];
        Sitting sitting = open(tokens, parts, forms);
        int from = 0;
        for (int start : starts) {
            if (start < from || start > tokens.size()) {
                throw new IllegalArgumentException(
                        "starts " + start + ": wants ascending tokens up to " + tokens.size());
            }
            sitting.sentence(from, start);
            from = start;
        }
        sitting.sentence(from, tokens.size());
        return new Tags(parts, forms);
    }

    /** Opens the tagging of one text; the tags are written to {@code parts} and {@code forms}. */
    abstract Sitting open(Tokens tokens, PartOfSpeech[] parts, Form[] forms);

    /** The tagging of one text: per-call state, one sentence after the other. */
    interface Sitting {
        /** Tags the tokens from {@code from} to {@code to}, exclusive. */
        void sentence(int from, int to);
    }

    /**
     * Where the sentence that starts at token {@code start} ends, exclusive, by marks alone: after a full stop, question
     * or exclamation mark with the closing marks behind it, and at the end of a line. Coarser than the sentences that
     * a reader sees, and enough for tagging.
     */
    public static int sentenceEnd(Tokens tokens, int start) {
        int at = start;
        while (at < tokens.size()) {
            String word = tokens.word(at);
            char mark = word.charAt(0);
            at++;
            if (mark == '?' || mark == '!' || (mark == '.' && word.length() == 1)) {
                while (at < tokens.size() && closes(tokens, at)) {
                    at++;
                }
                return at;
            }
            if (at < tokens.size() && lineEnds(tokens, at)) {
                return at;
            }
        }
        return at;
    }

    private static boolean closes(Tokens tokens, int at) {
        return switch (tokens.word(at).charAt(0)) {
            case '\u201d', '\u2019', '\u00bb', ')', ']', '?', '!', '.' -> true;
            case '"', '\'' -> !tokens.spaceBefore(at);
            default -> false;
        };
    }

    private static boolean lineEnds(Tokens tokens, int at) {
        for (int i = tokens.end(at - 1); i < tokens.start(at); i++) {
            if (tokens.text().charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static TagWeights load(String resource) {
        try (InputStream in = Tagger.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar of reading");
            }
            return TagWeights.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }
}
