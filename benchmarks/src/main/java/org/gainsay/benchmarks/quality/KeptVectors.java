package org.gainsay.benchmarks.quality;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that encodes each text once and keeps its vector: in memory, and in a file where the system property
 * {@code gainsay.vectors} names one, so that a second run begins with what the first one encoded. The file holds texts of
 * the sets; it belongs beside them and not into the repository.
 */
public final class KeptVectors implements SentenceEncoder {
    /** Texts between two words on standard error and two additions to the file. */
    private static final int STEP = 1_000;

    /** Texts that are encoded by themselves, without a word about them: a question has so many. */
    private static final int FEW = 32;

    private final SentenceEncoder encoder;
    private final @Nullable Path file;
    private final Map<String, float[]> kept = new HashMap<>();

    private KeptVectors(SentenceEncoder encoder, @Nullable Path file) {
        this.encoder = encoder;
        this.file = file;
    }

    /** Keeps the vectors of an encoder, which is closed with it. */
    public static KeptVectors of(SentenceEncoder encoder) throws IOException {
        String named = System.getProperty("gainsay.vectors");
        KeptVectors vectors = new KeptVectors(encoder, named == null ? null : Path.of(named));
        vectors.load();
        return vectors;
    }

    private void load() throws IOException {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            byte[] floats = new byte[dimensions() * Float.BYTES];
            while (in.available() > 0) {
                byte[] text = new byte[in.readInt()];
                in.readFully(text);
                in.readFully(floats);
                float[] vector = new float[dimensions()];
                ByteBuffer.wrap(floats).asFloatBuffer().get(vector);
                kept.put(new String(text, StandardCharsets.UTF_8), vector);
            }
        }
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public synchronized List<float[]> encode(List<String> texts) {
        Set<String> missing = new LinkedHashSet<>(texts);
        missing.removeAll(kept.keySet());
        List<String> unknown = List.copyOf(missing);
        for (int from = 0; from < unknown.size(); from += STEP) {
            add(unknown.subList(from, Math.min(from + STEP, unknown.size())));
            if (unknown.size() > FEW) {
                System.err.printf("encoded %,d of %,d texts%n", Math.min(from + STEP, unknown.size()), unknown.size());
            }
        }
        return texts.stream().map(kept::get).toList();
    }

    private void add(List<String> texts) {
        List<float[]> vectors = encoder.encode(texts);
        for (int i = 0; i < texts.size(); i++) {
            kept.put(texts.get(i), vectors.get(i));
        }
        if (file == null) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            for (int i = 0; i < texts.size(); i++) {
                byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
                data.writeInt(text.length);
                data.write(text);
                ByteBuffer floats = ByteBuffer.allocate(dimensions() * Float.BYTES);
                floats.asFloatBuffer().put(vectors.get(i));
                data.write(floats.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
