/** Tests of how claim sheets are shown. */
@NullMarked
package org.gainsay.desk.sheets;

import org.jspecify.annotations.NullMarked;
