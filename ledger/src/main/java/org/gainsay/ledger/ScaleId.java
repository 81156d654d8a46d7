package org.gainsay.ledger;

/**
 * The name of a rating scale in the ledger and in addresses: a slug such as {@code truth-5}.
 *
 * @param slug 1 to {@value Slugs#LONGEST} characters: runs of a-z and 0-9, joined by single hyphens
 */
public record ScaleId(String slug) implements Subject {
    public ScaleId {
        Slugs.check("scale id", slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
