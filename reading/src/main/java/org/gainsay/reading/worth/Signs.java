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
    /** How far before its verb the speaker may stand as its subject: "we are not going to". */
    private static final int SUBJECT_WITHIN = 4;
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
        for (int i = from; i < to; i++) {
            String lower = tokens.lower(i);
            count += tags.is(i, PartOfSpeech.PUNCT) ? 0 : 1;
            if (figure(tokens, tags, i)) {
                found.add(Reason.FIGURE);
            }
            if (date(tokens, i) || year(lower)) {
                found.add(Reason.DATE);
            }
            boolean reports = past(tokens, tags, i, to);
            boolean speaksOfSelf = speaker(tokens, from, i);
            past |= reports;
            if (reports && speaksOfSelf) {
                found.add(Reason.PERSONAL);
            }
            if (ahead(tokens, tags, i)) {
                found.add(speaksOfSelf ? Reason.PROMISE : Reason.PREDICTION);
            }
            if (names(tokens, tags, from, i)) {
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
        if (imperative(tokens, tags, from, to)) {
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

    /** Whether the verb at {@code i} is the speaker's own, by the words just before it or by its ending. */
    private boolean speaker(Tokens tokens, int from, int i) {
        for (int at = i; at >= from && at >= i - SUBJECT_WITHIN; at--) {
            if (words.firstPerson().contains(tokens.lower(at))) {
                return true;
            }
        }
        return words.firstEndings().stream().anyMatch(tokens.lower(i)::endsWith);
    }

    /** A proper noun that is written like one; the first word only if a noun does not follow: "National security". */
    private boolean names(Tokens tokens, Tags tags, int from, int i) {
        if (!tags.is(i, PartOfSpeech.PROPN)
                || !tokens.capitalised(i)
                || words.dates().contains(tokens.lower(i))) {
            return false;
        }
        return i > from || !tags.is(i + 1, PartOfSpeech.NOUN);
    }

    /** A number that counts; "9/11" and "number 3" only name. */
    private boolean figure(Tokens tokens, Tags tags, int i) {
        String lower = tokens.lower(i);
        boolean label = tokens.lowerOrEmpty(i - 1).equals("/")
                || tokens.lowerOrEmpty(i + 1).equals("/")
                || lower.indexOf('/') >= 0
                || words.numberLabels().contains(tokens.lowerOrEmpty(i - 1));
        return tags.is(i, PartOfSpeech.NUM)
                        && !label
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
        if (words.notPerfect().contains(tokens.lower(i)) && words.perfect().contains(tokens.lowerOrEmpty(i - 1))) {
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
        return at < to && tags.is(at, Form.PARTICIPLE) && !words.notPerfect().contains(tokens.lower(at));
    }

    private boolean ahead(Tokens tokens, Tags tags, int i) {
        return tags.is(i, Form.FUTURE)
                || words.futures().contains(tokens.lower(i)) && tags.is(i, PartOfSpeech.AUX)
                || words.futures().contains(tokens.lower(i) + ' ' + tokens.lowerOrEmpty(i + 1));
    }

    private boolean compares(String lower, Tags tags, int i) {
        if (words.notComparisons().contains(lower)) {
            return false;
        }
        return tags.is(i, Form.COMPARATIVE)
                || tags.is(i, Form.SUPERLATIVE)
                || words.comparisons().contains(lower) && !tags.is(i, PartOfSpeech.PROPN);
    }

    /** A sentence that begins with a bare verb, denied or not, and has no subject before it. */
    private boolean imperative(Tokens tokens, Tags tags, int from, int to) {
        int first = from;
        while (first < to && (tags.is(first, PartOfSpeech.PUNCT) || tags.is(first, PartOfSpeech.ADV))) {
            first++;
        }
        if (first + 2 < to && tags.is(first, PartOfSpeech.AUX) && tags.is(first + 1, Form.NEGATION)) {
            first += 2;
        }
        return first < to
                && tags.is(first, PartOfSpeech.VERB)
                && tags.is(first, Form.BASE)
                && !words.notImperatives().contains(tokens.lower(first));
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
