package org.gainsay.capture.page;

/**
 * One paragraph of a page: a run of text that no block element interrupts.
 *
 * @param owner the number of the innermost block element around it, in the {@link Outline}
 * @param tag the tag of that element
 * @param text its characters, white space collapsed, line breaks kept
 * @param linkCharacters how many of them stand in links
 * @param caption whether it describes a picture
 */
record Block(int owner, String tag, String text, int linkCharacters, boolean caption) {
    /** The share of characters that stand in links, between 0 and 1. */
    double linkShare() {
        return Math.min(1.0, linkCharacters / (double) text.length());
    }

    boolean heading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
