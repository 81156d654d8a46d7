package org.gainsay.reading.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * What the periods of a document run from: "within 72 hours after the vote" runs from the day that the document gives
 * the vote.
 *
 * <p>The day of an event is the one that stands beside its noun most often ("the vote on Sunday", "Sunday's vote").
 * A period that names no start runs from the one named before it in the same paragraph, and its rule says so. Where
 * neither is known there is no due date. Answers must be asked for in the order of the text.
 */
final class PeriodStarts {
    /** How many tokens may stand between an event's noun and its day. */
    private static final int BESIDE = 4;
    /** What the rule says of a start that was not named again. */
    private static final String CARRIED = ", as for the period named before";

    private final Tokens tokens;
    private final Sentences sentences;
    private final List<TimeExpression> times;
    private final ClaimWords words;
    /** The day of each kind of event, as far as it was asked for. */
    private final Map<Set<String>, Optional<LocalDate>> days = new HashMap<>();

    private Deadlines.@Nullable Start last;
    private int lastParagraph = -1;

    PeriodStarts(Tokens tokens, Sentences sentences, List<TimeExpression> times, ClaimWords words) {
        this.words = words;
        this.tokens = tokens;
        this.sentences = sentences;
        this.times = times;
    }

    /** What a period within the tokens from {@code first} to {@code lastToken} runs from; null if that is not known. */
    Deadlines.@Nullable Start of(int first, int lastToken) {
        int paragraph = sentences.paragraph(sentences.at(first));
        for (int i = first; i < lastToken; i++) {
            if (words.after().has(tokens.lower(i))) {
                int noun = eventNoun(i + 1, lastToken);
                Optional<LocalDate> day = noun < 0 ? Optional.empty() : dayOf(tokens.lower(noun));
                if (day.isPresent()) {
                    Deadlines.Start start = new Deadlines.Start(
                            day.get(), tokens.span(i + 1, noun).in(tokens.text()));
                    last = start;
                    lastParagraph = paragraph;
                    return start;
                }
            }
        }
        Deadlines.Start before = last;
        return before == null || paragraph != lastParagraph
                ? null
                : new Deadlines.Start(before.day(), before.name().replace(CARRIED, "") + CARRIED);
    }

    private int eventNoun(int from, int lastToken) {
        for (int i = from; i <= lastToken && i < from + 3; i++) {
            String word = tokens.lower(i);
            if (words.events().stream().anyMatch(nouns -> nouns.contains(word))) {
                return i;
            }
        }
        return -1;
    }

    private Optional<LocalDate> dayOf(String noun) {
        Set<String> nouns = words.events().stream()
                .filter(alike -> alike.contains(noun))
                .findFirst()
                .orElse(Set.of(noun));
        return days.computeIfAbsent(nouns, this::dayBeside);
    }

    private Optional<LocalDate> dayBeside(Set<String> nouns) {
        Map<String, Integer> counts = new HashMap<>();
        for (TimeExpression time : times) {
            String day = time.day();
            if (day != null && besideOneOf(nouns, time.span())) {
                counts.merge(day, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(LocalDate::parse);
    }

    private boolean besideOneOf(Set<String> nouns, Span time) {
        int first = tokens.firstEndingAfter(time.start());
        int lastToken = tokens.firstEndingAfter(time.end() - 1);
        int sentence = sentences.at(first);
        int from = Math.max(sentences.first(sentence), first - BESIDE);
        int to = Math.min(sentences.last(sentence), lastToken + BESIDE);
        for (int i = from; i <= to; i++) {
            if (nouns.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
