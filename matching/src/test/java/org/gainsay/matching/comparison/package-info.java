@NullMarked
package org.gainsay.matching.comparison;

import org.jspecify.annotations.NullMarked;
