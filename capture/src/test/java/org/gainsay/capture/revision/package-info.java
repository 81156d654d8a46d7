/** Tests of what is found to have changed between two texts. */
@NullMarked
package org.gainsay.capture.revision;

import org.jspecify.annotations.NullMarked;
