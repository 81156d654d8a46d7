/** Tests of what the measurements stand on: the text that is measured with, and the table. */
@NullMarked
package org.gainsay.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
