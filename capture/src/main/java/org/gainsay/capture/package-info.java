/**
 * Bytes in: fetch, keep, main text, metadata. The manual on one page.
 *
 * <h2>The way through</h2>
 *
 * <pre>{@code
 * try (Capturer capturer = new Capturer()) {
 *     Captured captured = capturer.capture(Input.of("https://courier.example/2026/04/13/harbour"));
 *     capturer.captures(Input.of("crawl.warc.gz"), outcome -> …);   // several documents, one after the other
 *     captured.article().text();                       // the main text, paragraphs set apart by an empty line
 *     Kept kept = Archive.at(folder).keep(captured);   // only now is anything written
 * }
 * new Extractor().extract(bytes, Label.named("page.html"));   // without custody, for reading alone
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.gainsay.capture.Capturer}, the front door: an {@link org.gainsay.capture.Input} becomes a {@link
 *       org.gainsay.capture.Captured}: payload, article, {@link org.gainsay.capture.Custody}.
 *   <li>{@link org.gainsay.capture.Fetcher}: pages of the web, politely and under limits.
 *   <li>{@link org.gainsay.capture.Extractor}: the bytes of one document to an article; a pure function. The
 *       formats beside HTML lie in {@link org.gainsay.capture.format.Formats}.
 *   <li>{@link org.gainsay.capture.Archive}: WARC files named by the digest of what they hold.
 *   <li>{@link org.gainsay.capture.Limits}: every limit, in one place.
 * </ul>
 *
 * <h2>When it fails</h2>
 *
 * Whatever is wrong with an input is a {@link org.gainsay.capture.CaptureException}: one line that names the input,
 * and a {@link org.gainsay.capture.CaptureException.Reason}. Nothing was written then. A trouble with the archive's
 * own folder is an {@link java.io.IOException}. Nothing is logged, nothing is printed.
 *
 * <h2>What is kept</h2>
 *
 * The payload is the body as the server sent it, transfer coding undone, content coding not. Pages are asked for
 * without compression, so that the digest is that of the page; a server that compresses all the same is read, and
 * its compressed bytes are kept.
 *
 * <h2>Rationale</h2>
 *
 * DOCX is read from its XML as a stream and not through an office library: nothing is unpacked before it is
 * counted, and {@code read} starts without loading an object model. The main text is found by a method of our own
 * in {@code org.gainsay.capture.page}, which needs no library beside jsoup.
 */
@NullMarked
package org.gainsay.capture;

import org.jspecify.annotations.NullMarked;
