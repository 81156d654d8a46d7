package org.gainsay.reading.claim;

import java.util.Locale;
import org.gainsay.core.Mention;
import org.gainsay.core.Mode;
import org.gainsay.core.Quantity;
import org.gainsay.core.Speaker;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/**
 * Tells what sort of claim a unit makes, by its words: a promise and a future by its main clause only, a law by a rule
 * and not by the word "legal", a comparison by what compares.
 */
final class Kinds {
    /** How far after a form of "be" may stand what a deed is by law: "is, in most states, a felony". */
    private static final int PREDICATE_WITHIN = 4;

    private final Tokens tokens;
    private final Tags tags;
    private final ClaimWords words;
    private final Clauses clauses;

    Kinds(Analysis analysis, ClaimWords words) {
        this.tokens = analysis.tokens();
        this.tags = analysis.tags();
        this.words = words;
        this.clauses = new Clauses(tokens, tags, words);
    }

    Mention.Kind of(Unit unit, boolean hasQuantity, boolean hasDue) {
        int future = future(unit);
        if (hasDue && future < 0 || legal(unit)) {
            return Mention.Kind.LEGAL;
        }
        if (promise(unit, future)) {
            return Mention.Kind.PROMISE;
        }
        if (unit.act() != null) {
            return Mention.Kind.ATTRIBUTION;
        }
        if (future >= 0) {
            return Mention.Kind.PREDICTION;
        }
        if (hasQuantity) {
            return Mention.Kind.QUANTITY;
        }
        if (causes(unit)) {
            return Mention.Kind.CAUSAL;
        }
        return compares(unit) ? Mention.Kind.COMPARISON : Mention.Kind.EVENT;
    }

    /** Whether a quantity is what the claim is about, and not only a number on its margin such as one of something. */
    boolean telling(Quantity quantity) {
        boolean small = quantity.amount() instanceof Quantity.Value value
                && value.value().precision() - value.value().scale() <= 1;
        String first =
                quantity.span().in(tokens.text()).strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return !words.list("not-a-count").has(first) && (quantity.unit() != null || !small);
    }

    private boolean legal(Unit unit) {
        if (firstPerson(unit, unit.last())) {
            return false;
        }
        return any(unit, "law") && any(unit, "rules")
                || ruledPeriod(unit) && (any(unit, "law") || any(unit, "must") || ruled(unit))
                || byLaw(unit);
    }

    /** Whether it names a period in which something is to be done. */
    private boolean ruledPeriod(Unit unit) {
        return any(unit, "period");
    }

    /** "has 30 days to publish", "have 15 days by law". */
    private boolean ruled(Unit unit) {
        for (int i = unit.first(); i + 3 <= unit.last(); i++) {
            if (words.list("has").at(tokens, i)
                    && (tags.is(i + 1, PartOfSpeech.NUM) || tokens.isNumber(i + 1))
                    && words.list("period").at(tokens, i + 2)
                    && words.list("for").at(tokens, i + 3)) {
                return true;
            }
        }
        return false;
    }

    /** "is illegal", "was a felony": what something is by law, as its main clause says. */
    private boolean byLaw(Unit unit) {
        for (int i = unit.first(); i < unit.last(); i++) {
            if (words.list("be").at(tokens, i)) {
                for (int at = i + 1; at <= Math.min(unit.last(), i + PREDICATE_WITHIN); at++) {
                    boolean predicate = at == unit.last() || !tags.noun(at + 1);
                    if (words.list("by-law").at(tokens, at) && predicate) {
                        return true;
                    }
                    if (tags.verb(at)) {
                        break;
                    }
                }
            }
        }
        return false;
    }

