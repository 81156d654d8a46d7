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

    static List<String> of(Standing standing, List<Evidence> pieces, List<Weighed.Reported> values, Filed filed) {
        List<String> missing =
                new ArrayList<>(new HashSet<>(filed.missing()).stream().sorted().toList());
        switch (standing) {
            case UNEXAMINED -> missing.add("A piece that speaks for or against it, and does not only say it again.");
            case SINGLE_ORIGIN -> missing.add("A second origin that supports it, independent of the first.");
            case CONTESTED ->
                missing.add("What tells which side is right: the record or the count that both go back to.");
            case DUE, OVERDUE -> missing.add("A person's finding whether it was kept.");
            case CORROBORATED, REFUTED, WITHDRAWN, PENDING, KEPT, BROKEN -> {}
        }
        int ungraded = (int) pieces.stream()
                .filter(piece ->
                        piece.stance() != Stance.REPEATS && piece.grades().credibility() == Credibility.UNJUDGED)
                .count();
        if (ungraded > 0) {
            missing.add("The credibility of " + Wording.count(ungraded, "piece")
                    + " of evidence, which nobody has graded.");
        }
        int undated =
                (int) values.stream().filter(value -> value.asOf() == null).count();
        if (undated > 0) {
            missing.add("The day for which " + Wording.count(undated, "value") + (undated == 1 ? " holds." : " hold."));
        }
        return missing;
    }
}
