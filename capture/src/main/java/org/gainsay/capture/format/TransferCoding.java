package org.gainsay.capture.format;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The content transfer codings of MIME (RFC 2045, section 6), undone. What is no code is left as it stands. */
final class TransferCoding {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALUES = values();

    private TransferCoding() {}

    /** The bytes of a body by the value of its {@code Content-Transfer-Encoding}. */
    static byte[] undone(String coding, byte[] bytes, int from, int to) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes, from, to);
            case "quoted-printable" -> quotedPrintable(bytes, from, to);
            default -> Arrays.copyOfRange(bytes, from, to);
        };
    }

    static byte[] base64(byte[] coded, int from, int to) {
        byte[] out = new byte[(to - from) / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (int i = from; i < to; i++) {
            int value = coded[i] < 0 ? -1 : VALUES[coded[i]];
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                out[length++] = (byte) (bits >> held);
            }
        }
        return Arrays.copyOf(out, length);
    }

    static byte[] quotedPrintable(byte[] coded, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            if (coded[i] != '=') {
                out.write(coded[i++]);
                continue;
            }
            int end = i + 1;
            while (end < to && (coded[end] == ' ' || coded[end] == '\t') && end - i < 80) {
                end++;
            }
            if (end >= to) {
                break;
            }
            if (coded[end] == '\n' || coded[end] == '\r') {
                i = coded[end] == '\r' && end + 1 < to && coded[end + 1] == '\n' ? end + 2 : end + 1;
                continue;
            }
            int high = i + 2 < to ? Character.digit(coded[i + 1], 16) : -1;
            int low = i + 2 < to ? Character.digit(coded[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 3;
            } else {
                out.write(coded[i++]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
