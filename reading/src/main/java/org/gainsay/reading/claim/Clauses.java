package org.gainsay.reading.claim;

import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/** Where statements and clauses begin and end within a sentence, told by tags. */
final class Clauses {
    /** A part with fewer words says too little to be held against a source. */
    private static final int FEWEST_WORDS = 4;
    /** How many tokens may stand between the start of a joined statement and its verb. */
    private static final int SUBJECT_WITHIN = 14;
    /** How far before "and" the "between" may stand that joins with it. */
    private static final int BETWEEN_WITHIN = 14;
    /** How far before its verb a relative pronoun may stand. */
    private static final int CLAUSE_WITHIN = 14;

    private final Tokens tokens;
    private final Tags tags;
    private final ClaimWords words;

    Clauses(Tokens tokens, Tags tags, ClaimWords words) {
        this.tokens = tokens;
        this.tags = tags;
        this.words = words;
    }

    /** Whether the verb at {@code i} stands in a relative or infinitive clause that began after {@code from}. */
    boolean relative(int from, int i) {
        for (int at = i - 1; at >= from && at >= i - CLAUSE_WITHIN; at--) {
            String word = tokens.lower(at);
            if (tags.is(at, Form.RELATIVE) || word.equals("that") && at > from && tags.noun(at - 1)) {
                return true;
            }
            if (word.equals(",") || tags.verb(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the verb at {@code i} is one of the main clause of what begins at {@code from}, as far as tags tell. */
    boolean main(int from, int i) {
        boolean verb = false;
        boolean open = true;
        for (int at = i - 1; at >= from && at >= i - CLAUSE_WITHIN; at--) {
            String word = tokens.lower(at);
            verb |= tags.finite(at);
            open &= !word.equals(",") && !tags.finite(at);
            boolean binds = tags.is(at, Form.RELATIVE)
                    || tags.is(at, PartOfSpeech.SCONJ)
                    || words.list("binds").at(tokens, at)
                    || word.equals("that") && at > from && tags.noun(at - 1);
            if (binds && open) {
                return false;
            }
        }
        boolean contact = i - 2 > from
                && verbBefore(from, i - 2)
                && tags.is(i - 1, PartOfSpeech.PRON)
                && tags.is(i - 2, PartOfSpeech.NOUN);
        return !(contact && !verb);
    }

    private boolean verbBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tags.finite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tokens hold a statement of their own: more verbs with tense than words that subordinate one. */
    boolean stands(int from, int to) {
        int finite = 0;
        int bound = 0;
        int said = 0;
        boolean chain = false;
        for (int i = from; i <= to; i++) {
            said += tokens.isWord(i) || tokens.isNumber(i) ? 1 : 0;
            if (tags.finite(i)) {
                finite += chain ? 0 : 1;
                chain = true;
            } else if (!tags.is(i, PartOfSpeech.ADV) && !tags.is(i, PartOfSpeech.PART)) {
                chain = tags.verb(i) && chain;
            }
            boolean binds = tags.is(i, Form.RELATIVE)
                    || tags.is(i, PartOfSpeech.SCONJ)
                    || tokens.lower(i).equals("that") && i > from && tags.noun(i - 1);
            bound += binds ? 1 : 0;
        }
        return said >= FEWEST_WORDS && finite > bound;
    }

    /** "National and international actions", "Ode and Vara met": the two belong to one phrase. */
    boolean joinsPhrases(int first, int i) {
        for (int at = i - 1; at >= first && at > i - BETWEEN_WITHIN; at--) {
            if (words.list("pairs").at(tokens, at)) {
                return true;
            }
        }
        boolean alike = tags.is(i - 1, PartOfSpeech.ADJ) && tags.is(i + 1, PartOfSpeech.ADJ)
                || tags.is(i - 1, PartOfSpeech.PROPN) && tags.is(i + 1, PartOfSpeech.PROPN)
                || tags.noun(i - 1) && words.list("own").at(tokens, i + 1);
        return alike || tags.is(i - 2, PartOfSpeech.ADP);
    }

    /** Whether a subject and its verb follow at once, before anything that would make this a list or a clause. */
    boolean opensStatement(int from, int to) {
        boolean subject = false;
        if (words.list("clause").at(tokens, from) && !tags.is(from, PartOfSpeech.DET)) {
            return false;
        }
        for (int i = from; i <= to && i < from + SUBJECT_WITHIN; i++) {
            if (tags.finite(i)) {
                boolean participle = tags.is(i, PartOfSpeech.VERB)
                        && tags.is(i, Form.PAST)
                        && (i == to || tags.is(i + 1, PartOfSpeech.PUNCT) || tags.is(i + 1, PartOfSpeech.ADP));
                return subject && !participle;
            }
            boolean secondVerb = tags.is(i, PartOfSpeech.CCONJ) && (!subject || i < to && tags.finite(i + 1));
            if (tokens.lower(i).equals(",") && subject
                    || tags.is(i, Form.RELATIVE)
                    || tags.is(i, PartOfSpeech.SCONJ)
                    || secondVerb) {
                return false;
            }
            if (tags.verb(i) && !tags.is(i, Form.PARTICIPLE)) {
                return false;
            }
            subject |= tags.noun(i) || tags.is(i, PartOfSpeech.PRON) || tags.is(i, PartOfSpeech.NUM);
        }
        return false;
    }
}
