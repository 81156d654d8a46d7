package org.gainsay.ledger;

import java.sql.SQLException;
import java.util.Objects;
import org.gainsay.core.Digest;
import org.gainsay.core.Span;
import org.gainsay.ledger.Change.AliasNamed;
import org.gainsay.ledger.Change.CaptureKept;
import org.gainsay.ledger.Change.CapturesStamped;
import org.gainsay.ledger.Change.CaseOpened;
import org.gainsay.ledger.Change.ClaimOpened;
import org.gainsay.ledger.Change.DocumentFiled;
import org.gainsay.ledger.Change.DocumentRead;
import org.gainsay.ledger.Change.DocumentSought;
import org.gainsay.ledger.Change.MatchJudged;
import org.gainsay.ledger.Change.MentionFiled;
import org.gainsay.ledger.Change.MentionRejected;
import org.gainsay.ledger.Change.MentionReviewed;
import org.gainsay.ledger.Change.SourceNamed;
import org.gainsay.ledger.Change.TextRevised;
import org.gainsay.ledger.Change.Undone;
import org.jspecify.annotations.Nullable;

/** The only writer of the views: carries one entry after the other into them. It reads nothing but the views. */
final class Projector {
    private final Statements views;
    private final EvidenceTables evidence;
    private final AssessmentTables assessments;
    private final PersonTables people;

    Projector(Statements views) {
        this.views = views;
        evidence = new EvidenceTables(views);
        assessments = new AssessmentTables(views);
        people = new PersonTables(views);
    }

    /** Carries the change of the entry {@code sequence}, filed by {@code actor}, into the views. */
    void apply(long sequence, Actor actor, Change change) throws SQLException {
        switch (change) {
            case CaseOpened opened -> {
                views.run(
                        "INSERT INTO cases VALUES (?, ?, ?, ?)",
                        opened.caseId().slug(),
                        opened.title(),
                        opened.note(),
                        sequence);
                concerns(sequence, opened.caseId());
            }
            case SourceNamed named -> {
                views.run("INSERT INTO sources VALUES (?, ?, ?)", named.source().slug(), named.name(), sequence);
                concerns(sequence, named.source());
            }
            case DocumentFiled filed -> document(sequence, filed);
            case CaptureKept kept -> {
                views.run(
                        "INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?, ?)",
                        sequence,
                        kept.document().slug(),
                        kept.payload().toString(),
                        kept.text().toString(),
                        kept.mediaType(),
                        kept.at().toString(),
                        kept.from());
                concerns(sequence, kept.document());
            }
            case AliasNamed alias -> {
                views.run(
                        "INSERT INTO aliases VALUES (?, ?, ?, ?)",
                        sequence,
                        alias.document().slug(),
                        alias.address(),
                        alias.reason());
                concerns(sequence, alias.document());
            }
            case DocumentRead read -> {
                views.run(
                        "INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?)",
                        sequence,
                        read.document().slug(),
                        read.text().toString(),
                        read.sheet().toString(),
                        read.readerVersion(),
                        read.mentions());
                concerns(sequence, read.document());
            }
            case DocumentSought sought -> {
                views.run(
                        "INSERT INTO seekings VALUES (?, ?, ?, ?, ?, ?)",
                        sequence,
                        sought.document().slug(),
                        sought.found().name(),
                        sought.at().toString(),
                        sought.from(),
                        sought.note());
                concerns(sequence, sought.document());
            }
            case TextRevised revised -> revised(sequence, revised);
            case MentionReviewed reviewed -> {
                views.run(
                        "INSERT INTO reviews VALUES (?, ?, ?, ?)",
                        sequence,
                        reviewed.document().slug(),
                        reviewed.decision(),
                        reviewed.text().toString());
                concerns(sequence, reviewed.document());
            }
            case CapturesStamped stamped -> {
                views.run(
                        "INSERT INTO stamps VALUES (?, ?)",
                        sequence,
                        stamped.caseId().slug());
                for (Digest capture : stamped.captures()) {
                    views.run("INSERT INTO stamped VALUES (?, ?)", sequence, capture.toString());
                }
                concerns(sequence, stamped.caseId());
            }
            case ClaimOpened opened -> {
                views.run(
                        "INSERT INTO claims VALUES (?, ?, ?, ?)",
                        sequence,
                        opened.claim().slug(),
                        opened.caseId().slug(),
                        opened.statement());
                concerns(sequence, opened.claim());
                concerns(sequence, opened.caseId());
            }
            case MentionFiled filed -> {
                decision(sequence, filed.document(), filed.excerpt(), filed.claim());
                evidence.due(sequence, filed.claim(), filed.excerpt());
                concerns(sequence, filed.claim());
            }
            case MentionRejected rejected -> decision(sequence, rejected.document(), rejected.excerpt(), null);
            case MatchJudged judged -> judged(sequence, judged);
            case Undone undone -> undone(sequence, undone.sequence());
            case Change.OfEvidence filed -> evidence.apply(sequence, filed);
            case Change.OfAssessment filed -> assessments.apply(sequence, actor, filed);
            case Change.OfPerson person -> {
                people.apply(sequence, person);
                concerns(sequence, person.person());
            }
        }
    }

