package org.gainsay.ledger;

/**
 * The name of a document in the ledger and in addresses: a slug such as {@code d-0f3a9c2b71e4d586}.
 *
 * @param slug 1 to {@value Slugs#LONGEST} characters: runs of a-z and 0-9, joined by single hyphens
 */
public record DocumentId(String slug) implements Subject {
    public DocumentId {
        Slugs.check("document id", slug);
    }

    /**
     * The id of what a source published at an address, in one case: {@code d-} and the first sixteen hexadecimal digits
     * of the SHA-256 of the three, so that capturing the address again finds the document again.
     *
     * @param address a URL, or a file name where there is none
     */
    public static DocumentId of(CaseId caseId, SourceId source, String address) {
        return new DocumentId(Slugs.derived("d", caseId.slug(), source.slug(), address));
    }

    @Override
    public String toString() {
        return slug;
    }
}
