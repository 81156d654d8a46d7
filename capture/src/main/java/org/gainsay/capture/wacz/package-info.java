/**
 * Captures handed over as one file that other tools open: WACZ 1.1.1 (Webrecorder, 2021), a zip archive of WARC records,
 * their index, the list of pages, and the digests of all of these.
 */
@NullMarked
package org.gainsay.capture.wacz;

import org.jspecify.annotations.NullMarked;
