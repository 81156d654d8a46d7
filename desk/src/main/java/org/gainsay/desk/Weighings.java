package org.gainsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Standing;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.EvidenceViews.DueView;
import org.gainsay.ledger.EvidenceViews.SettlementView;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.weighing.Filed;
import org.gainsay.weighing.Scales;
import org.gainsay.weighing.Weighed;

/** What the evidence on claims amounts to, computed from the views. Safe to use from many threads. */
public final class Weighings {
    private final Views views;

    Weighings(Views views) {
        this.views = views;
    }

    /** What is filed about a claim amounts to on a day, where nobody looked for copies. */
    public Weighed weigh(ClaimId claim, LocalDate today) {
        return weigh(claim, today, Copies.UNKNOWN);
    }

    /** What is filed about a claim amounts to on a day. */
    public Weighed weigh(ClaimId claim, LocalDate today, Copies copies) {
        return Scales.weigh(filed(claim, copies), today);
    }

    /** All that is filed about a claim. */
    public Filed filed(ClaimId claim, Copies copies) {
        EvidenceViews evidence = views.evidence();
        Pieces pieces = Pieces.of(
                everything(page -> evidence.on(claim, page)), everything(page -> views.mentions(claim, page)));
        Function<EvidenceId, EvidenceId> known = pieces::piece;
        List<OriginLink> links = new ArrayList<>(pieces.copies(copies));
        for (EvidenceViews.LinkView link : evidence.links(claim)) {
            OriginLink.Ground ground = new OriginLink.Ground(
                    OriginLink.Kind.EDITOR, "entry " + link.filing().sequence());
            links.add(new OriginLink(known.apply(link.one()), ground, link.reason()));
            links.add(new OriginLink(known.apply(link.other()), ground, link.reason()));
        }
        List<OriginPart> parts = evidence.parts(claim).stream()
                .map(EvidenceViews.PartView::part)
                .map(part -> new OriginPart(known.apply(part.evidence()), part.kind(), part.reason()))
                .toList();
        List<SourceRelation> relations = everything(evidence::relations).stream()
                .map(EvidenceViews.RelationView::relation)
                .toList();
        List<Mention.Due> dues = evidence.dues(claim);
        Settlement settled =
                evidence.settlement(claim).map(SettlementView::settlement).orElse(null);
        return new Filed(
                pieces.weighable(evidence.grades(claim), evidence.sourceGrades(claim), evidence.takenBack(claim)),
                links,
                parts,
                relations,
                dues.isEmpty() && settled == null ? null : new Filed.Promise(dues, settled),
                evidence.missing(claim).stream()
                        .map(EvidenceViews.MissingView::what)
                        .toList());
    }

    /** The pieces on a claim, mentions among them, with their grades, in the order of filing. */
    public List<Evidence> pieces(ClaimId claim) {
        return filed(claim, Copies.UNKNOWN).evidence();
    }

    /**
     * A claim that falls due.
     *
     * @param due the claim and its day
     * @param standing pending, due or overdue
     */
    public record Falling(DueView due, Standing standing) {}

    /**
     * What falls due in all cases and is not settled: first what is overdue, then what is due, then what will be.
     *
     * @param until the last day to look ahead to
     */
    public List<Falling> agenda(LocalDate today, LocalDate until, Page page) {
        return views.evidence().agenda(LocalDate.EPOCH, until, page).stream()
                .map(due -> new Falling(due, standing(due.due().date(), today)))
                .toList();
    }

    private static Standing standing(LocalDate day, LocalDate today) {
        int order = today.compareTo(day);
        return order < 0 ? Standing.PENDING : order == 0 ? Standing.DUE : Standing.OVERDUE;
    }

    private static <T> List<T> everything(Function<Page, List<T>> question) {
        List<T> all = new ArrayList<>();
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<T> some = question.apply(page);
            all.addAll(some);
            if (some.size() < page.limit()) {
                return all;
            }
        }
    }
}
