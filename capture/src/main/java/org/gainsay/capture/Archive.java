package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.core.Digest;

/**
 * The folder in which captures are kept: WARC files named by the SHA-256 digest of what they hold.
 *
 * <pre>
 * captures/ab/ab…64.warc.gz            the payload, its custody record, its text, its companions: the first capture of
 *                                      these bytes
 * captures/ab/ab…64-cd…16.warc.gz      the same bytes captured again: a revisit with its own custody record,
 *                                      named further by the first digits of that record's digest
 * objects/ef/ef…64.warc.gz             a derived object
 * partial/                             files being written; never read
 * </pre>
 *
 * <h2>Whole or absent</h2>
 *
 * A file is written under {@code partial/}, forced to the disk, given its name in one step that never replaces
 * another file, and the folder is forced too. When {@link #keep} has returned, the capture survives a power cut; a
 * crash before that leaves nothing that is ever read, and what it leaves in {@code partial/} is removed after a day.
 * Files are never changed. Equal captures (same payload, same custody record) are kept once.
 *
 * <p>Safe to share between threads and processes.
 */
public final class Archive {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})(?:-([0-9a-f]{16}))?\\.warc\\.gz");
    private static final int RECORD_DIGITS = 16;

    /** No capture takes this long to write: an older half file belongs to a process that died. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    private Archive(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The archive in {@code folder}, which is created where it is not there.
     *
     * @throws IOException if the folder cannot be made or read
     */
    public static Archive at(Path folder) throws IOException {
        return at(folder, Clock.systemUTC());
    }

    /** The same, with derived objects dated by {@code clock}. */
    public static Archive at(Path folder, Clock clock) throws IOException {
        Archive archive = new Archive(folder, clock);
        for (String part : List.of("captures", "objects", "partial")) {
            Files.createDirectories(folder.resolve(part));
        }
        force(folder);
        archive.sweep();
        return archive;
    }

    /** The archive in {@code folder} as it lies there, to be read only: nothing is made or swept, so it may be write-protected. */
    public static Archive toRead(Path folder) {
        return new Archive(folder, Clock.systemUTC());
    }

    /**
     * Keeps a capture. Bytes that are there already are not stored again; the new custody record is.
     *
     * @throws IOException if it could not be written; then it is absent
     */
    public Kept keep(Captured captured) throws IOException {
        byte[] custody = CustodyFields.written(captured.custody(), captured.digest());
        Digest record = Digest.of(custody);
        Digest text = Digest.of(captured.article().text());
        Path first = captureFile(captured.digest(), "");
        boolean isNew = !Files.exists(first) && place(first, out -> WarcFile.writeCapture(captured, custody, out));
        if (!isNew && !record.equals(custodyIn(first))) {
            String more = "-" + record.hex().substring(0, RECORD_DIGITS);
            Path again = captureFile(captured.digest(), more);
            if (!Files.exists(again)) {
                place(again, out -> WarcFile.writeRevisit(captured, custody, out));
            }
        }
        return new Kept(captured.digest(), text, record, isNew);
    }

    /**
     * Keeps a derived object, once however often it is handed in.
     *
     * @return its digest, the name to open it by
     */
    public Digest keep(Derived derived) throws IOException {
        Path file = objectFile(derived.content().digest());
        if (!Files.exists(file)) {
            place(file, out -> WarcFile.writeDerived(derived, clock.instant(), out));
        }
        return derived.content().digest();
    }

    /** Whether a payload or a derived object of this digest is kept. */
    public boolean holds(Digest digest) {
        return Files.exists(captureFile(digest, "")) || Files.exists(objectFile(digest));
    }

    /**
     * The bytes of a payload or derived object.
     *
     * @throws NoSuchFileException if it is not kept
     * @throws IOException if it cannot be read, or its bytes are not those of {@code digest} any more
     */
    public InputStream open(Digest digest) throws IOException {
        Path file = Files.exists(captureFile(digest, "")) ? captureFile(digest, "") : objectFile(digest);
        byte[] bytes = WarcFile.payload(file);
        if (!Digest.of(bytes).equals(digest)) {
            throw new IOException(folder.relativize(file) + " is damaged: its content is not " + digest);
        }
        return new ByteArrayInputStream(bytes);
    }

    /**
     * The bytes of a companion of a capture.
     *
     * @throws NoSuchFileException if no capture of that payload has it
     * @throws IOException if it cannot be read, or its bytes are not those of {@code companion} any more
     */
    public Payload companion(Digest payload, Digest companion) throws IOException {
        for (Path file : captureFiles(payload)) {
            Optional<byte[]> bytes = WarcFile.companion(file, companion);
            if (bytes.isPresent()) {
                Payload found = Payload.owning(bytes.get());
                if (!found.digest().equals(companion)) {
                    throw new IOException(folder.relativize(file) + " is damaged: its companion is not " + companion);
                }
                return found;
            }
        }
        throw new NoSuchFileException(captureFile(payload, "").toString(), null, "no companion " + companion);
    }

    /** The text that was extracted when the payload was first captured. */
    public String text(Digest payload) throws IOException {
        Path file = captureFile(payload, "");
        byte[] text = WarcFile.body(file, "conversion")
                .orElseThrow(() -> new IOException(folder.relativize(file) + " holds no text"));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The custody records of every capture of a payload, the oldest first. */
    public List<Custody> custody(Digest payload) throws IOException {
        List<Custody> records = new ArrayList<>();
        for (Path file : captureFiles(payload)) {
            records.add(CustodyFields.read(custodyBytes(file)));
        }
        records.sort(Comparator.comparing(Custody::at));
        return records;
    }

    /**
     * The digest of the custody record that was written when a payload was captured for the first time.
     *
     * @throws NoSuchFileException if it is not kept
     */
    public Digest firstRecord(Digest payload) throws IOException {
        return custodyIn(captureFile(payload, ""));
    }

    /**
     * Copies the WARC records of every capture of a payload as they are kept, each a gzip member of its own.
     *
     * @throws NoSuchFileException if it is not kept
     */
    public void copyRecords(Digest payload, OutputStream out) throws IOException {
        List<Path> files = captureFiles(payload);
        if (files.isEmpty()) {
            throw new NoSuchFileException(captureFile(payload, "").toString());
        }
        for (Path file : files) {
            Files.copy(file, out);
        }
    }

    /** The files of every capture of a payload, the first capture first. */
    private List<Path> captureFiles(Digest payload) throws IOException {
        try (Stream<Path> files = Files.list(shard("captures", payload))) {
            return files.filter(file -> file.getFileName().toString().startsWith(payload.hex()))
                    .sorted(Comparator.comparingInt(
                                    (Path file) -> file.getFileName().toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /**
     * Hashes everything anew, lazily, one file after the other.
     *
     * @return what is damaged; empty for a sound archive. It need not be closed
     * @throws IOException if a folder cannot be read
     */
    public Stream<Damage> check() throws IOException {
        return files().stream().map(this::damage).flatMap(Optional::stream);
    }

    /** As {@link #check()}, and every digest of {@code expected} that no file is named by is missing. */
    public Stream<Damage> check(Collection<Digest> expected) throws IOException {
        Stream<Damage> missing = expected.stream()
                .filter(digest -> !holds(digest))
                .map(digest -> new Damage(
                        folder.relativize(captureFile(digest, "")), Damage.Kind.MISSING, "no file holds " + digest));
        return Stream.concat(check(), missing);
    }

    /**
     * Every file that holds something, the captures first: what a backup takes along.
     *
     * @throws IOException if a folder cannot be read
     */
    public List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("captures", "objects")) {
            if (!Files.exists(folder.resolve(part))) {
                continue;
            }
            try (Stream<Path> found = Files.walk(folder.resolve(part))) {
                found.filter(path -> !Files.isDirectory(path)).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private Optional<Damage> damage(Path file) {
        Path shown = folder.relativize(file);
        Matcher name = NAME.matcher(file.getFileName().toString());
        Path shard = Objects.requireNonNull(file.getParent());
        if (!name.matches() || !name.group(1).startsWith(shard.getFileName().toString())) {
            return Optional.of(new Damage(shown, Damage.Kind.STRANGE, "was not written by the archive"));
        }
        Digest digest = new Digest(name.group(1));
        String revisit = name.group(2);
        try {
            String fault = WarcFile.fault(file, revisit == null ? digest : null);
            if (fault == null && shown.startsWith("captures") && !answersFor(digest, file)) {
                fault = "its custody record is of other bytes";
            }
            if (fault == null && revisit != null && !custodyIn(file).hex().startsWith(revisit)) {
                fault = "its custody record is not what its name says";
            }
            if (fault != null) {
                return Optional.of(new Damage(shown, Damage.Kind.CHANGED, fault));
            }
            Path first = captureFile(digest, "");
            return revisit != null && !Files.exists(first)
                    ? Optional.of(
                            new Damage(folder.relativize(first), Damage.Kind.MISSING, "a later capture refers to it"))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Damage(shown, Damage.Kind.BROKEN, "cannot be read: " + e.getMessage()));
        }
    }

    /** Whether the custody record names these bytes, as every one does that was written since it names any. */
    private boolean answersFor(Digest payload, Path file) throws IOException {
        Digest named = CustodyFields.payload(custodyBytes(file));
        return named == null || named.equals(payload);
    }

    private Digest custodyIn(Path file) throws IOException {
        return Digest.of(custodyBytes(file));
    }

    private byte[] custodyBytes(Path file) throws IOException {
        return WarcFile.body(file, "metadata")
                .orElseThrow(() -> new IOException(folder.relativize(file) + " holds no custody record"));
    }

    /** Something that is written to a stream. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file whole under its final name; false where another was faster. */
    private boolean place(Path file, Content content) throws IOException {
        Path shard = Objects.requireNonNull(file.getParent());
        if (!Files.isDirectory(shard)) {
            Files.createDirectories(shard);
            force(Objects.requireNonNull(shard.getParent()));
        }
        Path partial = Files.createTempFile(folder.resolve("partial"), "", ".warc.gz");
        try {
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            boolean placed = name(partial, file);
            force(shard);
            return placed;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static boolean name(Path partial, Path file) throws IOException {
        try {
            Files.createLink(file, partial);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            // A file system without hard links (FAT): the move may replace an equal capture of the same instant.
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void sweep() throws IOException {
        Instant horizon = Instant.now().minus(ABANDONED);
        try (Stream<Path> files = Files.list(folder.resolve("partial"))) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(horizon)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path captureFile(Digest digest, String more) {
        return shard("captures", digest).resolve(digest.hex() + more + ".warc.gz");
    }

    private Path objectFile(Digest digest) {
        return shard("objects", digest).resolve(digest.hex() + ".warc.gz");
    }

    private Path shard(String part, Digest digest) {
        return folder.resolve(part).resolve(digest.hex().substring(0, 2));
    }
}
