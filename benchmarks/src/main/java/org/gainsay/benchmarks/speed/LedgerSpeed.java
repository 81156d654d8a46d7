package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** Turns until the compilers have done most of their work. */
    private static final int WARMING_TURNS = 15;

    private static final int STORY = 600;
    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final Actor ACTOR = new Actor("measurement");
    private static final CaseId CASE = CaseId.ofName("Harbour vote");
    private static final SourceId SOURCE = SourceId.ofName("The Beacon");
    private static final DocumentId DOCUMENT = DocumentId.of(CASE, SOURCE, "https://beacon.example/vote");
    private static final String STATEMENT = "The harbour plan won.";
    private static final ClaimId CLAIM = ClaimId.of(CASE, STATEMENT);

    private final Path folder;
    private final Ledger ledger;
    private final Map<BareTables.Extent, BareTables> bare = new EnumMap<>(BareTables.Extent.class);
    private final List<Excerpt> excerpts = new ArrayList<>();
    private int filed;

    private LedgerSpeed(Path folder) throws SQLException {
        this.folder = folder;
        ledger = Ledger.open(folder.resolve("ledger"));
        for (BareTables.Extent extent : BareTables.Extent.values()) {
            bare.put(extent, BareTables.in(folder.resolve(extent + ".db"), extent));
        }
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

    /** Measures {@code rounds} turns of {@code batch} entries each, after some that do not count. */
    static List<Figure> measure(int rounds, int batch) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of("."), "ledger-speed-");
        try (LedgerSpeed speed = new LedgerSpeed(folder)) {
            List<Double> ours = new ArrayList<>();
            Map<BareTables.Extent, List<Double>> others = new EnumMap<>(BareTables.Extent.class);
            for (int round = 0; round < WARMING_TURNS + rounds; round++) {
                List<Entry> entries = new ArrayList<>(batch);
                long begun = System.nanoTime();
                for (int at = 0; at < batch; at++) {
                    entries.add(speed.ledger.append(ACTOR, speed.next()));
                }
                double filing = System.nanoTime() - begun;
                if (round >= WARMING_TURNS) {
                    ours.add(batch / filing * NANOS_OF_A_SECOND);
                }
                for (Map.Entry<BareTables.Extent, BareTables> tables : speed.bare.entrySet()) {
                    double inserting = insert(tables.getValue(), entries);
                    if (round >= WARMING_TURNS) {
                        others.computeIfAbsent(tables.getKey(), extent -> new ArrayList<>())
                                .add(batch / inserting * NANOS_OF_A_SECOND);
                    }
                }
            }
            List<Figure> figures = new ArrayList<>();
            others.forEach((extent, rates) -> figures.add(new Figure(
                    "ledger, each entry durable and in the views",
                    Figure.median(ours),
                    "entries/s",
                    "SQLite, " + words(extent),
                    Figure.median(rates))));
            return figures;
        }
    }

    private static String words(BareTables.Extent extent) {
        return switch (extent) {
            case ENTRY_ALONE -> "the entry alone";
            case ROWS -> "the same rows";
            case ROWS_AND_INDEXES -> "the same rows and indexes";
        };
    }

    private static double insert(BareTables tables, List<Entry> entries) throws SQLException {
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
        for (BareTables tables : bare.values()) {
            tables.close();
        }
        Folders.delete(folder);
    }
}
