package org.gainsay.matching.reuse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document in a group that carries the same copy.
 *
 * @param id the document
 * @param role whether it is the likely first
 * @param share how much of its text is the shared copy, 0 to 1: of its words, or of its sentences where the others are in
 *     another language
 * @param changes in what it differs from the likely first, in order of its text; none for the first itself, and at most
 *     {@link Reuse#MAX_CHANGES}
 * @param creditOrNull the agency that it credits, or null
 */
public record CopyMember(
        String id,
        Role role,
        double share,
        List<Change> changes,
        @Nullable String creditOrNull) {
    public CopyMember {
        changes = List.copyOf(changes);
    }

    /** The agency that this document credits. */
    public Optional<String> credit() {
        return Optional.ofNullable(creditOrNull);
    }
}
