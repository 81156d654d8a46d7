package org.gainsay.capture.page;

import org.jsoup.nodes.Element;

/**
 * One paragraph of a page: a run of text that no block element interrupts.
 *
 * @param owner the innermost block element around it
 * @param text its characters, white space collapsed, line breaks kept
 * @param linkCharacters how many of them stand in links
 */
record Block(Element owner, String text, int linkCharacters) {
    /** The share of characters that stand in links, between 0 and 1. */
    double linkShare() {
        return Math.min(1.0, linkCharacters / (double) text.length());
    }
}
