package org.gainsay.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gainsay.core.Credibility;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Grades;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginLink.Ground;
import org.gainsay.core.Quantity;
import org.gainsay.core.Reliability;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.jspecify.annotations.Nullable;

/** Pieces on what happened at the harbour of Tarn, an invented place. */
final class Harbourside {
    static final LocalDate DAY = LocalDate.of(2031, 5, 4);

    private Harbourside() {}

    /** A piece in the own voice of a source. */
    static Evidence own(long id, String source, Stance stance) {
        return piece(id, source, new Speaker(source, Speaker.Kind.AUTHOR), stance);
    }

    /** A piece on the word of a person. */
    static Evidence quoting(long id, String source, String person, Stance stance) {
        return piece(id, source, new Speaker(person, Speaker.Kind.PERSON), stance);
    }

    static Evidence piece(long id, String source, Speaker speaker, Stance stance) {
        return new Evidence(
                new EvidenceId(id),
                stance,
                null,
                new Evidence.Said(
                        "document-" + id, source.toLowerCase(Locale.ROOT).replace(' ', '-'), source, speaker, DAY),
                List.of(),
                Grades.UNJUDGED,
                null);
    }

    static Evidence graded(Evidence piece, Credibility credibility) {
        return new Evidence(
                piece.id(),
                piece.stance(),
                piece.dimension(),
                piece.said(),
                piece.values(),
                new Grades(Reliability.C, credibility),
                piece.takenBack());
    }

    static Evidence takenBack(Evidence piece) {
        return new Evidence(
                piece.id(),
                piece.stance(),
                piece.dimension(),
                piece.said(),
                piece.values(),
                piece.grades(),
                "it printed a correction on 2031-05-09");
    }

    static Evidence counting(Evidence piece, long number, @Nullable LocalDate asOf) {
        return new Evidence(
                piece.id(),
                piece.stance(),
                piece.dimension(),
                piece.said(),
                List.of(new Evidence.Value(
                        new Quantity.Value(Quantity.Comparator.EQUAL, BigDecimal.valueOf(number)), "boat", asOf)),
                piece.grades(),
                piece.takenBack());
    }

    static OriginLink copy(long id, String wire) {
        return new OriginLink(
                new EvidenceId(id), new Ground(OriginLink.Kind.COPY, wire), "carries the copy of " + wire);
    }

    static OriginLink editor(long id, String name) {
        return new OriginLink(
                new EvidenceId(id), new Ground(OriginLink.Kind.EDITOR, name), "both reporters stood at one window");
    }
}
