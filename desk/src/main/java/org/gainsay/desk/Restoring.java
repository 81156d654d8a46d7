package org.gainsay.desk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * A backup made a data folder again. Everything is written into a folder beside the wanted one and held against its
 * digest there; only when all of it is right does that folder get the wanted name, in one step. So a folder of that name
 * is whole, whatever happened meanwhile.
 */
public final class Restoring {
    /** Bytes of the list of digests: that of some ten million files. */
    private static final long LARGEST_LIST = 1L << 30;

    /** Hexadecimal digits of a digest, which begin a line of the list. */
    private static final int DIGITS = 64;

    private Restoring() {}

    /**
     * Restores a backup.
     *
     * @param data an empty folder, or one that is not there
     * @return the entries of the ledger
     * @throws IOException saying what is wrong: the folder is not empty, the file is no backup or is damaged
     */
    public static long restore(Path file, Path data) throws IOException {
        Path target = data.toAbsolutePath().normalize();
        if (Files.exists(target) && !empty(target)) {
            throw new IOException(data + ": is not an empty folder; a backup is restored only into one");
        }
        Path parent = Objects.requireNonNull(target.getParent(), "a root folder");
        Files.createDirectories(parent);
        Path begun = Files.createTempDirectory(parent, "." + target.getFileName() + ".restoring-");
        try {
            long entries = unpack(file, begun);
            if (Files.exists(target)) {
                Files.delete(target);
            }
            Files.move(begun, target, StandardCopyOption.ATOMIC_MOVE);
            return entries;
        } finally {
            Backup.delete(begun);
        }
    }

    /** Verifies a backup as {@code gainsay verify} does a data folder, in a temporary folder that is removed again. */
    public static Verified verify(Path file, LongConsumer progress, @Nullable Earlier earlier) throws IOException {
        Path folder = Files.createTempDirectory("gainsay-verify-backup");
        try {
            unpack(file, folder);
            try (Desk desk = Desk.openToRead(folder)) {
                return desk.verify(progress, earlier);
            }
        } finally {
            Backup.delete(folder);
        }
    }

    /** Writes everything into a folder and holds it against its digest; the entries of the ledger. */
    private static long unpack(Path file, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> sums = sums(file, zip);
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                unpack(file, zip, sum.getKey(), sum.getValue(), folder);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (!name.equals(Backup.SUMS) && !sums.containsKey(name)) {
                    throw new IOException(file + ": holds " + name + ", which its list of digests does not name");
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(file + ": is no backup, or is cut off: " + e.getMessage(), e);
        }
        try (Ledger ledger = Ledger.openToRead(folder)) {
            Path checkpoint = folder.resolve(Backup.CHECKPOINT);
            if (Files.exists(checkpoint)) {
                Checkpoint taken = Checkpoint.parse(
                        SignedNote.parse(Files.readString(checkpoint)).text());
                if (taken.size() != ledger.head().sequence() || !taken.root().equals(ledger.root(taken.size()))) {
                    throw new IOException(file + ": its ledger is not the one of its checkpoint");
                }
                Files.delete(checkpoint);
            }
            return ledger.head().sequence();
        } catch (LedgerFailure | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> sums(Path file, ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(Backup.SUMS);
        if (list == null || list.getSize() > LARGEST_LIST) {
            throw new IOException(file + ": is no backup: it holds no list of digests");
        }
        Map<String, String> sums = new LinkedHashMap<>();
        try (InputStream in = zip.getInputStream(list)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String name = line.replaceFirst("^[0-9a-f]{64} [ *]", "");
                if (name.equals(line) || !Backup.known(name)) {
                    throw new IOException(file + ": its list of digests has the line '" + line + "'");
                }
                sums.put(name, line.substring(0, DIGITS));
            }
        }
        if (!sums.containsKey(Backup.LEDGER.getFirst())) {
            throw new IOException(file + ": is no backup: it holds no ledger");
        }
        return sums;
    }

    private static void unpack(Path file, ZipFile zip, String name, String sum, Path folder) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(file + ": " + name + " is missing");
        }
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        MessageDigest sha256 = Digest.sha256();
        FileAttribute<?>[] attributes =
                name.endsWith(".key") || name.equals(Backup.PEOPLE) ? Backup.owner() : new FileAttribute<?>[0];
        try (InputStream in = zip.getInputStream(entry);
                FileChannel channel = FileChannel.open(
                        target, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), sha256);
            in.transferTo(out);
            channel.force(true);
        } catch (ZipException | EOFException e) {
            throw new IOException(file + ": " + name + " is damaged: " + e.getMessage(), e);
        }
        if (!HexFormat.of().formatHex(sha256.digest()).equals(sum)) {
            throw new IOException(file + ": " + name + " is damaged: its digest is not the one in the list");
        }
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().isEmpty();
        }
    }
}
