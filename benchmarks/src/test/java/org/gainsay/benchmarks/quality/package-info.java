/** Tests of what the measurements stand on: the text that is measured with, and the table. */
@NullMarked
package org.gainsay.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
