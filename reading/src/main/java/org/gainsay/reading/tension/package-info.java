/**
 * Passages of one document that cannot both hold, or that sit badly together.
 *
 * <p>{@link org.gainsay.reading.tension.Tensions} compares the mentions of a document with one another: members of
 * opposed lists, numbers for the same measure, statements and their denials, parts and wholes. Precision comes first:
 * every finding carries its reason in words and a strength; what is weaker than one in two is for a page to fold away.
 */
@NullMarked
package org.gainsay.reading.tension;

import org.jspecify.annotations.NullMarked;
