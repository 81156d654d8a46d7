/** Tests of the sentence encoders. */
@NullMarked
package org.gainsay.matching.encoding;

import org.jspecify.annotations.NullMarked;
