package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.worth.WorthFeatures;

/** One labelled sentence, cut and tagged, with its features. */
record WorthExample(Tokens tokens, Tags tags, WorthFeatures features, boolean worth) {
    /** The rows of a set of {@code text} and {@code checkWorthy}. */
    static List<WorthExample> all(DataSets data, String set, Language language, Set<WorthFeatures.Kind> kinds)
            throws IOException {
        Tagger tagger = Tagger.of(language);
        List<WorthExample> examples = new ArrayList<>();
        for (JsonNode row : data.rows(set)) {
            Tokens tokens = Tokens.of(row.get("text").asText());
            Tags tags = tagger.tag(tokens);
            WorthFeatures features = WorthFeatures.of(tokens, tags, 0, tokens.size(), kinds);
            examples.add(new WorthExample(
                    tokens, tags, features, row.get("checkWorthy").asBoolean()));
        }
        return examples;
    }
}
