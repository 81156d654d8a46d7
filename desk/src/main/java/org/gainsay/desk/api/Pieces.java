package org.gainsay.desk.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gainsay.core.Attribution;
import org.gainsay.core.Digest;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.desk.api.ClaimShapes.AmountShape;
import org.gainsay.desk.api.ClaimShapes.DocumentName;
import org.gainsay.desk.api.ClaimShapes.DueShape;
import org.gainsay.desk.api.ClaimShapes.GradesShape;
import org.gainsay.desk.api.ClaimShapes.MentionFound;
import org.gainsay.desk.api.ClaimShapes.PassageShape;
import org.gainsay.desk.api.ClaimShapes.Piece;
import org.gainsay.desk.api.ClaimShapes.SpeakerShape;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/** The pieces on a claim with what stands behind them. */
final class Pieces {
    private final Map<EvidenceId, EvidenceView> evidence = new HashMap<>();
    private final Map<EvidenceId, MentionView> mentions = new HashMap<>();

    Pieces(Views views, ClaimId claim) {
        everything(page -> views.evidence().on(claim, page)).forEach(view -> evidence.put(view.id(), view));
        everything(page -> views.mentions(claim, page))
                .forEach(view -> mentions.put(new EvidenceId(view.filed().sequence()), view));
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

    /** Those of some weighed pieces, in the order of filing. */
    ListOf<Piece> part(ClaimId claim, long asOf, List<Evidence> weighed, @Nullable String token, int lines) {
        List<Evidence> all = weighed.stream()
                .filter(piece -> evidence.containsKey(piece.id()) || mentions.containsKey(piece.id()))
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
        return Slices.<Evidence>upward(
                        "pieces\n" + claim + "\n" + asOf,
                        page -> CaseLists.part(all, page),
                        piece -> Slices.Place.of(piece.id().entry()))
                .part(token, lines, some -> some.stream().map(this::piece).toList());
    }

    private Piece piece(Evidence piece) {
        EvidenceView filed = evidence.get(piece.id());
        return filed == null ? mentioned(piece, Objects.requireNonNull(mentions.get(piece.id()))) : filed(piece, filed);
    }

    private static Piece filed(Evidence piece, EvidenceView view) {
        Exhibit exhibit = view.filed().exhibit();
        Excerpt excerpt = exhibit instanceof Exhibit.Mentioned mentioned ? mentioned.excerpt() : null;
        return new Piece(
                piece.id().toString(),
                true,
                piece.stance(),
                view.filed().dimension(),
                view.filed().note(),
                speaker(exhibit.speaker()),
                excerpt == null ? null : excerpt.mention().voice().mode(),
                excerpt == null ? List.of() : chain(excerpt.attribution()),
                name(view.document()),
                passage(exhibit.text(), exhibit.passage()),
                excerpt == null ? null : found(excerpt),
                grades(piece),
                piece.takenBack(),
                why(view.now()),
                FilingShape.of(view.filing()));
    }

    private static Piece mentioned(Evidence piece, MentionView view) {
        Excerpt excerpt = view.excerpt();
        return new Piece(
                piece.id().toString(),
                false,
                piece.stance(),
                null,
                null,
                speaker(excerpt.mention().voice().speaker()),
                excerpt.mention().voice().mode(),
                chain(excerpt.attribution()),
                name(view.document()),
                passage(excerpt.text(), excerpt.mention().quote()),
                found(excerpt),
                grades(piece),
                piece.takenBack(),
                why(view.now()),
                FilingShape.of(view.filed()));
    }

    static SpeakerShape speaker(Speaker speaker) {
        return new SpeakerShape(speaker.name(), speaker.kind());
    }

    private static List<String> chain(@Nullable Attribution attribution) {
        return attribution == null ? List.of() : attribution.chain();
    }

    static DocumentName name(DocumentView document) {
        return new DocumentName(
                document.id().slug(),
                "/cases/" + document.caseId() + "/documents/" + document.id() + ".json",
                document.imprint().title(),
                CaseShapes.source(document),
                document.imprint().published());
    }

    static PassageShape passage(Digest text, Passage passage) {
        return new PassageShape(
                text.toString(),
                passage.exact(),
                passage.prefix(),
                passage.suffix(),
                passage.span().start(),
                passage.span().end());
    }

    static MentionFound found(Excerpt excerpt) {
        Mention mention = excerpt.mention();
        Mention.Due due = mention.slots().due();
        return new MentionFound(
                mention.statement(),
                mention.kind(),
                mention.checkWorthiness(),
                excerpt.quantities().stream()
                        .map(quantity -> amount(quantity.amount(), quantity.unit()))
                        .toList(),
                excerpt.times().stream().map(TimeExpression::value).toList(),
                due == null ? null : new DueShape(due.date(), due.rule()));
    }

    static AmountShape amount(Quantity.Amount amount, @Nullable String unit) {
        return switch (amount) {
            case Quantity.Value value -> new AmountShape(value.comparator().sign(), value.value(), null, null, unit);
            case Quantity.Range range ->
                new AmountShape(Quantity.Comparator.RANGE.sign(), null, range.low(), range.high(), unit);
        };
    }

    private static GradesShape grades(Evidence piece) {
        return new GradesShape(
                piece.grades().toString(),
                piece.grades().reliability(),
                piece.grades().credibility().number());
    }

    static List<String> why(Views.@Nullable Placed now) {
        return now == null || !now.toReview() ? List.of() : now.why();
    }
}
