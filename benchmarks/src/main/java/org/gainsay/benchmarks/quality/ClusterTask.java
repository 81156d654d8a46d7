package org.gainsay.benchmarks.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.gainsay.matching.cluster.Clusters;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.reading.text.WordLists;

/**
 * Which statements form one claim, on the invented statements of {@code matching}: F1 over pairs, beside single-link
 * clustering by the share of common words at the threshold that is best on this very set.
 */
final class ClusterTask implements Task {
    private static final double STEP = 0.05;

    @Override
    public String name() {
        return "clusters";
    }

    private record Labelled(String claim, String statement, Set<String> words) {}

    @Override
    public List<Figure> measure(DataSets data) {
        List<Labelled> all = new ArrayList<>();
        for (String line : WordLists.lines(Clusters.class, "statements.txt")) {
            List<String> parts = List.of(line.split(" \\| "));
            String statement = parts.get(1);
            all.add(new Labelled(
                    parts.get(0),
                    statement,
                    new HashSet<>(
                            Arrays.asList(statement.toLowerCase(Locale.ROOT).split("\\W+")))));
        }
        Clusters clusters = new Clusters(Comparer.standard());
        for (int i = 0; i < all.size(); i++) {
            clusters.add("s" + i, Statement.of(all.get(i).statement()));
        }
        double[] ours = score(all, (i, j) -> clusters.of("s" + i).equals(clusters.of("s" + j)));
        double[] best = {0, 0, 0};
        for (double threshold = STEP; threshold < 1; threshold += STEP) {
            int[] group = singleLink(all, threshold);
            double[] plain = score(all, (i, j) -> group[i] == group[j]);
            best = plain[2] > best[2] ? plain : best;
        }
        List<Figure> figures = new ArrayList<>();
        List<String> measures = List.of("pair precision", "pair recall", "pair F1");
        for (int m = 0; m < measures.size(); m++) {
            figures.add(new Figure(
                    name(),
                    "invented statements",
                    measures.get(m),
                    ours[m],
                    String.format(Locale.ROOT, "single link by common words %.3f", best[m])));
        }
        return figures;
    }

    private static double[] score(List<Labelled> all, BiPredicate<Integer, Integer> together) {
        double both = 0;
        double found = 0;
        double wanted = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean one = all.get(i).claim().equals(all.get(j).claim());
                boolean said = together.test(i, j);
                both += one && said ? 1 : 0;
                found += said ? 1 : 0;
                wanted += one ? 1 : 0;
            }
        }
        return new double[] {found == 0 ? 0 : both / found, both / wanted, 2 * both / (found + wanted)};
    }

    private static int[] singleLink(List<Labelled> all, double threshold) {
        int[] group = new int[all.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (jaccard(all.get(i).words(), all.get(j).words()) >= threshold) {
                    int from = group[j];
                    int to = group[i];
                    Arrays.setAll(group, k -> group[k] == from ? to : group[k]);
                }
            }
        }
        return group;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }
}
