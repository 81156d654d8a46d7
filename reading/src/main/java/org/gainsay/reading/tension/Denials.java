package org.gainsay.reading.tension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.AttributionId;
import org.gainsay.core.Language;
import org.gainsay.core.MentionId;
import org.gainsay.core.Span;
import org.gainsay.reading.attribution.Manner;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.opposition.Comparison;
import org.gainsay.reading.opposition.Difference;
import org.gainsay.reading.opposition.Oppositions;
import org.gainsay.reading.opposition.Wording;

/** Tells whether one statement says what the other denies, by its own words or by the word of who reports it. */
final class Denials {
    /** Shared topic from which two statements are laid side by side at all. */
    static final double SAME_TOPIC = 0.25;
    /** What must be common to two statements before a word that turns one round turns round the same. */
    private static final double SAME_FRAME = 0.6;
    /** What must be common to a statement and what somebody denies, which is often told in other words. */
    private static final double SAME_CONTENT = 0.7;
    /** Words that a statement has at least; "that is not so" denies anything. */
    private static final int SHORTEST = 3;

    /** What must be common to two statements that one word keeps apart: nearly all of it. */
    private static final double SAME_WORDS = 0.85;
    /** How sure one exchanged word is: the same may have happened twice. */
    private static final double OTHERWISE = 0.65;

    private final Analysis analysis;
    private final Oppositions oppositions;
    private final Language language;
    private final Map<MentionId, Wording> wordings = new HashMap<>();
    private final Map<AttributionId, Analysis.Voiced> voices = new HashMap<>();

    Denials(Analysis analysis, Language language) {
        this.analysis = analysis;
        this.oppositions = Oppositions.of(language);
        this.language = language;
        analysis.voices().forEach(voiced -> voices.put(voiced.attribution().id(), voiced));
    }

    /**
     * Why one statement denies the other.
     *
     * @param why the reason, in a sentence
     * @param strength how sure it is, 0 to 1
     */
    record Denial(String why, double strength) {}

    /** Why {@code a} and {@code b} cannot both hold; empty if they may. */
    Optional<Denial> between(Statement a, Statement b) {
        if (a.stems().size() < SHORTEST || b.stems().size() < SHORTEST) {
            return Optional.empty();
        }
        Comparison comparison = oppositions.compare(wording(a), wording(b));
        boolean denied = denies(a) != denies(b);
        if (denied) {
            boolean same = comparison.frame() >= SAME_CONTENT
                    && comparison.differences().stream().noneMatch(Difference::conflicts);
            return same
                    ? Optional.of(
                            new Denial("One denies what the other says: " + quotes(a, b) + ".", comparison.frame()))
                    : Optional.empty();
        }
        Optional<Difference> gravest = comparison.gravest().filter(Denials::turns);
        return gravest.isPresent() && comparison.contradicts() && comparison.frame() >= SAME_FRAME
                ? Optional.of(new Denial(
                        quotes(a, b) + " cannot both hold: " + gravest.get().why(), comparison.conflict()))
                : Optional.empty();
    }

    /**
     * Why two statements in the same words, but for one place, cannot both hold: another day of the week or month there,
     * another rank or country; empty if they may. What stands before the verb is whom a statement is about, and two
     * statements about two things may both hold.
     */
    Optional<Denial> otherwise(Statement a, Statement b) {
        if (a.stems().size() < SHORTEST || b.stems().size() < SHORTEST) {
            return Optional.empty();
        }
        Comparison comparison = oppositions.compare(wording(a), wording(b));
        List<Difference> differences = comparison.differences().stream()
                .filter(difference -> difference.kind() != Difference.Kind.SAME)
                .toList();
        boolean one = differences.size() == 1 && comparison.contradicts() && comparison.frame() >= SAME_WORDS;
        return one && replaces(differences.get(0)) && said(a, differences.get(0))
                ? Optional.of(new Denial(
                        quotes(a, b) + " cannot both hold: "
                                + differences.get(0).why(),
                        OTHERWISE * comparison.frame()))
                : Optional.empty();
    }

    private static boolean replaces(Difference difference) {
        return switch (difference.kind()) {
            case ORDINAL, COUNTRY, MEMBER -> true;
            case POLARITY, OPPOSITE, NUMBER, SAME, BROADER, ADDED, NAME, UNKNOWN -> false;
        };
    }

    /** Whether the difference is in what is said of the subject: the main verb stands before it. */
    private boolean said(Statement statement, Difference difference) {
        Span words = difference.a();
        if (words == null) {
            return false;
        }
        int end = statement.mention().quote().span().start() + words.start();
        for (int i = statement.first();
                i <= statement.last() && analysis.tokens().start(i) < end;
                i++) {
            if (analysis.tags().finite(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean turns(Difference difference) {
        return switch (difference.kind()) {
            case POLARITY, OPPOSITE -> true;
            case NUMBER, ORDINAL, COUNTRY, MEMBER, SAME, BROADER, ADDED, NAME, UNKNOWN -> false;
        };
    }

    private boolean denies(Statement statement) {
        AttributionId id = statement.mention().voice().attribution();
        Analysis.Voiced voiced = id == null ? null : voices.get(id);
        if (voiced == null || voiced.manner() != Manner.DENIES) {
            return false;
        }
        // A word of denial within the statement is compared with the rest of its words.
        Span cue = voiced.attribution().cue();
        return cue == null || !statement.mention().quote().span().contains(cue);
    }

    private Wording wording(Statement statement) {
        return wordings.computeIfAbsent(
                statement.mention().id(),
                id -> Wording.of(statement.mention().quote().exact(), language));
    }

    private static String quotes(Statement a, Statement b) {
        return "“" + a.mention().quote().exact() + "” and “"
                + b.mention().quote().exact() + "”";
    }
}
