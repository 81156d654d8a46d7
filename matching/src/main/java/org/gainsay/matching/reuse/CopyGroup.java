package org.gainsay.matching.reuse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents that carry the same copy, whole, cut, edited or translated.
 *
 * <p>Documents that only tell of the same event, or only quote the same words, are no group. A document that takes parts
 * of two dispatches is a member of two groups.
 *
 * @param members the likely first, then the others by day and id
 * @param creditOrNull the agency that the members credit, and so the likely origin, whether it is a member or not; or null
 * @param why in a sentence or two: what is shared, and why the first is thought the first
 */
public record CopyGroup(List<CopyMember> members, @Nullable String creditOrNull, String why) {
    public CopyGroup {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("group of " + members.size() + " members: wants two or more");
        }
    }

    /** The agency that the members credit. */
    public Optional<String> credit() {
        return Optional.ofNullable(creditOrNull);
    }

    public CopyMember first() {
        return members.get(0);
    }
}
