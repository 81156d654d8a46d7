package org.gainsay.weighing;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Credibility;
import org.gainsay.core.Evidence;
import org.gainsay.core.Stance;

/**
 * What one origin says of a claim: its pieces by their stance, without those that were taken back or set aside.
 *
 * @param number the number of the origin
 * @param supporting the pieces that support the claim
 * @param refuting those that refute it
 * @param qualifying those that qualify it
 * @param repeating those that only repeat it
 * @param takenBack those that their source took back
 * @param setAside those that would support or refute it and that a person graded improbable
 */
record Side(
        int number,
        List<Evidence> supporting,
        List<Evidence> refuting,
        List<Evidence> qualifying,
        List<Evidence> repeating,
        List<Evidence> takenBack,
        List<Evidence> setAside) {

    /** The sides of all origins, in their order. */
    static List<Side> of(List<Evidence> pieces, Partition partition) {
        List<Side> sides = new ArrayList<>();
        for (int number = 1; number <= partition.origins().size(); number++) {
            sides.add(new Side(
                    number,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>()));
        }
        for (Evidence piece : pieces) {
            sides.get(partition.number(piece) - 1).add(piece);
        }
        return sides;
    }

    private void add(Evidence piece) {
        boolean improbable = piece.grades().credibility() == Credibility.IMPROBABLE;
        if (!piece.stands()) {
            takenBack.add(piece);
        } else if (improbable && (piece.stance() == Stance.SUPPORTS || piece.stance() == Stance.REFUTES)) {
            setAside.add(piece);
        } else {
            switch (piece.stance()) {
                case SUPPORTS -> supporting.add(piece);
                case REFUTES -> refuting.add(piece);
                case QUALIFIES -> qualifying.add(piece);
                case REPEATS -> repeating.add(piece);
            }
        }
    }

    /** Whether it says both, and so counts on neither side. */
    boolean divided() {
        return !supporting.isEmpty() && !refuting.isEmpty();
    }

    boolean supports() {
        return !supporting.isEmpty() && refuting.isEmpty();
    }

    boolean refutes() {
        return !refuting.isEmpty() && supporting.isEmpty();
    }
}
