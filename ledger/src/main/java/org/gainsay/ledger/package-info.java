/** The append-only record of everything that was filed, and the views over it. */
@NullMarked
package org.gainsay.ledger;

import org.jspecify.annotations.NullMarked;
