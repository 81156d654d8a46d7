package org.gainsay.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginLink.Ground;
import org.gainsay.core.OriginPart;

/**
 * The pieces of a claim by the place that they go back to.
 *
 * <p>Pieces and grounds are the nodes, links the edges, connected components the origins (disjoint sets with path halving
 * and union by size, Tarjan and van Leeuwen 1984). A link to a ground that no other piece has links nothing and is left
 * out. What an editor spoke against is left out before; an editor's own link always stands.
 */
final class Partition {
    private final List<Origin> origins;
    private final Map<EvidenceId, Integer> numbers;
    private final List<OriginPart> effective;

    private Partition(List<Origin> origins, Map<EvidenceId, Integer> numbers, List<OriginPart> effective) {
        this.origins = origins;
        this.numbers = numbers;
        this.effective = effective;
    }

    /** @param pieces in the order of filing */
    static Partition of(List<Evidence> pieces, Filed filed, WeighingWords words) {
        Map<EvidenceId, Integer> places = new HashMap<>();
        for (Evidence piece : pieces) {
            places.put(piece.id(), places.size());
        }
        Voices voices = new Voices(pieces, words);
        List<OriginLink> said = new ArrayList<>(voices.links(pieces));
        said.addAll(new Kinships(filed.relations(), words).links(pieces, voices));
        said.addAll(filed.links());
        Map<EvidenceId, List<OriginPart>> parted = new HashMap<>();
        for (OriginPart part : filed.parts()) {
            parted.computeIfAbsent(part.evidence(), id -> new ArrayList<>()).add(part);
        }
        Set<OriginPart> effective = new HashSet<>();
        Map<Ground, List<OriginLink>> byGround = new LinkedHashMap<>();
        for (OriginLink link : said) {
            if (!places.containsKey(link.evidence())) {
                continue;
            }
            List<OriginPart> against = parted.getOrDefault(link.evidence(), List.of()).stream()
                    .filter(part -> part.kind() == link.ground().kind())
                    .toList();
            effective.addAll(against);
            if (against.isEmpty()) {
                byGround.computeIfAbsent(link.ground(), ground -> new ArrayList<>())
                        .add(link);
            }
        }
        Sets sets = new Sets(pieces.size());
        List<OriginLink> links = new ArrayList<>();
        for (List<OriginLink> ground : byGround.values()) {
            int first = place(places, ground.getFirst());
            boolean joins = false;
            for (OriginLink link : ground) {
                int other = place(places, link);
                joins |= other != first;
                sets.join(first, other);
            }
            if (joins) {
                links.addAll(ground);
            }
        }
        return of(pieces, places, sets, links, effective);
    }

    private static Partition of(
            List<Evidence> pieces,
            Map<EvidenceId, Integer> places,
            Sets sets,
            List<OriginLink> links,
            Set<OriginPart> effective) {
        Map<Integer, Integer> numberOf = new HashMap<>();
        List<List<EvidenceId>> members = new ArrayList<>();
        List<List<OriginLink>> held = new ArrayList<>();
        Map<EvidenceId, Integer> numbers = new HashMap<>();
        for (int at = 0; at < pieces.size(); at++) {
            int number = numberOf.computeIfAbsent(sets.root(at), root -> numberOf.size() + 1);
            if (number > members.size()) {
                members.add(new ArrayList<>());
                held.add(new ArrayList<>());
            }
            members.get(number - 1).add(pieces.get(at).id());
            numbers.put(pieces.get(at).id(), number);
        }
        links.stream()
                .distinct()
                .sorted(BY_PIECE)
                .forEach(link -> held.get(numberOf.getOrDefault(sets.root(place(places, link)), 0) - 1)
                        .add(link));
        List<Origin> origins = new ArrayList<>();
        for (int number = 1; number <= members.size(); number++) {
            origins.add(new Origin(number, members.get(number - 1), held.get(number - 1)));
        }
        List<OriginPart> parts = effective.stream()
                .sorted(Comparator.comparing(OriginPart::evidence)
                        .thenComparing(OriginPart::kind)
                        .thenComparing(OriginPart::reason))
                .toList();
        return new Partition(List.copyOf(origins), Map.copyOf(numbers), parts);
    }

    private static final Comparator<OriginLink> BY_PIECE = Comparator.comparing(OriginLink::evidence)
            .thenComparing(link -> link.ground().kind())
            .thenComparing(link -> link.ground().name())
            .thenComparing(OriginLink::reason);

    private static int place(Map<EvidenceId, Integer> places, OriginLink link) {
        Integer place = places.get(link.evidence());
        if (place == null) {
            throw new IllegalStateException("a link of " + link.evidence() + ", which is not there");
        }
        return place;
    }

    List<Origin> origins() {
        return origins;
    }

    /** The number of the origin of a piece. */
    int number(Evidence piece) {
        return numbers.getOrDefault(piece.id(), 0);
    }

    /** What editors spoke against and would otherwise be a link. */
    List<OriginPart> parts() {
        return effective;
    }

    /** Disjoint sets of the numbers below a size. */
    private static final class Sets {
        private final int[] parent;
        private final int[] size;

        Sets(int count) {
            parent = new int[count];
            size = new int[count];
            for (int at = 0; at < count; at++) {
                parent[at] = at;
                size[at] = 1;
            }
        }

        int root(int of) {
            int at = of;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        void join(int one, int other) {
            int a = root(one);
            int b = root(other);
            if (a != b) {
                int larger = size[a] >= size[b] ? a : b;
                int smaller = larger == a ? b : a;
                parent[smaller] = larger;
                size[larger] += size[smaller];
            }
        }
    }
}
