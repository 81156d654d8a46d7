/** Tests of capture: documents about invented places, and servers that misbehave on the loopback interface. */
@NullMarked
package org.gainsay.capture;

import org.jspecify.annotations.NullMarked;
