package org.gainsay.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.capture.Archive;
import org.gainsay.capture.wacz.WaczExport;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.CaptureView;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentSummary;

/** The captures of a case as a file that other tools open. Safe to use from many threads. */
public final class Exports {
    private final Views views;
    private final Archive archive;

    Exports(Views views, Archive archive) {
        this.views = views;
        this.archive = archive;
    }

    /**
     * Writes all captures of a case as a WACZ file, whole or not at all. Documents come by day of publication, captures
     * of one in the order of keeping; bytes that were captured at several addresses are listed at each and held once.
     *
     * @param file where to write it; there must be no file of that name
     * @return how many captures it holds
     * @throws FileAlreadyExistsException if there is one
     * @throws IOException if a capture cannot be read or the file not written
     */
    public int wacz(CaseView view, Instant made, Path file) throws IOException {
        List<WaczExport.Page> pages = new ArrayList<>();
        Set<Digest> held = new HashSet<>();
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<DocumentSummary> documents = views.documents(view.id(), page);
            for (DocumentSummary summary : documents) {
                Views.DocumentView document = summary.document();
                for (CaptureView capture : captures(document)) {
                    held.add(capture.payload());
                    pages.add(new WaczExport.Page(
                            capture.payload(),
                            capture.from(),
                            capture.at(),
                            document.imprint().title()));
                }
            }
            if (documents.size() < page.limit()) {
                WaczExport.write(archive, pages, view.title(), made, file);
                return held.size();
            }
        }
    }

    private List<CaptureView> captures(Views.DocumentView document) {
        List<CaptureView> captures = new ArrayList<>();
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<CaptureView> some = views.captures(document.id(), page);
            captures.addAll(some);
            if (some.size() < page.limit()) {
                return captures.reversed();
            }
        }
    }
}
