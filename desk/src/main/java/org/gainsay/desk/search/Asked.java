package org.gainsay.desk.search;

import java.time.LocalDate;
import org.gainsay.core.Language;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What is sought, and where.
 *
 * @param words words that all have to be there, {@code "phrases"}, {@code -without}, {@code beginning*}; at most
 *     {@value #LONGEST} code units
 * @param caseId the case; null for all
 * @param source who published it; claims are nobody's; null for everybody
 * @param kind documents or claims; null for both
 * @param language of the text or the statement; null for all
 * @param from the first day of publication; what has no day, and claims, are then left out; null for any
 * @param to the last day of publication, in the same way
 */
public record Asked(
        String words,
        @Nullable CaseId caseId,
        @Nullable SourceId source,
        @Nullable Kind kind,
        @Nullable Language language,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Code units of what is sought: a line. */
    public static final int LONGEST = 200;

    /** What can be found. */
    public enum Kind {
        DOCUMENTS,
        CLAIMS
    }

    public Asked {
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "what is sought has " + words.length() + " characters: wants at most " + LONGEST);
        }
    }

    /** Words anywhere. */
    public static Asked of(String words) {
        return new Asked(words, null, null, null, null, null, null);
    }

    /** The same in one case. */
    public Asked in(CaseId one) {
        return new Asked(words, one, source, kind, language, from, to);
    }

    /** The same of one kind. */
    public Asked only(Kind one) {
        return new Asked(words, caseId, source, one, language, from, to);
    }

    /** Whether there is a word to look for. */
    public boolean hasWords() {
        return !Terms.of(words).pieces().isEmpty();
    }
}
