/** What every ledger must do, whatever store it is kept in: written once, run over every adapter. */
@NullMarked
package org.gainsay.ledger.contract;

import org.jspecify.annotations.NullMarked;
