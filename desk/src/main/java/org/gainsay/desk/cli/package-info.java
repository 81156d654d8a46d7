/**
 * The command line: one class per verb, options as in {@code docs/commands.md}.
 *
 * <p>The only package that writes to standard output and standard error. A verb is plain Java: it may not load a class
 * of the web framework, {@code serve} excepted, which hands over to {@code org.gainsay.desk.web}.
 */
@NullMarked
package org.gainsay.desk.cli;

import org.jspecify.annotations.NullMarked;
