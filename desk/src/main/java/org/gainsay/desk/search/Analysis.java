package org.gainsay.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.gainsay.core.Language;

/**
 * How texts and questions become words: cut by the rules of Unicode (UAX 29), in lower case, without accents and without an
 * English possessive. No word is left out, so that a phrase of small words can be found.
 *
 * <p>Stems are taken from words without accents, since who asks often leaves them out: Porter's for English, and the light
 * one of Savoy ("Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", 2006; Lucene has it
 * for Spanish), which touches endings of number and gender only.
 */
final class Analysis {
    /** Between the parts of a document; no phrase reaches over it. */
    private static final int GAP = 1_000;

    /** Words as they are written. */
    static final Analyzer EXACT = analyzer(words -> words);

    /** Stems, by language. */
    static final Map<Language, Analyzer> STEMS = Map.of(
            Language.ENGLISH, analyzer(PorterStemFilter::new), Language.SPANISH, analyzer(SpanishLightStemFilter::new));

    private Analysis() {}

    private static Analyzer analyzer(UnaryOperator<TokenStream> last) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokens = new StandardTokenizer();
                TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(tokens));
                return new TokenStreamComponents(tokens, last.apply(new ASCIIFoldingFilter(new Folding(words))));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** The words of a short text. */
    static List<String> words(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        each(analyzer, text, (word, start, end) -> words.add(word));
        return words;
    }

    /** The stem of a word in a language; empty where the language has none here, or that is no one word. */
    static Optional<String> stem(Language language, String word) {
        Analyzer stems = STEMS.get(language);
        List<String> found = stems == null ? List.of() : words(stems, word);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Takes the words of a text, one after the other. */
    interface Taker {
        void take(String word, int start, int end);
    }

    static void each(Analyzer analyzer, String text, Taker taker) {
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taker.take(word.toString(), place.startOffset(), place.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }
}
