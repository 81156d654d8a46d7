/**
 * The pages: HTTP resources and the templates they fill. The only package that knows the web framework.
 *
 * <p>{@link org.gainsay.desk.web.Server} is its front door.
 */
@NullMarked
package org.gainsay.desk.web;

import org.jspecify.annotations.NullMarked;
