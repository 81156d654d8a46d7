package org.gainsay.core;

import java.util.Locale;

/**
 * Why a piece of evidence goes back to a place that others go back to as well.
 *
 * <p>A link leads from a piece to a ground, not from piece to piece: however many pieces share a ground, each has one
 * link to it, and taking one piece away leaves the links of the others as they are.
 *
 * @param evidence the piece
 * @param ground what it shares with the others
 * @param reason why it is said to, in words
 */
public record OriginLink(EvidenceId evidence, Ground ground, String reason) {
    public OriginLink {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("link of " + evidence + " to " + ground + " without a reason");
        }
    }

    /**
     * What pieces of one origin share.
     *
     * @param kind what sort of thing it is
     * @param name its name among the grounds of its kind; never blank
     */
    public record Ground(Kind kind, String name) {
        public Ground {
            if (name.isBlank()) {
                throw new IllegalArgumentException("ground of kind " + kind.word() + " without a name");
            }
        }
    }

    /** What sort of thing the pieces of one origin share. */
    public enum Kind {
        /** The same wire copy: their documents carry the same text. */
        COPY("same copy"),
        /** The same utterance: they stand on the word of one speaker. */
        UTTERANCE("same word"),
        /** Their sources are related: one republishes or owns the other. */
        RELATION("related sources"),
        /** An editor said so. */
        EDITOR("editor's link");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        /** Its word in JSON and addresses: {@code utterance}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is for people: {@code same word}. */
        public String said() {
            return said;
        }
    }
}
