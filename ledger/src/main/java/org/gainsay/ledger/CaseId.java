package org.gainsay.ledger;

/**
 * The name of a case in the ledger and in addresses: a slug such as {@code harbour-vote-2031}.
 *
 * @param slug 1 to {@value Slugs#LONGEST} characters: runs of a-z and 0-9, joined by single hyphens
 */
public record CaseId(String slug) implements Subject {
    public CaseId {
        Slugs.check("case id", slug);
    }

    /**
     * The id that a name leads to: "Elección 2024" becomes {@code eleccion-2024}.
     *
     * <p>The rule: compatibility decomposition (NFKD), accents dropped, ß æ œ ø ł đ ð þ ı written as ss ae oe o l d d
     * th i, lower case, every run of other characters one hyphen. Where letters or digits are lost on the way (another
     * script, or a name that is too long), the first eight hexadecimal digits of the SHA-256 of the name follow, so that
     * different names stay different.
     */
    public static CaseId ofName(String name) {
        return new CaseId(Slugs.of(name));
    }

    @Override
    public String toString() {
        return slug;
    }
}
