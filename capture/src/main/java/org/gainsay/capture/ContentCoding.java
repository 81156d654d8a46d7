package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.gainsay.capture.CaptureException.Reason;

/** The HTTP content codings gzip and deflate (RFC 9110, section 8.4.1), undone under a limit. */
final class ContentCoding {
    private ContentCoding() {}

    /** The bytes without the codings that {@code contentEncoding} lists, last applied first undone. */
    static byte[] undone(byte[] bytes, String contentEncoding, String name) throws CaptureException {
        List<String> codings = Stream.of(
                        contentEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > 2) {
            throw new CaptureException(name, Reason.BOMB, codings.size() + " content codings on top of each other");
        }
        byte[] rest = bytes;
        for (int i = codings.size() - 1; i >= 0; i--) {
            rest = undone(codings.get(i), rest, name);
        }
        return rest;
    }

    private static byte[] undone(String coding, byte[] bytes, String name) throws CaptureException {
        if (bytes.length == 0) {
            return bytes;
        }
        try (InputStream in = open(coding, bytes, name)) {
            byte[] plain = in.readNBytes(Limits.INFLATED_BYTES + 1);
            if (plain.length > Limits.INFLATED_BYTES) {
                throw new CaptureException(
                        name,
                        Reason.BOMB,
                        bytes.length + " compressed bytes become more than " + (Limits.INFLATED_BYTES >> 20) + " MiB");
            }
            return plain;
        } catch (EOFException e) {
            throw new CaptureException(name, Reason.BROKEN_ANSWER, "the compressed page breaks off", e);
        } catch (IOException e) {
            throw new CaptureException(name, Reason.BROKEN_ANSWER, "the page is not the " + coding + " it claims", e);
        }
    }

    private static InputStream open(String coding, byte[] bytes, String name) throws IOException, CaptureException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            // RFC 9110 means zlib; some servers send the bare stream, which a zlib header (RFC 1950) tells apart.
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(bytes)));
            default ->
                throw new CaptureException(
                        name, Reason.UNSUPPORTED, "content coding '" + coding + "' was not asked for and is not read");
        };
    }

    private static boolean isZlib(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
    }
}
