package org.gainsay.reading.tagging;

import org.gainsay.reading.text.Tokens;

/**
 * The verb that looks like a plural noun: "The harbour expert comments that the machine prints a report".
 *
 * <p>A sentence that opens with a noun phrase, has no verb before "that", and none after it that could be the main one,
 * has its main verb right before "that". In "The comments that the machine prints are kept" two verbs with tense meet,
 * and nothing is changed.
 */
final class ReportingVerbs {
    private ReportingVerbs() {}

    /** Mends the tags of the sentence from {@code from} to {@code to}, exclusive. */
    static void mend(Tokens tokens, PartOfSpeech[] parts, Form[] forms, int from, int to) {
        Tags tags = new Tags(parts, forms);
        int that = from;
        while (that < to
                && !tokens.lower(that).equals("that")
                && !tags.verb(that)
                && !tokens.lower(that).equals(",")) {
            that++;
        }
        int verb = that - 1;
        boolean candidate = that < to
                && tokens.lower(that).equals("that")
                && verb > from + 1
                && tags.is(verb, Form.PLURAL)
                && tags.is(verb, PartOfSpeech.NOUN)
                && tags.noun(verb - 1)
                && !tags.is(verb - 1, Form.PLURAL);
        if (!candidate || !opensClause(tags, that + 1) || verbsMeet(tags, that, to)) {
            return;
        }
        parts[verb] = PartOfSpeech.VERB;
        forms[verb] = Form.PRESENT;
        parts[that] = PartOfSpeech.SCONJ;
        forms[that] = Form.PLAIN;
    }

    private static boolean opensClause(Tags tags, int i) {
        return tags.is(i, PartOfSpeech.DET) || tags.is(i, PartOfSpeech.PRON) || tags.noun(i);
    }

    private static boolean verbsMeet(Tags tags, int from, int to) {
        boolean any = false;
        for (int i = from; i + 1 < to; i++) {
            any |= tags.finite(i);
            if (tags.is(i, PartOfSpeech.VERB) && tags.finite(i) && tags.finite(i + 1)) {
                return true;
            }
        }
        return !any;
    }
}
