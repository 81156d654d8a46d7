package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A valid document with something wrong with it: what fuzzing makes of a seed. The same seed and number, the same mutant. */
final class Mutant {
    private static final int CHANGES = 6;

    /** How often a stretch is repeated at most: enough to pass every limit of depth. */
    private static final int REPEATS = 3000;

    /** A mutant is not let grow beyond this, so that a million of them can be read. */
    private static final int BYTES = 1 << 18;

    private static final List<byte[]> TOKENS = List.of(
                    "<",
                    ">",
                    "</",
                    "/>",
                    "<!--",
                    "<![CDATA[",
                    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
                    "&a;",
                    "&#x110000;",
                    "{",
                    "}",
                    "\\bin2147483647 ",
                    "\\u-99999?",
                    "\\uc99999 ",
                    "%PDF-",
                    "endobj",
                    "stream\n",
                    "obj",
                    "/Kids [1 0 R]",
                    "/Length -1",
                    "startxref",
                    "WARC/1.1\r\n",
                    "Content-Length: -1\r\n",
                    "Content-Length: 99999999999\r\n",
                    "\r\n\r\n",
                    "From a@x Mon Apr 13 10:00:00 2026\n",
                    "Content-Type: multipart/mixed; boundary=\"\"\n\n",
                    "Content-Type: message/rfc822\n\n",
                    "--b\n",
                    "=?utf-8?q?",
                    "00:00:01,000 --> 00:00:00,000\n",
                    "99999:99:99,999 --> 1",
                    "2147483648",
                    "-1",
                    "1e999",
                    "NaN",
                    "9999-99-99T99:99:99Z",
                    "\u0000",
                    "\ufeff",
                    "\ufffe",
                    "\u202e",
                    "\ud83d\ude00",
                    "charset=utf-16",
                    "encoding='UTF-7'",
                    "PK\u0003\u0004",
                    "http://[::1",
                    "//",
                    "..",
                    "%",
                    "%zz",
                    "<p>",
                    "<table>",
                    "<li>")
            .stream()
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Random random;

    private Mutant(long number) {
        random = new Random(number);
    }

    /** The mutant of {@code seed} with this number; {@code other} is a second seed of which it may take pieces. */
    static byte[] of(byte[] seed, byte[] other, long number) throws IOException {
        Mutant mutant = new Mutant(number);
        boolean zip = seed.length > 4 && seed[0] == 'P' && seed[1] == 'K';
        return zip && mutant.random.nextInt(4) > 0 ? mutant.inside(seed, other) : mutant.changed(seed, other);
    }

    /** A ZIP of which one part is changed, so that what reads the parts is reached. */
    private byte[] inside(byte[] zip, byte[] other) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                parts.add(in.readAllBytes());
            }
        }
        int chosen = random.nextInt(parts.size());
        parts.set(chosen, changed(parts.get(chosen), other));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream written = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i++) {
                written.putNextEntry(new ZipEntry(names.get(i)));
                written.write(parts.get(i));
                written.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] changed(byte[] seed, byte[] other) {
        byte[] bytes = seed;
        for (int i = 1 + random.nextInt(CHANGES); i > 0; i--) {
            bytes = bytes.length == 0 ? other : once(bytes, other);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(8)) {
            case 0 -> replaced(bytes, from, from + 1, new byte[] {(byte) random.nextInt()});
            case 1 -> replaced(bytes, from, from + 1, new byte[] {(byte) (bytes[from] ^ (1 << random.nextInt(8)))});
            case 2 -> replaced(bytes, from, to, new byte[0]);
            case 3 -> replaced(bytes, from, from, TOKENS.get(random.nextInt(TOKENS.size())));
            case 4 -> replaced(bytes, from, to, TOKENS.get(random.nextInt(TOKENS.size())));
            case 5 -> replaced(bytes, from, from, repeated(slice(bytes, from, to)));
            case 6 -> replaced(bytes, from, to, slice(other, random.nextInt(Math.max(1, other.length)), other.length));
            default -> slice(bytes, 0, from);
        };
    }

    private byte[] repeated(byte[] stretch) {
        int times = 1 + random.nextInt(random.nextInt(8) == 0 ? REPEATS : 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < BYTES; i++) {
            out.writeBytes(stretch);
        }
        return out.toByteArray();
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), to);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
        if (bytes.length + with.length > BYTES && with.length > to - from) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + with.length);
        out.write(bytes, 0, from);
        out.writeBytes(with);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
