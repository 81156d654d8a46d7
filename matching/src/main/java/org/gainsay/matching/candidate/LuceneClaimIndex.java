package org.gainsay.matching.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gainsay.core.Language;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.gainsay.matching.folder.IndexFolder;
import org.jspecify.annotations.Nullable;

/**
 * Claims in a Lucene index, on the disk or in memory.
 *
 * <p>Each claim is one document: its id, the tag of its language, the numbers of its word forms, the vector of its
 * statement, and all that {@link IndexedClaim} says as one value. Words are looked up by BM25, which skips what cannot come
 * among the first; vectors in a graph over numbers of a few bits, whose finds are then compared in full precision.
 */
final class LuceneClaimIndex implements ClaimIndex {
    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String WORDS = "words";
    static final String VECTOR = "vector";
    static final String CLAIM = "claim";

    /** Vectors that are compared in full precision, for the {@link Ranking#POOL} best of them. */
    static final int COMPARED = 2 * Ranking.POOL;

    /**
     * Claims that come between two commits, from which on they become one segment at the second: their vectors then make one
     * graph, which is built once and asked once for each question.
     */
    private static final int MANY = 50_000;

    /** How much sums of the same numbers differ, as share of them, when added up in another order. */
    private static final float ROUNDING = 1e-5f;

    private final String place;
    private final IndexWriter writer;
    private final SentenceEncoder encoder;
    private final Snapshots snapshots;
    /** Claims that were put since the last commit. */
    private final AtomicInteger gathered = new AtomicInteger();

    private final int many;
    private long position;

    private LuceneClaimIndex(String place, IndexWriter writer, SentenceEncoder encoder, long position, int many)
            throws IOException {
        this.place = place;
        this.writer = writer;
        this.encoder = encoder;
        this.position = position;
        this.many = many;
        this.snapshots = new Snapshots(writer);
    }

    static Opened open(Path folder, SentenceEncoder encoder) {
        return open(folder, encoder, MANY);
    }

