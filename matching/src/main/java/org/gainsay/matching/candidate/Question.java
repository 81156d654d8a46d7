package org.gainsay.matching.candidate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Language;
import org.gainsay.matching.encoding.SentenceEncoder;

/**
 * A text for which claims are looked up, taken apart once: its words as each language forms them, and its vectors.
 *
 * @param post the text
 * @param own the forms of its language
 * @param vectors the vector of the whole text, then those of its sentences; empty when the encoder has no dimensions
 * @param asked what has been looked up of it so far, by language of the claims
 */
record Question(PostText post, WordForms own, List<float[]> vectors, Map<WordForms, Asked> asked) {

    /**
     * The words of the text as a language forms them.
     *
     * @param words all words of the text in order
     * @param terms their numbers
     * @param author the numbers of the words in the name of who posted it
     * @param sentences the numbers of the words of each sentence; the whole text where it is one sentence
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
    record Asked(
            List<WordForms.Word> words, int[] terms, List<String> authorForms, int[] author, List<int[]> sentences) {}

    static Question of(String text, Language language, SentenceEncoder encoder) {
        PostText post = PostText.of(text);
        List<float[]> vectors = List.of();
        if (encoder.dimensions() > 0) {
            List<String> texts = new ArrayList<>();
            texts.add(post.text());
            texts.addAll(post.sentences());
            vectors = encoder.encode(texts);
        }
        return new Question(post, WordForms.of(language), vectors, new EnumMap<>(WordForms.class));
    }

    /** The words as claims of a language have them. */
    Asked as(WordForms language) {
        return asked.computeIfAbsent(language, this::formed);
    }

    private Asked formed(WordForms language) {
        List<WordForms.Word> words = language.words(post.text(), own);
        List<WordForms.Word> author = language.words(post.author(), own);
        List<int[]> sentences = new ArrayList<>();
        for (String sentence : post.sentences()) {
            sentences.add(Terms.of(language.words(sentence, own), language));
        }
        int[] terms = Terms.of(words, language);
        if (sentences.isEmpty()) {
            sentences.add(terms);
        }
        return new Asked(
                words,
                terms,
                author.stream().map(WordForms.Word::form).toList(),
                Terms.of(author, language),
                sentences);
    }

    /** Whether the text says anything that could be looked up by meaning. */
    boolean hasMeaning() {
        return !vectors.isEmpty() && product(vectors.getFirst(), vectors.getFirst()) > 0;
    }

    static double product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
