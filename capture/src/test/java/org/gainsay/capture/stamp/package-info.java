/** Tests of time stamps, with an authority of their own. */
@NullMarked
package org.gainsay.capture.stamp;

import org.jspecify.annotations.NullMarked;
