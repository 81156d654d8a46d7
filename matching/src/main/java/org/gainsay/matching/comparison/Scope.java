package org.gainsay.matching.comparison;

import java.util.Arrays;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.attribution.AttributionFinder;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.FoundSource;
import org.gainsay.reading.attribution.Manner;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Which words of a statement are claimed, and which only say on whose word they are. */
final class Scope {
    /** Content of fewer tokens is a quoted word and not the claim. */
    private static final int LEAST = 3;
    /** Tokens of the longest name and role before a colon. */
    private static final int LONGEST_SPEAKER = 10;

    private final boolean[] claimed;
    private final @Nullable TokenRange source;
    private final boolean denied;

    private Scope(boolean[] claimed, @Nullable TokenRange source, boolean denied) {
        this.claimed = claimed;
        this.source = source;
        this.denied = denied;
    }

    /** For each token whether it belongs to what is claimed; not to be changed. */
    boolean[] claimed() {
        return claimed;
    }

    /** The tokens that name on whose word it is; null if the text names nobody. */
    @Nullable
    TokenRange source() {
        return source;
    }

    /** Whether the source says that it is not so, or does not confirm it. */
    boolean denied() {
        return denied;
    }

    /** All of a statement is claimed, and nobody is named. */
    static Scope all(Tokens tokens) {
        boolean[] claimed = new boolean[tokens.size()];
        Arrays.fill(claimed, true);
        return new Scope(claimed, null, false);
    }

    static Scope of(Tokens tokens, Sentences sentences, Tags tags, Language language) {
        boolean[] claimed = new boolean[tokens.size()];
        int colon = spoken(tokens);
        if (colon > 0) {
            Arrays.fill(claimed, colon + 1, tokens.size(), true);
            return new Scope(claimed, new TokenRange(0, colon - 1), false);
        }
        List<FoundAttribution> found = AttributionFinder.of(language).in(tokens, sentences, tags).stream()
                .filter(one -> one.depth() == 0)
                .filter(one -> states(one, tokens, tags, language))
                .toList();
        if (found.isEmpty()) {
            Arrays.fill(claimed, true);
            return new Scope(claimed, null, false);
        }
        for (FoundAttribution one : found) {
            for (TokenRange range : one.content()) {
                Arrays.fill(claimed, range.first(), range.last() + 1, true);
            }
        }
        if (sentences.size() > 1) {
            addOtherSentences(claimed, sentences, found);
        }
        FoundAttribution first = found.get(0);
        boolean denied = Manner.of(first, tokens, language) == Manner.DENIES;
        return new Scope(claimed, named(first.source()) ? first.source().words() : null, denied);
    }

    /** The colon of "Ana Ode: “It will rain.”"; 0 if the statement is not put so. */
    private static int spoken(Tokens tokens) {
        for (int i = 1; i < Math.min(tokens.size() - 1, LONGEST_SPEAKER); i++) {
            if (tokens.lower(i).equals(":")) {
                return "“\"«‘".indexOf(tokens.word(i + 1).charAt(0)) >= 0 ? i : 0;
            }
        }
        return 0;
    }

    /** Whether an attribution says that its content is so, or not so: what somebody demands or does is a claim itself. */
    private static boolean states(FoundAttribution one, Tokens tokens, Tags tags, Language language) {
        boolean says = switch (Manner.of(one, tokens, language)) {
            case SAYS, THINKS, DENIES -> true;
            case ACTS, OTHER -> false;
        };
        int length = one.content().stream().mapToInt(TokenRange::size).sum();
        return says
                && length >= LEAST
                && one.content().stream().anyMatch(range -> {
                    for (int i = range.first(); i <= range.last(); i++) {
                        if (tags.finite(i) || tokens.isNumber(i)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static boolean named(FoundSource source) {
        return switch (source.kind()) {
            case NAMED, DESCRIPTION -> true;
            case PRONOUN, AUTHOR, VAGUE, UNSPOKEN, NONE -> false;
        };
    }

    /** A sentence without an attribution is claimed whole. */
    private static void addOtherSentences(boolean[] claimed, Sentences sentences, List<FoundAttribution> found) {
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int last = sentences.last(s);
            boolean attributed = found.stream()
                    .flatMap(one -> one.content().stream())
                    .anyMatch(range -> range.first() <= last && range.last() >= first);
            if (!attributed) {
                Arrays.fill(claimed, first, last + 1, true);
            }
        }
    }
}
