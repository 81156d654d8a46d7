package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.benchmarks.quality.KeptVectors;
import org.gainsay.core.Language;
import org.gainsay.matching.candidate.CandidateLessons;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.gainsay.matching.encoding.SentenceEncoder;

/**
 * Trains the order of candidates on posts and the claims that were checked for them, and says how good it is by five-fold
 * cross-validation in which no claim is in two folds.
 *
 * <p>Arguments: the folder of the labelled sets, the file to write. The same set gives the same numbers.
 */
public final class CandidateTrainer {
    private static final int FOLDS = 5;

    /** The measure of the set: average precision of the first five. */
    private static final int FIRST = 5;

    private CandidateTrainer() {}

    /**
     * A text, the claims that were brought up for it, and the ids of the wanted ones.
     *
     * @param text as posted
     * @param wanted ids
     * @param brought the claims that words or meaning brought up
     */
    public record Post(String text, Set<String> wanted, List<CandidateLessons.Lesson> brought) {
        ListLearner.Lesson lesson() {
            return new ListLearner.Lesson(
                    brought.stream().map(CandidateLessons.Lesson::features).toList(),
                    brought.stream().map(one -> wanted.contains(one.id())).toList());
        }

        /** The ids by falling sum; equal ones in the order of their ids. */
        List<String> ordered(ListLearner.Learnt learnt) {
            record Summed(String id, double sum) {}
            List<Summed> summed = new ArrayList<>();
            brought.forEach(one -> summed.add(new Summed(one.id(), learnt.sum(one.features()))));
            // Brought in the order of their ids, which a stable sort keeps.
            summed.sort((one, other) -> Double.compare(other.sum(), one.sum()));
            return summed.stream().map(Summed::id).toList();
        }
    }

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("wants the folder of the labelled sets and the file to write");
            System.exit(2);
        }
        try (KeptVectors encoder = KeptVectors.of(OnnxEncoder.shipped())) {
            train(new DataSets(Path.of(args[0])), encoder, Path.of(args[1]));
        }
    }

    /** Trains with an encoder and writes the weights. */
    public static void train(DataSets data, SentenceEncoder encoder, Path file) throws IOException {
        List<double[]> sums = new ArrayList<>();
        for (SentenceEncoder with : List.of(encoder, SentenceEncoder.none())) {
            List<Post> posts = posts(data, "retrieval-queries-train", with);
            System.out.printf(
                    Locale.ROOT,
                    "encoder %s: MAP@5, 5-fold %.4f%n",
                    with.name(),
                    averagePrecision(crossValidated(posts), posts));
            sums.add(
                    ListLearner.learn(posts.stream().map(Post::lesson).toList()).weights());
        }
        StringBuilder lines = new StringBuilder("# number\twith vectors\twithout\n");
        for (int i = 0; i < sums.getFirst().length; i++) {
            String name = i == 0 ? "constant" : CandidateLessons.names().get(i - 1);
            lines.append(String.format(Locale.ROOT, "%s\t%.6g\t%.6g%n", name, sums.getFirst()[i], sums.getLast()[i]));
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /** The claims of the set. */
    public static List<TrackedClaim> claims(DataSets data) throws IOException {
        List<TrackedClaim> claims = new ArrayList<>();
        for (JsonNode row : data.rows("retrieval-claims")) {
            String title = row.path("title").asText("");
            claims.add(new TrackedClaim(
                    row.get("id").asText(),
                    row.get("claim").asText(),
                    title.isBlank() ? null : title,
                    Language.ENGLISH));
        }
        return claims;
    }

    /** The posts of a part of the set, with what is brought up for each. */
    public static List<Post> posts(DataSets data, String part, SentenceEncoder encoder) throws IOException {
        List<Post> posts = new ArrayList<>();
        try (CandidateLessons lessons = CandidateLessons.of(claims(data), encoder)) {
            for (JsonNode row : data.rows(part)) {
                Set<String> wanted = new HashSet<>();
                row.get("claims").forEach(id -> wanted.add(id.asText()));
                String text = row.get("text").asText();
                posts.add(new Post(text, wanted, lessons.of(text, Language.ENGLISH)));
            }
        }
        return posts;
    }

    /** For each post the ids in the order that was learnt on the folds that do not hold its claim. */
    public static List<List<String>> crossValidated(List<Post> posts) {
        List<List<String>> orders = new ArrayList<>();
        List<ListLearner.Learnt> learnt = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            learnt.add(ListLearner.learn(posts.stream()
                    .filter(post -> fold(post) != left)
                    .map(Post::lesson)
                    .toList()));
        }
        posts.forEach(post -> orders.add(post.ordered(learnt.get(fold(post)))));
        return orders;
    }

    private static int fold(Post post) {
        return Math.floorMod(post.wanted().iterator().next().hashCode() * 31, FOLDS);
    }

    /** The mean over all posts of the average precision of the first five. */
    public static double averagePrecision(List<List<String>> orders, List<Post> posts) {
        double sum = 0;
        for (int i = 0; i < orders.size(); i++) {
            Set<String> wanted = posts.get(i).wanted();
            List<String> order = orders.get(i);
            int right = 0;
            double precision = 0;
            for (int at = 0; at < Math.min(FIRST, order.size()); at++) {
                if (wanted.contains(order.get(at))) {
                    right++;
                    precision += (double) right / (at + 1);
                }
            }
            sum += precision / Math.min(FIRST, wanted.size());
        }
        return sum / orders.size();
    }
}
