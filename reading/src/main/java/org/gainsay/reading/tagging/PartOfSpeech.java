package org.gainsay.reading.tagging;

/**
 * A universal part of speech (Universal Dependencies, UPOS). {@code be} is always {@link #AUX}, as there; {@code have}
 * and {@code do} are so only beside another verb.
 */
public enum PartOfSpeech {
    /** Adjective: large, economic, third. */
    ADJ,
    /** Preposition or verb particle: of, up. */
    ADP,
    /** Adverb: yesterday, very, where. */
    ADV,
    /** Auxiliary or copula: is, has (gone), will. */
    AUX,
    /** Coordinating conjunction: and, but. */
    CCONJ,
    /** Determiner: the, every, this (vote). */
    DET,
    /** Interjection: well, yes. */
    INTJ,
    /** Common noun. */
    NOUN,
    /** Number in figures or words, years too. */
    NUM,
    /** Particle: not, the to of an infinitive, the possessive 's. */
    PART,
    /** Pronoun, possessive and relative ones too. */
    PRON,
    /** Proper noun. */
    PROPN,
    /** Punctuation mark. */
    PUNCT,
    /** Subordinating conjunction: that, because, if. */
    SCONJ,
    /** Symbol: $, %, +. */
    SYM,
    /** Main verb. */
    VERB,
    /** Anything else: foreign words, list marks. */
    X
}
