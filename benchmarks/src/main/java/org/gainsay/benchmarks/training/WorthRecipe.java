package org.gainsay.benchmarks.training;

import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.worth.WorthFeatures;
import org.gainsay.reading.worth.WorthFeatures.Kind;

/**
 * How the judge of one language is learnt. The choices were made by cross-validation on the set that it learns from.
 *
 * @param language of the set
 * @param set that it learns from
 * @param kinds of gram that it looks at
 * @param traits whether it looks at traits too; tweets are short and alike, there they only mislead
 * @param cost of an example on the wrong side, the C of a support vector machine
 * @param weightOfWorth how much more an example that is worth checking costs
 */
record WorthRecipe(
        Language language,
        String set,
        Set<WorthFeatures.Kind> kinds,
        boolean traits,
        double cost,
        double weightOfWorth) {
    static final WorthRecipe ENGLISH = new WorthRecipe(
            Language.ENGLISH,
            "checkworthy-en-train",
            Set.of(Kind.WORD, Kind.PAIR, Kind.BEGINNING, Kind.PARTS),
            true,
            0.2,
            2);
    static final WorthRecipe SPANISH =
            new WorthRecipe(Language.SPANISH, "checkworthy-es-dev", Set.of(Kind.WORD, Kind.PAIR), false, 0.1, 1);
}
