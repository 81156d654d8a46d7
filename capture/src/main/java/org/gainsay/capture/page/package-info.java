/**
 * An HTML page read: what it is, its main text, what it says about itself.
 *
 * <pre>{@code
 * HtmlPage page = HtmlPage.read(html, address);
 * page.text();                    // the main text, paragraphs set apart by an empty line; blank where there is none
 * page.metadata().published();    // and metadata().foundIn() says where
 * }</pre>
 *
 * The package knows characters only: bytes, character sets and refusals are the affair of
 * {@code org.gainsay.capture}, which stands on it. Nothing is fetched and nothing in a page is executed.
 */
@NullMarked
package org.gainsay.capture.page;

import org.jspecify.annotations.NullMarked;
