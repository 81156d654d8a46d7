package org.gainsay.core;

import java.util.Locale;

/**
 * A relation of one source to another.
 *
 * @param source the name of the one in addresses
 * @param kind what it does to the other
 * @param other the name of the other
 * @param reason how that is known, in words
 */
public record SourceRelation(String source, Kind kind, String other, String reason) {
    public SourceRelation {
        if (source.equals(other)) {
            throw new IllegalArgumentException("source " + source + " related to itself");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("relation of " + source + " to " + other + " without a reason");
        }
    }

    /** What one source is to another. */
    public enum Kind {
        /** The other owns or controls it. */
        OWNED_BY("is owned by", true),
        /** It prints what the other publishes. */
        REPUBLISHES("republishes", true),
        /** It often cites the other. A citation says whose word it is, so it joins nothing by itself. */
        QUOTES("quotes", false);

        private final String said;
        private final boolean joins;

        Kind(String said, boolean joins) {
            this.said = said;
            this.joins = joins;
        }

        /** Its word in JSON and addresses: {@code owned-by}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it is for people, between the two names: {@code is owned by}. */
        public String said() {
            return said;
        }

        /** Whether what the two say in their own voice goes back to one origin. */
        public boolean joins() {
            return joins;
        }
    }
}
