package org.gainsay.benchmarks.speed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Grades;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Quantity;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.weighing.Filed;
import org.gainsay.weighing.Scales;
import org.gainsay.weighing.Weighed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A claim with many pieces weighed, beside the origins alone by comparing every piece with every other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WeighingSpeed {
    /** More than one claim has at any desk that we know of. */
    static final int PIECES = 1_000;

    private static final int SOURCES = 200;
    private static final int SPEAKERS = 300;
    private static final int COPIES = 60;
    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);

    private final Filed filed = filed(new Random(5));

    /** Both ways have to find as many origins. */
    @Setup
    public void agree() {
        int origins = weighed().origins().size();
        if (pairs() != origins) {
            throw new IllegalStateException("pairs lead to " + pairs() + " origins, the scales to " + origins);
        }
    }

    /** Gainsay: origins with their links, standing with its steps, values, warnings and what is missing. */
    @Benchmark
    public Weighed weighed() {
        return Scales.weigh(filed, DAY);
    }

    /** How many origins there are, and nothing else: all pairs are compared, and whole groups get a new label. */
    @Benchmark
    public int pairs() {
        Map<EvidenceId, Set<Object>> grounds = new HashMap<>();
        for (Evidence piece : filed.evidence()) {
            Evidence.Said said = piece.said();
            grounds.put(
                    piece.id(),
                    new HashSet<>(Set.of(
                            said.ownWord() ? said.source() : said.speaker().name())));
        }
        filed.links()
                .forEach(link ->
                        grounds.getOrDefault(link.evidence(), new HashSet<>()).add(link.ground()));
        List<Set<Object>> all = List.copyOf(grounds.values());
        int[] label = new int[all.size()];
        for (int at = 0; at < label.length; at++) {
            label[at] = at;
        }
        for (int one = 0; one < label.length; one++) {
            for (int other = one + 1; other < label.length; other++) {
                if (label[one] != label[other] && !Collections.disjoint(all.get(one), all.get(other))) {
                    int from = label[other];
                    for (int at = 0; at < label.length; at++) {
                        label[at] = label[at] == from ? label[one] : label[at];
                    }
                }
            }
        }
        Set<Integer> origins = new HashSet<>();
        for (int of : label) {
            origins.add(of);
        }
        return origins.size();
    }

    private static Filed filed(Random random) {
        List<Evidence> pieces = new ArrayList<>();
        List<OriginLink> links = new ArrayList<>();
        for (int id = 1; id <= PIECES; id++) {
            String source = "paper-" + random.nextInt(SOURCES);
            Speaker speaker = random.nextInt(3) == 0
                    ? new Speaker(source, Speaker.Kind.AUTHOR)
                    : new Speaker(
                            "Mira Tosk" + Character.toString('a' + random.nextInt(26)) + random.nextInt(SPEAKERS),
                            Speaker.Kind.PERSON);
            pieces.add(new Evidence(
                    new EvidenceId(id),
                    Stance.values()[random.nextInt(4)],
                    null,
                    new Evidence.Said("document-" + id, source, source, speaker, DAY),
                    List.of(new Evidence.Value(
                            new Quantity.Value(Quantity.Comparator.EQUAL, BigDecimal.valueOf(random.nextInt(50))),
                            "boat",
                            DAY.minusDays(random.nextInt(30)))),
                    Grades.UNJUDGED,
                    null));
            if (random.nextInt(5) == 0) {
                links.add(new OriginLink(
                        new EvidenceId(id),
                        new OriginLink.Ground(OriginLink.Kind.COPY, "copy " + random.nextInt(COPIES)),
                        "carries the same copy"));
            }
        }
        return new Filed(pieces, links, List.of(), List.of(), null, List.of());
    }
}
