@NullMarked
package org.gainsay.weighing;

import org.jspecify.annotations.NullMarked;
