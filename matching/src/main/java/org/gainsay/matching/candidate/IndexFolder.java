package org.gainsay.matching.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** The folder of an index: how it is written, what its last commit says of itself, and when it is started anew. */
final class IndexFolder {
    static final Similarity SIMILARITY = new BM25Similarity((float) Ranking.K1, (float) Ranking.B);

    /** Raised whenever a claim is kept in another form; an index of another version is started anew. */
    private static final String VERSION = "2";

    /** The names that Lucene gives its files; nothing else in a folder is ever deleted. */
    private static final Pattern OF_LUCENE =
            Pattern.compile("_[0-9a-z]+(_[0-9A-Za-z_]+)?(\\.[0-9A-Za-z]+)+|(pending_)?segments_[0-9a-z]+|write\\.lock");

    /**
     * Bytes up to which every file is read through when an index is opened, to find bits that changed: less than a second.
     * Of a larger index the frame of each file is checked, which finds what was cut off or overwritten at its ends.
     */
    private static final long READ_THROUGH = 256L << 20;

    /**
     * Vectors are looked up in two bits a dimension, and what is found is compared in full: as many of the nearest ten are
     * found as with seven bits, in a third of the time (docs/benchmarks.md).
     */
    private static final ScalarEncoding BITS = ScalarEncoding.DIBIT_QUERY_NIBBLE;

    /** Neighbours of each vector in the graph: Lucene's usual number. */
    private static final int NEIGHBOURS = 16;

    /** Vectors that are looked at to choose them. */
    private static final int LOOKED_AT = 64;

    /**
     * A segment has a graph where it has more claims than this many times their natural logarithm, as Lucene counts: from
     * some 18,000. Fewer are compared one by one in a millisecond or two.
     */
    private static final int WITHOUT_GRAPH = 1_800;

    /** Threads that build one graph; Lucene's scheduler of merges lends them. */
    private static final int WORKERS = 2;

    /**
     * Megabytes of claims that are gathered before they become a segment: some 13,000, so that none of these has a graph,
     * which a merge would build again.
     */
    private static final double GATHERED = 24;

    /** Lucene advises whoever starts the JVM in its log, which would stand among the lines of a command. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.OFF);
    }

    private IndexFolder() {}

    /** A writer, the position of the last commit, and why the index was started anew, if it was. */
    record Found(
            IndexWriter writer, long position, @Nullable String rebuiltBecause) {}

    static Found open(Path folder, SentenceEncoder encoder) throws IOException {
        Files.createDirectories(folder);
        String fault = fault(folder, encoder);
        Directory directory = FSDirectory.open(folder);
        try {
            if (fault == null) {
                IndexWriterConfig settings = settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
                IndexWriter writer = new IndexWriter(directory, settings);
                long position = 0;
                for (Map.Entry<String, String> entry : writer.getLiveCommitData() == null
                        ? Map.<String, String>of().entrySet()
                        : writer.getLiveCommitData()) {
                    position = entry.getKey().equals("position") ? Long.parseLong(entry.getValue()) : position;
                }
                return new Found(writer, position, null);
            }
            // Nobody else may be writing while the files are taken away.
            directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
            empty(folder);
            IndexWriter writer = new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
            writer.setLiveCommitData(data(encoder, 0).entrySet());
            writer.commit();
            return new Found(writer, 0, fault.isEmpty() ? null : fault);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException("another process has it open", e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static Map<String, String> data(SentenceEncoder encoder, long position) {
        return Map.of(
                "version", VERSION,
                "encoder", encoder.name(),
                "dimensions", Integer.toString(encoder.dimensions()),
                "position", Long.toString(position));
    }

    /** Why the index in a folder cannot be used, in words; empty where none lies there; null when it can. */
    private static @Nullable String fault(Path folder, SentenceEncoder encoder) throws IOException {
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
                Map<String, String> wanted = data(encoder, 0);
                for (String key : List.of("version", "encoder", "dimensions")) {
                    if (!Objects.equals(wanted.get(key), kept.get(key))) {
                        return "its " + key + " is " + kept.get(key) + " and not " + wanted.get(key);
                    }
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
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> Files.isRegularFile(file)
                            && OF_LUCENE.matcher(file.getFileName() + "").matches()
                            && !(file.getFileName() + "").equals("write.lock"))
                    .toList();
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    private static void empty(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.deleteIfExists(file);
        }
    }

    /** Which segments become one as claims come: Lucene's usual choice. */
    static MergePolicy merges() {
        return new TieredMergePolicy();
    }

    static IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setSimilarity(SIMILARITY)
                .setRAMBufferSizeMB(GATHERED)
                .setMergePolicy(merges())
                .setCommitOnClose(false)
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return new Lucene104HnswScalarQuantizedVectorsFormat(
                                BITS, NEIGHBOURS, LOOKED_AT, WORKERS, null, WITHOUT_GRAPH);
                    }
                });
    }
}
