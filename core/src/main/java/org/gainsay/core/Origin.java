package org.gainsay.core;

import java.util.List;
import java.util.Set;

/**
 * The independent place that a group of pieces goes back to.
 *
 * @param number its place among the origins of a claim, from 1, by the first of its pieces
 * @param pieces in the order of filing; never empty
 * @param links what holds them together, in the order of their pieces; empty for a single piece
 */
public record Origin(int number, List<EvidenceId> pieces, List<OriginLink> links) {
    public Origin {
        pieces = List.copyOf(pieces);
        links = List.copyOf(links);
        if (number < 1 || pieces.isEmpty()) {
            throw new IllegalArgumentException("origin " + number + " of the pieces " + pieces);
        }
        Set<EvidenceId> held = Set.copyOf(pieces);
        for (OriginLink link : links) {
            if (!held.contains(link.evidence())) {
                throw new IllegalArgumentException(
                        "origin " + number + " has a link of " + link.evidence() + ", which is not one of its pieces");
            }
        }
    }
}
