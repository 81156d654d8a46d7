package org.gainsay.matching.reuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a document to find its likes without reading it again: fingerprints, hashes of facts, and the head.
 *
 * <p>Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003) with grams of {@link #GRAM} words and windows of
 * {@link #WINDOW}: any shared run of {@code GRAM + WINDOW - 1} words outside quotation marks leaves a shared print. Hashes are
 * of this version; a print of another version is refused by {@link #of(byte[])} and made anew from the text.
 *
 * <p>Immutable. About half as many bytes as the text has characters (0.54 on invented reports of 200 words).
 */
public final class Print {
    /** Short enough for what an edited copy leaves standing. */
    static final int GRAM = 4;

    static final int WINDOW = 4;
    /** A quotation of this many words is told apart from a stock phrase. */
    static final int QUOTED_GRAM = 6;

    private static final int VERSION = 1;
    /** A print larger than this was not made here. */
    private static final int MAX_HASHES = 2_000_000;

    final String id;
    final @Nullable String outlet;
    final @Nullable LocalDate day;
    final @Nullable Instant moment;
    final Language language;
    final @Nullable String credit;
    final boolean correction;
    final int words;
    final int[] grams;
    final int[] quoted;
    final int[] keys;
    final int[] paragraphs;

    private Print(
            String id,
            @Nullable String outlet,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            Language language,
            @Nullable String credit,
            boolean correction,
            int words,
            int[] grams,
            int[] quoted,
            int[] keys,
            int[] paragraphs) {
        this.id = id;
        this.outlet = outlet;
        this.day = day;
        this.moment = moment;
        this.language = language;
        this.credit = credit;
        this.correction = correction;
        this.words = words;
        this.grams = grams;
        this.quoted = quoted;
        this.keys = keys;
        this.paragraphs = paragraphs;
    }

    /** The print of a document. */
    public static Print of(Published document) {
        return of(document, Words.of(document.text()));
    }

    static Print of(Published document, Words words) {
        Facts facts = Facts.of(words);
        String text = words.text;
        return new Print(
                document.id(),
                document.outlet(),
                document.day(),
                document.moment(),
                document.language(),
                Credits.of(text).orElse(null),
                Firsts.correction(document.title()),
                words.size(),
                winnowed(words),
                quoted(words),
                facts.keys(),
                sorted(paragraphs(words).keySet()));
    }

    /** The document that this is the print of. */
    public String id() {
        return id;
    }

    /** How many words it has. */
    public int words() {
        return words;
    }

    /** Hashes of whole paragraphs of some length, with the first word of each. */
    static Map<Integer, Integer> paragraphs(Words words) {
        Map<Integer, Integer> paragraphs = new HashMap<>();
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && words.paragraph(to) == words.paragraph(from)) {
                to++;
            }
            paragraphs.putIfAbsent(words.gram(from, to - from), from);
            from = to;
        }
        return paragraphs;
    }

    private static int[] winnowed(Words words) {
        Set<Integer> prints = new HashSet<>();
        int n = words.size() - GRAM + 1;
        int[] hashes = new int[Math.max(0, n)];
        int usable = 0;
        for (int i = 0; i < n; i++) {
            boolean own = true;
            for (int j = i; j < i + GRAM && own; j++) {
                own = !words.quoted(j);
            }
            if (own) {
                hashes[usable++] = words.gram(i, GRAM);
            }
        }
        for (int i = 0; i < usable; i++) {
            if (i + WINDOW > usable && i > 0) {
                break;
            }
            int least = i;
            for (int j = i + 1; j < Math.min(usable, i + WINDOW); j++) {
                if (hashes[j] <= hashes[least]) {
                    least = j;
                }
            }
            prints.add(hashes[least]);
        }
        return sorted(prints);
    }

    private static int[] quoted(Words words) {
        Set<Integer> prints = new HashSet<>();
        for (int i = 0; i + QUOTED_GRAM <= words.size(); i++) {
            if (quotation(words, i)) {
                prints.add(words.gram(i, QUOTED_GRAM));
            }
        }
        return sorted(prints);
    }

    static boolean quotation(Words words, int from) {
        for (int j = from; j < from + QUOTED_GRAM; j++) {
            if (!words.quoted(j)) {
                return false;
            }
        }
        return true;
    }

    private static int[] sorted(Set<Integer> hashes) {
        int[] sorted = new int[hashes.size()];
        int n = 0;
        for (int hash : hashes) {
            sorted[n++] = hash;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The print as bytes, to be kept beside the document. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(id);
            out.writeUTF(outlet == null ? "" : outlet);
            out.writeUTF(day == null ? "" : day.toString());
            out.writeUTF(moment == null ? "" : moment.toString());
            out.writeUTF(language.tag());
            out.writeUTF(credit == null ? "" : credit);
            out.writeBoolean(correction);
            out.writeInt(words);
            for (int[] hashes : new int[][] {grams, quoted, keys, paragraphs}) {
                out.writeInt(hashes.length);
                for (int hash : hashes) {
                    out.writeInt(hash);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The print that {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are of another version or no print
     */
    public static Print of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "print of version " + version + ": wants version " + VERSION + ", made from the text");
            }
            String id = in.readUTF();
            String outlet = in.readUTF();
            String day = in.readUTF();
            String moment = in.readUTF();
            Language language = new Language(in.readUTF());
            String credit = in.readUTF();
            boolean correction = in.readBoolean();
            int words = in.readInt();
            int[][] hashes = new int[4][];
            for (int h = 0; h < hashes.length; h++) {
                int n = in.readInt();
                if (n < 0 || n > MAX_HASHES || n > in.available() / Integer.BYTES) {
                    throw new IllegalArgumentException("print of '" + id + "': says it has " + n + " hashes");
                }
                hashes[h] = new int[n];
                for (int i = 0; i < n; i++) {
                    hashes[h][i] = in.readInt();
                }
            }
            return new Print(
                    id,
                    outlet.isEmpty() ? null : outlet,
                    day.isEmpty() ? null : LocalDate.parse(day),
                    moment.isEmpty() ? null : Instant.parse(moment),
                    language,
                    credit.isEmpty() ? null : credit,
                    correction,
                    words,
                    hashes[0],
                    hashes[1],
                    hashes[2],
                    hashes[3]);
        } catch (IOException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("print: " + bytes.length + " bytes that are no print", e);
        }
    }
}
