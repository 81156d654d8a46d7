package org.gainsay.matching.candidate;

import java.util.Map;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.gainsay.matching.encoding.SentenceEncoder;

/** How an index of claims is written, and what its commits say of its form. */
final class ClaimFolder {
    static final Similarity SIMILARITY = new BM25Similarity((float) Ranking.K1, (float) Ranking.B);

    /** Raised whenever a claim is kept in another form; an index of another version is started anew. */
    private static final String VERSION = "2";

    /**
     * Vectors are looked up in two bits a dimension, and what is found is compared in full: as many of the nearest ten are
     * found as with seven bits, in a third of the time (docs/benchmarks.md).
     */
    private static final ScalarEncoding BITS = ScalarEncoding.DIBIT_QUERY_NIBBLE;

    /** Neighbours of each vector in the graph: Lucene's usual number. */
    private static final int NEIGHBOURS = 16;

    /** Vectors that are looked at to choose them. */
    private static final int LOOKED_AT = 64;

    /**
     * A segment has a graph where it has more claims than this many times their natural logarithm, as Lucene counts: from
     * some 18,000. Fewer are compared one by one in a millisecond or two.
     */
    private static final int WITHOUT_GRAPH = 1_800;

    /** Threads that build one graph; Lucene's scheduler of merges lends them. */
    private static final int WORKERS = 2;

    /**
     * Megabytes of claims that are gathered before they become a segment: some 13,000, so that none of these has a graph,
     * which a merge would build again.
     */
    private static final double GATHERED = 24;

    private ClaimFolder() {}

    /** The form of an index whose vectors are those of an encoder. */
    static Map<String, String> form(SentenceEncoder encoder) {
        return Map.of(
                "version", VERSION,
                "encoder", encoder.name(),
                "dimensions", Integer.toString(encoder.dimensions()));
    }

    /** Which segments become one as claims come: Lucene's usual choice. */
    static MergePolicy merges() {
        return new TieredMergePolicy();
    }

    static IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setSimilarity(SIMILARITY)
                .setRAMBufferSizeMB(GATHERED)
                .setMergePolicy(merges())
                .setCommitOnClose(false)
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return new Lucene104HnswScalarQuantizedVectorsFormat(
                                BITS, NEIGHBOURS, LOOKED_AT, WORKERS, null, WITHOUT_GRAPH);
                    }
                });
    }
}
