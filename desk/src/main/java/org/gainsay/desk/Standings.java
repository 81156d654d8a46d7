package org.gainsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final Optional<Set<ClaimId>> NONE = Optional.of(Set.of());

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
        return cases.computeIfAbsent(caseId, OfCase::new).known(today);
    }

    /** Drops what was weighed on another day, or before something was filed that bears on it. */
    private synchronized void forget(LocalDate today) {
        long head = ledger.head().sequence();
        if (head == followed && today.equals(day)) {
            return;
        }
        Set<ClaimId> touched = new HashSet<>();
        boolean all = followed < 0 || head - followed > MOST_FOLLOWED || !today.equals(day);
        if (!all) {
            try (Stream<Entry> entries = ledger.entries(followed + 1)) {
                for (Entry entry : (Iterable<Entry>) entries.takeWhile(one -> one.sequence() <= head)::iterator) {
                    Optional<Set<ClaimId>> claims = touched(entry.change());
                    all |= claims.isEmpty();
                    claims.ifPresent(touched::addAll);
                }
            }
        }
        for (OfCase ofCase : cases.values()) {
            ofCase.forget(all ? null : touched);
        }
        followed = head;
        day = today;
    }

    /** The claims whose standing a change bears on; empty if it may be any. */
    private static Optional<Set<ClaimId>> touched(Change change) {
        return switch (change) {
            case Change.ClaimOpened opened -> Optional.of(Set.of(opened.claim()));
            case Change.MentionFiled filed -> Optional.of(Set.of(filed.claim()));
            case EvidenceChange.EvidenceFiled filed -> Optional.of(Set.of(filed.claim()));
            case EvidenceChange.OriginLinked linked -> Optional.of(Set.of(linked.claim()));
            case EvidenceChange.OriginParted parted -> Optional.of(Set.of(parted.claim()));
            case EvidenceChange.PromiseSettled settled -> Optional.of(Set.of(settled.claim()));
            case EvidenceChange.MissingNamed missing -> NONE;
            case EvidenceChange.SourceGraded graded -> NONE;
            // A piece is named by its entry alone, and a text or a relation may join pieces of many claims.
            case EvidenceChange.ItemGraded graded -> Optional.empty();
            case EvidenceChange.CorrectionNoted noted -> Optional.empty();
            case EvidenceChange.SourcesRelated related -> Optional.empty();
            case Change.DocumentRead read -> Optional.empty();
            case Change.TextRevised revised -> Optional.empty();
            case Change.Undone undone -> Optional.empty();
            case Change.CaseOpened opened -> NONE;
            case Change.SourceNamed named -> NONE;
            case Change.DocumentFiled filed -> NONE;
            case Change.CaptureKept kept -> NONE;
            case Change.AliasNamed alias -> NONE;
            case Change.DocumentSought sought -> NONE;
            case Change.MentionReviewed reviewed -> NONE;
            case Change.CapturesStamped stamped -> NONE;
            case Change.MentionRejected rejected -> NONE;
            case Change.MatchJudged judged -> NONE;
            case Change.OfAssessment assessed -> NONE;
        };
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class OfCase {
        private final CaseId caseId;

        /** Guarded by this. */
        private final Map<ClaimId, Standing> weighed = new HashMap<>();

        /** Whether the rest is being weighed. Guarded by this. */
        private boolean working;

        OfCase(CaseId caseId) {
            this.caseId = caseId;
        }

        synchronized void forget(@Nullable Collection<ClaimId> some) {
            if (some == null) {
                weighed.clear();
            } else {
                weighed.keySet().removeAll(some);
            }
        }

        Known known(LocalDate today) {
            List<ClaimId> claims = ledger.views().board().weighable(caseId);
            List<ClaimId> waiting = waiting(claims);
            weigh(waiting.subList(0, Math.min(waiting.size(), AT_ONCE)), today);
            List<ClaimId> rest = waiting.subList(Math.min(waiting.size(), AT_ONCE), waiting.size());
            if (!rest.isEmpty()) {
                beside(rest, today);
            }
            return told(claims);
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
            return new Known(known, waiting);
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
                    // The desk was closed meanwhile, or the next page says what is wrong with the folder.
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
