/** Tests of the words of the desk. */
@NullMarked
package org.gainsay.core;

import org.jspecify.annotations.NullMarked;
