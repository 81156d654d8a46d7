/** Tests of the reading of HTML pages, all of them invented. */
@NullMarked
package org.gainsay.capture.page;

import org.jspecify.annotations.NullMarked;
