package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.benchmarks.quality.MarkedArticle;
import org.gainsay.core.Language;

/**
 * From whom and from what the tagger of a language learns.
 *
 * @param teacher whom it imitates
 * @param texts what it reads
 * @param heldOut what it is compared with the teacher on
 */
record TaggerRecipe(TagTeacher teacher, List<String> texts, List<HeldOut> heldOut) {
    /** Of the Spanish posts one in so many is held out. */
    private static final int HELD_OUT_EVERY = 10;

    /** Texts that nothing is learnt from, under a name. */
    record HeldOut(String name, List<String> texts) {}

    TaggerRecipe {
        texts = List.copyOf(texts);
        heldOut = List.copyOf(heldOut);
    }

    /** The recipe of {@code language}: Spanish, or else English. */
    static TaggerRecipe of(Language language, DataSets data) throws IOException {
        return language.equals(Language.SPANISH) ? spanish(data) : english(data);
    }

    private static TaggerRecipe english(DataSets data) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String set : List.of("attribution-en-train", "time-en-train", "stance-bodies", "checkworthy-en-train")) {
            texts.addAll(texts(data, set));
        }
        String dev = "attribution-en-dev";
        return new TaggerRecipe(new PennTeacher(), texts, List.of(new HeldOut(dev, texts(data, dev))));
    }

    private static TaggerRecipe spanish(DataSets data) throws IOException {
        List<String> texts = new ArrayList<>(texts(data, "time-es-dev"));
        List<String> kept = new ArrayList<>();
        List<String> posts = texts(data, "checkworthy-es-dev");
        for (int i = 0; i < posts.size(); i++) {
            (i % HELD_OUT_EVERY == 0 ? kept : texts).add(posts.get(i));
        }
        List<String> articles =
                MarkedArticle.all().stream().map(MarkedArticle::text).toList();
        return new TaggerRecipe(
                new SpanishTeacher(),
                texts,
                List.of(
                        new HeldOut("the invented articles of attribution-es", articles),
                        new HeldOut("one post in ten of checkworthy-es-dev", kept)));
    }

    private static List<String> texts(DataSets data, String set) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : data.rows(set)) {
            texts.add(row.get("text").asText());
        }
        return texts;
    }
}