    private void document(long sequence, DocumentFiled filed) throws SQLException {
        Imprint imprint = filed.imprint();
        views.run(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                filed.document().slug(),
                filed.caseId().slug(),
                filed.source().slug(),
                imprint.title(),
                imprint.byline(),
                imprint.outlet(),
                imprint.published() == null ? null : imprint.published().toString(),
                imprint.language().tag(),
                Bodies.writeTexts(filed.addresses()),
                sequence);
        concerns(sequence, filed.document());
        concerns(sequence, filed.caseId());
    }

    private void decision(long sequence, DocumentId document, Excerpt excerpt, @Nullable ClaimId claim)
            throws SQLException {
        Span span = excerpt.mention().quote().span();
        views.run(
                "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)",
                sequence,
                document.slug(),
                excerpt.text().toString(),
                span.start(),
                span.end(),
                excerpt.mention().statement(),
                claim == null ? null : claim.slug());
        concerns(sequence, document);
    }

    private void judged(long sequence, MatchJudged judged) throws SQLException {
        Span span = judged.excerpt().mention().quote().span();
        views.run(
                "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sequence,
                judged.document().slug(),
                judged.excerpt().text().toString(),
                span.start(),
                span.end(),
                judged.excerpt().mention().statement(),
                judged.claim().slug(),
                judged.judgement().name());
        concerns(sequence, judged.document());
        concerns(sequence, judged.claim());
    }

    private void revised(long sequence, TextRevised revised) throws SQLException {
        views.run(
                "INSERT INTO revisions VALUES (?, ?, ?, ?, ?)",
                sequence,
                revised.document().slug(),
                revised.from().toString(),
                revised.to().toString(),
                revised.material());
        for (Placement placement : revised.placements()) {
            Span span = placement.span();
            views.run(
                    "INSERT INTO placements VALUES (?, ?, ?, ?, ?)",
                    sequence,
                    placement.decision(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    placement.changed() ? Bodies.writeTexts(placement.why()) : null);
        }
        concerns(sequence, revised.document());
    }

    private void undone(long sequence, long target) throws SQLException {
        if (evidence.undone(sequence, target)) {
            return;
        }
        @Nullable
        String @Nullable [] decision =
                views.first("SELECT document_id, claim_id FROM decisions WHERE sequence = ?", target);
        if (decision != null) {
            views.run("DELETE FROM decisions WHERE sequence = ?", target);
            views.run("DELETE FROM dues WHERE sequence = ?", target);
            concerns(sequence, new DocumentId(Objects.requireNonNull(decision[0])));
            if (decision[1] != null) {
                concerns(sequence, new ClaimId(decision[1]));
            }
            return;
        }
        @Nullable
        String @Nullable [] judgement =
                views.first("SELECT document_id, claim_id FROM judgements WHERE sequence = ?", target);
        if (judgement != null) {
            views.run("DELETE FROM judgements WHERE sequence = ?", target);
            concerns(sequence, new DocumentId(Objects.requireNonNull(judgement[0])));
            concerns(sequence, new ClaimId(Objects.requireNonNull(judgement[1])));
            return;
        }
        @Nullable
        String @Nullable [] review = views.first("SELECT document_id FROM reviews WHERE sequence = ?", target);
        if (review != null) {
            views.run("DELETE FROM reviews WHERE sequence = ?", target);
            concerns(sequence, new DocumentId(Objects.requireNonNull(review[0])));
            return;
        }
        @Nullable String @Nullable [] alias = views.first("SELECT document_id FROM aliases WHERE sequence = ?", target);
        if (alias != null) {
            views.run("DELETE FROM aliases WHERE sequence = ?", target);
            concerns(sequence, new DocumentId(Objects.requireNonNull(alias[0])));
            return;
        }
        @Nullable String @Nullable [] claim = views.first("SELECT id, case_id FROM claims WHERE sequence = ?", target);
        if (claim == null) {
            throw new IllegalStateException("entry " + target + " is not one that can be undone");
        }
        views.run("DELETE FROM claims WHERE sequence = ?", target);
        concerns(sequence, new ClaimId(Objects.requireNonNull(claim[0])));
        concerns(sequence, new CaseId(Objects.requireNonNull(claim[1])));
    }

    private void concerns(long sequence, Subject subject) throws SQLException {
        views.run("INSERT INTO concerns VALUES (?, ?)", subject.key(), sequence);
    }
}
