/**
 * The pages: HTTP resources and the templates they fill.
 *
 * <p>{@link org.gainsay.desk.web.Server} is its front door.
 */
@NullMarked
package org.gainsay.desk.web;

import org.jspecify.annotations.NullMarked;
