package org.gainsay.matching.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a language are brought to the forms in which they are looked up: small letters, without accents and
 * endings, and without the words that stand everywhere. A language without rules of its own keeps its endings.
 */
@SuppressWarnings("ImmutableEnumChecker") // each analyzer is made once, when it is first asked for
enum WordForms {
    ENGLISH("en", () -> new Folding(true), EnglishAnalyzer::getDefaultStopSet),
    SPANISH("es", SpanishAnalyzer::new, SpanishAnalyzer::getDefaultStopSet),
    PORTUGUESE("pt", PortugueseAnalyzer::new, PortugueseAnalyzer::getDefaultStopSet),
    FRENCH("fr", FrenchAnalyzer::new, FrenchAnalyzer::getDefaultStopSet),
    GERMAN("de", GermanAnalyzer::new, GermanAnalyzer::getDefaultStopSet),
    ITALIAN("it", ItalianAnalyzer::new, ItalianAnalyzer::getDefaultStopSet),
    OTHER("other", () -> new Folding(false), () -> CharArraySet.EMPTY_SET);

    /** Words of one text that are looked at: those of the longest text that is. */
    private static final int MOST_WORDS = 1_000;

    private final String tag;
    private final Supplier<Analyzer> maker;
    private final Supplier<CharArraySet> everywhere;
    private volatile @Nullable Analyzer analyzer;

    WordForms(String tag, Supplier<Analyzer> maker, Supplier<CharArraySet> everywhere) {
        this.tag = tag;
        this.maker = maker;
        this.everywhere = everywhere;
    }

    /** Made when the first text of the language comes: each reads lists of its own. */
    Analyzer analyzer() {
        Analyzer made = analyzer;
        if (made == null) {
            made = maker.get();
            analyzer = made;
        }
        return made;
    }

    /** A word as it stands in a text, and its form. */
    record Word(String form, int start, int end) {}

    /** The forms that a language is looked up by. */
    static WordForms of(Language language) {
        for (WordForms forms : values()) {
            if (forms.tag.equals(language.tag())) {
                return forms;
            }
        }
        return OTHER;
    }

    /** The two letters of the language, or {@code other}. */
    String tag() {
        return tag;
    }

    /** The words of a text in order, repeated ones too. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        // One apostrophe for both, as the lists of words that stand everywhere have it.
        try (TokenStream stream = analyzer().tokenStream("", text.replace('’', '\''))) {
            CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (words.size() < MOST_WORDS && stream.incrementToken()) {
                words.add(new Word(form.toString(), place.startOffset(), place.endOffset()));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /** The words of a text in another language, without those that stand everywhere in this text's own. */
    List<Word> words(String text, WordForms own) {
        List<Word> words = words(text);
        if (own != this) {
            words.removeIf(word -> own.everywhere
                    .get()
                    .contains(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    /** Small letters without accents; in English without endings too. */
    private static final class Folding extends Analyzer {
        private final boolean english;

        Folding(boolean english) {
            this.english = english;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokens = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(english ? new EnglishPossessiveFilter(tokens) : tokens);
            if (english) {
                stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
            }
            stream = new ASCIIFoldingFilter(stream);
            return new TokenStreamComponents(tokens, english ? new PorterStemFilter(stream) : stream);
        }
    }
}
