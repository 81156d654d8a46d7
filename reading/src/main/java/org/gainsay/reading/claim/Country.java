package org.gainsay.reading.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.reading.naming.Countries;
import org.gainsay.reading.naming.Name;
import org.jspecify.annotations.Nullable;

/**
 * Which country "the country" is: the one that the document is about, unless the same sentence names another before it.
 */
final class Country {
    /** How far before "the country" the same sentence may name it, in tokens. */
    private static final int NAMED_WITHIN = 40;
    /** A country in a heading counts as much as so many mentions in the text. */
    private static final int IN_HEADING = 3;
    /** A document that names a country no oftener is not about it. */
    private static final int SELDOM = 2;

    private final Analysis analysis;
    private final @Nullable String main;

    Country(Analysis analysis) {
        this.analysis = analysis;
        this.main = mostNamed();
    }

    /** The country that "the country" at token {@code i} means, if that can be told. */
    Optional<String> at(int i) {
        if (main == null || main.indexOf('.') >= 0) {
            return Optional.empty();
        }
        int first = analysis.sentences().first(analysis.sentences().at(i));
        for (int at = i - 1; at >= Math.max(first, i - NAMED_WITHIN); at--) {
            String word = analysis.tokens().word(at);
            Optional<String> named = Countries.ofAdjective(word).or(() -> Countries.named(word));
            if (analysis.tokens().capitalised(at) && named.isPresent()) {
                return named.filter(main::equals);
            }
        }
        return Optional.of(main);
    }

    private @Nullable String mostNamed() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Name name : analysis.names().all()) {
            if (Countries.named(name.entity().name()).isPresent()) {
                int sentence = analysis.sentences().at(name.first());
                int weight = analysis.sentences().heading(sentence) ? IN_HEADING : 1;
                counts.merge(name.entity().name(), weight, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> entry.getValue() > SELDOM)
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
