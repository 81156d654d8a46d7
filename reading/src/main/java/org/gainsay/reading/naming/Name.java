package org.gainsay.reading.naming;

/**
 * One occurrence of a name in the tokens of a document.
 *
 * @param first the index of its first token, after titles and adjectives
 * @param last the index of its last token, included
 * @param entity what it names
 */
public record Name(int first, int last, Entity entity) {}
