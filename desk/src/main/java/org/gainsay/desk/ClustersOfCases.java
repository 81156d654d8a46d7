package org.gainsay.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.core.Compared;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.matching.cluster.Cluster;
import org.gainsay.matching.cluster.Clusters;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Statement;

/**
 * The undecided mentions of a case that the machine holds to be of one claim, for a person to make one of them.
 *
 * <p>They do not depend on the order in which documents came. The case that was asked for last is kept in memory and
 * follows the ledger entry by entry: a document is looked at again where it was read again or something was decided about
 * it. A mention that is decided is in no cluster: what a person decided is not touched. Safe to use from many threads.
 */
public final class ClustersOfCases {
    /** Undecided mentions that are clustered at a time: those of later documents wait until earlier ones are decided. */
    static final int MOST_MENTIONS = 2_000;

    /** Mentions of one cluster that are shown; the others come when these are decided. */
    static final int MOST_MEMBERS = 100;

    /** Clusters of one answer: what a person looks through at a time. */
    static final int MOST_SHOWN = 10;

    /** Entries that are looked through for what changed; after more, the case is looked through anew. */
    private static final int MOST_FOLLOWED = 2_000;

    private final Ledger ledger;
    private final Function<DocumentId, Optional<Desk.Read>> reader;
    private final Function<CaseId, Copies> copies;
    private final Comparer comparer = Comparer.standard();

    /** Guarded by this. */
    private OfCase last = new OfCase(new CaseId("none"));

    /** @param copies who copied whom in a case */
    ClustersOfCases(Ledger ledger, Function<DocumentId, Optional<Desk.Read>> reader, Function<CaseId, Copies> copies) {
        this.ledger = ledger;
        this.reader = reader;
        this.copies = copies;
    }

    /**
     * A mention of a cluster.
     *
     * @param document its document
     * @param text the text that it stands in
     * @param mention the mention
     * @param compared the mention, the first, set against the one that stands for the cluster, the second
     */
    public record Member(Views.DocumentView document, Digest text, Mention mention, Compared compared) {}

    /**
     * Undecided mentions of one claim.
     *
     * @param standsFor the one whose statement stands for the claim
     * @param others the others, at least one
     */
    public record Likeness(Member standsFor, List<Member> others) {
        public Likeness {
            others = List.copyOf(others);
        }
    }

    /**
     * What was found in a case.
     *
     * @param largest those of two and more mentions that are said in most texts, at most {@value #MOST_SHOWN}
     * @param clusters how many there are
     * @param waiting how many documents with undecided mentions were not looked at yet
     */
    public record Found(List<Likeness> largest, int clusters, int waiting) {
        public Found {
            largest = List.copyOf(largest);
        }
    }

    /**
     * The clusters of the undecided mentions of a case, those said in most texts first: that the copies of one text say the
     * same needs no machine.
     */
    public synchronized Found in(CaseId caseId) {
        if (!last.caseId.equals(caseId)) {
            last = new OfCase(caseId);
        }
        OfCase ofCase = last;
        ofCase.follow();
        Map<DocumentId, String> texts = ofCase.texts();
        List<Cluster> several = ofCase.clusters.all().stream()
                .filter(cluster -> cluster.members().size() > 1)
                .sorted(Comparator.comparingLong((Cluster cluster) -> -ofCase.texts(cluster, texts))
                        .thenComparingInt(cluster -> -cluster.members().size())
                        .thenComparing(Cluster::representative))
                .toList();
        return new Found(
                several.stream().limit(MOST_SHOWN).map(ofCase::likeness).toList(),
                several.size(),
                ofCase.waiting.size());
    }

    /** A mention and its statement as it is compared. */
    private record Placed(Views.DocumentView document, Digest text, Mention mention, Statement statement) {}

    /** What is known of one case; guarded by the lock of the clusters. */
    private final class OfCase {
        private final CaseId caseId;
        private Clusters clusters = new Clusters(comparer);
        private final Map<String, Placed> placed = new TreeMap<>();
        private final Map<DocumentId, Set<String>> taken = new HashMap<>();
        private final Set<DocumentId> waiting = new LinkedHashSet<>();
        private long looked = -1;

        OfCase(CaseId caseId) {
            this.caseId = caseId;
        }

        void follow() {
            long now = ledger.head().sequence();
            if (looked < 0 || now - looked > MOST_FOLLOWED) {
                begin();
            } else if (looked < now) {
                touched(now).forEach(document -> {
                    if (taken.containsKey(document)) {
                        take(document);
                    } else {
                        waiting.add(document);
                    }
                });
            }
            Iterator<DocumentId> next = waiting.iterator();
            while (placed.size() < MOST_MENTIONS && next.hasNext()) {
                take(next.next());
                next.remove();
            }
            looked = now;
        }

        private void begin() {
            clusters = new Clusters(comparer);
            placed.clear();
            taken.clear();
            waiting.clear();
            for (Page page = Page.FIRST; ; page = page.next()) {
                List<Views.DocumentSummary> documents = ledger.views().documents(caseId, page);
                if (documents.isEmpty()) {
                    return;
                }
                documents.stream()
                        .filter(summary -> summary.found() > summary.filed() + summary.rejected())
                        .forEach(summary -> waiting.add(summary.document().id()));
            }
        }

