/** Tests of the command line: what each verb prints, refuses and is documented to do. */
@NullMarked
package org.gainsay.desk.cli;

import org.jspecify.annotations.NullMarked;
