package org.gainsay.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.core.Credibility;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginPart;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;

/** What holds for every claim, whatever is filed about it. */
final class ScalesPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2031, 5, 10);
    /** Few names, so that pieces meet. */
    private static final int NAMES = 4;

    @Property(tries = 300)
    void every_piece_goes_back_to_exactly_one_origin(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Filed filed = filed(new Random(seed), size);
        Weighed weighed = Scales.weigh(filed, TODAY);
        List<EvidenceId> held = weighed.origins().stream()
                .map(Origin::pieces)
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertEquals(filed.evidence().stream().map(Evidence::id).sorted().toList(), held);
        assertEquals(weighed.origins().size(), weighed.counts().origins());
    }

    @Property(tries = 300)
    void the_order_of_filing_does_not_matter(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Random random = new Random(seed);
        Filed filed = filed(random, size);
        Filed shuffled = new Filed(
                shuffled(filed.evidence(), random),
                shuffled(filed.links(), random),
                shuffled(filed.parts(), random),
                shuffled(filed.relations(), random),
                null,
                shuffled(filed.missing(), random));
        assertEquals(Scales.weigh(filed, TODAY), Scales.weigh(shuffled, TODAY));
    }

    /** Which entry filed what is another order: the names of pieces change, and nothing that is counted does. */
    @Property(tries = 300)
    void who_filed_first_changes_no_count(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Filed filed = filed(new Random(seed), size);
        Weighed before = Scales.weigh(filed, TODAY);
        Weighed after = Scales.weigh(
                new Filed(
                        filed.evidence().stream()
                                .map(piece -> renamed(piece, turned(piece.id(), size)))
                                .toList(),
                        filed.links().stream()
                                .map(link ->
                                        new OriginLink(turned(link.evidence(), size), link.ground(), link.reason()))
                                .toList(),
                        filed.parts().stream()
                                .map(part -> new OriginPart(turned(part.evidence(), size), part.kind(), part.reason()))
                                .toList(),
                        filed.relations(),
                        null,
                        List.of()),
                TODAY);
        assertEquals(before.standing(), after.standing());
        assertEquals(before.counts(), after.counts());
    }

    @Property(tries = 300)
    void a_further_copy_of_known_copy_changes_no_count(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Random random = new Random(seed);
        Filed filed = filed(random, size);
        Weighed before = Scales.weigh(filed, TODAY);
        Evidence known = filed.evidence().get(random.nextInt(size));
        EvidenceId copy = new EvidenceId(size + 1);
        List<Evidence> pieces = new ArrayList<>(filed.evidence());
        pieces.add(new Evidence(
                copy,
                random.nextBoolean() ? known.stance() : Stance.REPEATS,
                known.dimension(),
                new Evidence.Said(
                        "an-article-of-its-own",
                        "a-paper-of-its-own",
                        "A paper of its own",
                        new Speaker("A paper of its own", Speaker.Kind.AUTHOR),
                        known.said().published()),
                known.values(),
                known.grades(),
                known.takenBack()));
        List<OriginLink> links = new ArrayList<>(filed.links());
        OriginLink.Ground ground = new OriginLink.Ground(OriginLink.Kind.EDITOR, "the copy desk");
        links.add(new OriginLink(known.id(), ground, "the same copy"));
        links.add(new OriginLink(copy, ground, "the same copy"));
        Weighed after =
                Scales.weigh(new Filed(pieces, links, filed.parts(), filed.relations(), null, filed.missing()), TODAY);
        assertEquals(
                new Weighed.Counts(
                        before.counts().documents() + 1,
                        before.counts().origins(),
                        before.counts().supporting(),
                        before.counts().refuting(),
                        before.counts().divided()),
                after.counts());
        if (before.standing() != Standing.WITHDRAWN && known.stands()) {
            assertEquals(before.standing(), after.standing());
        }
    }

    @Property(tries = 300)
    void saying_it_again_never_makes_it_truer(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Random random = new Random(seed);
        Filed filed = filed(random, size);
        Weighed before = Scales.weigh(filed, TODAY);
        List<Evidence> pieces = new ArrayList<>(filed.evidence());
        for (int more = 1; more <= 10; more++) {
            pieces.add(Harbourside.own(size + more, "Unrelated paper " + more, Stance.REPEATS));
        }
        Weighed after = Scales.weigh(
                new Filed(pieces, filed.links(), filed.parts(), filed.relations(), null, filed.missing()), TODAY);
        if (before.standing() != Standing.WITHDRAWN) {
            assertEquals(before.standing(), after.standing());
        }
        assertEquals(before.counts().supporting(), after.counts().supporting());
        assertEquals(before.counts().refuting(), after.counts().refuting());
    }

    @Property(tries = 300)
    void withdrawing_evidence_restores_the_former_standing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Random random = new Random(seed);
        Filed filed = filed(random, size);
        List<Evidence> pieces = new ArrayList<>(filed.evidence());
        Evidence last = pieces.removeLast();
        // What was said about the piece stays filed, and counts for nothing without it.
        Weighed without = Scales.weigh(with(filed, pieces), TODAY);
        List<OriginLink> links = filed.links().stream()
                .filter(link -> !link.evidence().equals(last.id()))
                .toList();
        List<OriginPart> parts = filed.parts().stream()
                .filter(part -> !part.evidence().equals(last.id()))
                .toList();
        Weighed former = Scales.weigh(new Filed(pieces, links, parts, filed.relations(), null, filed.missing()), TODAY);
        assertEquals(former, without);
    }

    @Property(tries = 300)
    void nothing_but_an_independent_refutation_makes_a_claim_contested(
            @ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Filed filed = filed(new Random(seed), size);
        Weighed weighed = Scales.weigh(filed, TODAY);
        boolean independent = weighed.origins().stream().anyMatch(origin -> {
            List<Evidence> standing = filed.evidence().stream()
                    .filter(piece -> origin.pieces().contains(piece.id()))
                    .filter(Evidence::stands)
                    .filter(piece -> piece.grades().credibility() != Credibility.IMPROBABLE)
                    .toList();
            return standing.stream().anyMatch(piece -> piece.stance() == Stance.REFUTES)
                    && standing.stream().noneMatch(piece -> piece.stance() == Stance.SUPPORTS);
        });
        if (weighed.standing() == Standing.CONTESTED || weighed.standing() == Standing.REFUTED) {
            assertTrue(independent, () -> filed.toString());
        }
        if (!independent) {
            assertEquals(0, weighed.counts().refuting());
        }
    }

    @Property(tries = 300)
    void overruling_a_link_and_undoing_it_restores(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Random random = new Random(seed);
        Filed filed = filed(random, size);
        Weighed before = Scales.weigh(filed, TODAY);
        List<OriginPart> parts = new ArrayList<>(filed.parts());
        OriginPart part = new OriginPart(
                new EvidenceId(1 + random.nextInt(size)), automatic(random), "it had a reporter of its own there");
        parts.add(part);
        Weighed parted = Scales.weigh(
                new Filed(filed.evidence(), filed.links(), parts, filed.relations(), null, filed.missing()), TODAY);
        assertTrue(parted.counts().origins() >= before.counts().origins());
        parts.removeLast();
        assertEquals(
                before,
                Scales.weigh(
                        new Filed(filed.evidence(), filed.links(), parts, filed.relations(), null, filed.missing()),
                        TODAY));
    }

    private static Filed with(Filed filed, List<Evidence> pieces) {
        return new Filed(pieces, filed.links(), filed.parts(), filed.relations(), null, filed.missing());
    }

    private static EvidenceId turned(EvidenceId id, int size) {
        return new EvidenceId(size + 1 - id.entry());
    }

    private static Evidence renamed(Evidence piece, EvidenceId id) {
        return new Evidence(
                id, piece.stance(), piece.dimension(), piece.said(), piece.values(), piece.grades(), piece.takenBack());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Filed filed(Random random, int size) {
        List<Evidence> pieces = new ArrayList<>();
        List<OriginLink> links = new ArrayList<>();
        List<OriginPart> parts = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            pieces.add(piece(random, id));
            if (random.nextInt(3) == 0) {
                links.add(Harbourside.copy(id, "wire " + random.nextInt(NAMES)));
            }
            if (random.nextInt(6) == 0) {
                links.add(Harbourside.editor(id, "entry " + random.nextInt(NAMES)));
            }
            if (random.nextInt(6) == 0) {
                parts.add(new OriginPart(new EvidenceId(id), automatic(random), "an editor knows better"));
            }
        }
        Set<SourceRelation> relations = new HashSet<>();
        for (int relation = 0; relation < random.nextInt(3); relation++) {
            relations.add(new SourceRelation(
                    "paper-" + random.nextInt(2),
                    SourceRelation.Kind.values()[random.nextInt(3)],
                    "paper-" + (2 + random.nextInt(2)),
                    "the register"));
        }
        return new Filed(
                pieces, links, parts, List.copyOf(relations), null, List.of("the roll", "the roll", "a photo"));
    }

    private static Evidence piece(Random random, int id) {
        String source = "Paper " + random.nextInt(NAMES);
        Stance stance = Stance.values()[random.nextInt(4)];
        Evidence piece = switch (random.nextInt(4)) {
            case 0 -> Harbourside.own(id, source, stance);
            case 1 -> Harbourside.quoting(id, source, random.nextBoolean() ? "Mira Tosk" : "Jon Keel", stance);
            case 2 -> Harbourside.quoting(id, source, random.nextBoolean() ? "Tosk" : "Ada Rún", stance);
            default -> Harbourside.piece(id, source, new Speaker("Paper 1", Speaker.Kind.ORGANISATION), stance);
        };
        if (random.nextInt(4) == 0) {
            piece = Harbourside.graded(piece, Credibility.values()[random.nextInt(6)]);
        }
        if (random.nextInt(3) == 0) {
            piece = Harbourside.counting(piece, 10 + random.nextInt(2), random.nextBoolean() ? Harbourside.DAY : null);
        }
        return random.nextInt(8) == 0 ? Harbourside.takenBack(piece) : piece;
    }

    private static OriginLink.Kind automatic(Random random) {
        return List.of(OriginLink.Kind.COPY, OriginLink.Kind.UTTERANCE, OriginLink.Kind.RELATION)
                .get(random.nextInt(3));
    }
}
