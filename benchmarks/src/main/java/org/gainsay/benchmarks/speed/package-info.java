/**
 * How fast and how large Gainsay is, each figure beside the best plain alternative of the same run; {@link
 * org.gainsay.benchmarks.speed.Speed} prints them as one table.
 */
@NullMarked
package org.gainsay.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
