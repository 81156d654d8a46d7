package org.gainsay.ledger;

/**
 * The name of a claim in the ledger and in addresses: a slug such as {@code c-77b1e0d94c2a5f38}.
 *
 * @param slug 1 to {@value Slugs#LONGEST} characters: runs of a-z and 0-9, joined by single hyphens
 */
public record ClaimId(String slug) implements Subject {
    public ClaimId {
        Slugs.check("claim id", slug);
    }

    /**
     * The id of a statement in a case: {@code c-} and the first sixteen hexadecimal digits of the SHA-256 of the two.
     * The same sentence is not opened twice in one case.
     */
    public static ClaimId of(CaseId caseId, String statement) {
        return new ClaimId(Slugs.derived("c", caseId.slug(), statement));
    }

    @Override
    public String toString() {
        return slug;
    }
}
