/** Tests of the pages over HTTP. */
@NullMarked
package org.gainsay.desk.web;

import org.jspecify.annotations.NullMarked;
