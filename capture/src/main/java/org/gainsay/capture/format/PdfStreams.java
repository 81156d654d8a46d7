package org.gainsay.capture.format;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Limits;

/**
 * A look at the compressed streams of a PDF before its reader is let loose on them.
 *
 * <p>The reader inflates whole streams into memory and knows no limit. Everything that looks like a zlib stream
 * behind the keyword {@code stream} is inflated here into nothing, and counted; what inflates to zlib again is
 * counted on, so that a bomb within a bomb is met too.
 */
final class PdfStreams {
    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int BUFFER_BYTES = 64 << 10;

    /** Nested compression deeper than this has no honest use. */
    private static final int NESTED = 3;

    private PdfStreams() {}

    static void refuseBombs(byte[] pdf, String name) throws CaptureException {
        long inflated = 0;
        for (int i = indexOf(pdf, 0); i >= 0; i = indexOf(pdf, i)) {
            int at = i;
            while (at < pdf.length && (pdf[at] == '\r' || pdf[at] == '\n' || pdf[at] == ' ')) {
                at++;
            }
            if (isZlib(pdf, at, pdf.length)) {
                inflated += inflatedSize(pdf, at, Limits.INFLATED_BYTES - inflated, NESTED);
            }
            if (inflated > Limits.INFLATED_BYTES) {
                throw new CaptureException(
                        name,
                        Reason.BOMB,
                        pdf.length + " bytes of PDF unpack to more than " + (Limits.INFLATED_BYTES >> 20) + " MiB");
            }
        }
    }

    private static int indexOf(byte[] pdf, int from) {
        outer:
        for (int i = from; i <= pdf.length - KEYWORD.length; i++) {
            for (int j = 0; j < KEYWORD.length; j++) {
                if (pdf[i + j] != KEYWORD[j]) {
                    continue outer;
                }
            }
            return i + KEYWORD.length;
        }
        return -1;
    }

    /** How much the stream at {@code from} inflates to; stops counting soon after {@code limit}. */
    private static long inflatedSize(byte[] bytes, int from, long limit, int nested) {
        Inflater outer = new Inflater();
        Inflater inner = new Inflater();
        try {
            outer.setInput(bytes, from, bytes.length - from);
            byte[] out = new byte[BUFFER_BYTES];
            byte[] deeper = new byte[BUFFER_BYTES];
            long size = 0;
            boolean first = true;
            boolean within = false;
            while (size <= limit) {
                int n = outer.inflate(out);
                if (n == 0) {
                    break;
                }
                size += n;
                within = first ? nested > 0 && isZlib(out, 0, n) : within;
                first = false;
                if (within) {
                    inner.setInput(out, 0, n);
                    int m;
                    while (size <= limit && (m = inner.inflate(deeper)) > 0) {
                        size += m;
                    }
                }
            }
            return size;
        } catch (DataFormatException e) {
            // Not zlib after all, or damaged: the reader of the PDF will say so.
            return 0;
        } finally {
            outer.end();
            inner.end();
        }
    }

    private static boolean isZlib(byte[] bytes, int at, int end) {
        return at + 1 < end
                && (bytes[at] & 0x0f) == 8
                && (((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff)) % 31 == 0;
    }
}
