/**
 * The claim sheet as JSON: the contract between {@code reading} and everything outside the program.
 *
 * <p>{@link org.gainsay.reading.json.SheetJson} writes and reads it. {@code docs/claim-sheet.schema.json} (JSON Schema
 * 2020-12) describes it. Two rules hold for all of it: every field is always there, with {@code null} where there is
 * nothing to say; and one sheet gives the same bytes every time.
 */
@NullMarked
package org.gainsay.reading.json;

import org.jspecify.annotations.NullMarked;