        /** The documents of the case that were read, or about whose mentions something was decided, since it was last looked. */
        private Set<DocumentId> touched(long now) {
            Set<DocumentId> touched = new LinkedHashSet<>();
            try (Stream<Entry> fresh = ledger.entries(looked + 1)) {
                fresh.takeWhile(entry -> entry.sequence() <= now)
                        .map(Entry::change)
                        .flatMap(change -> change instanceof Change.Undone undone
                                ? ledger.entry(undone.sequence()).map(Entry::change).stream()
                                : Stream.of(change))
                        .flatMap(change -> decidedIn(change).stream())
                        .forEach(touched::add);
            }
            touched.removeIf(document -> ledger.views()
                    .document(document)
                    .filter(view -> view.caseId().equals(caseId))
                    .isEmpty());
            return touched;
        }

        private void take(DocumentId document) {
            Map<String, Placed> mentions = undecided(document);
            for (String id : taken.getOrDefault(document, Set.of())) {
                if (!mentions.containsKey(id)) {
                    clusters.remove(id);
                    placed.remove(id);
                }
            }
            mentions.forEach((id, one) -> {
                if (placed.put(id, one) == null) {
                    clusters.add(id, one.statement());
                }
            });
            taken.put(document, Set.copyOf(mentions.keySet()));
        }

        private Map<String, Placed> undecided(DocumentId document) {
            Map<String, Placed> found = new TreeMap<>();
            Optional<Views.DocumentView> view = ledger.views().document(document);
            Optional<Desk.Read> read = reader.apply(document);
            if (view.isEmpty() || read.isEmpty()) {
                return found;
            }
            Views.Decisions decisions = ledger.views().decisions(document);
            for (Mention mention : read.get().sheet().mentions()) {
                if (decisions.of(read.get().digest(), mention).isEmpty()) {
                    // The digest is part of it: the same mention of another text may state something else.
                    String id = document.slug() + ":" + read.get().digest() + ":" + mention.id();
                    found.put(
                            id,
                            new Placed(
                                    view.get(),
                                    read.get().digest(),
                                    mention,
                                    Matching.statement(view.get(), read.get(), mention)));
                }
            }
            return found;
        }

        /** For each document that carries a copy the name of that copy. */
        Map<DocumentId, String> texts() {
            Map<DocumentId, String> texts = new HashMap<>();
            for (Copies.Copy copy : copies.apply(caseId).among(List.copyOf(taken.keySet()))) {
                copy.carriers().forEach(carrier -> texts.putIfAbsent(carrier.document(), copy.name()));
            }
            return texts;
        }

        /** In how many texts the members of a cluster stand, a text and its copies counted once. */
        long texts(Cluster cluster, Map<DocumentId, String> texts) {
            return cluster.members().stream()
                    .map(id -> placed(id).document().id())
                    .map(document -> texts.getOrDefault(document, document.slug()))
                    .distinct()
                    .count();
        }

        Likeness likeness(Cluster cluster) {
            String first = cluster.representative();
            return new Likeness(
                    member(first, first),
                    cluster.members().stream()
                            .filter(id -> !id.equals(first))
                            .limit(MOST_MEMBERS - 1)
                            .map(id -> member(id, first))
                            .toList());
        }

        private Member member(String id, String first) {
            Placed one = placed(id);
            return new Member(one.document(), one.text(), one.mention(), clusters.compare(id, first));
        }

        private Placed placed(String id) {
            return Optional.ofNullable(placed.get(id)).orElseThrow(() -> new IllegalStateException("no mention " + id));
        }
    }

    /** The document whose undecided mentions a change may make others; empty for every other change. */
    private static Optional<DocumentId> decidedIn(Change change) {
        return switch (change) {
            case Change.DocumentRead read -> Optional.of(read.document());
            case Change.MentionFiled filed -> Optional.of(filed.document());
            case Change.MentionRejected rejected -> Optional.of(rejected.document());
            case Change.CaseOpened opened -> Optional.empty();
            case Change.SourceNamed named -> Optional.empty();
            case Change.DocumentFiled filed -> Optional.empty();
            case Change.CaptureKept kept -> Optional.empty();
            case Change.AliasNamed alias -> Optional.empty();
            case Change.DocumentSought sought -> Optional.empty();
            case Change.TextRevised revised -> Optional.of(revised.document());
            case Change.MentionReviewed reviewed -> Optional.empty();
            case Change.CapturesStamped stamped -> Optional.empty();
            case Change.ClaimOpened opened -> Optional.empty();
            case Change.MatchJudged judged -> Optional.empty();
            case Change.Undone undone -> Optional.empty();
            case Change.OfEvidence evidence -> Optional.empty();
            case Change.OfAssessment assessed -> Optional.empty();
            case Change.OfPerson person -> Optional.empty();
        };
    }
}
