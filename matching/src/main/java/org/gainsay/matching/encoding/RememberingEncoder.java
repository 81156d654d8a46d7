package org.gainsay.matching.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An encoder that keeps the vectors of the texts it was asked for last: the same mention is looked at again and again. */
final class RememberingEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;

    /** By text, the one asked for last at the end. Guarded by itself. */
    private final Map<String, float[]> kept;

    RememberingEncoder(SentenceEncoder encoder, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most " + most + ": wants 1 or more");
        }
        this.encoder = encoder;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
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
    public List<float[]> encode(List<String> texts) {
        Map<String, float[]> known = new LinkedHashMap<>();
        List<String> fresh = new ArrayList<>();
        synchronized (kept) {
            for (String text : texts) {
                float[] vector = kept.get(text);
                if (vector != null) {
                    known.put(text, vector);
                }
            }
        }
        texts.stream().filter(text -> !known.containsKey(text)).distinct().forEach(fresh::add);
        if (!fresh.isEmpty()) {
            List<float[]> vectors = encoder.encode(fresh);
            for (int i = 0; i < fresh.size(); i++) {
                known.put(fresh.get(i), vectors.get(i));
            }
        }
        synchronized (kept) {
            known.forEach(kept::put);
        }
        // Whoever gets a vector may write into it.
        return texts.stream()
                .map(text -> Objects.requireNonNull(known.get(text)).clone())
                .toList();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
