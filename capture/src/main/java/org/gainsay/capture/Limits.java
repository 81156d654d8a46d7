package org.gainsay.capture;

import java.time.Duration;
import org.gainsay.capture.page.HtmlPage;

/**
 * Every limit on what comes from outside, in one place: how many bytes, how deep, how long, how often.
 *
 * <p>Whatever passes a limit is refused with a {@link CaptureException} that names it. The limits are checked while
 * reading, so that nothing larger than a limit is ever held in memory.
 */
public final class Limits {
    /** Bytes of one input, as stored and as sent: a long book as PDF passes, a film does not. */
    public static final int INPUT_BYTES = 32 << 20;

    /** Bytes that one input may become when its compression is undone (HTTP content coding, parts of a DOCX or PDF). */
    public static final int INFLATED_BYTES = 128 << 20;

    /** Characters of main text taken from one input: about three thousand printed pages. */
    public static final int TEXT_CHARACTERS = 8 << 20;

    /** Entries of the directory of a ZIP container: a DOCX with a thousand images passes. */
    public static final int ZIP_ENTRIES = 4096;

    /** Depth of elements of one XML part of a DOCX: a table in a text box in a table has fewer than a hundred. */
    public static final int XML_DEPTH = 500;

    /** Depth of elements that the HTML parser builds; what lies deeper is kept as text of its ancestor. */
    public static final int HTML_DEPTH = HtmlPage.DEPTH;

    /** Pages of one PDF. */
    public static final int PDF_PAGES = 5000;

    /** Depth of arrays and objects of one JSON-LD block; schema.org graphs stay below ten. */
    public static final int JSON_DEPTH = HtmlPage.JSON_DEPTH;

    /** Redirects followed by hand for one address: RFC 9110 section 15.4 names five as the old custom, browsers take 20. */
    public static final int REDIRECTS = 10;

    /** Bytes of one robots.txt: the floor that RFC 9309 section 2.5 asks of a crawler. */
    public static final int ROBOTS_BYTES = 500 << 10;

    /** Wait for one connection to open. */
    public static final Duration CONNECT_TIME = Duration.ofSeconds(10);

    /** Wait for the next byte of an answer. */
    public static final Duration SILENT_TIME = Duration.ofSeconds(20);

    /** Time for one address in all: robots.txt, redirects and body together. */
    public static final Duration TOTAL_TIME = Duration.ofSeconds(60);

    /** Header fields of one answer. */
    public static final int HEADER_LINES = 200;

    /** Characters of one header line. */
    public static final int HEADER_CHARACTERS = 16 << 10;

    private Limits() {}
}
