/**
 * Full-text search over everything in a data folder.
 *
 * <p>{@link org.gainsay.desk.search.Search} is the front door. It keeps a Lucene index of the last text of every document
 * and the statement of every claim in the data folder. The index follows the ledger entry by entry and can be thrown away at
 * any moment; no text is stored in it, so what is shown of a text always comes from the archive.
 *
 * <p>What is asked ({@link org.gainsay.desk.search.Asked}) is never wrong: what holds no word finds nothing. What was found
 * ({@link org.gainsay.desk.search.Found}) gives places in the text, and leaves it to a page to mark them.
 */
@NullMarked
package org.gainsay.desk.search;

import org.jspecify.annotations.NullMarked;
