package org.gainsay.capture.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a ZIP container, one after the other, each as a stream.
 *
 * <p>Every byte is counted before it is handed on, over all parts together, so that neither one large part nor many
 * small ones unpack to more than {@link Limits} allow. Archives within the archive are never opened.
 */
final class ZipParts {
    /** Smaller files compress like this by nature: a page of one letter. */
    private static final long SMALL_BYTES = 1 << 20;

    /** The one who reads the parts. */
    interface Taker {
        /** Takes a part; what of {@code in} is left unread is skipped, and counted. */
        void part(String entry, InputStream in) throws IOException, XMLStreamException, CaptureException;
    }

    private ZipParts() {}

    /**
     * Hands every part to {@code taker}.
     *
     * @param what the format in messages: "DOCX"
     * @throws CaptureException if a limit is passed, or the archive or one of its parts is damaged
     */
    static void each(byte[] bytes, String name, String what, Taker taker) throws CaptureException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Counted counted = new Counted(zip, bytes.length, what);
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ZIP_ENTRIES) {
                    throw new CaptureException(
                            name, Reason.BOMB, "is an archive of more than " + Limits.ZIP_ENTRIES + " files");
                }
                taker.part(entry.getName(), counted);
                counted.drain();
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            CaptureException bomb = bombIn(e, name);
            if (bomb != null) {
                throw bomb;
            }
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw new CaptureException(
                    name,
                    encrypted ? Reason.ENCRYPTED : Reason.CORRUPT,
                    encrypted ? "is an archive that is locked with a password" : "is a damaged " + what,
                    e);
        }
    }

    private static @Nullable CaptureException bombIn(Throwable thrown, String name) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BombException) {
                return new CaptureException(name, Reason.BOMB, String.valueOf(t.getMessage()), thrown);
            }
            if (t instanceof XMLStreamException xml && xml.getNestedException() instanceof BombException bomb) {
                return new CaptureException(name, Reason.BOMB, String.valueOf(bomb.getMessage()), thrown);
            }
        }
        return null;
    }

    /** An archive that unpacks to more than its size can honestly hold. */
    private static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }

    /** The current entry of the archive; counts over all of them, and is not closed by its readers. */
    private static final class Counted extends InputStream {
        private final ZipInputStream zip;
        private final long packed;
        private final String what;
        private long unpacked;

        Counted(ZipInputStream zip, long packed, String what) {
            this.zip = zip;
            this.packed = packed;
            this.what = what;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] out, int from, int length) throws IOException {
            int n = zip.read(out, from, length);
            if (n > 0) {
                unpacked += n;
                if (unpacked > Limits.INFLATED_BYTES
                        || (unpacked > SMALL_BYTES && unpacked / Limits.INFLATED_RATIO > packed)) {
                    throw new BombException(
                            packed + " bytes of " + what + " unpack to more than " + (unpacked >> 20) + " MiB");
                }
            }
            return n;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[8192];
            int n;
            do {
                n = read(buffer, 0, buffer.length);
            } while (n >= 0);
        }
    }
}
