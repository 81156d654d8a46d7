package org.gainsay.benchmarks.speed;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The process in which Stanford CoreNLP reads: sentences, tags, lemmas, entities, and quotations without their speakers,
 * whom it could only give with two annotators more (dependencies and coreference).
 */
final class StanfordLaps {
    private StanfordLaps() {}

    /** Arguments: the folder of the articles, seconds to warm up, seconds to measure. */
    public static void main(String[] args) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize, ssplit, pos, lemma, ner, quote");
        settings.setProperty("quote.attributeQuotes", "false");
        settings.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        Laps laps = Laps.of(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), text -> {
            CoreDocument document = new CoreDocument(text);
            pipeline.annotate(document);
            return document.sentences().size();
        });
        System.out.println(laps.line());
    }
}
