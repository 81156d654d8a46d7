/**
 * The desk for programs: what the pages show and take, as JSON under the same addresses with {@code .json} behind them.
 *
 * <p>Every kind of JSON is a record; {@link org.gainsay.desk.api.Shape} knows from its components how it is written, how
 * it is read and how the OpenAPI document describes it, so that the three cannot differ. Who may do what is in the rules
 * of {@code web}, as for the pages.
 */
@NullMarked
package org.gainsay.desk.api;

import org.jspecify.annotations.NullMarked;
