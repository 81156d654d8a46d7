package org.gainsay.weighing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.jspecify.annotations.Nullable;

/**
 * All that is filed about one claim. The order within the lists does not matter.
 *
 * @param evidence the pieces, each once
 * @param links what text reuse and editors say links them; links of pieces that are not there count for nothing
 * @param parts the links that editors spoke against; those of pieces that are not there count for nothing
 * @param relations of sources to each other, also of sources that no piece is by
 * @param promise when it falls due and what became of it; null if the claim is no promise, prediction or deadline
 * @param missing what people said would change their minds
 */
public record Filed(
        List<Evidence> evidence,
        List<OriginLink> links,
        List<OriginPart> parts,
        List<SourceRelation> relations,
        @Nullable Promise promise,
        List<String> missing) {
    public Filed {
        evidence = List.copyOf(evidence);
        links = List.copyOf(links);
        parts = List.copyOf(parts);
        relations = List.copyOf(relations);
        missing = List.copyOf(missing);
        Set<EvidenceId> seen = new HashSet<>();
        for (Evidence piece : evidence) {
            if (!seen.add(piece.id())) {
                throw new IllegalArgumentException("piece " + piece.id() + " twice");
            }
        }
    }

    /** Nothing but pieces. */
    public static Filed of(List<Evidence> evidence) {
        return new Filed(evidence, List.of(), List.of(), List.of(), null, List.of());
    }

    /**
     * When a promise, a prediction or a deadline falls due, and what became of it.
     *
     * @param dues the days that its mentions name; may be empty where it is settled
     * @param settled what a person found; null if nobody did
     */
    public record Promise(List<Mention.Due> dues, @Nullable Settlement settled) {
        public Promise {
            dues = List.copyOf(dues);
            if (dues.isEmpty() && settled == null) {
                throw new IllegalArgumentException("a promise that never falls due");
            }
        }
    }
}
