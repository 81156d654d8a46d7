package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Inflater;

/**
 * A second reader and writer of WARC files, made from the words of ISO 28500:2017 (sections 4 to 6, annex D) and from no
 * library, so that what we write is read by another hand, and the reverse.
 */
final class PlainWarc {
    private static final int GZIP_HEAD = 10;
    private static final int GZIP_TAIL = 8;

    private PlainWarc() {}

    /**
     * One record.
     *
     * @param version the version line
     * @param fields the named fields; names in lower case
     * @param block the content block
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one, and never changed
    record Item(String version, Map<String, String> fields, byte[] block) {
        String field(String name) {
            return Objects.requireNonNull(fields.get(name.toLowerCase(Locale.ROOT)), name);
        }

        /** What an HTTP block holds after its head. */
        byte[] afterHead() {
            String text = new String(block, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n") + 4;
            return java.util.Arrays.copyOfRange(block, end, block.length);
        }
    }

    /** The gzip members of a file, unpacked one by one (annex D.2: one member for each record). */
    static List<byte[]> members(byte[] file) throws IOException {
        List<byte[]> members = new ArrayList<>();
        int at = 0;
        while (at < file.length) {
            // RFC 1952: two magic bytes, deflate, flags; none of the optional fields is expected.
            if ((file[at] & 0xff) != 0x1f || (file[at + 1] & 0xff) != 0x8b || file[at + 2] != 8 || file[at + 3] != 0) {
                throw new IOException("no plain gzip member at " + at);
            }
            Inflater inflater = new Inflater(true);
            inflater.setInput(file, at + GZIP_HEAD, file.length - at - GZIP_HEAD);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            try {
                while (!inflater.finished()) {
                    int n = inflater.inflate(buffer);
                    if (n == 0 && inflater.needsInput()) {
                        throw new IOException("the gzip member at " + at + " breaks off");
                    }
                    out.write(buffer, 0, n);
                }
                at += GZIP_HEAD + Math.toIntExact(inflater.getBytesRead()) + GZIP_TAIL;
            } catch (java.util.zip.DataFormatException e) {
                throw new IOException(e);
            } finally {
                inflater.end();
            }
            members.add(out.toByteArray());
        }
        return members;
    }

    /** The records of unpacked bytes, which hold nothing else. */
    static List<Item> read(byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        List<Item> items = new ArrayList<>();
        while (in.available() > 0) {
            String version = line(in);
            if (!version.startsWith("WARC/1.")) {
                throw new IOException("record " + items.size() + " begins with '" + version + "'");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                if (fields.put(name, line.substring(colon + 1).strip()) != null) {
                    throw new IOException("the field " + name + " stands twice");
                }
            }
            byte[] block = in.readNBytes(Integer.parseInt(fields.getOrDefault("content-length", "-1")));
            String first = line(in);
            String second = line(in);
            if (!first.isEmpty() || !second.isEmpty()) {
                throw new IOException("record " + items.size() + " does not end with two empty lines");
            }
            items.add(new Item(version, fields, block));
        }
        return items;
    }

    private static String line(ByteArrayInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new IOException("a line breaks off");
            }
            line.write(c);
        }
        if (in.read() != '\n') {
            throw new IOException("a carriage return without a line feed");
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** The SHA-256 digest of some bytes as a labelled digest (section 5.8), in the Base32 of RFC 4648. */
    static String digest(byte[] bytes) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        BigInteger bits = new BigInteger(1, hash).shiftLeft(4); // 256 bits fill 51 letters and one bit of the next
        StringBuilder written = new StringBuilder();
        for (int letter = 51; letter >= 0; letter--) {
            written.append(letters.charAt(bits.shiftRight(5 * letter).intValue() & 31));
        }
        return "sha256:" + written + "====";
    }

    /** A record as bytes. */
    static byte[] written(Item item) {
        StringBuilder head = new StringBuilder(item.version()).append("\r\n");
        item.fields()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(item.block().length).append("\r\n\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(item.block());
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
