/**
 * The formats of text beside the web page, each to an article. {@link org.gainsay.capture.format.Formats} is the
 * front door; the rest reads one format each and is known to nobody outside.
 */
@NullMarked
package org.gainsay.capture.format;

import org.jspecify.annotations.NullMarked;
