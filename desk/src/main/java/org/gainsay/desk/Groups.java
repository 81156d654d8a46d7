package org.gainsay.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.core.Compared;
import org.gainsay.core.Mention;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.matching.cluster.Cluster;
import org.gainsay.matching.cluster.Clusters;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Statement;

/**
 * The undecided mentions of a case that the machine holds to be of one claim, for a person to make one of them.
 *
 * <p>The groups do not depend on the order in which documents came. They are kept in memory for the case that was asked for
 * last; a document is looked at again where it was read again or something was decided about it. A mention that is decided
 * is in no group: what a person decided is not touched. Safe to use from many threads.
 */
public final class Groups {
    /** Undecided mentions of a case that are grouped; those of later documents wait until earlier ones are decided. */
    static final int MOST_MENTIONS = 5_000;

    /** Groups of one answer: what a person looks through at a time. */
    static final int MOST_SHOWN = 20;

    private final Views views;
    private final Queue.Texts texts;
    private final Comparer comparer = Comparer.standard();

    /** Guarded by this. */
    private Known known = new Known(new CaseId("none"));

    Groups(Views views, Queue.Texts texts) {
        this.views = views;
        this.texts = texts;
    }

    /**
     * A mention of a group.
     *
     * @param document its document
     * @param mention the mention
     * @param compared the mention, the first, set against the one that stands for the group, the second
     */
    public record Member(Views.DocumentView document, Mention mention, Compared compared) {}

    /**
     * Mentions of one claim.
     *
     * @param standsFor the one whose statement stands for the claim
     * @param others the others, in the order of the documents
     */
    public record Group(Member standsFor, List<Member> others) {
        public Group {
            others = List.copyOf(others);
        }
    }

    /** A mention and its statement as it is compared. */
    private record Placed(Views.DocumentView document, Mention mention, Statement statement) {}

    /** What is known of one case. */
    private static final class Known {
        final CaseId caseId;
        final Clusters clusters = new Clusters(Comparer.standard());
        final Map<String, Placed> placed = new TreeMap<>();
        /** What each document was like when it was looked at. */
        final Map<DocumentId, String> marks = new HashMap<>();
        final Map<DocumentId, Set<String>> idsOf = new HashMap<>();

        Known(CaseId caseId) {
            this.caseId = caseId;
        }

        void keep(DocumentId document, Map<String, Placed> mentions) {
            Set<String> before = idsOf.getOrDefault(document, Set.of());
            for (String id : before) {
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
            idsOf.put(document, new TreeSet<>(mentions.keySet()));
        }
    }

    /** The groups of two and more undecided mentions of a case, the largest first. */
    public synchronized List<Group> in(CaseId caseId) {
        if (!known.caseId.equals(caseId)) {
            known = new Known(caseId);
        }
        follow(known);
        return known.clusters.all().stream()
                .filter(cluster -> cluster.members().size() > 1)
                .sorted(Comparator.comparingInt((Cluster cluster) -> -cluster.members().size())
                        .thenComparing(Cluster::representative))
                .limit(MOST_SHOWN)
                .map(cluster -> group(known, cluster))
                .toList();
    }

    private Group group(Known known, Cluster cluster) {
        Placed first = placed(known, cluster.representative());
        List<Member> others = new ArrayList<>();
        for (String id : cluster.members()) {
            if (!id.equals(cluster.representative())) {
                others.add(member(placed(known, id), first));
            }
        }
        return new Group(member(first, first), others);
    }

    private Member member(Placed one, Placed first) {
        return new Member(one.document(), one.mention(), comparer.compare(one.statement(), first.statement()));
    }

    private static Placed placed(Known known, String id) {
        return Optional.ofNullable(known.placed.get(id)).orElseThrow(() -> new IllegalStateException("no mention " + id));
    }

    private void follow(Known known) {
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<Views.DocumentSummary> documents = views.documents(known.caseId, page);
            if (documents.isEmpty()) {
                return;
            }
            for (Views.DocumentSummary summary : documents) {
                DocumentId id = summary.document().id();
                String mark = mark(summary);
                if (!mark.equals(known.marks.put(id, mark))) {
                    known.keep(id, undecided(known, summary.document()));
                }
            }
        }
    }

    private String mark(Views.DocumentSummary summary) {
        String reading = views.lastReading(summary.document().id())
                .map(view -> view.sheet().toString())
                .orElse("");
        return summary.found() + " " + summary.filed() + " " + summary.rejected() + " " + reading;
    }

    private Map<String, Placed> undecided(Known known, Views.DocumentView document) {
        Map<String, Placed> found = new TreeMap<>();
        Optional<Desk.Read> read = texts.read(document.id());
        if (read.isEmpty()) {
            return found;
        }
        Views.Decisions decisions = views.decisions(document.id());
        int room = MOST_MENTIONS - known.placed.size()
                + known.idsOf.getOrDefault(document.id(), Set.of()).size();
        for (Mention mention : read.get().sheet().mentions()) {
            if (found.size() < room && decisions.of(read.get().digest(), mention).isEmpty()) {
                String id = document.id().slug() + ":" + read.get().digest() + ":" + mention.id();
                found.put(id, new Placed(document, mention, Matching.statement(document, read.get(), mention)));
            }
        }
        return found;
    }
}
