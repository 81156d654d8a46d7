package org.gainsay.matching.reuse;

import java.util.List;

/**
 * Which documents carry the same copy, and which only quote the same words.
 *
 * @param groups the groups, by the id of their first
 * @param quotations the pairs that share a quotation and no copy, by their ids; at most {@link Reuse#MAX_QUOTATIONS}
 */
public record Reused(List<CopyGroup> groups, List<SharedQuotation> quotations) {
    public Reused {
        groups = List.copyOf(groups);
        quotations = List.copyOf(quotations);
    }
}
