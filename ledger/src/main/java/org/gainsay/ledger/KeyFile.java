package org.gainsay.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.ledger.proof.NoteKey;
import org.gainsay.ledger.proof.VerifierKey;

/**
 * The key of a ledger in its data folder: {@code ledger.key} holds the private and the public half, a line each, and is
 * readable by its owner alone; {@code ledger.pub} holds the public half, to be handed on.
 */
final class KeyFile {
    static final String PRIVATE = "ledger.key";
    static final String PUBLIC = "ledger.pub";

    private static final Set<PosixFilePermission> OWNER_ALONE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /** Makes a key where there is none yet. */
    static void begin(Path folder) {
        Path file = folder.resolve(PRIVATE);
        if (Files.exists(file) && Files.exists(folder.resolve(PUBLIC))) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                NoteKey key = NoteKey.generate();
                setAside(folder, key.verifier());
                write(file, key.secret() + "\n" + key.verifier() + "\n", true);
            }
            write(folder.resolve(PUBLIC), privateKey(folder).verifier() + "\n", false);
        } catch (IOException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE, file, "the key cannot be written: " + e.getMessage(), e);
        }
    }

    /** The public half of a key whose private half is gone is kept: earlier checkpoints are verified with it. */
    private static void setAside(Path folder, VerifierKey next) throws IOException {
        Path file = folder.resolve(PUBLIC);
        if (Files.exists(file)) {
            String before = next.name().substring(next.name().indexOf('/') + 1);
            Files.move(file, folder.resolve(PUBLIC + ".before-" + before));
        }
    }

    /** The key; {@link LedgerFailure} if it is missing, not readable or damaged. */
    static NoteKey privateKey(Path folder) {
        Path file = folder.resolve(PRIVATE);
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new IllegalArgumentException("wants two lines");
            }
            return NoteKey.parse(lines.get(0), VerifierKey.parse(lines.get(1)));
        } catch (IOException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE, file, "no checkpoint can be signed: the key cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.DAMAGED, file, "no checkpoint can be signed: " + e.getMessage(), e);
        }
    }

    /** The public half; empty if there is none. */
    static Optional<VerifierKey> publicKey(Path folder) {
        Path file = folder.resolve(PUBLIC);
        try {
            return Files.exists(file) ? Optional.of(VerifierKey.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new LedgerFailure(LedgerFailure.Code.INACCESSIBLE, file, "cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new LedgerFailure(LedgerFailure.Code.DAMAGED, file, String.valueOf(e.getMessage()), e);
        }
    }

    private static void write(Path file, String text, boolean secret) throws IOException {
        Path begun = file.resolveSibling(file.getFileName() + ".begun");
        Files.deleteIfExists(begun);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = secret && posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(begun, options, owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
