package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import org.gainsay.matching.reuse.CopyGroup;
import org.gainsay.matching.reuse.CopyMember;
import org.gainsay.matching.reuse.Published;
import org.gainsay.matching.reuse.Reuse;

/**
 * Which reports of one affair carry the same agency copy: precision, recall and F1 over pairs of reports. The folder is a
 * {@link CaseFolder}; one without {@code groups.txt} gives no figures.
 *
 * <p>Beside it stand, from the same run, Jaccard's index over three-word shingles of all pairs, and the same estimated by
 * MinHash, each at the threshold that is best on this very set, which nobody would know beforehand.
 */
final class ReuseTask implements Task {
    @Override
    public String name() {
        return "reuse";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        if (!CaseFolder.is(data.folder())) {
            return List.of();
        }
        CaseFolder labelled = CaseFolder.of(data.folder());
        Set<String> found = new TreeSet<>();
        for (CopyGroup group : Reuse.among(labelled.documents()).groups()) {
            found.addAll(CaseFolder.pairs(
                    group.members().stream().map(CopyMember::id).toList()));
        }
        if (Boolean.getBoolean("gainsay.show")) {
            Set<String> wrong = new TreeSet<>(found);
            wrong.removeAll(labelled.pairs());
            Set<String> missed = new TreeSet<>(labelled.pairs());
            missed.removeAll(found);
            System.out.println("wrong " + wrong + ", missed " + missed);
        }
        String beside = String.format(
                Locale.ROOT,
                "best threshold of Jaccard %.3f, of MinHash %.3f",
                best(labelled, Shingles::jaccard),
                best(labelled, Shingles::minHash));
        Set<String> right = new TreeSet<>(found);
        right.retainAll(labelled.pairs());
        String part = labelled.documents().size() + " documents";
        return List.of(
                new Figure(name(), part, "pair F1", f1(found, labelled.pairs()), beside),
                new Figure(name(), part, "pair precision", right.size() / (double) Math.max(1, found.size()), ""),
                new Figure(
                        name(),
                        part,
                        "pair recall",
                        right.size() / (double) labelled.pairs().size(),
                        ""));
    }

    private static double best(CaseFolder labelled, ToDoubleBiFunction<Shingles, Shingles> likeness) {
        List<Published> documents = labelled.documents();
        List<Shingles> shingles =
                documents.stream().map(d -> Shingles.of(d.text())).toList();
        TreeMap<Double, List<String>> byLikeness = new TreeMap<>();
        for (int i = 0; i < documents.size(); i++) {
            for (int j = i + 1; j < documents.size(); j++) {
                byLikeness
                        .computeIfAbsent(
                                likeness.applyAsDouble(shingles.get(i), shingles.get(j)), l -> new ArrayList<>())
                        .add(documents.get(i).id() + " " + documents.get(j).id());
            }
        }
        Set<String> taken = new TreeSet<>();
        double best = 0;
        for (List<String> pairs : byLikeness.descendingMap().values()) {
            taken.addAll(pairs);
            best = Math.max(best, f1(taken, labelled.pairs()));
        }
        return best;
    }

    private static double f1(Set<String> found, Set<String> truth) {
        Set<String> right = new TreeSet<>(found);
        right.retainAll(truth);
        return found.isEmpty() ? 0 : 2.0 * right.size() / (found.size() + truth.size());
    }
}