    /** An undertaking: a main verb that promises, or a future whose subject is the one who speaks. */
    private boolean promise(Unit unit, int future) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            int length = words.list("promise").lengthAt(tokens, i);
            if (length > 0
                    && tags.verb(i)
                    && !words.list("passive").has(tokens.lowerOrEmpty(i - 1))
                    && clauses.main(unit.first(), i)) {
                return true;
            }
        }
        if (future < 0) {
            return false;
        }
        Analysis.Voiced voice = unit.voice() == null ? unit.act() : unit.voice();
        return voice == null ? firstPerson(unit, future) : speaksOfSelf(unit, voice.speaker(), future);
    }

    /** "We will publish all sheets": the author undertakes it. */
    private boolean firstPerson(Unit unit, int before) {
        for (int i = unit.first(); i < before; i++) {
            if (words.list("speaker").at(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of the future at {@code future} is the one who speaks, or what is theirs. */
    private boolean speaksOfSelf(Unit unit, Speaker speaker, int future) {
        String name = speaker.name().toLowerCase(Locale.ROOT);
        for (int i = future - 1; i >= unit.begin(); i--) {
            String word = tokens.lower(i);
            if (words.list("self").has(word)) {
                return true;
            }
            if (words.list("own-body").has(word)) {
                return ownBody(unit, i);
            }
            if (tags.noun(i) && !closed(i) && !afterPreposition(unit, i)) {
                return word.length() > 3 && tokens.capitalised(i) && name.contains(word) || ownBody(unit, i);
            }
            if (tags.finite(i)) {
                return false;
            }
        }
        return tags.is(future, Form.FUTURE) && unit.voice() != null;
    }

    /** "he as head of the board will": the noun is no subject. */
    private boolean afterPreposition(Unit unit, int i) {
        for (int at = i - 1; at > unit.begin() && at >= i - PREDICATE_WITHIN; at--) {
            if (tags.is(at, PartOfSpeech.ADP)) {
                return true;
            }
            if (tags.is(at, PartOfSpeech.PRON) || tags.verb(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean closed(int i) {
        return tokens.lowerOrEmpty(i + 1).equals(")")
                || tokens.lowerOrEmpty(i + 1).equals(",");
    }

    /** "his party", "its ministry": a body of one's own, somewhere before {@code i} in the unit. */
    private boolean ownBody(Unit unit, int i) {
        for (int at = i; at > unit.begin(); at--) {
            if (words.list("own-body").has(tokens.lower(at))
                    && words.list("own").has(tokens.lower(at - 1))) {
                return true;
            }
            if (tags.finite(at)) {
                return false;
            }
        }
        return false;
    }

    /** The token with which the main clause speaks of what will be; -1 if it does not. */
    private int future(Unit unit) {
        boolean reported = unit.voice() != null && unit.voice().attribution().mode() == Mode.INDIRECT;
        for (int i = unit.first(); i <= unit.last(); i++) {
            boolean told = words.list("will").at(tokens, i) && tags.is(i, PartOfSpeech.AUX)
                    || tags.is(i, Form.FUTURE)
                    || words.list("expected").at(tokens, i) && !tags.noun(i)
                    || words.list("going").at(tokens, i) && tags.is(i + 2, Form.BASE)
                    || reported && (words.list("would").at(tokens, i) || tags.is(i, Form.CONDITIONAL)) && open(unit, i)
                    || words.list("could").at(tokens, i) && tags.is(i, PartOfSpeech.AUX) && open(unit, i);
            if (told && clauses.main(unit.first(), i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a bare verb follows that is neither denied nor perfect: not "could not resist", "may have paid". */
    private boolean open(Unit unit, int i) {
        for (int at = i + 1; at <= unit.last() && at <= i + PREDICATE_WITHIN; at++) {
            if (words.list("perfect").at(tokens, at)) {
                return false;
            }
            if (tags.verb(at)) {
                boolean had = tokens.lower(i).startsWith("'");
                return !had || tags.is(at, Form.BASE);
            }
            if (tags.is(at, Form.NEGATION) && !tokens.lower(i).equals("would")) {
                return false;
            }
        }
        return false;
    }

    /** A word that names a cause, and is not a noun: "forces" of order force nobody. */
    private boolean causes(Unit unit) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            int length = words.list("cause").lengthAt(tokens, i);
            if (length > 1 || length == 1 && !tags.noun(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean compares(Unit unit) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            int none = words.list("not-comparison").lengthAt(tokens, i);
            if (none > 0) {
                i += none - 1;
            } else if (words.list("degree").at(tokens, i)) {
                boolean degree =
                        i < unit.last() && (tags.is(i + 1, PartOfSpeech.ADJ) || tags.is(i + 1, PartOfSpeech.ADV));
                if (degree) {
                    return true;
                }
            } else if (words.list("comparison").at(tokens, i)
                    || tags.is(i, Form.COMPARATIVE)
                    || tags.is(i, Form.SUPERLATIVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean any(Unit unit, String list) {
        return words.list(list).within(tokens, unit.first(), unit.last());
    }
}
