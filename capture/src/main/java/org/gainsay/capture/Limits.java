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

    /**
     * How many times its size something compressed may become: office XML packs ten to twenty times, and a hundred
     * times is made to be a bomb (POI's ZipSecureFile draws the same line). Checked beyond the first mebibyte.
     */
    public static final int INFLATED_RATIO = 100;

    /** Bytes of a file that holds several documents (WARC, WACZ, mailbox); it is read as a stream, one document at a time. */
    public static final long CONTAINER_BYTES = 8L << 30;

    /** Documents taken out of one such file. */
    public static final int CONTAINER_DOCUMENTS = 200_000;

    /** Time for one such file: a web archive of eight gigabytes is read in less. */
    public static final Duration CONTAINER_TIME = Duration.ofMinutes(30);

    /** Documents within documents: an attachment of a message in a mailbox that is attached to a message. */
    public static final int CONTAINER_DEPTH = 4;

    /** Entries of the directory of a ZIP container: a DOCX with a thousand images passes. */
    public static final int ZIP_ENTRIES = 4096;

    /** Depth of elements of one XML document or part of an office file: a table in a text box in a table has fewer than a hundred. */
    public static final int XML_DEPTH = 500;

    /** Depth of elements that the HTML parser builds; what lies deeper is kept as text of its ancestor. */
    public static final int HTML_DEPTH = HtmlPage.DEPTH;

    /** Pages of one PDF. */
    public static final int PDF_PAGES = 5000;

    /** Time for one PDF: its reader may be sent in circles that no count of bytes meets. */
    public static final Duration PDF_TIME = Duration.ofSeconds(60);

    /** Depth of groups of an RTF: word processors stay below fifty. */
    public static final int RTF_DEPTH = 200;

    /** Depth of parts within parts of an e-mail. */
    public static final int MAIL_DEPTH = 16;

    /** Parts of an e-mail, attachments included. */
    public static final int MAIL_PARTS = 500;

    /** Characters of the head of an e-mail or of one of its parts. */
    public static final int MAIL_HEAD_CHARACTERS = 256 << 10;

    /** Cues of one file of subtitles: a day of speech has fewer than fifty thousand. */
    public static final int CUES = 200_000;

    /** Addresses read from one feed or sitemap: what sitemaps.org allows in one. */
    public static final int LIST_ADDRESSES = 50_000;

    /** Addresses fetched on behalf of one feed or sitemap, its sub-lists included; the rest is named and left. */
    public static final int LIST_FETCHED = 50;

    /** Lists within lists: an index of sitemaps leads to sitemaps, which lead to pages. */
    public static final int LIST_DEPTH = 3;

    /** Pause between two pages of one host: robots that give no other number are asked for a second. */
    public static final Duration HOST_PAUSE = Duration.ofSeconds(1);

    /**
     * The longest pause between two pages of one host that its robots.txt is granted ({@code Crawl-delay}): a person
     * waits for the page. Sites that name more, up to days, mean robots that take everything.
     */
    public static final Duration CRAWL_DELAY = Duration.ofSeconds(10);

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

    /** Characters of the header fields of one answer together, as HTTP/2 counts them (RFC 9113, section 6.5.2). */
    public static final int HEADER_LIST_CHARACTERS = 256 << 10;

    /** Companions of one page: pictures and PDFs that are fetched beside it. A report from a place has fewer than ten. */
    public static final int COMPANIONS = 20;

    /** Companions that a custody record names: those that were kept and those that were missed. */
    public static final int COMPANIONS_NAMED = 100;

    /** Bytes of one companion: a picture as large as a page of print passes, a film does not. */
    public static final int COMPANION_BYTES = 8 << 20;

    /** Bytes of the companions of one page together. */
    public static final int COMPANIONS_BYTES = 32 << 20;

    /** Time for the companions of one page together, the pauses that their hosts are owed included. */
    public static final Duration COMPANIONS_TIME = Duration.ofSeconds(30);

    /** Bytes of a page that may be nothing but a refresh. */
    public static final int REFRESH_BYTES = 64 << 10;

    /** The longest delay of a refresh that is followed: what waits longer means to be read. */
    public static final int REFRESH_SECONDS = 5;

    private Limits() {}
}
