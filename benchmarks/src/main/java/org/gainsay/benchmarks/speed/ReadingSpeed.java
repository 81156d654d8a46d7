package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One article read, warm and on one thread: the whole claim sheet, beside nothing but tagged sentences by OpenNLP. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingSpeed {
    /** As long as the article that Gainsay was begun for. */
    static final int WORDS = 2_700;

    private static final String MODEL = "/eu/crydee/uima/opennlp/resources/en-pos-maxent.bin";

    private final String text = Story.ofWords(WORDS).text();
    private final Article article = Article.ofText(text);
    private POSTaggerME tagger = new POSTaggerME(model());

    /** A fresh tagger for each run of the measurement: it remembers what it tagged before. */
    @Setup(Level.Iteration)
    public void renew() {
        tagger = new POSTaggerME(model());
    }

    /** Gainsay: sentences, tags, attributions, quantities, times, mentions, tensions. */
    @Benchmark
    public ClaimSheet sheet() {
        return Reader.standard().read(article, ReadingOptions.DEFAULT);
    }

    /** The JDK's sentence boundaries, OpenNLP's tokens and its maximum-entropy tags; nothing is found with them. */
    @Benchmark
    public void taggedSentences(Blackhole sink) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            sink.consume(tagger.tag(SimpleTokenizer.INSTANCE.tokenize(text.substring(start, end))));
        }
    }

    private static POSModel model() {
        try (InputStream in = ReadingSpeed.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("resource " + MODEL + " is missing");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new IllegalStateException("resource " + MODEL + " cannot be read", e);
        }
    }
}
