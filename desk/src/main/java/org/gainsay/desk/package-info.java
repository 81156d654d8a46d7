/**
 * The application: what wires the other modules together and shows them to people.
 *
 * <p>{@link org.gainsay.desk.Gainsay} is the program. Its verbs live in {@code org.gainsay.desk.cli}; the pages that
 * {@code gainsay serve} answers with live in {@code org.gainsay.desk.web}. Only the latter may use the web framework:
 * every other verb starts without loading a class of it.
 */
@NullMarked
package org.gainsay.desk;

import org.jspecify.annotations.NullMarked;
