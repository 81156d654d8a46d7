package org.gainsay.weighing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gainsay.core.Credibility;
import org.gainsay.core.Evidence;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;

/** What would change a standing, or somebody's mind. */
final class Missing {
    private Missing() {}

    static List<String> of(
            Standing standing, List<Evidence> pieces, List<Weighed.Reported> values, Filed filed, WeighingWords words) {
        List<String> missing =
                new ArrayList<>(new HashSet<>(filed.missing()).stream().sorted().toList());
        switch (standing) {
            case UNEXAMINED -> missing.add(words.say("missing.piece"));
            case SINGLE_ORIGIN -> missing.add(words.say("missing.second"));
            case CONTESTED -> missing.add(words.say("missing.side"));
            case DUE, OVERDUE -> missing.add(words.say("missing.finding"));
            case CORROBORATED, REFUTED, WITHDRAWN, PENDING, KEPT, BROKEN -> {}
        }
        int ungraded = (int) pieces.stream()
                .filter(piece ->
                        piece.stance() != Stance.REPEATS && piece.grades().credibility() == Credibility.UNJUDGED)
                .count();
        if (ungraded > 0) {
            missing.add(words.counted("missing.credibility", ungraded));
        }
        int undated =
                (int) values.stream().filter(value -> value.asOf() == null).count();
        if (undated > 0) {
            missing.add(words.counted("missing.day", undated));
        }
        return missing;
    }
}
