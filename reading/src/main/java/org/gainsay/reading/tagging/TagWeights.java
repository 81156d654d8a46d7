package org.gainsay.reading.tagging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The weights of a tagger: its tags, the words that always carry the same tag, and a sparse table from feature and tag
 * to a weight of 8 bits. Immutable; safe to share.
 *
 * <h2>The table</h2>
 * A feature of 24 bits ({@link TagFeatures}) is a bucket (its upper 16 bits) and a check (its lower 8). A bucket is a
 * short run of (check, tag, weight); reading a feature walks one run, a few bytes on one cache line. A feature that
 * was never seen finds nothing unless its 24 bits collide.
 *
 * <h2>The file</h2>
 * Big-endian: {@code GTG1}; number of tags; per tag the names of its {@link PartOfSpeech} and {@link Form} (each
 * with its length in two bytes); number of
 * sure words; their 32-bit hashes ascending; their tags; the length of every bucket (65,536 bytes); then all checks,
 * all tags and all weights, column by column because that packs better.
 */
public final class TagWeights {
    private static final int MAGIC = 0x47544731;
    private static final int BUCKET_BITS = 16;
    private static final int CHECK_BITS = TagFeatures.BITS - BUCKET_BITS;
    private static final int CHECK_MASK = (1 << CHECK_BITS) - 1;

    private final PartOfSpeech[] parts;
    private final Form[] forms;
    private final int[] sureWords;
    private final byte[] sureTags;
    private final int[] starts;
    private final byte[] checks;
    private final byte[] tags;
    private final byte[] weights;
    /** Open addressing over {@link #sureWords}: place to index + 1. */
    private final short[] sureIndex;

    private TagWeights(
            PartOfSpeech[] parts,
            Form[] forms,
            int[] sureWords,
            byte[] sureTags,
            int[] starts,
            byte[] checks,
            byte[] tags,
            byte[] weights) {
        this.parts = parts;
        this.forms = forms;
        this.sureWords = sureWords;
        this.sureTags = sureTags;
        this.starts = starts;
        this.checks = checks;
        this.tags = tags;
        this.weights = weights;
        int places = Integer.highestOneBit(Math.max(8, sureWords.length * 3)) << 1;
        this.sureIndex = new short[places];
        for (int i = 0; i < sureWords.length; i++) {
            int place = place(sureWords[i]);
            while (sureIndex[place] != 0) {
                place = (place + 1) & (places - 1);
            }
            sureIndex[place] = (short) (i + 1);
        }
    }

