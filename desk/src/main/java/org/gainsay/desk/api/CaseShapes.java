package org.gainsay.desk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.gainsay.desk.Standings;
import org.gainsay.desk.web.Amounts;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/** Cases, and the claims and documents in them, at a glance. */
final class CaseShapes {
    /** Mentions of the claims of one answer whose amounts are given. */
    private static final int VALUED_MENTIONS = 500;

    private CaseShapes() {}

    @Says("A case and how much is in it.")
    record CaseSummary(
            @Says("its name in addresses") String id,
            @Says("the case as JSON") String address,
            @Says("its name for people") String title,

            @Says("what a reader must know of the whole case: that it is fiction; null if nothing") @Nullable
            String note,

            @Says("when and by whom it was opened") FilingShape opened,
            @Says("how many claims") int claims,
            @Says("how many documents") int documents,
            @Says("how many sources its documents are by") int sources,
            @Says("how many claims have each standing") Map<String, Integer> standings,

            @Says("how many claims are not weighed yet, and so count under no standing")
            int waiting,

            @Says("the next day on which something falls due and is not settled; null if nothing does, and"
                    + " in a look back")
            @Nullable
            LocalDate due,

            @Says("how many mentions and pieces of evidence wait because their source changed; 0 in a look back")
            int toReview) {}

    @Says("A case with the first of its claims and documents.")
    record CaseDetail(
            @Says("the case") CaseSummary summary,
            @Says("the moment that is shown, UTC") Instant asOf,

            @Says("the first claims that are asked for; further ones are at claims.json with the same filters")
            ListOf<ClaimSummary> claims,

            @Says("the first documents that are asked for; further ones are at documents.json")
            ListOf<DocumentRow> documents) {}

    @Says("A stretch of days.")
    record Days(
            @Says("the first day") LocalDate first,
            @Says("the last day") LocalDate last) {}

    @Says("A claim and how it stands.")
    record ClaimSummary(
            @Says("its name in addresses") String id,
            @Says("the claim as JSON") String address,
            @Says("the canonical sentence") String statement,

            @Says("what the evidence amounts to; null while it waits to be weighed") @Nullable
            Standing standing,

            @Says("how many mentions are filed under it") int mentions,
            @Says("how many sources these are by") int sources,

            @Says("how many mentions wait because their source changed")
            int toReview,

            @Says("the first and last day of publication of these; null if none has one") @Nullable
            Days published,

            @Says("the distinct amounts that its mentions name, in the words of the texts")
            List<String> values,

            @Says("how each source bears on it") List<Bears> bearings,
            @Says("when and by whom it was opened") FilingShape opened) {}

    @Says("How a source bears on a claim: one cell of the matrix.")
    record Bears(
            @Says("the source's name in addresses") String source,

            @Says("what its pieces do; `repeats` for a mention that nobody filed as evidence")
            List<Stance> stances) {}

    @Says("A source by its names.")
    record Named(
            @Says("its name in addresses") String id,
            @Says("its name for people") String name) {}

    @Says("A document and how far it is worked through.")
    record DocumentRow(
            @Says("its name in addresses") String id,
            @Says("the document as JSON") String address,

            @Says("its headline; null if it has none") @Nullable
            String title,

            @Says("who published it") Named source,

            @Says("the day of publication; null if unknown") @Nullable
            LocalDate published,

            @Says("the language of its text: `en`, `es`, `und`")
            String language,

            @Says("where it stands: addresses of the web or names of files")
            List<String> addresses,

            @Says("mentions in its last reading") int found,
            @Says("mentions filed under a claim") int filed,
            @Says("mentions set aside") int rejected,

            @Says("filed mentions that wait because the source changed")
            int toReview,

            @Says("when and by whom it was filed") FilingShape filing) {}

    static String path(CaseView view) {
        return "/cases/" + view.id();
    }

    static List<CaseSummary> cases(Look look, List<CaseView> views) {
        Map<?, LocalDate> dues = look.views().board().firstDues();
        Map<?, Integer> changed = look.views().board().changed();
        List<CaseSummary> cases = new ArrayList<>();
        for (CaseView view : views) {
            Standings.Known known = look.desk().standings().in(view.id(), look.today());
            Map<Standing, Integer> counts = known.counts(view.claims());
            int waiting = known.waiting().size();
            Map<String, Integer> words = new LinkedHashMap<>();
            counts.forEach((standing, count) -> words.put(standing.word(), count));
            cases.add(new CaseSummary(
                    view.id().slug(),
                    path(view) + ".json",
                    view.title(),
                    view.note(),
                    FilingShape.of(view.opened()),
                    view.claims(),
                    view.documents(),
                    view.sources(),
                    words,
                    waiting,
                    dues.get(view.id()),
                    Optional.ofNullable(changed.get(view.id())).orElse(0)));
        }
        return cases;
    }

    static List<ClaimSummary> claims(Look look, CaseView view, List<ClaimId> ids) {
        BoardViews board = look.views().board();
        Standings.Known known = look.desk().standings().in(view.id(), look.today());
        Map<ClaimId, List<MentionView>> mentions = new LinkedHashMap<>();
        board.mentions(ids, Page.first(VALUED_MENTIONS))
                .forEach(mention -> mentions.computeIfAbsent(mention.claim(), claim -> new ArrayList<>())
                        .add(mention));
        Map<ClaimId, Map<String, List<Stance>>> bearings = new LinkedHashMap<>();
        for (BoardViews.Bearing bearing : board.bearings(ids)) {
            bearings.computeIfAbsent(bearing.claim(), claim -> new LinkedHashMap<>())
                    .computeIfAbsent(bearing.source().slug(), source -> new ArrayList<>())
                    .add(bearing.stance());
        }
        List<ClaimSummary> claims = new ArrayList<>();
        for (ClaimView claim : board.claims(ids)) {
            claims.add(new ClaimSummary(
                    claim.id().slug(),
                    path(view) + "/claims/" + claim.id() + ".json",
                    claim.statement(),
                    known.of(claim.id()).orElse(null),
                    claim.mentions(),
                    claim.sources(),
                    claim.toReview(),
                    days(claim),
                    Amounts.together(mentions.getOrDefault(claim.id(), List.of())).keySet().stream()
                            .filter(value -> !value.isEmpty())
                            .toList(),
                    bearings.getOrDefault(claim.id(), Map.of()).entrySet().stream()
                            .map(one -> new Bears(one.getKey(), one.getValue()))
                            .toList(),
                    FilingShape.of(claim.opened())));
        }
        return claims;
    }

    static @Nullable Days days(ClaimView claim) {
        return claim.published() == null
                ? null
                : new Days(claim.published().first(), claim.published().last());
    }

    static Named source(DocumentView document) {
        return new Named(document.source().slug(), document.sourceName());
    }

    static DocumentRow row(DocumentSummary summary) {
        DocumentView document = summary.document();
        return new DocumentRow(
                document.id().slug(),
                "/cases/" + document.caseId() + "/documents/" + document.id() + ".json",
                document.imprint().title(),
                source(document),
                document.imprint().published(),
                document.imprint().language().tag(),
                document.addresses(),
                summary.found(),
                summary.filed(),
                summary.rejected(),
                summary.toReview(),
                FilingShape.of(document.filed()));
    }
}
