package org.gainsay.desk.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.gainsay.matching.folder.IndexFolder;
import org.gainsay.matching.folder.IndexFolder.Opened;
import org.jspecify.annotations.Nullable;

/** Where an index lies: a folder, a folder that is only read, or memory alone; and of what form it is. */
final class IndexPlace {
    /** Its version is raised whenever a document is indexed in another form; an index of another version is started anew. */
    static final Map<String, String> FORM = Map.of("version", "1");

    /**
     * How much the length of a text counts. BM25's own .75 is for texts of one sort; with it, a claim of a dozen words goes
     * before every document that speaks of nothing else.
     */
    private static final float LENGTH_COUNTS = 0.3f;

    /** BM25's own: how soon another occurrence of a word adds nothing. */
    private static final float SATURATION = 1.2f;

    static final Similarity SIMILARITY = new BM25Similarity(SATURATION, LENGTH_COUNTS);

    /** Megabytes of words that are gathered before they are written: some thousands of documents. */
    private static final double GATHERED = 32;

    private IndexPlace() {}

    /** The folder of an index of texts. */
    static IndexFolder at(Path folder) {
        return new IndexFolder(folder, FORM);
    }

    /** An index in memory alone. */
    static Opened inMemory(@Nullable String because) throws IOException {
        return new Opened(
                new IndexWriter(new ByteBuffersDirectory(), settings().setOpenMode(OpenMode.CREATE)), 0, because);
    }

    /** The index of a folder as it was committed last, to be followed on in memory. */
    static Opened toRead(Path folder) throws IOException {
        String fault = at(folder).fault();
        if (fault != null) {
            return inMemory(fault.isEmpty() ? null : fault);
        }
        Overlay overlay = new Overlay(FSDirectory.open(folder));
        try {
            IndexWriter writer = new IndexWriter(overlay, settings().setOpenMode(OpenMode.APPEND));
            return new Opened(writer, IndexFolder.position(writer), null);
        } catch (IOException | RuntimeException e) {
            overlay.close();
            // Whoever writes it may have put other files in the place of those that were just looked at.
            return inMemory("it changed while it was opened");
        }
    }

    /** The index of a folder, made if it is missing. */
    static Opened open(Path folder) throws IOException {
        return at(folder).open(IndexPlace::settings);
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(Analysis.EXACT)
                .setSimilarity(SIMILARITY)
                .setRAMBufferSizeMB(GATHERED)
                .setCommitOnClose(false);
    }
}
