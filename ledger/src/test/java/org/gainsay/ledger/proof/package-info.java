@NullMarked
package org.gainsay.ledger.proof;

import org.jspecify.annotations.NullMarked;
