package org.gainsay.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.core.RatingScale;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.gainsay.desk.Copies;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.Filing;
import org.gainsay.ledger.Views.MentionView;
import org.gainsay.weighing.Filed;
import org.gainsay.weighing.Ratings;
import org.gainsay.weighing.Scales;
import org.gainsay.weighing.Weighed;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a claim shows.
 *
 * @param frame what stands around it
 * @param caseId the case
 * @param base the address of the claim
 * @param facts how much is filed, when and by whom it was opened, in words
 * @param standing what the evidence amounts to, and why
 * @param sides the evidence by its stance: for, against, and neither
 * @param values the amounts that are given
 * @param origins the pieces by where they go back to
 * @param pieces all pieces, to choose from
 * @param editors what editors said about origins
 * @param missing what people named as missing, to be taken back
 * @param assessments the current one first
 * @param scales the scales to choose from
 * @param history the last entries that concern it
 */
public record ClaimBrief(
        Frame frame,
        String caseId,
        String base,
        Facts facts,
        Weight standing,
        List<Column> sides,
        ValuesChart values,
        List<Group> origins,
        List<Choice> pieces,
        List<Editor> editors,
        List<Editor> missing,
        List<ShownAssessment> assessments,
        List<RatingScale> scales,
        List<Line> history) {
    /** Pieces that one page shows: more than anybody reads, and what keeps it quick. */
    private static final int MOST_PIECES = 200;

    /** Entries of its history that the page shows. */
    private static final int LAST_ENTRIES = 40;

    /**
     * How much is filed.
     *
     * @param counts mentions and sources, in words
     * @param toReview how many mentions are to be reviewed, in words; null if none
     * @param opened when and by whom it was opened, in words
     * @param behind how many texts of the case are not compared for copies yet, in words; null if none
     * @param more how many pieces the page leaves out, in words; null if none
     * @param undo the first entry of what was just filed at once and can be taken back; null if nothing
     */
    public record Facts(
            String counts,
            @Nullable String toReview,
            String opened,
            @Nullable String behind,
            @Nullable String more,
            @Nullable String undo) {}

    /**
     * What the evidence amounts to.
     *
     * @param word the standing
     * @param sign the mark beside it
     * @param counts articles and origins, in words
     * @param deciding the step that decided
     * @param steps every step
     * @param warnings what is graded higher than the evidence bears
     * @param missing what would change it
     * @param promise whether it is a promise, prediction or deadline, which a person settles
     * @param settled the entry that settled it, to be taken back; null if none did
     */
    public record Weight(
            String word,
            String sign,
            String counts,
            String deciding,
            List<String> steps,
            List<String> warnings,
            List<String> missing,
            boolean promise,
            @Nullable Editor settled) {}

    /**
     * The evidence of one stance.
     *
     * @param title what it does
     * @param sign the mark beside that
     * @param none what is said where there is none
     * @param pieces the evidence
     */
    public record Column(String title, String sign, String none, List<ShownPiece> pieces) {}

    /**
     * One origin.
     *
     * @param number its number
     * @param path the outline of its shape in the chart
     * @param hue the class of its hue
     * @param counts pieces and sources, in words
     * @param first what its first piece is, in words
     * @param pieces its pieces
     * @param parted whether something other than an editor holds it together, so that it can be overruled as a whole
     */
    public record Group(
            int number, String path, String hue, String counts, String first, List<ShownPiece> pieces, boolean parted) {
        /** The first of its pieces, by which a form names it. */
        public String name() {
            return pieces.isEmpty() ? "" : pieces.getFirst().id();
        }
    }

    /**
     * A piece to choose.
     *
     * @param id its name
     * @param label its source and day
     */
    public record Choice(String id, String label) {}

    /**
     * What somebody filed that can be taken back.
     *
     * @param sequence the entry
     * @param said what
     * @param by who, and when
     */
    public record Editor(long sequence, String said, String by) {}

    /**
     * One entry.
     *
     * @param sequence its number
     * @param when its time, in words
     * @param actor who filed it
     * @param what what it records
     */
    public record Line(long sequence, String when, String actor, String what) {}

    static ClaimBrief of(
            Desk desk, Actor person, CaseView view, ClaimView claim, @Nullable String done, @Nullable String append) {
        ShownPiece.Context context =
                new ShownPiece.Context(view.id().slug(), claim.id().slug());
        Copies copies = Reasons.said(desk.copies().of(view.id()));
        Filed filed = desk.weighings().filed(claim.id(), copies);
        Weighed weighed = Scales.weigh(filed, desk.today(), Words.now().weighing());
        Shown shown = new Shown(desk, claim, context, filed);
        List<Group> origins = shown.groups(weighed.origins());
        EvidenceViews evidence = desk.views().evidence();
        int behind = desk.copies().behind(view.id());
        return new ClaimBrief(
                Frame.in(view, claim.statement(), Frame.to(view)).saying(Forms.said(done)),
                view.id().slug(),
                context.base(),
                new Facts(
                        Wording.mentions(claim),
                        CasePage.toReview(claim.toReview()),
                        Words.now()
                                .say(
                                        "claim-opened",
                                        Wording.moment(claim.opened().time()),
                                        claim.opened().actor()),
                        behind == 0 ? null : Wording.count(behind, "document"),
                        filed.evidence().size() > MOST_PIECES
                                ? Wording.count(filed.evidence().size() - MOST_PIECES, "piece")
                                : null,
                        Forms.undoable(desk, person, append)),
                weight(desk, claim, filed, weighed),
                sides(origins),
                ValuesChart.of(weighed.values()),
                origins,
                shown.choices(),
                editors(evidence, claim),
                evidence.missing(claim.id()).stream()
                        .map(missing -> editor(missing.filing(), missing.what()))
                        .toList(),
                desk.views().assessments().of(claim.id(), Page.first(LAST_ENTRIES)).stream()
                        .map(assessment -> ShownAssessment.of(desk, person, assessment))
                        .sorted(Comparator.comparingInt(
                                assessment -> assessment.state().equals("current") ? 0 : 1))
                        .toList(),
                desk.assessments().scales().stream()
                        .map(scale -> Ratings.in(scale, Words.now().language().locale()))
                        .toList(),
                desk.views().history(claim.id(), Page.first(LAST_ENTRIES)).stream()
                        .map(ClaimBrief::line)
                        .toList());
    }

    private static Weight weight(Desk desk, ClaimView claim, Filed filed, Weighed weighed) {
        Standing standing = weighed.standing();
        Editor settled = desk.views()
                .evidence()
                .settlement(claim.id())
                .map(view -> editor(
                        view.filing(),
                        Words.now()
                                .say(
                                        "claim-outcome",
                                        Words.now()
                                                .weighing()
                                                .outcome(view.settlement().outcome()),
                                        view.settlement().reason())))
                .orElse(null);
        return new Weight(
                Signs.word(standing),
                Signs.of(standing),
                weighed.counts().words(Words.now().weighing()),
                weighed.steps().getLast(),
                weighed.steps(),
                weighed.warnings(),
                weighed.missing(),
                filed.promise() != null,
                settled);
    }

    /** The pieces on a claim with what stands behind them. */
    private static final class Shown {
        private final ShownPiece.Context context;
        private final Map<EvidenceId, Evidence> pieces;
        private final Map<EvidenceId, EvidenceView> evidence = new HashMap<>();
        private final Map<EvidenceId, MentionView> mentions = new HashMap<>();

        Shown(Desk desk, ClaimView claim, ShownPiece.Context context, Filed filed) {
            this.context = context;
            this.pieces = filed.evidence().stream()
                    .limit(MOST_PIECES)
                    .collect(Collectors.toMap(
                            Evidence::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
            desk.views().evidence().on(claim.id(), Page.FIRST).forEach(view -> evidence.put(view.id(), view));
            desk.views()
                    .mentions(claim.id(), Page.FIRST)
                    .forEach(view -> mentions.put(new EvidenceId(view.filed().sequence()), view));
        }

        List<Group> groups(List<Origin> origins) {
            return origins.stream()
                    .map(this::group)
                    .filter(group -> !group.pieces().isEmpty())
                    .toList();
        }

        private Group group(Origin origin) {
            List<ShownPiece> shown = new ArrayList<>();
            for (EvidenceId id : origin.pieces()) {
                Evidence piece = pieces.get(id);
                EvidenceView view = evidence.get(id);
                MentionView mention = mentions.get(id);
                if (piece != null && view != null) {
                    shown.add(ShownPiece.of(context, origin, piece, view));
                } else if (piece != null && mention != null) {
                    shown.add(ShownPiece.of(context, origin, piece, mention));
                }
            }
            Set<String> sources =
                    shown.stream().map(piece -> piece.from().source()).collect(Collectors.toSet());
            String first = shown.isEmpty() ? "" : first(shown.getFirst());
            return new Group(
                    origin.number(),
                    ValuesChart.shape(origin.number(), 8, 8),
                    ValuesChart.hue(origin.number()),
                    Words.now()
                            .say(
                                    "count-by",
                                    Wording.count(origin.pieces().size(), "piece"),
                                    Wording.count(sources.size(), "source")),
                    first,
                    shown,
                    origin.links().stream().anyMatch(link -> link.ground().kind() != OriginLink.Kind.EDITOR));
        }

        private static String first(ShownPiece piece) {
            String speaker = piece.voice().speaker();
            String source = piece.from().source();
            return speaker.equals(source) ? speaker : Words.now().say("claim-first-in", speaker, source);
        }

        List<Choice> choices() {
            return pieces.values().stream()
                    .map(piece -> new Choice(
                            piece.id().toString(),
                            piece.id() + ", " + piece.said().sourceName()
                                    + (piece.said().published() == null
                                            ? ""
                                            : ", "
                                                    + Wording.shortDay(
                                                            piece.said().published()))))
                    .toList();
        }
    }

    private static List<Column> sides(List<Group> origins) {
        List<ShownPiece> all = origins.stream()
                .flatMap(origin -> origin.pieces().stream())
                .filter(piece -> !piece.mention())
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(column("claim-for", Stance.SUPPORTS, Words.now().say("claim-none-for"), all));
        columns.add(column("claim-against", Stance.REFUTES, Words.now().say("claim-none-against"), all));
        for (Column neither : List.of(
                column("claim-qualifying", Stance.QUALIFIES, "", all),
                column("claim-repeating", Stance.REPEATS, "", all))) {
            if (!neither.pieces().isEmpty()) {
                columns.add(neither);
            }
        }
        return columns;
    }

    private static Column column(String title, Stance stance, String none, List<ShownPiece> all) {
        return new Column(
                Words.now().say(title),
                Signs.of(stance),
                none,
                all.stream()
                        .filter(piece -> piece.stance().equals(stance.word()))
                        .toList());
    }

    private static List<Editor> editors(EvidenceViews evidence, ClaimView claim) {
        List<Editor> editors = new ArrayList<>();
        evidence.links(claim.id())
                .forEach(link -> editors.add(editor(
                        link.filing(), Words.now().say("claim-editor-link", link.one(), link.other(), link.reason()))));
        evidence.parts(claim.id())
                .forEach(part -> editors.add(editor(
                        part.filing(),
                        Words.now()
                                .say(
                                        "claim-editor-part",
                                        part.part().evidence(),
                                        Words.now().weighing().link(part.part().kind()),
                                        part.part().reason()))));
        return editors;
    }

    private static Editor editor(Filing filing, String said) {
        return new Editor(filing.sequence(), said, filing.actor() + ", " + Wording.moment(filing.time()));
    }

    private static Line line(Entry entry) {
        return new Line(
                entry.sequence(), Wording.moment(entry.time()), entry.actor().toString(), EntryWording.of(entry));
    }
}
