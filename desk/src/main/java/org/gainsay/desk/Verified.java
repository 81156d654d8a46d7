package org.gainsay.desk;

import java.util.List;

/**
 * The answer to {@code gainsay verify}: whether the ledger, the captures, the texts and the sheets are what was filed.
 *
 * @param intact whether nothing is missing or damaged
 * @param findings one line each, what is damaged first
 */
public record Verified(boolean intact, List<String> findings) {
    public Verified {
        findings = List.copyOf(findings);
    }
}
