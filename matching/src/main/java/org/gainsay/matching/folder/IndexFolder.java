package org.gainsay.matching.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a Lucene index that can be thrown away: its last commit says of what form the index is and how far it has
 * followed the ledger, and where that cannot be relied on it is started anew. Immutable; what it opens is its caller's.
 */
public final class IndexFolder {
    private static final String POSITION = "position";

    /** The names that Lucene gives its files; nothing else in a folder is ever deleted. */
    private static final Pattern OF_LUCENE =
            Pattern.compile("_[0-9a-z]+(_[0-9A-Za-z_]+)?(\\.[0-9A-Za-z]+)+|(pending_)?segments_[0-9a-z]+");

    /**
     * Bytes up to which every file is read through when an index is opened, to find bits that changed: less than a second.
     * Of a larger index the frame of each file is checked, which finds what was cut off or overwritten at its ends.
     */
    private static final long READ_THROUGH = 256L << 20;

    /** Lucene advises whoever starts the JVM in its log, which would stand among the lines of a command. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.OFF);
    }

    private final Path path;
    private final Map<String, String> form;

    /**
     * @param path the folder, which need not be there
     * @param form what a commit has to say of the index; one that says something else is started anew
     */
    public IndexFolder(Path path, Map<String, String> form) {
        this.path = path;
        this.form = new TreeMap<>(form);
    }

    /**
     * An open index.
     *
     * @param writer what writes it; whoever opened it closes it
     * @param position how far it has followed the ledger, as its last commit says
     * @param rebuiltBecause why what lay there was thrown away, in words; null if nothing was
     */
    public record Opened(
            IndexWriter writer, long position, @Nullable String rebuiltBecause) {}

    /**
     * Opens the index, made if it is missing.
     *
     * @param settings gives settings for one writer
     * @throws IOException if another process has it open, or the folder cannot be written
     */
    public Opened open(Supplier<IndexWriterConfig> settings) throws IOException {
        Files.createDirectories(path);
        String fault = fault();
        Directory directory = FSDirectory.open(path);
        try {
            if (fault == null) {
                IndexWriter writer = new IndexWriter(directory, settings.get().setOpenMode(OpenMode.APPEND));
                return new Opened(writer, position(writer), null);
            }
            return new Opened(anew(directory, settings.get()), 0, fault.isEmpty() ? null : fault);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException("another process has it open", e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private IndexWriter anew(Directory directory, IndexWriterConfig settings) throws IOException {
        // Nobody else may be writing while the files are taken away.
        directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
        delete();
        IndexWriter writer = new IndexWriter(directory, settings.setOpenMode(OpenMode.CREATE));
        writer.setLiveCommitData(said(form, 0).entrySet());
        writer.commit();
        return writer;
    }

    /** Takes away the files of an index that nobody has open. */
    public void delete() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** What the commit of an index of a form says that has followed the ledger to a position. */
    public static Map<String, String> said(Map<String, String> form, long position) {
        Map<String, String> said = new TreeMap<>(form);
        said.put(POSITION, Long.toString(position));
        return said;
    }

    /** How far an index has followed the ledger, as its last commit says. */
    public static long position(IndexWriter writer) {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(POSITION)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    /** Why the index cannot be used, in words; empty where none lies there; null when it can. */
    public @Nullable String fault() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return "";
        }
        try (Directory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return "its list of segments is missing";
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> kept = reader.getIndexCommit().getUserData();
                for (Map.Entry<String, String> wanted : form.entrySet()) {
                    String there = kept.get(wanted.getKey());
                    if (!Objects.equals(wanted.getValue(), there)) {
                        return "its " + wanted.getKey() + " is " + there + " and not " + wanted.getValue();
                    }
                }
                if (!kept.getOrDefault(POSITION, "").matches("\\d{1,18}")) {
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

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(path)) {
            return listed.filter(file -> Files.isRegularFile(file)
                            && OF_LUCENE.matcher(file.getFileName() + "").matches())
                    .toList();
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            // Whoever writes it takes files away as it merges them.
            size += Files.exists(file) ? Files.size(file) : 0;
        }
        return size;
    }
}
