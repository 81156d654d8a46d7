/** Bytes in: fetch, keep, main text, metadata. */
@NullMarked
package org.gainsay.capture;

import org.jspecify.annotations.NullMarked;
