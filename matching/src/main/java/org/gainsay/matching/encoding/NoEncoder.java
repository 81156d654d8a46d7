package org.gainsay.matching.encoding;

import java.util.List;

/** Does without vectors: whatever is found is found by its words. */
record NoEncoder() implements SentenceEncoder {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public int dimensions() {
        return 0;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return texts.stream().map(text -> new float[0]).toList();
    }
}
