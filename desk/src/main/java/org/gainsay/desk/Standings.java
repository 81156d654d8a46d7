package org.gainsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.core.Standing;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.LedgerFailure;
import org.jspecify.annotations.Nullable;

/**
 * The standings of many claims at once, for boards and filters. A claim under which nothing but mentions is filed is
 * unexamined and takes no weighing. The others are weighed once, and again when something was filed that bears on them: a
 * few while somebody waits, the rest beside it. Safe to use from many threads.
 */
public final class Standings implements AutoCloseable {
    /** Claims that are weighed while somebody waits: some hundredths of a second. */
    private static final int AT_ONCE = 25;

    /** Entries that are looked through for what they bear on; after more, everything is weighed anew. */
    private static final int MOST_FOLLOWED = 2_000;

    /** Claims of which it is asked again whether they take weighing; after more, it is asked of all. */
    private static final int MOST_TOUCHED = 300;

    private final Ledger ledger;
    private final Weighings weighings;
    private final Function<CaseId, Copies> copies;
    private final Map<CaseId, OfCase> cases = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Guarded by this. */
    private long followed = -1;

    /** Guarded by this. */
    private @Nullable LocalDate day;

    Standings(Ledger ledger, Weighings weighings, Function<CaseId, Copies> copies) {
        this.ledger = ledger;
        this.weighings = weighings;
        this.copies = copies;
    }

    /**
     * What is known of the standings of a case.
     *
     * @param weighed the claims that take weighing and were weighed
     * @param waiting those that wait to be weighed
     */
    public record Known(Map<ClaimId, Standing> weighed, Set<ClaimId> waiting) {
        public Known {
            weighed = Map.copyOf(weighed);
            waiting = Set.copyOf(waiting);
        }

        /** The standing of a claim of the case; empty while it waits. */
        public Optional<Standing> of(ClaimId claim) {
            return waiting.contains(claim)
                    ? Optional.empty()
                    : Optional.of(weighed.getOrDefault(claim, Standing.UNEXAMINED));
        }

        /** How many claims have each standing, of so many in the case. */
        public Map<Standing, Integer> counts(int claims) {
            Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
            weighed.values().forEach(standing -> counts.merge(standing, 1, Integer::sum));
            int rest = claims - weighed.size() - waiting.size();
            if (rest > 0) {
                counts.merge(Standing.UNEXAMINED, rest, Integer::sum);
            }
            return counts;
        }
    }

    /** What is known of the standings of a case on a day. */
    public Known in(CaseId caseId, LocalDate today) {
        forget(today);
        return cases.computeIfAbsent(caseId, OfCase::new).known(today, AT_ONCE);
    }

    /** The same of several cases; so many claims are weighed at once in all of them together as else in one. */
    public Map<CaseId, Known> in(List<CaseId> several, LocalDate today) {
        forget(today);
        Map<CaseId, Known> known = new HashMap<>();
        int left = AT_ONCE;
        for (CaseId caseId : several) {
            OfCase ofCase = cases.computeIfAbsent(caseId, OfCase::new);
            int before = ofCase.weighed();
            known.put(caseId, ofCase.known(today, left));
            left = Math.max(0, left - Math.max(0, ofCase.weighed() - before));
        }
        return known;
    }

    /** Drops what was weighed on another day, or before something was filed that bears on it. */
    private synchronized void forget(LocalDate today) {
        long head = ledger.head().sequence();
        if (head == followed && today.equals(day)) {
            return;
        }
        if (followed < 0 || head - followed > MOST_FOLLOWED || !today.equals(day)) {
            cases.values().forEach(OfCase::forget);
        } else {
            try (Stream<Entry> entries = ledger.entries(followed + 1)) {
                entries.takeWhile(entry -> entry.sequence() <= head).forEach(entry -> forget(reach(entry.change())));
            }
        }
        followed = head;
        day = today;
    }

    private void forget(Reach reach) {
        switch (reach) {
            case Reach.Nothing nothing -> {}
            case Reach.OfClaim of -> cases.values().forEach(ofCase -> ofCase.forget(of.claim()));
            case Reach.InCase in -> {
                OfCase ofCase = cases.get(in.caseId());
                if (ofCase != null) {
                    ofCase.forget();
                }
            }
            case Reach.Everything everything -> cases.values().forEach(OfCase::forget);
        }
    }

    /** Whose standing something bears on. */
    private sealed interface Reach {
        /** Nobody's. */
        record Nothing() implements Reach {}

        /** That of one claim. */
        record OfClaim(ClaimId claim) implements Reach {}

        /** Those of a case: a text or a correction may join pieces of many claims. */
        record InCase(CaseId caseId) implements Reach {}

        /** Those of all cases. */
        record Everything() implements Reach {}
    }

