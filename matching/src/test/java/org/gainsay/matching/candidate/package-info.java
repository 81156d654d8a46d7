/** Tests of how candidates are found. */
@NullMarked
package org.gainsay.matching.candidate;

import org.jspecify.annotations.NullMarked;
