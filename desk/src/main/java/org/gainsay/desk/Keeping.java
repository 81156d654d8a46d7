package org.gainsay.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.capture.Archive;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.LedgerFailure;

/** What the ledger names, held against what lies in the data folder: captures, texts and sheets. */
final class Keeping {
    private final Ledger ledger;
    private final Archive archive;
    private final Shelf texts;
    private final Shelf sheets;

    Keeping(Ledger ledger, Archive archive, Shelf texts, Shelf sheets) {
        this.ledger = ledger;
        this.archive = archive;
        this.texts = texts;
        this.sheets = sheets;
    }

    /** Adds one line to {@code intact} for each kind that is whole, and to {@code damaged} for each thing that is not. */
    void check(List<String> intact, List<String> damaged) {
        Set<Digest> payloads = new HashSet<>();
        Set<Digest> seenTexts = new HashSet<>();
        Set<Digest> seenSheets = new HashSet<>();
        int before = damaged.size();
        try {
            ledger.entries(1).map(Entry::change).forEach(change -> {
                if (change instanceof Change.CaptureKept kept) {
                    payloads.add(kept.payload());
                    look(texts, kept.text(), "text of " + kept.document(), seenTexts, damaged);
                } else if (change instanceof Change.DocumentRead read) {
                    look(sheets, read.sheet(), "claim sheet of " + read.document(), seenSheets, damaged);
                }
            });
        } catch (LedgerFailure e) {
            damaged.add("captures, texts and sheets: not looked at from the damaged entry on");
        }
        if (damaged.size() == before) {
            intact.add("texts and sheets: " + seenTexts.size() + " texts and " + seenSheets.size() + " sheets intact");
        }
    }

    private static void look(Shelf shelf, Digest digest, String what, Set<Digest> seen, List<String> damaged) {
        if (seen.add(digest) && shelf.find(digest).isEmpty()) {
            damaged.add(what + ": " + shelf.place(digest) + " is missing or was changed");
        }
    }
}
