package org.gainsay.reading.claim;

import java.util.Locale;
import java.util.Optional;
import org.gainsay.core.Mode;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.naming.Entity;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;

/**
 * Whom a sentence goes on about that begins with a bare share ("80% have …"), with "most" or with "they": those who are
 * the subject of the sentence before, where they stand plainly at its front.
 */
final class Subjects {
    /** A subject at the front of its sentence is not longer than this, in tokens. */
    private static final int LONGEST = 8;
    /** How many sentences lie at most between a share and what it is a share of. */
    private static final int BACK = 3;
    /** A share that opens a statement is not longer than this, in UTF-16 code units: "at least eighty percent". */
    private static final int LONGEST_SHARE = 40;

    private final Analysis analysis;
    private final ClaimWords words;

    Subjects(Analysis analysis, ClaimWords words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** Whom the "they" or "it" that opens the unit plainly means. */
    Optional<String> opening(Unit unit) {
        int first = unit.first();
        int sentence = analysis.sentences().at(first);
        boolean opens = first == analysis.sentences().first(sentence) && unit.voice() == null;
        if (words.list("plural").at(analysis.tokens(), first)) {
            return opens ? they(sentence) : Optional.empty();
        }
        boolean stands = words.list("singular").at(analysis.tokens(), first)
                && analysis.tags().verb(first + 1)
                && !expletive(first + 1);
        if (!stands) {
            return Optional.empty();
        }
        if (unit.voice() != null && unit.voice().attribution().mode() == Mode.INDIRECT) {
            return body(unit.voice());
        }
        return opens ? it(sentence) : Optional.empty();
    }

    /** The body that speaks, with the article that it has where it does so. */
    private Optional<String> body(Analysis.Voiced voice) {
        TokenRange source = voice.found().source().words();
        Speaker speaker = voice.speaker();
        if (source == null || speaker.kind() != Speaker.Kind.ORGANISATION) {
            return Optional.empty();
        }
        boolean article = words.list("the").at(analysis.tokens(), source.first());
        return Optional.of(article ? analysis.tokens().lower(source.first()) + " " + speaker.name() : speaker.name());
    }

    /** Whether "it" before the verb at {@code i} may stand for what follows. */
    private boolean expletive(int i) {
        boolean doing =
                words.list("be").at(analysis.tokens(), i) && analysis.tags().is(i + 1, Form.GERUND);
        return !doing && words.list("expletive").at(analysis.tokens(), i);
    }

    /** The last token of the share or of the "most" that opens the unit without a noun of its own; -1 if none does. */
    int some(Unit unit) {
        int first = unit.first();
        int length = words.list("some").lengthAt(analysis.tokens(), first);
        int start = analysis.tokens().start(first);
        int end = Math.min(analysis.tokens().end(unit.last()), start + LONGEST_SHARE);
        return analysis.quantitiesIn(new Span(start, end)).stream()
                .filter(share -> share.span().start() == start && "percent".equals(share.unit()) && share.of() == null)
                .map(share -> analysis.tokens().firstEndingAfter(share.span().end() - 1))
                .findFirst()
                .orElse(length > 0 ? first + length - 1 : -1);
    }

    /**
     * Those of whom the tokens from {@code first} to {@code last} are some, if the text goes on right behind with what is
     * said of them; empty if the words name a whole themselves or nobody plain stands before.
     */
    Optional<String> whole(int first, int last) {
        int verb = last + 1;
        while (analysis.tags().is(verb, PartOfSpeech.ADV)) {
            verb++;
        }
        boolean bare = analysis.tags().finite(verb) && !analysis.tags().is(first, PartOfSpeech.VERB);
        int sentence = analysis.sentences().at(first);
        if (!bare) {
            return Optional.empty();
        }
        for (int s = sentence - 1; s >= Math.max(0, sentence - BACK); s--) {
            if (analysis.sentences().paragraph(s) != analysis.sentences().paragraph(sentence)) {
                return Optional.empty();
            }
            Optional<String> subject = plural(s);
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** Those whom "they" at the front of sentence {@code s} means; empty if more than one might be meant. */
    private Optional<String> they(int s) {
        boolean here = s > 0
                && analysis.sentences().paragraph(s - 1) == analysis.sentences().paragraph(s);
        return here ? plural(s - 1) : Optional.empty();
    }

    /** The body that "it" at the front of sentence {@code s} means: the name with which the sentence before begins. */
    private Optional<String> it(int s) {
        if (s == 0
                || analysis.sentences().paragraph(s - 1) != analysis.sentences().paragraph(s)) {
            return Optional.empty();
        }
        int first = analysis.sentences().first(s - 1);
        int at = words.list("the").at(analysis.tokens(), first) ? first + 1 : first;
        return analysis.names()
                .at(at)
                .filter(name -> name.first() == at && analysis.tags().finite(name.last() + 1))
                .map(Name::entity)
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .map(entity -> (at > first ? analysis.tokens().lower(first) + " " : "") + entity.name());
    }

    /** The plural noun, with its number and adjectives, that opens sentence {@code s} right before its verb. */
    private Optional<String> plural(int s) {
        int first = analysis.sentences().first(s);
        int last = analysis.sentences().last(s);
        for (int i = first; i < last && i < first + LONGEST; i++) {
            boolean verb = analysis.tags().finite(i + 1);
            if (verb && analysis.tags().noun(i) && analysis.tags().is(i, Form.PLURAL) && i > first) {
                String text =
                        analysis.tokens().span(first, i).in(analysis.tokens().text());
                boolean name = analysis.names().at(first).isPresent();
                return Optional.of(name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1));
            }
            boolean part = switch (analysis.tags().at(i)) {
                case ADJ, DET, NOUN, NUM, PROPN -> true;
                case ADV -> i == first;
                case ADP, AUX, CCONJ, INTJ, PART, PRON, PUNCT, SCONJ, SYM, VERB, X -> false;
            };
            if (!part) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
