package org.gainsay.ledger;

/**
 * The name of a source in the ledger and in addresses: a slug such as {@code el-faro-de-la-isla}.
 *
 * @param slug 1 to {@value Slugs#LONGEST} characters: runs of a-z and 0-9, joined by single hyphens
 */
public record SourceId(String slug) implements Subject {
    public SourceId {
        Slugs.check("source id", slug);
    }

    /** The id that a name leads to, by the rule of {@link CaseId#ofName(String)}. */
    public static SourceId ofName(String name) {
        return new SourceId(Slugs.of(name));
    }

    @Override
    public String toString() {
        return slug;
    }
}
