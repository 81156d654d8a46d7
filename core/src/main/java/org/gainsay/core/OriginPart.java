package org.gainsay.core;

/**
 * An editor's word against what links a piece of evidence to others: its links of that kind do not count.
 *
 * @param evidence the piece
 * @param kind the kind of link, never {@link OriginLink.Kind#EDITOR}: an editor's link is undone instead
 * @param reason why, in words
 */
public record OriginPart(EvidenceId evidence, OriginLink.Kind kind, String reason) {
    public OriginPart {
        if (kind == OriginLink.Kind.EDITOR) {
            throw new IllegalArgumentException(
                    "part of " + evidence + ": an editor's link is undone, and not spoken against");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("part of " + evidence + " without a reason");
        }
    }
}
