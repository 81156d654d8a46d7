package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.core.Passage;
import org.gainsay.core.Span;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.SourceId;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;

/**
 * Entries filed one by one, each durable before the next begins, in turns with bare SQLite on the same disk: some by
 * the ledger, as many rows of the same content by SQLite, and again. Mentions are filed, the commonest and nearly the
 * largest of the entries.
 */
final class LedgerSpeed implements AutoCloseable {
    /** How far apart the spans of two filed mentions lie, so that none is decided twice. */
    private static final int STRIDE = 1_000;

    private static final int STORY = 600;
    private static final Actor ACTOR = new Actor("measurement");
    private static final CaseId CASE = CaseId.ofName("Harbour vote");
    private static final SourceId SOURCE = SourceId.ofName("The Beacon");
    private static final DocumentId DOCUMENT = DocumentId.of(CASE, SOURCE, "https://beacon.example/vote");
    private static final String STATEMENT = "The harbour plan won.";
    private static final ClaimId CLAIM = ClaimId.of(CASE, STATEMENT);

    private final Path folder;
    private final Ledger ledger;
    private final BareTables entryAlone;
    private final BareTables sameRows;
    private final List<Excerpt> excerpts = new ArrayList<>();
    private int filed;

    private LedgerSpeed(Path folder) throws SQLException {
        this.folder = folder;
        ledger = Ledger.open(folder.resolve("ledger"));
        entryAlone = BareTables.in(folder.resolve("entries.db"), false);
        sameRows = BareTables.in(folder.resolve("rows.db"), true);
        String text = Story.ofWords(STORY).text();
        ClaimSheet sheet = Reader.standard().read(Article.ofText(text), ReadingOptions.DEFAULT);
        for (Mention mention : sheet.mentions()) {
            excerpts.add(Excerpt.of(sheet, mention));
        }
        Digest digest = Digest.of(text);
        ledger.append(
                ACTOR,
                List.of(
                        new Change.CaseOpened(CASE, "Harbour vote", "fiction"),
                        new Change.SourceNamed(SOURCE, "The Beacon"),
                        new Change.DocumentFiled(DOCUMENT, CASE, SOURCE, Imprint.UNKNOWN, List.of()),
                        new Change.CaptureKept(DOCUMENT, digest, digest, "text/plain", Instant.EPOCH, "vote.txt"),
                        new Change.DocumentRead(DOCUMENT, digest, digest, Reader.VERSION, excerpts.size()),
                        new Change.ClaimOpened(CLAIM, CASE, STATEMENT)));
    }

    /** Measures {@code rounds} turns of {@code batch} entries each, after one turn that does not count. */
    static List<Figure> measure(int rounds, int batch) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of("."), "ledger-speed-");
        try (LedgerSpeed speed = new LedgerSpeed(folder)) {
            List<Double> ours = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            List<Double> same = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                List<Entry> entries = new ArrayList<>(batch);
                long begun = System.nanoTime();
                for (int at = 0; at < batch; at++) {
                    entries.add(speed.ledger.append(ACTOR, speed.next()));
                }
                double filing = System.nanoTime() - begun;
                double rows = speed.insert(speed.sameRows, entries);
                double least = speed.insert(speed.entryAlone, entries);
                if (round > 0) {
                    ours.add(batch / filing * 1e9);
                    same.add(batch / rows * 1e9);
                    alone.add(batch / least * 1e9);
                }
            }
            String what = "ledger, each entry durable and in the views";
            return List.of(
                    new Figure(what, Figure.median(ours), "entries/s", "SQLite, the same rows", Figure.median(same)),
                    new Figure(
                            what, Figure.median(ours), "entries/s", "SQLite, the entry alone", Figure.median(alone)));
        }
    }

    private double insert(BareTables tables, List<Entry> entries) throws SQLException {
        long begun = System.nanoTime();
        for (Entry entry : entries) {
            tables.insert(entry, DOCUMENT.slug(), STATEMENT, CLAIM.slug());
        }
        return System.nanoTime() - begun;
    }

    /** The next mention to file: one of the story's, at a place where none was yet. */
    private Change next() {
        Excerpt excerpt = excerpts.get(filed % excerpts.size());
        int start = filed++ * STRIDE;
        Mention mention = excerpt.mention();
        Passage quote = mention.quote();
        Passage moved = new Passage(
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                new Span(start, start + quote.exact().length()));
        return new Change.MentionFiled(
                DOCUMENT,
                CLAIM,
                new Excerpt(
                        excerpt.text(),
                        new Mention(
                                mention.id(),
                                moved,
                                mention.statement(),
                                mention.kind(),
                                mention.checkWorthiness(),
                                mention.voice(),
                                mention.slots()),
                        excerpt.quantities(),
                        excerpt.times(),
                        excerpt.attribution()));
    }

    @Override
    public void close() throws SQLException, IOException {
        ledger.close();
        entryAlone.close();
        sameRows.close();
        Folders.delete(folder);
    }
}
