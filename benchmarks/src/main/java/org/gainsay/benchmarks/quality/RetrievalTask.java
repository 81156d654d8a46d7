package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.gainsay.benchmarks.training.CandidateTrainer;
import org.gainsay.benchmarks.training.CandidateTrainer.Post;
import org.gainsay.core.Language;
import org.gainsay.matching.candidate.Candidate;
import org.gainsay.matching.candidate.CandidateLessons.Lesson;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.matching.encoding.OnnxEncoder;

/**
 * Finding the already checked claim for a post (CheckThat! 2020, task 2): average precision of the first five, reciprocal
 * rank of the first, and how many of the wanted claims are among the first ten.
 *
 * <p>Four orders stand beside each other: BM25 of plain Lucene over title and statement of the post as it is, the vectors
 * alone, both fused by their places (reciprocal rank fusion), and the shipped order. On train the last one is also given
 * as learnt on the folds that do not hold the claim, which is the figure to trust there.
 */
final class RetrievalTask implements Task {
    private static final String PUBLISHED = "on the test: BM25 .85, winner .929";

    /** The constant of reciprocal rank fusion in the paper that proposed it (Cormack et al., SIGIR 2009). */
    private static final int FUSION = 60;

    private static final int FIRST = 10;

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (KeptVectors encoder = KeptVectors.of(OnnxEncoder.shipped());
                ClaimIndex index = ClaimIndex.inMemory(encoder)) {
            List<TrackedClaim> claims = CandidateTrainer.claims(data);
            index.put(claims);
            for (String part : List.of("dev", "train")) {
                List<Post> posts = CandidateTrainer.posts(data, "retrieval-queries-" + part, encoder);
                List<List<String>> fused = new ArrayList<>();
                List<List<String>> ranked = new ArrayList<>();
                for (Post post : posts) {
                    fused.add(by(post, one -> place(one.wordsRank()) + place(one.meaningRank())));
                    ranked.add(index.candidates(post.text(), Language.ENGLISH, FIRST).stream()
                            .map(Candidate::claim)
                            .map(TrackedClaim::id)
                            .toList());
                }
                add(figures, part, "BM25 alone", plain(claims, posts), posts);
                add(figures, part, "vectors alone", ordered(posts, one -> place(one.meaningRank())), posts);
                add(figures, part, "fused by places", fused, posts);
                add(figures, part, part.equals("train") ? "ranked, seen in training" : "ranked", ranked, posts);
                if (part.equals("train")) {
                    add(figures, "train, 5-fold", "ranked", CandidateTrainer.crossValidated(posts), posts);
                }
            }
        }
        return figures;
    }

    private interface Measure {
        double of(Lesson lesson);
    }

    private static double place(int rank) {
        return rank == Lesson.NOT ? 0 : 1.0 / (FUSION + rank + 1);
    }

    private static List<List<String>> ordered(List<Post> posts, Measure measure) {
        return posts.stream().map(post -> by(post, measure)).toList();
    }

    private static List<String> by(Post post, Measure measure) {
        return post.brought().stream()
                .sorted(Comparator.comparingDouble(measure::of).reversed())
                .map(Lesson::id)
                .toList();
    }

    private void add(List<Figure> figures, String part, String order, List<List<String>> orders, List<Post> posts) {
        double reciprocal = 0;
        double found = 0;
        for (int i = 0; i < orders.size(); i++) {
            Set<String> wanted = posts.get(i).wanted();
            List<String> first = orders.get(i).stream().limit(FIRST).toList();
            for (int at = first.size() - 1; at >= 0; at--) {
                found += wanted.contains(first.get(at)) ? 1.0 / wanted.size() : 0;
            }
            for (int at = 0; at < orders.get(i).size(); at++) {
                if (wanted.contains(orders.get(i).get(at))) {
                    reciprocal += 1.0 / (at + 1);
                    break;
                }
            }
        }
        figures.add(new Figure(
                name(), part, order + ", MAP@5", CandidateTrainer.averagePrecision(orders, posts), PUBLISHED));
        figures.add(new Figure(name(), part, order + ", MRR", reciprocal / orders.size(), ""));
        figures.add(new Figure(name(), part, order + ", recall@10", found / orders.size(), ""));
    }

    /** Plain Lucene: the English analyzer over the post as it is, against title and statement in one field. */
    private static List<List<String>> plain(List<TrackedClaim> claims, List<Post> posts) throws IOException {
        EnglishAnalyzer analyzer = new EnglishAnalyzer();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (TrackedClaim claim : claims) {
                    Document document = new Document();
                    document.add(new StoredField("id", claim.id()));
                    document.add(new TextField("text", claim.statement() + " " + claim.title(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                QueryBuilder builder = new QueryBuilder(analyzer);
                List<List<String>> orders = new ArrayList<>();
                Map<Integer, String> ids = new HashMap<>();
                for (Post post : posts) {
                    List<String> order = new ArrayList<>();
                    Query query = builder.createBooleanQuery("text", post.text());
                    for (ScoreDoc found : searcher.search(query, FIRST).scoreDocs) {
                        order.add(ids.computeIfAbsent(found.doc, document -> id(searcher, document)));
                    }
                    orders.add(order);
                }
                return orders;
            }
        }
    }

    private static String id(IndexSearcher searcher, int document) {
        try {
            return searcher.storedFields().document(document).get("id");
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
    }
}
