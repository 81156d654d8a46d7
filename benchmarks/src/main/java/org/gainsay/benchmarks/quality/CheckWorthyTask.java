package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.gainsay.benchmarks.training.WorthTrainer;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.worth.CheckWorthiness;

/**
 * Check-worthiness: is a sentence worth a fact-checker's time? English is measured on the dev part with the shipped
 * judge; Spanish, which has one part only, by cross-validation of the way that its judge is learnt.
 */
final class CheckWorthyTask implements Task {
    static final CheckWorthyTask ENGLISH = new CheckWorthyTask(Language.ENGLISH);
    static final CheckWorthyTask SPANISH = new CheckWorthyTask(Language.SPANISH);

    private final Language language;

    private CheckWorthyTask(Language language) {
        this.language = language;
    }

    @Override
    public String name() {
        return "checkworthy-" + language;
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        if (language.equals(Language.SPANISH)) {
            return List.of(new Figure(
                    name(), "dev, 5-fold", "F1", WorthTrainer.crossValidated(data, language), ".641 winner 2023"));
        }
        Tagger tagger = Tagger.of(language);
        CheckWorthiness judge = CheckWorthiness.of(language);
        int right = 0;
        int said = 0;
        int worth = 0;
        int sentences = 0;
        int agreed = 0;
        for (JsonNode row : data.rows("checkworthy-en-dev")) {
            Tokens tokens = Tokens.of(row.get("text").asText());
            Tags tags = tagger.tag(tokens);
            boolean says = judge.judge(tokens, tags, 0, tokens.size()).worthChecking();
            boolean is = row.get("checkWorthy").asBoolean();
            sentences++;
            agreed += says == is ? 1 : 0;
            said += says ? 1 : 0;
            worth += is ? 1 : 0;
            right += says && is ? 1 : 0;
        }
        return List.of(
                new Figure(name(), "dev", "F1", 2.0 * right / (said + worth), ".878 second 2023 (on the test)"),
                new Figure(name(), "dev", "precision", (double) right / said, ""),
                new Figure(name(), "dev", "recall", (double) right / worth, ""),
                new Figure(name(), "dev", "accuracy", (double) agreed / sentences, ""));
    }
}
