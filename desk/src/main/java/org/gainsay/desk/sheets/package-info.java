/**
 * How a claim sheet is shown to people outside the running desk: as a table in a terminal
 * ({@link org.gainsay.desk.sheets.SheetTable}) and as one self-contained page
 * ({@link org.gainsay.desk.sheets.SheetPage}).
 *
 * <p>Plain Java over the records of {@code core}: no web framework, so that the verbs that print a sheet start fast.
 */
@NullMarked
package org.gainsay.desk.sheets;

import org.jspecify.annotations.NullMarked;
