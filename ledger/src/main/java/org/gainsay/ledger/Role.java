package org.gainsay.ledger;

import java.util.Locale;

/** What a person may do at a desk or in one case; each role may do what those before it may. */
public enum Role {
    /** Reads everything. */
    READER,
    /** Adds documents, decides about mentions, takes back what they decided themselves. */
    CONTRIBUTOR,
    /** Opens cases, attaches, approves, takes back what others decided. */
    EDITOR,
    /** Manages the people. */
    ADMIN;

    /** The role as one lower-case word, which is how it is written everywhere but in code. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word; {@link IllegalArgumentException} if there is none. */
    public static Role ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role '" + word + "': wants reader, contributor, editor or admin");
    }

    /** Whether it may do what {@code least} may. */
    public boolean atLeast(Role least) {
        return compareTo(least) >= 0;
    }

    /** The one of the two that may do more. */
    public Role or(Role other) {
        return atLeast(other) ? this : other;
    }

    /** The one of the two that may do less. */
    public Role and(Role other) {
        return atLeast(other) ? other : this;
    }
}
