package org.gainsay.capture.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Limits;

/** The gzip form (RFC 1952) of a single document: {@code sitemap.xml.gz}, a page that was saved packed. */
final class Gzip {
    private static final long SMALL_BYTES = 1 << 20;

    private Gzip() {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
    }

    /** Whether what is packed begins like a web archive; the bytes may break off anywhere. */
    static boolean holdsWarc(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] head = in.readNBytes(5);
            return head.length == 5
                    && head[0] == 'W'
                    && head[1] == 'A'
                    && head[2] == 'R'
                    && head[3] == 'C'
                    && head[4] == '/';
        } catch (IOException e) {
            return false;
        }
    }

    /** The bytes unpacked once. What is packed twice stays packed, and is refused as an archive. */
    static byte[] unpacked(byte[] bytes, String name) throws CaptureException {
        long most = Math.min(Limits.INFLATED_BYTES, Math.max(SMALL_BYTES, (long) bytes.length * Limits.INFLATED_RATIO));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes((int) most + 1);
            if (plain.length > most) {
                throw new CaptureException(
                        name,
                        Reason.BOMB,
                        bytes.length + " bytes of gzip unpack to more than " + (most >> 20) + " MiB");
            }
            return plain;
        } catch (IOException e) {
            throw new CaptureException(name, Reason.BINARY, "is a gzip archive that is damaged", e);
        }
    }
}
