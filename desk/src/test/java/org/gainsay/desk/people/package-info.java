@NullMarked
package org.gainsay.desk.people;

import org.jspecify.annotations.NullMarked;
