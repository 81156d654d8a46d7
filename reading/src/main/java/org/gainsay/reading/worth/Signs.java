package org.gainsay.reading.worth;

import java.util.EnumSet;
import java.util.Set;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/** Finds the reasons that a sentence shows, by tags and by the word lists of a language. */
final class Signs {
    /** A claim takes at least so many words. */
    private static final int FEWEST_WORDS = 4;
    /** A heading is a line of at most so many words. */
    private static final int LONGEST_HEADING = 16;

    private final SignWords words;

    Signs(SignWords words) {
        this.words = words;
    }

    /** The reasons of the tokens {@code from} to {@code to}, exclusive. */
    Set<Reason> of(Tokens tokens, Tags tags, int from, int to) {
        EnumSet<Reason> found = EnumSet.noneOf(Reason.class);
        int count = 0;
        boolean past = false;
        boolean ahead = false;
        boolean speaker = false;
        for (int i = from; i < to; i++) {
            String lower = tokens.lower(i);
            count += tags.is(i, PartOfSpeech.PUNCT) ? 0 : 1;
            if (figure(tokens, tags, i)) {
                found.add(Reason.FIGURE);
            }
            if (date(tokens, i) || year(lower)) {
                found.add(Reason.DATE);
            }
            past |= past(tokens, tags, i, to);
            ahead |= ahead(tokens, tags, i);
            speaker |= words.firstPerson().contains(lower);
            if (tags.is(i, PartOfSpeech.PROPN)
                    && !lower.startsWith("@")
                    && !words.dates().contains(lower)) {
                found.add(Reason.NAME);
            }
            if (compares(lower, tags, i)) {
                found.add(Reason.COMPARISON);
            }
            addPhrases(found, tokens, i);
            if (lower.equals("?")) {
                found.add(Reason.QUESTION);
            }
        }
        if (past) {
            found.add(Reason.PAST_EVENT);
        }
        if (ahead) {
            found.add(speaker ? Reason.PROMISE : Reason.PREDICTION);
        }
        if (imperative(tags, from, to)) {
            found.add(Reason.EXHORTATION);
        }
        if (count < FEWEST_WORDS) {
            found.add(Reason.SHORT);
        }
        if (heading(tokens, tags, from, to, count)) {
            found.add(Reason.HEADING);
        }
        return found;
    }

    /** Adds the reasons of which a phrase starts at token {@code i}. */
    private void addPhrases(EnumSet<Reason> found, Tokens tokens, int i) {
        String one = tokens.lower(i);
        String two = one + ' ' + tokens.lowerOrEmpty(i + 1);
        String three = two + ' ' + tokens.lowerOrEmpty(i + 2);
        words.reasons().forEach((reason, phrases) -> {
            if (phrases.contains(one) || phrases.contains(two) || phrases.contains(three)) {
                found.add(reason);
            }
        });
    }

    private boolean figure(Tokens tokens, Tags tags, int i) {
        String lower = tokens.lower(i);
        return tags.is(i, PartOfSpeech.NUM)
                        && !year(lower)
                        && !words.notFigures().contains(lower)
                || words.amounts().contains(lower);
    }

    private boolean date(Tokens tokens, int i) {
        return words.dates().contains(tokens.lower(i)) && (tokens.capitalised(i) || !words.datesAreCapitalised());
    }

    private static boolean year(String lower) {
        return lower.length() == 4
                && (lower.startsWith("19") || lower.startsWith("20"))
                && Character.isDigit(lower.charAt(2))
                && Character.isDigit(lower.charAt(3));
    }

    /** A past tense, or a present of "have" before a participle. */
    private boolean past(Tokens tokens, Tags tags, int i, int to) {
        if (!tags.verb(i)) {
            return false;
        }
        if (tags.is(i, Form.PAST)) {
            return true;
        }
        if (!words.perfect().contains(tokens.lower(i))) {
            return false;
        }
        int at = i + 1;
        while (at < to && (tags.is(at, PartOfSpeech.ADV) || tags.is(at, Form.NEGATION))) {
            at++;
        }
        return at < to && tags.is(at, Form.PARTICIPLE);
    }

    private boolean ahead(Tokens tokens, Tags tags, int i) {
        return tags.is(i, Form.FUTURE)
                || words.futures().contains(tokens.lower(i)) && tags.is(i, PartOfSpeech.AUX)
                || words.futures().contains(tokens.lower(i) + ' ' + tokens.lowerOrEmpty(i + 1));
    }

    private boolean compares(String lower, Tags tags, int i) {
        return tags.is(i, Form.COMPARATIVE)
                || tags.is(i, Form.SUPERLATIVE)
                || words.comparisons().contains(lower) && !tags.is(i, PartOfSpeech.PROPN);
    }

    /** A sentence that begins with a bare verb, denied or not, and has no subject before it. */
    private static boolean imperative(Tags tags, int from, int to) {
        int first = from;
        while (first < to && (tags.is(first, PartOfSpeech.PUNCT) || tags.is(first, PartOfSpeech.ADV))) {
            first++;
        }
        if (first + 2 < to && tags.is(first, PartOfSpeech.AUX) && tags.is(first + 1, Form.NEGATION)) {
            first += 2;
        }
        return first < to && tags.is(first, PartOfSpeech.VERB) && tags.is(first, Form.BASE);
    }

    private static boolean heading(Tokens tokens, Tags tags, int from, int to, int count) {
        if (to == from || count > LONGEST_HEADING || tags.is(to - 1, PartOfSpeech.PUNCT)) {
            return false;
        }
        return (from == 0 || lineBetween(tokens, from - 1))
                && (to == tokens.size() ? from > 0 : lineBetween(tokens, to - 1));
    }

    /** Whether a line ends between token {@code i} and the next. */
    private static boolean lineBetween(Tokens tokens, int i) {
        int newline = tokens.text().indexOf('\n', tokens.end(i));
        return newline >= 0 && newline < tokens.start(i + 1);
    }
}
