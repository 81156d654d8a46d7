package org.gainsay.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gainsay.core.Digest;

/**
 * The extracted texts and claim sheets of a data folder, each a UTF-8 file under the digest of its content.
 *
 * <p>A file is written beside its place, forced to the disk and moved there, so that it is whole or absent after a
 * crash. Safe to use from many threads. Throws {@link UncheckedIOException} naming the file that cannot be read or
 * written.
 */
final class Shelf {
    /** Digits of the folder that a file lies in: 256 folders keep each listing short. */
    private static final int FOLDER_DIGITS = 2;

    private final Path folder;
    private final String ending;

    /**
     * @param folder made when the first text is put there
     * @param ending what file names end in, with the dot
     */
    Shelf(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** Puts a text on the shelf, unless it is there, and returns its name. On return it is on the disk. */
    Digest put(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.of(bytes);
        Path place = place(digest);
        if (Files.exists(place) && find(digest).isPresent()) {
            return digest;
        }
        try {
            Path parent = Files.createDirectories(folder.resolve(digest.hex().substring(0, FOLDER_DIGITS)));
            Path beside = Files.createTempFile(parent, "new-", ending);
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    int written = out.write(buffer);
                    assert written >= 0;
                }
                out.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be written: " + e.getMessage(), e);
        }
        return digest;
    }

    /** The text of that name; empty if it is missing or its bytes are not those that were put there. */
    Optional<String> find(Digest digest) {
        Path place = place(digest);
        try {
            byte[] bytes = Files.readAllBytes(place);
            return Digest.of(bytes).equals(digest)
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where the text of that name lies or would lie. */
    Path place(Digest digest) {
        return folder.resolve(digest.hex().substring(0, FOLDER_DIGITS)).resolve(digest.hex() + ending);
    }
}