    private Reach reach(Change change) {
        return switch (change) {
            case Change.ClaimOpened opened -> new Reach.OfClaim(opened.claim());
            case Change.MentionFiled filed -> new Reach.OfClaim(filed.claim());
            case EvidenceChange.EvidenceFiled filed -> new Reach.OfClaim(filed.claim());
            case EvidenceChange.OriginLinked linked -> new Reach.OfClaim(linked.claim());
            case EvidenceChange.OriginParted parted -> new Reach.OfClaim(parted.claim());
            case EvidenceChange.PromiseSettled settled -> new Reach.OfClaim(settled.claim());
            case EvidenceChange.ItemGraded graded -> reachOfEntry(graded.item().entry());
            case Change.Undone undone -> reachOfEntry(undone.sequence());
            case EvidenceChange.CorrectionNoted noted -> reachAround(noted.document());
            case Change.DocumentRead read -> reachAround(read.document());
            case Change.TextRevised revised -> reachAround(revised.document());
            case EvidenceChange.SourcesRelated related -> new Reach.Everything();
            case EvidenceChange.MissingNamed missing -> new Reach.Nothing();
            case EvidenceChange.SourceGraded graded -> new Reach.Nothing();
            case Change.CaseOpened opened -> new Reach.Nothing();
            case Change.SourceNamed named -> new Reach.Nothing();
            case Change.DocumentFiled filed -> new Reach.Nothing();
            case Change.CaptureKept kept -> new Reach.Nothing();
            case Change.AliasNamed alias -> new Reach.Nothing();
            case Change.DocumentSought sought -> new Reach.Nothing();
            case Change.MentionReviewed reviewed -> new Reach.Nothing();
            case Change.CapturesStamped stamped -> new Reach.Nothing();
            case Change.MentionRejected rejected -> new Reach.Nothing();
            case Change.MatchJudged judged -> new Reach.Nothing();
            case Change.OfAssessment assessed -> new Reach.Nothing();
            case Change.OfPerson person -> new Reach.Nothing();
        };
    }

    /** What something bears on that names an entry: whatever that entry bears on. */
    private Reach reachOfEntry(long sequence) {
        return ledger.entry(sequence)
                .map(Entry::change)
                .filter(change -> !(change instanceof Change.Undone))
                .map(this::reach)
                .orElseGet(Reach.Everything::new);
    }

    private Reach reachAround(DocumentId document) {
        return ledger.views()
                .document(document)
                .<Reach>map(view -> new Reach.InCase(view.caseId()))
                .orElseGet(Reach.Everything::new);
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class OfCase {
        private final CaseId caseId;

        /** Guarded by this. */
        private final Map<ClaimId, Standing> weighed = new HashMap<>();

        /** The claims that take weighing; null where that has to be found out. Guarded by this. */
        private @Nullable Set<ClaimId> weighable;

        /** Claims that may have come to take weighing, or not to any more. Guarded by this. */
        private final Set<ClaimId> touched = new HashSet<>();

        /** What was told last; null where something was forgotten or weighed since. Guarded by this. */
        private @Nullable Known told;

        /** Whether the rest is being weighed. Guarded by this. */
        private boolean working;

        OfCase(CaseId caseId) {
            this.caseId = caseId;
        }

        synchronized void forget() {
            weighed.clear();
            touched.clear();
            weighable = null;
            told = null;
        }

        synchronized void forget(ClaimId claim) {
            weighed.remove(claim);
            told = null;
            if (touched.size() < MOST_TOUCHED) {
                touched.add(claim);
            } else {
                weighable = null;
            }
        }

        private synchronized List<ClaimId> weighable() {
            Set<ClaimId> known = weighable;
            if (known == null) {
                known = new LinkedHashSet<>(ledger.views().board().weighable(caseId));
                weighable = known;
            } else if (!touched.isEmpty()) {
                known.removeAll(touched);
                known.addAll(ledger.views().board().weighable(caseId, List.copyOf(touched)));
            }
            touched.clear();
            return List.copyOf(known);
        }

        synchronized int weighed() {
            return weighed.size();
        }

        Known known(LocalDate today, int atOnce) {
            Known before = toldBefore();
            if (before != null) {
                return before;
            }
            List<ClaimId> claims = weighable();
            List<ClaimId> waiting = waiting(claims);
            weigh(waiting.subList(0, Math.min(waiting.size(), atOnce)), today);
            List<ClaimId> rest = waiting.subList(Math.min(waiting.size(), atOnce), waiting.size());
            if (!rest.isEmpty()) {
                beside(rest, today);
            }
            return told(claims);
        }

        /** What was told last, if nothing was forgotten since and nothing is waiting. */
        private synchronized @Nullable Known toldBefore() {
            return told != null && told.waiting().isEmpty() ? told : null;
        }

        private synchronized Known told(List<ClaimId> claims) {
            Map<ClaimId, Standing> known = new HashMap<>();
            Set<ClaimId> waiting = new HashSet<>();
            for (ClaimId claim : claims) {
                Standing standing = weighed.get(claim);
                if (standing == null) {
                    waiting.add(claim);
                } else {
                    known.put(claim, standing);
                }
            }
            told = new Known(known, waiting);
            return told;
        }

        private synchronized List<ClaimId> waiting(List<ClaimId> claims) {
            return claims.stream().filter(claim -> !weighed.containsKey(claim)).toList();
        }

        private void weigh(List<ClaimId> claims, LocalDate today) {
            Copies found = claims.isEmpty() ? Copies.UNKNOWN : copies.apply(caseId);
            for (ClaimId claim : claims) {
                if (closed) {
                    return;
                }
                // What is filed while it is weighed makes it forget, and so is not overtaken by an older answer.
                long before = ledger.head().sequence();
                Standing standing = weighings.weigh(claim, today, found).standing();
                synchronized (this) {
                    if (before == ledger.head().sequence()) {
                        weighed.put(claim, standing);
                        told = null;
                    }
                }
            }
        }

        private synchronized void beside(List<ClaimId> claims, LocalDate today) {
            if (working) {
                return;
            }
            working = true;
            List<ClaimId> rest = new ArrayList<>(claims);
            Thread.ofVirtual().name("standings of " + caseId).start(() -> {
                try {
                    weigh(rest, today);
                } catch (LedgerFailure e) {
                    // The next page says what is wrong with the folder.
                } catch (IllegalStateException e) {
                    // Where the desk was closed meanwhile, so was the ledger.
                    if (!closed) {
                        throw e;
                    }
                } finally {
                    stopped();
                }
            });
        }

        private synchronized void stopped() {
            working = false;
        }
    }
}
