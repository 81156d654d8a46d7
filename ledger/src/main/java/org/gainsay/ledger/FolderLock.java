package org.gainsay.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to be the one that has a data folder open. The operating system takes it back when the process ends, however
 * it ends.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "ledger.lock";

    /**
     * The folders that this process holds. Asked first, because on POSIX systems closing any channel to the lock file
     * gives up the process's lock on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the right; {@link LedgerFailure} of code IN_USE if another has it. */
    static FolderLock take(Path existingFolder) {
        Path folder;
        try {
            folder = existingFolder.toRealPath();
        } catch (IOException e) {
            throw inaccessible(existingFolder, e);
        }
        if (!HELD.add(folder)) {
            throw new LedgerFailure(LedgerFailure.Code.IN_USE, folder, "is open already in this process", null);
        }
        try {
            return lock(folder);
        } catch (IOException e) {
            HELD.remove(folder);
            throw inaccessible(folder, e);
        } catch (RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    /**
     * Takes the right to a folder that is only read, so that nobody begins to write it meanwhile; empty where no desk ever
     * held it, or where its lock cannot be written.
     *
     * @throws LedgerFailure of code IN_USE if another has it
     */
    static Optional<FolderLock> takeIfThere(Path folder) {
        return Files.isWritable(folder.resolve(FILE)) ? Optional.of(take(folder)) : Optional.empty();
    }

    private static FolderLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new LedgerFailure(
                        LedgerFailure.Code.IN_USE,
                        folder,
                        "another process has this data folder open; close it first",
                        null);
            }
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static LedgerFailure inaccessible(Path folder, IOException e) {
        return new LedgerFailure(
                LedgerFailure.Code.INACCESSIBLE, folder, "cannot be locked for writing: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw inaccessible(folder, e);
        } finally {
            HELD.remove(folder);
        }
    }
}
