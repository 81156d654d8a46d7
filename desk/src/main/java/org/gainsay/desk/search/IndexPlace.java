package org.gainsay.desk.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Where an index lies: a folder, a folder that is only read, or memory alone; and when what lies there is started anew. */
final class IndexPlace {
    /** Raised whenever a document is indexed in another form; an index of another version is started anew. */
    private static final String VERSION = "1";

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

    /** Bytes up to which every file is read through when an index is opened, to find bits that changed. */
    private static final long READ_THROUGH = 256L << 20;

    /** The names that Lucene gives its files; nothing else in a folder is ever deleted. */
    private static final Pattern OF_LUCENE =
            Pattern.compile("_[0-9a-z]+(_[0-9A-Za-z_]+)?(\\.[0-9A-Za-z]+)+|(pending_)?segments_[0-9a-z]+");

    /** Lucene advises whoever starts the JVM in its log, which would stand among the lines of a command. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.OFF);
    }

    private IndexPlace() {}

    /** A writer, the position of the last commit, and why the index was started anew, if it was. */
    record Opened(
            IndexWriter writer, long position, @Nullable String rebuiltBecause) {}

    /** An index in memory alone. */
    static Opened inMemory(@Nullable String because) throws IOException {
        return new Opened(new IndexWriter(new ByteBuffersDirectory(), settings(OpenMode.CREATE)), 0, because);
    }

    /** The index of a folder as it was committed last, to be followed on in memory. */
    static Opened toRead(Path folder) throws IOException {
        String fault = fault(folder);
        if (fault != null) {
            return inMemory(fault.isEmpty() ? null : fault);
        }
        Overlay overlay = new Overlay(FSDirectory.open(folder));
        try {
            IndexWriter writer = new IndexWriter(overlay, settings(OpenMode.APPEND));
            return new Opened(writer, position(writer), null);
        } catch (IOException | RuntimeException e) {
            overlay.close();
            // Whoever writes it may have put other files in the place of those that were just looked at.
            return inMemory("it changed while it was opened");
        }
    }

    /** The index of a folder, made if it is missing. */
    static Opened open(Path folder) throws IOException {
        Files.createDirectories(folder);
        String fault = fault(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            if (fault == null) {
                IndexWriter writer = new IndexWriter(directory, settings(OpenMode.APPEND));
                return new Opened(writer, position(writer), null);
            }
            return new Opened(anew(folder, directory), 0, fault.isEmpty() ? null : fault);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException("another process has it open", e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriter anew(Path folder, Directory directory) throws IOException {
        // Nobody else may be writing while the files are taken away.
        directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
        for (Path file : files(folder)) {
            Files.deleteIfExists(file);
        }
        IndexWriter writer = new IndexWriter(directory, settings(OpenMode.CREATE));
        writer.setLiveCommitData(data(0).entrySet());
        writer.commit();
        return writer;
    }

    /** Takes away the files of an index that nobody has open. */
    static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.deleteIfExists(file);
        }
    }

    static Map<String, String> data(long position) {
        return Map.of("version", VERSION, "position", Long.toString(position));
    }

    private static long position(IndexWriter writer) {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals("position")) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    /** Why the index in a folder cannot be used, in words; empty where none lies there; null when it can. */
    private static @Nullable String fault(Path folder) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return "";
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return "its list of segments is missing";
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> kept = reader.getIndexCommit().getUserData();
                if (!VERSION.equals(kept.get("version"))) {
                    return "its version is " + kept.get("version") + " and not " + VERSION;
                }
                if (!kept.getOrDefault("position", "").matches("\\d{1,18}")) {
                    return "it does not say its position";
                }
                if (size(files) <= READ_THROUGH) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                }
                return null;
            }
        } catch (IOException | RuntimeException e) {
            // Damage comes in every shape: wrong lengths, unknown names of formats, numbers out of range.
            return "it is damaged (" + firstLine(e) + ")";
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        String name = e.getClass().getSimpleName();
        return message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> Files.isRegularFile(file)
                            && OF_LUCENE.matcher(file.getFileName() + "").matches())
                    .toList();
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            // A desk that runs takes files away as it merges them.
            size += Files.exists(file) ? Files.size(file) : 0;
        }
        return size;
    }

    private static IndexWriterConfig settings(OpenMode mode) {
        return new IndexWriterConfig(Analysis.EXACT)
                .setOpenMode(mode)
                .setSimilarity(SIMILARITY)
                .setRAMBufferSizeMB(GATHERED)
                .setCommitOnClose(false);
    }
}
