package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that is only read: that of a desk which another process runs, of a copied folder, or of a folder that cannot
 * be written. Nothing in the folder is changed.
 *
 * <ul>
 *   <li>Where a write-ahead log lies beside the file, another process has the ledger open, or had when it died or the
 *       folder was copied. SQLite reads both together, for which it must be able to write its index of the log; where it
 *       cannot, a temporary copy is read.
 *   <li>Where there is none, the file is whole by itself and read as it is.
 *   <li>A ledger of an older version is carried over in a temporary copy.
 * </ul>
 */
final class ReadOnlyLedger implements ReadableLedger {
    private static final String LOG = "-wal";

    private final Path folder;
    private final SqliteFile file;
    private final LedgerReading reading;
    private final @Nullable FolderLock lock;
    private final @Nullable Path copy;

    private ReadOnlyLedger(Path folder, SqliteFile file, @Nullable FolderLock lock, @Nullable Path copy) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
        this.copy = copy;
        this.reading = new LedgerReading(file);
    }

    static Ledger open(Path folder) {
        Path path = folder.resolve(SqliteLedger.FILE);
        if (!Files.isRegularFile(path)) {
            throw new LedgerFailure(LedgerFailure.Code.NOT_A_LEDGER, folder, "holds no " + SqliteLedger.FILE, null);
        }
        if (Files.exists(folder.resolve(SqliteLedger.FILE + LOG))) {
            return Files.isWritable(folder) ? ofVersion(folder, new SqliteFile(path), null) : copied(folder);
        }
        Optional<FolderLock> lock;
        try {
            lock = FolderLock.takeIfThere(folder);
        } catch (LedgerFailure e) {
            // A process has just begun to open it.
            return ofVersion(folder, new SqliteFile(path), null);
        }
        return ofVersion(folder, new SqliteFile(path, true), lock.orElse(null));
    }

    private static Ledger ofVersion(Path folder, SqliteFile file, @Nullable FolderLock lock) {
        try {
            if (file.version() == SqliteFile.VERSION) {
                return new ReadOnlyLedger(folder, file, lock, null);
            }
        } catch (SQLException | RuntimeException e) {
            release(lock);
            throw e instanceof SQLException sql ? file.failure(sql) : (RuntimeException) e;
        }
        release(lock);
        return copied(folder);
    }

    /** Reads a temporary copy, which SQLite may bring to a whole and to this version. */
    static Ledger copied(Path folder) {
        Path copy = null;
        try {
            copy = Files.createTempDirectory("gainsay-copy");
            for (String name : List.of(SqliteLedger.FILE, SqliteLedger.FILE + LOG)) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), copy.resolve(name));
                }
            }
            SqliteFile file = new SqliteFile(copy.resolve(SqliteLedger.FILE));
            file.openToWrite().close();
            return new ReadOnlyLedger(folder, new SqliteFile(file.path(), true), null, copy);
        } catch (IOException | SQLException e) {
            delete(copy);
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE, folder, "no temporary copy of the ledger: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            delete(copy);
            throw e;
        }
    }

    @Override
    public LedgerReading reading() {
        return reading;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Head head() {
        return reading.head();
    }

    @Override
    public List<Entry> append(Actor actor, List<? extends Change> changes) {
        throw readOnly();
    }

    @Override
    public List<Entry> filing(@Nullable Once once, Runnable work) {
        throw readOnly();
    }

    @Override
    public void answered(Once once, List<Entry> entries, String answer) {
        throw readOnly();
    }

    @Override
    public Optional<Once.Noted> noted(Actor actor, String key) {
        return Optional.empty();
    }

    @Override
    public void rebuild(LongConsumer progress) {
        throw readOnly();
    }

    private LedgerFailure readOnly() {
        return new LedgerFailure(LedgerFailure.Code.READ_ONLY, folder, "is only read here", null);
    }

    @Override
    public void close() {
        try {
            reading.close();
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            release(lock);
            delete(copy);
        }
    }

    private static void release(@Nullable FolderLock lock) {
        if (lock != null) {
            lock.close();
        }
    }

    private static void delete(@Nullable Path copy) {
        if (copy == null) {
            return;
        }
        try (var files = Files.list(copy)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(copy);
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
