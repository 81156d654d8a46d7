package org.gainsay.matching.reuse;

/**
 * Words that two documents quote and that are no sign of copying: one origin for the words, not one copy.
 *
 * @param a the one document, first by id
 * @param b the other
 * @param passage the shared words as {@code a} has them
 */
public record SharedQuotation(String a, String b, String passage) {}
