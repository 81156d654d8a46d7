/**
 * Who is who in a document: its names, the people, bodies and places behind them, and the way back from "the expert"
 * or "he" to a name.
 *
 * <p>{@link org.gainsay.reading.naming.Names} finds the names and groups them into
 * {@link org.gainsay.reading.naming.Entity entities} ("Brandt" is "Ilka Brandt", "HEC" the council it abbreviates).
 * {@link org.gainsay.reading.naming.Speakers} resolves the words that stand for a speaker. Both work on one document
 * and know nothing of the world beyond the word lists beside them: countries, titles, roles, given names.
 */
@NullMarked
package org.gainsay.reading.naming;

import org.jspecify.annotations.NullMarked;
