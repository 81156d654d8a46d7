package org.gainsay.desk;

import org.gainsay.capture.page.PageState;
import org.gainsay.ledger.DocumentId;

/** What became of an input that was added to a case. */
public sealed interface Added {
    /** The document that it is, or already was. */
    DocumentId document();

    /**
     * It was not known before: kept, read and filed.
     *
     * @param document its new name
     * @param mentions how many mentions were found in it
     */
    record New(DocumentId document, int mentions) implements Added {}

    /**
     * The document was known and says something else now: another capture was kept and read.
     *
     * @param document its name
     * @param mentions how many mentions were found in the new text
     */
    record Revised(DocumentId document, int mentions) implements Added {}

    /**
     * The very bytes were there already; nothing was filed.
     *
     * @param document its name
     */
    record Present(DocumentId document) implements Added {}

    /**
     * What came is no article, but a wall, an error page or a list of links: it was kept and filed, and not read.
     *
     * @param document its name
     * @param state what came, and by what that was told
     */
    record Unread(DocumentId document, PageState state) implements Added {}
}