    /**
     * Reads weights as {@link #write} wrote them; does not close {@code in}.
     *
     * @throws IOException if the bytes are not weights, naming what is wrong
     */
    public static TagWeights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not the weights of a tagger: wants the magic GTG1");
        }
        int tagCount = data.readUnsignedByte();
        PartOfSpeech[] parts = new PartOfSpeech[tagCount];
        Form[] forms = new Form[tagCount];
        for (int tag = 0; tag < tagCount; tag++) {
            parts[tag] = PartOfSpeech.valueOf(data.readUTF());
            forms[tag] = Form.valueOf(data.readUTF());
        }
        int sureCount = data.readUnsignedShort();
        byte[] hashes = data.readNBytes(sureCount * Integer.BYTES);
        int[] sureWords = new int[sureCount];
        ByteBuffer.wrap(hashes).asIntBuffer().get(sureWords);
        byte[] sureTags = data.readNBytes(sureCount);
        byte[] lengths = data.readNBytes(1 << BUCKET_BITS);
        int[] starts = new int[(1 << BUCKET_BITS) + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + (lengths[i] & 0xff);
        }
        int entries = starts[1 << BUCKET_BITS];
        byte[] checks = data.readNBytes(entries);
        byte[] tags = data.readNBytes(entries);
        byte[] weights = data.readNBytes(entries);
        if (weights.length < entries) {
            throw new IOException("the weights of a tagger end early: wants " + entries + " entries");
        }
        return new TagWeights(parts, forms, sureWords, sureTags, starts, checks, tags, weights);
    }

    /** Writes the file described above; does not close {@code out}. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeByte(parts.length);
        for (int tag = 0; tag < parts.length; tag++) {
            data.writeUTF(parts[tag].name());
            data.writeUTF(forms[tag].name());
        }
        data.writeShort(sureWords.length);
        for (int word : sureWords) {
            data.writeInt(word);
        }
        data.write(sureTags);
        for (int i = 0; i < 1 << BUCKET_BITS; i++) {
            data.writeByte(starts[i + 1] - starts[i]);
        }
        data.write(checks);
        data.write(tags);
        data.write(weights);
        data.flush();
    }

    /** The number of tags. */
    public int tagCount() {
        return parts.length;
    }

    /** The number of weights. */
    public int size() {
        return weights.length;
    }

    PartOfSpeech part(int tag) {
        return parts[tag];
    }

    Form form(int tag) {
        return forms[tag];
    }

    /** The tag that the lower-case word of this hash always has, or -1. */
    int sureTag(int hash) {
        int place = place(hash);
        while (sureIndex[place] != 0) {
            int i = (sureIndex[place] & 0xffff) - 1;
            if (sureWords[i] == hash) {
                return sureTags[i];
            }
            place = (place + 1) & (sureIndex.length - 1);
        }
        return -1;
    }

    private int place(int hash) {
        return (hash * 0x9e3779b9) >>> (Integer.numberOfLeadingZeros(sureIndex.length) + 1);
    }

    /** The tag with the highest sum of weights over {@code features}; {@code scores} is scratch space. */
    int best(int[] features, int[] scores) {
        Arrays.fill(scores, 0);
        for (int feature : features) {
            int bucket = feature >>> CHECK_BITS;
            byte check = (byte) (feature & CHECK_MASK);
            int end = starts[bucket + 1];
            for (int i = starts[bucket]; i < end; i++) {
                if (checks[i] == check) {
                    scores[tags[i]] += weights[i];
                }
            }
        }
        int best = 0;
        for (int tag = 1; tag < scores.length; tag++) {
            if (scores[tag] > scores[best]) {
                best = tag;
            }
        }
        return best;
    }

    /**
     * Collects the parts of a tagger's weights, for its trainer.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {
        /** As many as a bucket's length, one unsigned byte, can say. */
        private static final int LONGEST_BUCKET = 255;

        private final PartOfSpeech[] parts;
        private final Form[] forms;
        private final TreeMap<Integer, Byte> sure = new TreeMap<>();
        private long[] entries = new long[1 << 16];
        private int size;

        /** Weights over the tags {@code parts[i]} with {@code forms[i]}. */
        public Builder(PartOfSpeech[] parts, Form[] forms) {
            this.parts = parts.clone();
            this.forms = forms.clone();
        }

        /** Says that the lower-case {@code word} always has the tag {@code tag}. */
        public Builder sure(String word, int tag) {
            sure.put(word.hashCode(), (byte) tag);
            return this;
        }

        /** Adds one weight; 0 is left out. */
        public Builder weight(int feature, int tag, byte weight) {
            if (weight != 0) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size * 2);
                }
                entries[size++] = (long) feature << 16 | (long) tag << 8 | (weight & 0xff);
            }
            return this;
        }

        /** The weights collected so far. */
        public TagWeights build() {
            long[] sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            int[] lengths = new int[1 << BUCKET_BITS];
            byte[] checks = new byte[size];
            byte[] tags = new byte[size];
            byte[] weights = new byte[size];
            int kept = 0;
            for (long entry : sorted) {
                int feature = (int) (entry >>> 16);
                int bucket = feature >>> CHECK_BITS;
                if (lengths[bucket] < LONGEST_BUCKET) {
                    lengths[bucket]++;
                    checks[kept] = (byte) (feature & CHECK_MASK);
                    tags[kept] = (byte) (entry >>> 8);
                    weights[kept] = (byte) entry;
                    kept++;
                }
            }
            int[] starts = new int[lengths.length + 1];
            for (int i = 0; i < lengths.length; i++) {
                starts[i + 1] = starts[i] + lengths[i];
            }
            int[] words = sure.keySet().stream().mapToInt(Integer::intValue).toArray();
            byte[] sureTags = new byte[words.length];
            for (int i = 0; i < words.length; i++) {
                sureTags[i] = Objects.requireNonNull(sure.get(words[i]));
            }
            return new TagWeights(
                    parts,
                    forms,
                    words,
                    sureTags,
                    starts,
                    Arrays.copyOf(checks, kept),
                    Arrays.copyOf(tags, kept),
                    Arrays.copyOf(weights, kept));
        }
    }
}
