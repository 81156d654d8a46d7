package org.gainsay.ledger;

/**
 * The name of a person in the ledger and in addresses: a slug such as {@code mira-tosk}. People sign in by it, however
 * they write their name: case and accents make no difference.
 *
 * @param slug 1 to {@value Slugs#LONGEST} characters: runs of a-z and 0-9, joined by single hyphens
 */
public record PersonId(String slug) implements Subject {
    public PersonId {
        Slugs.check("person id", slug);
    }

    /** The id that a name leads to, by the rule of {@link CaseId#ofName}. */
    public static PersonId ofName(String name) {
        return new PersonId(Slugs.of(name));
    }

    @Override
    public String toString() {
        return slug;
    }
}
