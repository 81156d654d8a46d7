package org.gainsay.desk.people;

import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of somebody who signed in there, after its word was checked.
 *
 * @param issuer the provider
 * @param subject as whom it knows them: it gives that to nobody else, ever
 * @param email an address of theirs; null if it says none
 * @param verified whether it says that the address is theirs
 * @param name how it calls them; null if it does not say
 */
public record Vouched(
        String issuer,
        String subject,
        @Nullable String email,
        boolean verified,
        @Nullable String name) {
    /** Characters of a subject at most (OpenID Connect Core 1.0, section 2). */
    public static final int LONGEST_SUBJECT = 255;

    public Vouched {
        checkSubject(subject);
    }

    /** {@link IllegalArgumentException} if no provider could know anybody by this. */
    static void checkSubject(String subject) {
        if (subject.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || !subject.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("subject of " + subject.length() + " characters: wants 1 to "
                    + LONGEST_SUBJECT + ", of ASCII and printable");
        }
    }
}
