/**
 * The quality of {@code reading} and {@code capture} on public, human-labelled sets: one {@link org.gainsay.benchmarks.quality.Task} per
 * set, run and printed as one table by {@link org.gainsay.benchmarks.quality.Evaluation}.
 *
 * <p>With the system property {@code gainsay.half=a} or {@code b} the sets of times and quantities are measured on one half
 * only: mend rules on the errors of the one ({@code gainsay.show=true} prints them) and let the other tell how they carry
 * over.
 */
@NullMarked
package org.gainsay.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
