/**
 * The quality of {@code reading} and {@code capture} on public, human-labelled sets: one {@link org.gainsay.benchmarks.quality.Task} per
 * set, run and printed as one table by {@link org.gainsay.benchmarks.quality.Evaluation}.
 */
@NullMarked
package org.gainsay.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
