package org.gainsay.benchmarks.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.gainsay.reading.tagging.Marks;
import org.gainsay.reading.text.Tokens;

/**
 * OpenNLP's maximum-entropy tagger of English with the Penn Treebank tag set (the 1.5 model), asked about our tokens in
 * the spelling that it was trained on. Not thread-safe.
 */
final class PennTeacher implements TagTeacher {
    private static final String MODEL = "/eu/crydee/uima/opennlp/resources/en-pos-maxent.bin";

    private final POSTaggerME tagger;

    PennTeacher() throws IOException {
        try (InputStream in = PennTeacher.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException("resource " + MODEL + " is missing");
            }
            tagger = new POSTaggerME(new POSModel(in), POSTagFormat.PENN);
        }
    }

    @Override
    public List<List<Pair>> tag(Tokens tokens, int from, int to) {
        return UniversalTags.of(tokens, from, penn(tokens, from, to)).stream()
                .map(List::of)
                .toList();
    }

    /** The Penn tags of the tokens {@code from} to {@code to}, exclusive: one sentence. */
    private String[] penn(Tokens tokens, int from, int to) {
        String[] words = new String[to - from];
        boolean open = false;
        for (int i = from; i < to; i++) {
            String word = tokens.word(i).replace('\u2019', '\'').replace('\u2018', '`');
            words[i - from] = switch (word.charAt(0)) {
                case '\u201c' -> "``";
                case '\u201d' -> "''";
                case '"' -> {
                    open = !open;
                    yield open ? "``" : "''";
                }
                case '(', '[' -> "-LRB-";
                case ')', ']' -> "-RRB-";
                case '\u2014', '\u2013' -> "--";
                case '\u2026' -> "...";
                default -> word;
            };
        }
        String[] tags = tagger.tag(words);
        for (int i = from; i < to; i++) {
            switch (Marks.kindOf(tokens.word(i))) {
                case MARK -> tags[i - from] = ",";
                case SYMBOL -> tags[i - from] = "SYM";
                case FIGURE -> tags[i - from] = "CD";
                case WORD -> {}
            }
        }
        return tags;
    }
}
