package org.gainsay.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gainsay.capture.Archive;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Credentials;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.LedgerFailure;

/**
 * A whole data folder in one file, taken while a desk may have it open: a ZIP file of
 *
 * <pre>
 * ledger.db            the ledger at one moment, whole by itself
 * ledger.key           the key that signs its checkpoints, so that a restored desk goes on as the same ledger
 * ledger.pub
 * people.db            hashes of what people sign in with, where they do
 * checkpoint           the signed checkpoint of that moment
 * archive/…            every capture, text, sheet and time stamp
 * SHA256SUMS           the digest of each of these, as sha256sum writes and checks them; the last file
 * </pre>
 *
 * The ledger is taken first and the archive after it: bytes are kept before they are named, so whatever the ledger of that
 * moment names is there by then, and what came later does no harm. Indexes are not in it; they are derived again. The file
 * holds the private key and is readable by its owner alone.
 */
public final class Backup {
    static final String SUMS = "SHA256SUMS";
    static final String CHECKPOINT = "checkpoint";
    static final String ARCHIVE = "archive";

    /** The files of the ledger by the names they have in a data folder. */
    static final List<String> LEDGER = List.of("ledger.db", "ledger.key", "ledger.pub");

    /** What people sign in with. */
    static final String PEOPLE = Credentials.FILE;

    private Backup() {}

    /**
     * What was taken.
     *
     * @param entries the entries of the ledger
     * @param files the files of the archive
     */
    public record Taken(long entries, int files) {}

    /**
     * Takes a backup. The file is there whole or not at all.
     *
     * @throws FileAlreadyExistsException if there is such a file already
     * @throws IOException if something cannot be read or written
     * @throws LedgerFailure if there is no ledger, or it cannot be read
     */
    public static Taken take(Path data, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + ": is there already, and no backup is written over");
        }
        Path target = file.toAbsolutePath();
        Path room = Files.createTempDirectory(Objects.requireNonNull(target.getParent()), ".backup-");
        try {
            Path begun = room.resolve("backup.zip");
            Taken taken = write(data, room.resolve("ledger.db"), begun);
            Files.move(begun, target, StandardCopyOption.ATOMIC_MOVE);
            return taken;
        } finally {
            delete(room);
        }
    }

    private static Taken write(Path data, Path snapshot, Path begun) throws IOException {
        try (Ledger ledger = Ledger.openToRead(data)) {
            ledger.snapshot(snapshot);
        }
        try (FileChannel channel =
                FileChannel.open(begun, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner())) {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            StringBuilder sums = new StringBuilder();
            long entries = ledger(data, snapshot, zip, sums);
            List<Path> files = Archive.toRead(data.resolve(ARCHIVE)).files();
            for (Path file : files) {
                String name = ARCHIVE + "/"
                        + data.resolve(ARCHIVE).relativize(file).toString().replace('\\', '/');
                add(zip, sums, name, file);
            }
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return new Taken(entries, files.size());
        }
    }

    /** Writes the ledger, its key and its checkpoint; how many entries it has. */
    private static long ledger(Path data, Path snapshot, ZipOutputStream zip, StringBuilder sums) throws IOException {
        Path room = Objects.requireNonNull(snapshot.getParent());
        for (String name : LEDGER.subList(1, LEDGER.size())) {
            if (Files.isReadable(data.resolve(name))) {
                Files.copy(data.resolve(name), room.resolve(name));
            }
        }
        for (String name : LEDGER) {
            if (Files.exists(room.resolve(name))) {
                add(zip, sums, name, room.resolve(name));
            }
        }
        Path people = room.resolve(PEOPLE);
        if (Credentials.snapshot(data, people)) {
            add(zip, sums, PEOPLE, people);
        }
        try (Ledger taken = Ledger.openToRead(room)) {
            if (Files.exists(room.resolve(LEDGER.get(1)))) {
                Path checkpoint = Files.writeString(
                        room.resolve(CHECKPOINT), taken.checkpoint().toString());
                add(zip, sums, CHECKPOINT, checkpoint);
            }
            return taken.head().sequence();
        }
    }

    private static void add(ZipOutputStream zip, StringBuilder sums, String name, Path file) throws IOException {
        zip.setLevel(name.endsWith(".gz") ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest sha256 = Digest.sha256();
        OutputStream out = new DigestOutputStream(zip, sha256);
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(sha256.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /** That only its owner may read a file or enter a folder, where the file system knows owners. */
    static FileAttribute<?>[] owner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The names that a backup may hold. */
    static boolean known(String name) {
        return LEDGER.contains(name)
                || name.equals(PEOPLE)
                || name.equals(CHECKPOINT)
                || name.matches(
                        ARCHIVE + "/(?:captures|objects)/[0-9a-f]{2}/[0-9a-f]{64}(?:-[0-9a-f]{16})?\\.warc\\.gz");
    }
}
