/**
 * The trainers of the weights that {@code reading} ships: one class with a {@code main} per model, a fixed seed, and the
 * same bytes from the same data. The model cards under {@code docs/models} name the command.
 */
@NullMarked
package org.gainsay.benchmarks.training;

import org.jspecify.annotations.NullMarked;
