package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.core.Credibility;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Span;
import org.gainsay.core.Stance;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.AssessmentChange;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Verification;
import org.gainsay.ledger.Views.Undoable;

/** What holds for every ledger after any sequence of changes, fitting or not. An adapter extends it. */
public abstract class LedgerProperties {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    /** Few names, so that changes meet each other. */
    private static final int NAMES = 3;

    /** An empty ledger in a place of its own. */
    protected abstract Ledger begin(InstantSource clock);

    @Property(tries = 20)
    void whatever_was_filed_verifies_and_rebuilds_to_the_same_views(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int appends) {
        Random random = new Random(seed);
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        try (Ledger ledger = begin(now::get)) {
            List<Entry> acknowledged = new ArrayList<>(begun(ledger, random));
            for (int append = 0; append < appends; append++) {
                now.set(now.get().plusMillis(random.nextInt(-5_000, 5_000)));
                acknowledged.addAll(fileOrRefuse(ledger, random));
            }
            assertEquals(acknowledged, ledger.entries(1).toList());
            for (int at = 1; at < acknowledged.size(); at++) {
                assertFalse(acknowledged
                        .get(at)
                        .time()
                        .isBefore(acknowledged.get(at - 1).time()));
            }
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
            Snapshot before = Snapshot.of(ledger.views());
            ledger.rebuild();
            assertEquals(before, Snapshot.of(ledger.views()));
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
    }

    @Property(tries = 20)
    void undoing_an_append_gives_back_the_views_from_before_it(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int appends) {
        Random random = new Random(seed);
        try (Ledger ledger = begin(() -> NOON)) {
            begun(ledger, random);
            for (int append = 0; append < appends; append++) {
                Snapshot before = Snapshot.of(ledger.views());
                List<Entry> filed = fileOrRefuse(ledger, random);
                Optional<Undoable> undoable = filed.isEmpty()
                        ? Optional.empty()
                        : ledger.views().lastUndoable(filed.getFirst().actor());
                if (undoable.isPresent() && undoable.get().entries().equals(filed)) {
                    ledger.append(filed.getFirst().actor(), undoable.get().undoing());
                    assertEquals(before, Snapshot.of(ledger.views()));
                    ledger.append(
                            filed.getFirst().actor(),
                            filed.stream().map(Entry::change).toList());
                }
            }
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
    }

    @Property(tries = 10)
    void a_look_back_shows_what_the_views_showed_then(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int appends) {
        Random random = new Random(seed);
        try (Ledger ledger = begin(() -> NOON)) {
            Map<Long, Snapshot> stopped = new TreeMap<>();
            stopped.put(0L, Snapshot.of(ledger.views()));
            begun(ledger, random);
            for (int append = 0; append < appends; append++) {
                stopped.put(ledger.head().sequence(), Snapshot.of(ledger.views()));
                fileOrRefuse(ledger, random);
            }
            stopped.forEach((sequence, then) -> assertEquals(then, Snapshot.of(ledger.asOf(sequence))));
        }
    }

    /** Half of the time, a start from which mentions can be filed at once. */
    private static List<Entry> begun(Ledger ledger, Random random) {
        if (random.nextBoolean()) {
            return List.of();
        }
        CaseId caseId = new CaseId("case-0");
        SourceId source = new SourceId("source-0");
        DocumentId document = new DocumentId("document-0");
        return ledger.append(
                Harbour.INES,
                List.of(
                        new Change.CaseOpened(caseId, "Case", null),
                        new Change.SourceNamed(source, "Source"),
                        new Change.SourceNamed(new SourceId("source-x"), "Source X"),
                        new Change.DocumentFiled(document, caseId, source, Imprint.UNKNOWN, List.of()),
                        Harbour.captured(document),
                        Harbour.read(document),
                        new Change.ClaimOpened(new ClaimId("claim-0"), caseId, "Claim."),
                        new AssessmentChange.ScaleAdded(Harbour.STARS),
                        Harbour.assessed(new ClaimId("claim-0"), "two")));
    }

    /** Appends one to three random changes; the new entries, or none if they were refused and left no trace. */
    private static List<Entry> fileOrRefuse(Ledger ledger, Random random) {
        List<Change> changes = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int change = 0; change < count; change++) {
            changes.add(change(random, ledger.head().sequence()));
        }
        Head before = ledger.head();
        try {
            return ledger.append(random.nextBoolean() ? Harbour.INES : Harbour.OTTO, changes);
        } catch (Refused refused) {
            assertEquals(before, ledger.head());
            return fallback(ledger, changes);
        }
    }

    /** Those of the changes that fit one by one, each in an append of its own, so that the ledger grows. */
    private static List<Entry> fallback(Ledger ledger, List<Change> changes) {
        List<Entry> filed = new ArrayList<>();
        for (Change change : changes) {
            try {
                filed.add(ledger.append(new Actor("desk"), change));
            } catch (Refused refused) {
                // It did not fit; the next one may.
            }
        }
        return filed;
    }

    private static Change change(Random random, long last) {
        CaseId caseId = new CaseId("case-" + random.nextInt(2));
        SourceId source = new SourceId("source-" + random.nextInt(NAMES));
        DocumentId document = new DocumentId("document-" + random.nextInt(NAMES));
        ClaimId claim = new ClaimId("claim-" + random.nextInt(NAMES));
        return switch (random.nextInt(33)) {
            case 0 -> new Change.CaseOpened(caseId, "Case", random.nextBoolean() ? "fiction" : null);
            case 1 -> new Change.SourceNamed(source, "Source \u00e9 " + source);
            case 2 ->
                new Change.DocumentFiled(
                        document,
                        caseId,
                        source,
                        Harbour.document(document, source, LocalDate.of(2031, 5, 1 + random.nextInt(9)))
                                .imprint(),
                        List.of());
            case 3 -> Harbour.captured(document);
            case 4, 5 -> Harbour.read(document);
            case 6 -> new Change.ClaimOpened(claim, caseId, "Claim " + claim + ".");
            case 7, 8 -> Harbour.filedAs(document, 1 + random.nextInt(NAMES), claim);
            case 10 -> Harbour.capturedAgain(document);
            case 11 ->
                Harbour.revised(
                        document,
                        new Placement(
                                1 + random.nextLong(last + 1),
                                random.nextBoolean() ? new Span(100, 120) : null,
                                List.of("number: “1” is now “2”")));
            case 12 -> new Change.MentionReviewed(document, 1 + random.nextLong(last + 1), Harbour.newText(document));
            case 9 -> new Change.MentionRejected(document, Harbour.excerpt(document, 1 + random.nextInt(NAMES)), null);
            case 17 ->
                Harbour.judged(
                        document,
                        1 + random.nextInt(NAMES),
                        claim,
                        random.nextBoolean()
                                ? Change.MatchJudged.Judgement.NOT_THE_SAME
                                : Change.MatchJudged.Judgement.CANNOT_TELL);
            case 16 -> Harbour.stamped(document);
            case 15 ->
                new Change.AliasNamed(document, "https://beacon.example/" + random.nextInt(NAMES), "canonical link");
            case 13, 14 -> new Change.Undone(1 + random.nextLong(last + 1));
            default -> weighing(random, document, source, claim, last);
        };
    }

    private static Change weighing(Random random, DocumentId document, SourceId source, ClaimId claim, long last) {
        EvidenceId item = new EvidenceId(1 + random.nextLong(Math.max(1, last)));
        EvidenceId other = new EvidenceId(1 + random.nextLong(Math.max(1, last)));
        Stance stance = random.nextBoolean() ? Stance.REFUTES : Stance.SUPPORTS;
        return switch (random.nextInt(12)) {
            case 0, 1 -> Harbour.evidence(document, 1 + random.nextInt(NAMES), claim, stance);
            case 2 -> Harbour.marked(document, claim, stance);
            case 3 -> new EvidenceChange.ItemGraded(item, Credibility.of(1 + random.nextInt(6)), "seen");
            case 4 -> new EvidenceChange.SourceGraded(source, Reliability.values()[random.nextInt(6)], "its record");
            case 5 ->
                new EvidenceChange.SourcesRelated(
                        source, SourceRelation.Kind.REPUBLISHES, new SourceId("source-x"), "the register");
            case 6 ->
                new EvidenceChange.CorrectionNoted(
                        document, random.nextBoolean() ? item : null, LocalDate.of(2031, 5, 9), "a correction");
            case 7 ->
                item.equals(other)
                        ? new EvidenceChange.OriginParted(claim, item, OriginLink.Kind.COPY, "its own reporter")
                        : new EvidenceChange.OriginLinked(claim, item, other, "one window");
            case 8 -> new EvidenceChange.MissingNamed(claim, "the roll");
            case 9 ->
                new EvidenceChange.PromiseSettled(claim, new Settlement(Settlement.Outcome.KEPT, "it was published"));
            case 10 ->
                random.nextInt(3) == 0
                        ? new AssessmentChange.ScaleAdded(Harbour.STARS)
                        : random.nextBoolean() ? Harbour.assessed(claim, "two", item) : Harbour.assessed(claim, "one");
            default -> new AssessmentChange.AssessmentApproved(item.entry());
        };
    }
}
