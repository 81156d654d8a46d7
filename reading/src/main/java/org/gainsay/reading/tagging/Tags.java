package org.gainsay.reading.tagging;

/**
 * The part of speech and form of every token of one text. Immutable; safe to share.
 *
 * <p>The yes-or-no questions answer no for an index before the first or after the last token, so that rules may look
 * around without guarding; {@link #at} and {@link #form} throw {@link IndexOutOfBoundsException} there.
 */
public final class Tags {
    private final PartOfSpeech[] parts;
    private final Form[] forms;

    /** Takes over both arrays (one element per token). */
    Tags(PartOfSpeech[] parts, Form[] forms) {
        this.parts = parts;
        this.forms = forms;
    }

    /** The number of tokens. */
    public int size() {
        return parts.length;
    }

    /** The part of speech of token {@code i}. */
    public PartOfSpeech at(int i) {
        return parts[i];
    }

    /** The form of token {@code i}. */
    public Form form(int i) {
        return forms[i];
    }

    /** Whether token {@code i} is a {@code part}. */
    public boolean is(int i, PartOfSpeech part) {
        return known(i) && parts[i] == part;
    }

    /** Whether token {@code i} has the form {@code form}. */
    public boolean is(int i, Form form) {
        return known(i) && forms[i] == form;
    }

    /** Whether token {@code i} is a common or proper noun. */
    public boolean noun(int i) {
        return is(i, PartOfSpeech.NOUN) || is(i, PartOfSpeech.PROPN);
    }

    /** Whether token {@code i} is a main verb or an auxiliary, in any form. */
    public boolean verb(int i) {
        return is(i, PartOfSpeech.VERB) || is(i, PartOfSpeech.AUX);
    }

    /** Whether token {@code i} is a verb or auxiliary that carries tense: says, said, is, will. */
    public boolean finite(int i) {
        return verb(i)
                && switch (form(i)) {
                    case PRESENT, PAST, FUTURE, CONDITIONAL, MODAL -> true;
                    case PLAIN,
                            BASE,
                            PARTICIPLE,
                            GERUND,
                            PLURAL,
                            COMPARATIVE,
                            SUPERLATIVE,
                            POSSESSIVE,
                            RELATIVE,
                            NEGATION -> false;
                };
    }

    private boolean known(int i) {
        return i >= 0 && i < parts.length;
    }
}
