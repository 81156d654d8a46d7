/**
 * Folders with an index that can be thrown away: {@link org.gainsay.matching.folder.IndexFolder}.
 *
 * <p>What is searched is derived from the ledger, so an index that is damaged, of another version or half there is no loss:
 * it is started anew, and whoever opened it is told why. What is in the index is its owner's affair.
 */
@NullMarked
package org.gainsay.matching.folder;

import org.jspecify.annotations.NullMarked;
