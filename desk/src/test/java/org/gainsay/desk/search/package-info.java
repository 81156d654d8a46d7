@NullMarked
package org.gainsay.desk.search;

import org.jspecify.annotations.NullMarked;
