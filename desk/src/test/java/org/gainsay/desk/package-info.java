/** Tests of the desk as a whole. */
@NullMarked
package org.gainsay.desk;

import org.jspecify.annotations.NullMarked;