    /** The same with another number of claims that become one segment. */
    static Opened open(Path folder, SentenceEncoder encoder, int many) {
        try {
            IndexFolder.Opened found = new IndexFolder(folder, ClaimFolder.form(encoder)).open(ClaimFolder::settings);
            return new Opened(
                    new LuceneClaimIndex(folder.toString(), found.writer(), encoder, found.position(), many),
                    found.rebuiltBecause());
        } catch (IOException e) {
            throw new ClaimIndexException("index " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    static LuceneClaimIndex inMemory(SentenceEncoder encoder) {
        try {
            IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), ClaimFolder.settings());
            return new LuceneClaimIndex("in memory", writer, encoder, 0, MANY);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be made", e);
        }
    }

    @Override
    public void put(Collection<TrackedClaim> claims) {
        List<float[]> vectors =
                encoder.encode(claims.stream().map(TrackedClaim::statement).toList());
        guarded("written", () -> {
            if (gathered.addAndGet(claims.size()) > many) {
                writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
            }
            int at = 0;
            for (TrackedClaim claim : claims) {
                writer.updateDocument(new Term(ID, claim.id()), document(claim, vectors.get(at++)));
            }
            snapshots.outdate();
            return 0;
        });
    }

    private static Document document(TrackedClaim claim, float[] vector) {
        IndexedClaim indexed = IndexedClaim.of(claim);
        Document document = new Document();
        document.add(new StringField(ID, claim.id(), Field.Store.NO));
        document.add(new StringField(LANGUAGE, indexed.forms().tag(), Field.Store.NO));
        document.add(new Field(WORDS, new TermStream(indexed.statement(), indexed.title()), TermStream.FIELD));
        document.add(new BinaryDocValuesField(CLAIM, indexed.bytes()));
        if (Question.product(vector, vector) > 0) {
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    @Override
    public void remove(Collection<String> ids) {
        guarded("written", () -> {
            writer.deleteDocuments(ids.stream().map(id -> new Term(ID, id)).toArray(Term[]::new));
            snapshots.outdate();
            return 0;
        });
    }

    @Override
    public synchronized void commit(long at) {
        Ranking.checked(at);
        guarded("committed", () -> {
            writer.setLiveCommitData(
                    IndexFolder.said(ClaimFolder.form(encoder), at).entrySet());
            writer.commit();
            position = at;
            if (gathered.getAndSet(0) > many) {
                writer.getConfig().setMergePolicy(ClaimFolder.merges());
                writer.forceMerge(1);
                writer.commit();
                snapshots.outdate();
            }
            return 0;
        });
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public int size() {
        return asked(snapshot -> snapshot.searcher().getIndexReader().numDocs());
    }

    @Override
    public Optional<TrackedClaim> claim(String id) {
        return asked(snapshot -> {
            TopDocs found = snapshot.searcher().search(new TermQuery(new Term(ID, id)), 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            return Optional.of(read(snapshot.searcher(), new int[] {found.scoreDocs[0].doc})
                    .getFirst()
                    .claim()
                    .claim());
        });
    }

    @Override
    public List<Candidate> candidates(String text, Language language, int top) {
        Ranking.check(top);
        Question question = Question.of(text, language, encoder);
        return asked(snapshot -> Ranking.ranked(question, found(question, snapshot), snapshot, top));
    }

    /** The numbers of all claims that are brought up, for those who learn the weights. */
    List<Ranking.Weighed> weighed(String text, Language language) {
        Question question = Question.of(text, language, encoder);
        return asked(snapshot -> Ranking.weighed(question, found(question, snapshot), snapshot));
    }

    private static List<Found> found(Question question, Snapshots.Snapshot snapshot) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        Map<Integer, Integer> byWords = new HashMap<>();
        Query words = words(question, snapshot);
        // Equal scores share a place, so that the order in which claims came does not count.
        float before = Float.NaN;
        int place = 0;
        for (ScoreDoc found : searcher.search(words, Math.min(Ranking.POOL, most)).scoreDocs) {
            place = before - found.score <= ROUNDING * before ? place : byWords.size();
            before = found.score;
            byWords.put(found.doc, place);
        }
        int[] meant = new int[0];
        if (question.hasMeaning()) {
            Query query = new KnnFloatVectorQuery(VECTOR, question.vectors().getFirst(), Math.min(COMPARED, most));
            meant = Arrays.stream(searcher.search(query, Math.min(COMPARED, most)).scoreDocs)
                    .mapToInt(found -> found.doc)
                    .toArray();
        }
        Map<Integer, Integer> byMeaning = closest(question, searcher, meant);
        Set<Integer> documents = new TreeSet<>(byWords.keySet());
        documents.addAll(byMeaning.keySet());
        int[] ordered = documents.stream().mapToInt(Integer::intValue).toArray();
        List<Found> found = new ArrayList<>(ordered.length);
        for (Found read : read(searcher, ordered)) {
            int document = ordered[found.size()];
            found.add(new Found(
                    read.claim(),
                    read.vector(),
                    byWords.getOrDefault(document, Found.NOT),
                    byMeaning.getOrDefault(document, Found.NOT)));
        }
        return found;
    }

    private static Query words(Question question, Snapshots.Snapshot snapshot) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (WordForms language : snapshot.languages()) {
            Ranking.weights(question.as(language), snapshot).forEach((term, weight) -> {
                Query one = new TermQuery(new Term(WORDS, TermStream.bytes(term)));
                query.add(weight == 1 ? one : new BoostQuery(one, weight.floatValue()), BooleanClause.Occur.SHOULD);
            });
        }
        return query.build();
    }

    /** The documents whose vectors are closest in full precision, each with its place. */
    private static Map<Integer, Integer> closest(Question question, IndexSearcher searcher, int[] documents)
            throws IOException {
        Arrays.sort(documents);
        record Close(int document, double product) {}
        List<Close> close = new ArrayList<>(documents.length);
        float[] whole =
                documents.length == 0 ? new float[0] : question.vectors().getFirst();
        Vectors vectors = new Vectors(searcher);
        for (int document : documents) {
            float[] vector = vectors.of(document);
            if (vector != null) {
                close.add(new Close(document, Question.product(whole, vector)));
            }
        }
        close.sort(Comparator.comparingDouble(Close::product).reversed().thenComparingInt(Close::document));
        Map<Integer, Integer> places = new HashMap<>();
        double before = Double.NaN;
        int place = 0;
        for (Close one : close.subList(0, Math.min(close.size(), Ranking.POOL))) {
            place = one.product() == before ? place : places.size();
            before = one.product();
            places.put(one.document(), place);
        }
        return places;
    }

    /** Reads claims and vectors of documents in ascending order. */
    private static List<Found> read(IndexSearcher searcher, int[] ordered) throws IOException {
        List<Found> read = new ArrayList<>(ordered.length);
        Vectors vectors = new Vectors(searcher);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        BinaryDocValues claims = null;
        for (int document : ordered) {
            int at = ReaderUtil.subIndex(document, leaves);
            if (at != leaf || claims == null) {
                leaf = at;
                claims = DocValues.getBinary(leaves.get(leaf).reader(), CLAIM);
            }
            if (!claims.advanceExact(document - leaves.get(leaf).docBase)) {
                throw new IOException("document " + document + " holds no claim");
            }
            read.add(new Found(IndexedClaim.of(claims.binaryValue()), vectors.of(document), Found.NOT, Found.NOT));
        }
        return read;
    }

    /** The vectors of documents, asked in ascending order. */
    private static final class Vectors {
        private final List<LeafReaderContext> leaves;
        private int leaf = -1;
        private @Nullable FloatVectorValues values;
        private KnnVectorValues.@Nullable DocIndexIterator places;

        Vectors(IndexSearcher searcher) {
            this.leaves = searcher.getIndexReader().leaves();
        }

        float @Nullable [] of(int document) throws IOException {
            int at = ReaderUtil.subIndex(document, leaves);
            if (at != leaf) {
                leaf = at;
                values = leaves.get(leaf).reader().getFloatVectorValues(VECTOR);
                places = values == null ? null : values.iterator();
            }
            int inLeaf = document - leaves.get(leaf).docBase;
            if (values == null
                    || places == null
                    || (places.docID() < inLeaf ? places.advance(inLeaf) : places.docID()) != inLeaf) {
                return null;
            }
            return values.vectorValue(places.index()).clone();
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private interface Lookup<T> {
        T in(Snapshots.Snapshot snapshot) throws IOException;
    }

    private <T> T asked(Lookup<T> lookup) {
        return guarded("read", () -> {
            try (Snapshots.Snapshot snapshot = snapshots.current()) {
                return lookup.in(snapshot);
            }
        });
    }

    private <T> T guarded(String done, Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new ClaimIndexException("index " + place + " cannot be " + done + ": " + e.getMessage(), e);
        }
    }

    /** Closes without a commit: what was put since the last one is put again by whoever follows the ledger. */
    @Override
    public void close() {
        guarded("closed", () -> {
            snapshots.close();
            writer.rollback();
            writer.getDirectory().close();
            return 0;
        });
    }
}
