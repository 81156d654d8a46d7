/** Tests of files that captures are handed over in. */
@NullMarked
package org.gainsay.capture.wacz;

import org.jspecify.annotations.NullMarked;
