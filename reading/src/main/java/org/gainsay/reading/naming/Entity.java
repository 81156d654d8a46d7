package org.gainsay.reading.naming;

import java.util.Set;

/**
 * Someone or something that a document names.
 *
 * @param name the fullest name it is given, without titles
 * @param kind what sort of thing it is
 * @param gender the grammatical gender of the pronoun that would stand for a person
 * @param roles the role nouns that the document gives it, in lower case: "president", "auditor"
 */
public record Entity(String name, Kind kind, Gender gender, Set<String> roles) {
    public Entity {
        roles = Set.copyOf(roles);
    }

    /** What sort of thing a name names. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        /** The document does not say, and the word lists do not know. */
        UNKNOWN
    }

    /** Which pronoun stands for a person. */
    public enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }
}
