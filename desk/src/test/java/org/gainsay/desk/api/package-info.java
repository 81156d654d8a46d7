/** Tests of the API. */
@NullMarked
package org.gainsay.desk.api;

import org.jspecify.annotations.NullMarked;
