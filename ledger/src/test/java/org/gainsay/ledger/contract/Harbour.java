package org.gainsay.ledger.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.Confidence;
import org.gainsay.core.Digest;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Language;
import org.gainsay.core.Likelihood;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.RatingScale;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.AssessmentChange.AssessmentProposed;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Change.CaptureKept;
import org.gainsay.ledger.Change.CapturesStamped;
import org.gainsay.ledger.Change.CaseOpened;
import org.gainsay.ledger.Change.ClaimOpened;
import org.gainsay.ledger.Change.DocumentFiled;
import org.gainsay.ledger.Change.DocumentRead;
import org.gainsay.ledger.Change.MatchJudged;
import org.gainsay.ledger.Change.MentionFiled;
import org.gainsay.ledger.Change.SourceNamed;
import org.gainsay.ledger.Change.TextRevised;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.EvidenceChange.EvidenceFiled;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.ScaleId;
import org.gainsay.ledger.SourceId;

/** A small invented affair to file: the harbour vote on the island of Tarn. Fiction. */
public final class Harbour {
    public static final Actor INES = new Actor("Inés Calloway");
    public static final Actor OTTO = new Actor("Otto Brandvik");

    public static final CaseId VOTE = CaseId.ofName("Harbour vote");
    public static final SourceId BEACON = SourceId.ofName("The Beacon");
    public static final SourceId COURIER = SourceId.ofName("Tarn Courier");
    public static final DocumentId REPORT = DocumentId.of(VOTE, BEACON, "https://beacon.example/vote");
    public static final DocumentId REPLY = DocumentId.of(VOTE, COURIER, "https://courier.example/reply");
    public static final String WON = "The harbour plan won with 5,173 votes.";
    public static final ClaimId WON_CLAIM = ClaimId.of(VOTE, WON);

    private Harbour() {}

    /** A case with two sources, and a document of each that was captured and read. */
    public static List<Change> filed() {
        return List.of(
                new CaseOpened(VOTE, "The harbour vote", "fiction"),
                new SourceNamed(BEACON, "The Beacon"),
                new SourceNamed(COURIER, "Tarn Courier"),
                document(REPORT, BEACON, LocalDate.of(2031, 5, 3)),
                captured(REPORT),
                read(REPORT),
                document(REPLY, COURIER, LocalDate.of(2031, 5, 1)),
                captured(REPLY),
                read(REPLY));
    }

    public static DocumentFiled document(DocumentId document, SourceId source, LocalDate published) {
        Imprint imprint = new Imprint("Títle \"of\" " + document, null, source.slug(), published, Language.ENGLISH);
        return new DocumentFiled(document, VOTE, source, imprint, List.of("https://example.org/" + document, "a\\b"));
    }

    public static CaptureKept captured(DocumentId document) {
        return new CaptureKept(
                document,
                Digest.of("bytes of " + document),
                text(document),
                "text/html",
                Instant.parse("2031-05-04T10:00:00Z"),
                "https://example.org/" + document);
    }

    public static DocumentRead read(DocumentId document) {
        return new DocumentRead(document, text(document), Digest.of("sheet of " + document), "0.1.0", 20);
    }

    public static Digest text(DocumentId document) {
        return Digest.of("text of " + document);
    }

    /** The text of a document after its outlet changed it. */
    public static Digest newText(DocumentId document) {
        return Digest.of("new text of " + document);
    }

    public static CaptureKept capturedAgain(DocumentId document) {
        return new CaptureKept(
                document,
                Digest.of("new bytes of " + document),
                newText(document),
                "text/html",
                Instant.parse("2031-05-06T10:00:00Z"),
                "https://example.org/" + document);
    }

    public static TextRevised revised(DocumentId document, Placement... placements) {
        return new TextRevised(document, text(document), newText(document), 2, List.of(placements));
    }

    /** A time stamp over the captures that {@link #captured} makes of these documents. */
    public static CapturesStamped stamped(DocumentId... documents) {
        return new CapturesStamped(
                VOTE,
                Digest.of("root over " + List.of(documents)),
                Stream.of(documents)
                        .map(document -> captured(document).payload())
                        .toList(),
                Digest.of("token over " + List.of(documents)),
                "CN=Clock tower of Tarn",
                Instant.parse("2031-05-04T11:00:00Z"));
    }

