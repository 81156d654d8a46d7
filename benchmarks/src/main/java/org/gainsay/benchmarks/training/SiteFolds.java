package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.gainsay.benchmarks.quality.PageFiles;
import org.gainsay.capture.page.TextTrees;

/**
 * Ten parts of the sites of some pages, so that no site is in two of them: what is learnt on nine is judged by the tenth.
 *
 * <p>A site is the registered name of a host. Blogs under one name, such as those of one provider, are one site.
 */
final class SiteFolds {
    /** Nine tenths of the pages are nearly as many as the shipped trees learn from. */
    static final int FOLDS = 10;

    /** Any fixed number does: it only deals out the sites. */
    private static final long SEED = 20240728;

    /** Letters of what stands before the ending of a country and is no name: "co", "com". */
    private static final int SECOND_LEVEL = 3;

    private final Map<String, Integer> folds = new HashMap<>();

    /** @param sites the site of each page */
    SiteFolds(List<String> sites) {
        List<String> dealt = new ArrayList<>(new TreeSet<>(sites));
        Collections.shuffle(dealt, new Random(SEED));
        for (int i = 0; i < dealt.size(); i++) {
            folds.put(dealt.get(i), i % FOLDS);
        }
    }

    /** The part that a site is in. */
    int of(String site) {
        Integer fold = folds.get(site);
        if (fold == null) {
            throw new IllegalArgumentException("no page is of the site " + site);
        }
        return fold;
    }

    /** The site of a page; a page without an address is one of its own. */
    static String site(PageFiles.Labelled page) {
        return page.address() == null
                ? page.labels().get("file").asText()
                : site(page.address().getHost());
    }

    /** The registered name of a host, by the length of its parts. */
    static String site(String host) {
        String[] parts = host.split("\\.");
        int kept = parts.length > 2 && parts[parts.length - 2].length() <= SECOND_LEVEL ? 3 : 2;
        return String.join(".", Arrays.copyOfRange(parts, Math.max(0, parts.length - kept), parts.length));
    }

    /** Gives for each page what was learnt on the pages of the other folds. */
    static <P> Function<P, TextTrees> learnt(
            List<P> pages, ToIntFunction<P> fold, Function<List<P>, TextTrees> learner) {
        Map<Integer, TextTrees> trees = new HashMap<>();
        for (int left : pages.stream().mapToInt(fold).distinct().toArray()) {
            trees.put(
                    left,
                    learner.apply(pages.stream()
                            .filter(page -> fold.applyAsInt(page) != left)
                            .toList()));
        }
        return page -> Objects.requireNonNull(trees.get(fold.applyAsInt(page)));
    }
}
