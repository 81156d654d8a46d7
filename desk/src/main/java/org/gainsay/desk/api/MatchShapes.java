package org.gainsay.desk.api;

import java.util.List;
import org.gainsay.core.Compared;
import org.gainsay.core.Relation;
import org.gainsay.core.Slot;
import org.gainsay.core.SlotFinding;
import org.gainsay.desk.Matching;
import org.jspecify.annotations.Nullable;

/** What a machine found when it set statements against claims. A person confirms it. */
final class MatchShapes {
    private MatchShapes() {}

    @Says("A claim that was set against a statement, slot by slot.")
    record Suggestion(
            @Says("the claim's name in addresses") String claim,
            @Says("the claim as JSON") String address,
            @Says("the canonical sentence of the claim") String statement,

            @Says("how near it came in the search, comparable within one answer only")
            double score,

            @Says("how the statement stands to the claim") Relation relation,

            @Says("what became of the number where the same measure has another value; null elsewhere")
            Compared.@Nullable Course course,

            @Says("the reason") String why,
            @Says("what was found slot by slot") List<SlotShape> slots) {
        static Suggestion of(Matching.Suggestion found) {
            Compared compared = found.compared();
            return new Suggestion(
                    found.claim().id().slug(),
                    "/cases/" + found.claim().caseId() + "/claims/"
                            + found.claim().id() + ".json",
                    found.claim().statement(),
                    found.score(),
                    compared.relation(),
                    compared.course(),
                    compared.why(),
                    MatchShapes.slots(compared));
        }
    }

    @Says("What was found in one slot.")
    record SlotShape(
            @Says("the slot") Slot slot,
            @Says("whether the two agree there") SlotFinding.State state,
            @Says("the reason") String why) {}

    static List<SlotShape> slots(Compared compared) {
        return compared.slots().stream()
                .map(slot -> new SlotShape(slot.slot(), slot.state(), slot.why()))
                .toList();
    }

    @Says("The claims of the case that come nearest to one.")
    record Related(@Says("the nearest relation first") List<Suggestion> related) {}
}
