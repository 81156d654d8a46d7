package org.gainsay.reading.tagging;

/** What a word's ending adds to its part of speech: tense and mood of a verb, degree, number, question, negation. */
public enum Form {
    /** Nothing to say: the, of, vote. */
    PLAIN,
    /** Infinitive, imperative or bare verb: (to) go, (will) go; Spanish ir. */
    BASE,
    /** Finite present: goes, are; Spanish va. */
    PRESENT,
    /** Finite past: went, said, was; Spanish fue, iba. */
    PAST,
    /** Finite future: Spanish irá. English futures are a {@link #MODAL} and a {@link #BASE}. */
    FUTURE,
    /** Conditional: Spanish iría. */
    CONDITIONAL,
    /** Past participle: gone, said (by), been; Spanish ido. */
    PARTICIPLE,
    /** Present participle or gerund: going; Spanish yendo. */
    GERUND,
    /** English modal: will, may, must. */
    MODAL,
    /** Plural noun: votes. */
    PLURAL,
    /** Comparative: larger, more. */
    COMPARATIVE,
    /** Superlative: largest, most. */
    SUPERLATIVE,
    /** Possessive: their, whose, 's. */
    POSSESSIVE,
    /** Question or relative word: who, which, when. */
    RELATIVE,
    /** Negation: not, n't; Spanish no. */
    NEGATION
}
