package org.gainsay.benchmarks.training;

import java.util.List;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.text.Tokens;

/** A tagger that a lighter one learns from. Not thread-safe. */
interface TagTeacher {
    /** A part of speech with its form. */
    record Pair(PartOfSpeech part, Form form) {}

    /**
     * What each of the tokens {@code from} to {@code to}, exclusive, may be: one sentence. A teacher that leaves a token
     * open gives several pairs, the likeliest first; never none.
     */
    List<List<Pair>> tag(Tokens tokens, int from, int to);
}
