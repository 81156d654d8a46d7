@NullMarked
package org.gainsay.matching.cluster;

import org.jspecify.annotations.NullMarked;