    public static ClaimOpened won() {
        return new ClaimOpened(WON_CLAIM, VOTE, WON);
    }

    public static MentionFiled filedAs(DocumentId document, int number, ClaimId claim) {
        return new MentionFiled(document, claim, excerpt(document, number));
    }

    public static MatchJudged judged(DocumentId document, int number, ClaimId claim, MatchJudged.Judgement judgement) {
        return new MatchJudged(document, claim, excerpt(document, number), judgement);
    }

    /** The mention of a number, with one of everything that an excerpt can hold. */
    public static Excerpt excerpt(DocumentId document, int number) {
        Span span = new Span(number * 100, number * 100 + 20);
        QuantityId votes = new QuantityId(number);
        QuantityId share = new QuantityId(number + 1);
        TimeId day = new TimeId(number);
        AttributionId word = new AttributionId(number);
        Speaker clerk = new Speaker("Mara Lindqvist", Speaker.Kind.PERSON);
        Mention mention = new Mention(
                new MentionId(number),
                new Passage("won with 5,173 votes", "The plan ", ".\n\n\u201cIt\u201d", span),
                "The harbour plan won with 5,173 votes, number " + number + ".",
                Mention.Kind.QUANTITY,
                0.1 + 0.2,
                new Mention.Voice(clerk, Mode.INDIRECT, word),
                new Mention.Slots(
                        List.of(votes, share),
                        List.of(day),
                        new Mention.Due(LocalDate.of(2031, 6, 2), "30 days after 2031-05-03")));
        return new Excerpt(
                text(document),
                mention,
                List.of(
                        new Quantity(
                                votes,
                                new Span(span.start() + 9, span.end()),
                                new Quantity.Value(Quantity.Comparator.AT_LEAST, new BigDecimal("5173")),
                                "vote",
                                null),
                        new Quantity(
                                share,
                                span,
                                new Quantity.Range(
                                        new BigDecimal("0.1"), new BigDecimal("12345678901234567890.123456789")),
                                null,
                                "the roll")),
                List.of(new TimeExpression(
                        day, span, TimeExpression.Type.DATE, "2031-05-03", TimeExpression.Anchor.PUBLICATION)),
                new Attribution(
                        word,
                        Mode.INDIRECT,
                        List.of("Radio Tarn"),
                        new Attribution.Source(clerk, null),
                        span,
                        List.of(span, new Span(span.end() + 5, span.end() + 9))));
    }

    /** The same mention of a document, filed as evidence. */
    public static EvidenceFiled evidence(DocumentId document, int number, ClaimId claim, Stance stance) {
        return new EvidenceFiled(
                claim,
                document,
                stance,
                stance == Stance.REFUTES ? Dimension.NUMBER : null,
                new Exhibit.Mentioned(excerpt(document, number)),
                "counted again");
    }

    /** A passage that a person marked, filed as evidence. */
    public static EvidenceFiled marked(DocumentId document, ClaimId claim, Stance stance) {
        return new EvidenceFiled(
                claim,
                document,
                stance,
                null,
                new Exhibit.Marked(
                        text(document),
                        new Passage("the roll", "on ", " alone", new Span(7, 15)),
                        new Speaker("The Beacon", Speaker.Kind.AUTHOR)),
                null);
    }

    public static final RatingScale STARS = new RatingScale(
            "stars",
            "Stars",
            List.of(new RatingScale.Rating("one", "One", "Poor."), new RatingScale.Rating("two", "Two", "Good.")));

    public static AssessmentProposed assessed(ClaimId claim, String rating, EvidenceId... evidence) {
        return new AssessmentProposed(
                claim,
                new Verdict(new ScaleId("stars"), rating, Likelihood.VERY_LIKELY, Confidence.MODERATE),
                "The roll says so.\n\nNobody disputes the roll.",
                List.of(evidence),
                List.of("the protocol of the count"));
    }
}
