package org.gainsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.Credibility;
import org.gainsay.core.Digest;
import org.gainsay.core.Dimension;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Grades;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Reliability;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.core.TimeExpression;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Views;
import org.jspecify.annotations.Nullable;

/**
 * The pieces on a claim: its evidence, and those of its mentions whose passage is not filed as evidence. Those bear on
 * it as repetitions. A grade, link or correction of such a mention is one of the evidence that took its place.
 */
final class Pieces {
    /** What is the same passage, whoever filed it. */
    private record Place(DocumentId document, Digest text, Span span) {}

    /** A piece before it is graded. */
    private record Piece(
            EvidenceId id,
            Stance stance,
            @Nullable Dimension dimension,
            Views.DocumentView document,
            Span span,
            Speaker speaker,
            List<Evidence.Value> values) {}

    private final List<Piece> pieces;
    private final Map<EvidenceId, EvidenceId> replaced;

    private Pieces(List<Piece> pieces, Map<EvidenceId, EvidenceId> replaced) {
        this.pieces = pieces;
        this.replaced = replaced;
    }

    static Pieces of(List<EvidenceView> evidence, List<Views.MentionView> mentions) {
        List<Piece> pieces = new ArrayList<>();
        Map<Place, EvidenceId> filed = new HashMap<>();
        for (EvidenceView view : evidence) {
            Exhibit exhibit = view.filed().exhibit();
            Span span = exhibit.passage().span();
            filed.put(new Place(view.document().id(), exhibit.text(), span), view.id());
            pieces.add(new Piece(
                    view.id(),
                    view.filed().stance(),
                    view.filed().dimension(),
                    view.document(),
                    span,
                    exhibit.speaker(),
                    exhibit instanceof Exhibit.Mentioned mentioned
                            ? values(mentioned.excerpt(), view.document())
                            : List.of()));
        }
        Map<EvidenceId, EvidenceId> replaced = new HashMap<>();
        for (Views.MentionView view : mentions) {
            EvidenceId id = new EvidenceId(view.filed().sequence());
            Span span = view.excerpt().mention().quote().span();
            EvidenceId instead =
                    filed.get(new Place(view.document().id(), view.excerpt().text(), span));
            if (instead != null) {
                replaced.put(id, instead);
            } else {
                pieces.add(new Piece(
                        id,
                        Stance.REPEATS,
                        null,
                        view.document(),
                        span,
                        view.excerpt().mention().voice().speaker(),
                        values(view.excerpt(), view.document())));
            }
        }
        return new Pieces(pieces, replaced);
    }

    /** The piece that stands for one of that name. */
    EvidenceId piece(EvidenceId id) {
        return replaced.getOrDefault(id, id);
    }

    /** The links of pieces whose passage is part of a copy. */
    List<OriginLink> copies(Copies copies) {
        Map<DocumentId, List<Piece>> byDocument = pieces.stream()
                .collect(Collectors.groupingBy(piece -> piece.document().id()));
        List<OriginLink> links = new ArrayList<>();
        for (Copies.Copy copy : copies.among(List.copyOf(byDocument.keySet()))) {
            OriginLink.Ground ground = new OriginLink.Ground(OriginLink.Kind.COPY, copy.name());
            for (Copies.Carrier carrier : copy.carriers()) {
                for (Piece piece : byDocument.getOrDefault(carrier.document(), List.of())) {
                    if (carrier.covers(piece.span())) {
                        links.add(new OriginLink(piece.id(), ground, copy.why()));
                    }
                }
            }
        }
        return links;
    }

    /** The pieces as they are weighed, in the order of filing. */
    List<Evidence> weighable(
            List<EvidenceViews.ItemGrade> grades,
            List<EvidenceViews.SourceGrade> sourceGrades,
            List<EvidenceViews.CorrectionView> corrections) {
        Map<EvidenceId, EvidenceViews.ItemGrade> graded = new HashMap<>();
        // Of a mention and the evidence that took its place, the later grade counts.
        grades.forEach(grade -> graded.merge(
                piece(grade.item()),
                grade,
                (one, other) -> one.filing().sequence() > other.filing().sequence() ? one : other));
        Map<String, Reliability> reliabilities = new HashMap<>();
        sourceGrades.forEach(grade -> reliabilities.put(grade.source().slug(), grade.reliability()));
        Map<EvidenceId, String> takenBack = new HashMap<>();
        for (EvidenceViews.CorrectionView correction : corrections) {
            if (correction.takesBack() != null) {
                takenBack.put(piece(correction.takesBack()), correction.note() + " (" + correction.day() + ")");
            }
        }
        return pieces.stream()
                .map(piece -> {
                    String source = piece.document().source().slug();
                    EvidenceViews.ItemGrade grade = graded.get(piece.id());
                    return new Evidence(
                            piece.id(),
                            piece.stance(),
                            piece.dimension(),
                            new Evidence.Said(
                                    piece.document().id().slug(),
                                    source,
                                    piece.document().sourceName(),
                                    piece.speaker(),
                                    piece.document().imprint().published()),
                            piece.values(),
                            new Grades(
                                    reliabilities.getOrDefault(source, Reliability.F),
                                    grade == null ? Credibility.UNJUDGED : grade.credibility()),
                            takenBack.get(piece.id()));
                })
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
    }

    /** The amounts of a mention, for the one day that it names, or else for the day of publication. */
    private static List<Evidence.Value> values(Excerpt excerpt, Views.DocumentView document) {
        Set<String> days = new LinkedHashSet<>();
        for (TimeExpression time : excerpt.times()) {
            String day = time.day();
            if (day != null) {
                days.add(day);
            }
        }
        LocalDate asOf = days.size() == 1
                ? LocalDate.parse(days.iterator().next())
                : document.imprint().published();
        return excerpt.quantities().stream()
                .map(quantity -> new Evidence.Value(quantity.amount(), quantity.unit(), asOf))
                .toList();
    }
}
