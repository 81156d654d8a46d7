package org.gainsay.ledger;

import java.sql.SQLException;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
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

/** Says whether a change fits what was filed before it, as the views hold it. */
final class Referee {
    private static final String CASE = "SELECT 1 FROM cases WHERE id = ?";
    private static final String SOURCE = "SELECT 1 FROM sources WHERE id = ?";
    private static final String DOCUMENT_CASE = "SELECT case_id FROM documents WHERE id = ?";
    private static final String CLAIM_CASE = "SELECT case_id FROM claims WHERE id = ?";
    private static final String CAPTURED = "SELECT 1 FROM captures WHERE document_id = ? AND text = ?";
    private static final String IN_CASE =
            "SELECT 1 FROM captures c JOIN documents d ON d.id = c.document_id WHERE c.payload = ? AND d.case_id = ?";
    /** An address leads to one document of a source in a case. */
    private static final String ALIAS = """
            SELECT a.document_id FROM aliases a JOIN documents d ON d.id = a.document_id
            WHERE a.address = ? AND EXISTS (
              SELECT 1 FROM documents n WHERE n.id = ? AND n.case_id = d.case_id AND n.source_id = d.source_id)""";

    private static final String ALIASED = "SELECT document_id FROM aliases WHERE sequence = ?";
    private static final String READ = "SELECT 1 FROM readings WHERE document_id = ? AND text = ?";
    private static final String DECIDED = """
            SELECT sequence, claim_id FROM decisions
            WHERE document_id = ? AND span_start = ? AND span_end = ? AND text = ? AND statement = ?""";
    private static final String DECISION = "SELECT document_id, claim_id FROM decisions WHERE sequence = ?";
    /** The document of a decided mention or of evidence. */
    private static final String PIECE = "SELECT document_id FROM decisions WHERE sequence = ?"
            + " UNION ALL SELECT document_id FROM evidence WHERE sequence = ?";

    private static final String OPENED = "SELECT id FROM claims WHERE sequence = ?";
    private static final String FILED_UNDER = "SELECT sequence FROM decisions WHERE claim_id = ? LIMIT 1";

    private static final String TO_REVIEW = """
            SELECT 1 FROM placements p JOIN revisions v ON v.sequence = p.sequence
            WHERE p.decision = ? AND p.why IS NOT NULL AND v.document_id = ? AND v.to_text = ?""";
    private static final String REVIEWED = "SELECT sequence FROM reviews WHERE decision = ? AND text = ?";
    private static final String REVIEW = "SELECT document_id FROM reviews WHERE sequence = ?";

    private static final String JUDGED = """
            SELECT sequence FROM judgements
            WHERE document_id = ? AND span_start = ? AND span_end = ? AND text = ? AND statement = ? AND claim_id = ?""";
    private static final String JUDGEMENT = "SELECT document_id FROM judgements WHERE sequence = ?";
    private static final String JUDGED_AGAINST = "SELECT sequence FROM judgements WHERE claim_id = ? LIMIT 1";

    private final Statements views;
    private final EvidenceTables evidence;
    private final AssessmentTables assessments;
    private final PersonTables people;

    Referee(Statements views) {
        this.views = views;
        evidence = new EvidenceTables(views);
        assessments = new AssessmentTables(views);
        people = new PersonTables(views);
    }

    /** The subject of the entry that the change of {@code actor} becomes; {@link Refused} if it does not fit. */
    Subject admit(Actor actor, Change change) throws SQLException {
        return switch (change) {
            case CaseOpened opened -> {
                if (views.any(CASE, opened.caseId().slug())) {
                    throw new Refused(change, "case " + opened.caseId() + " is open already");
                }
                yield opened.caseId();
            }
            case SourceNamed named -> {
                if (views.any(SOURCE, named.source().slug())) {
                    throw new Refused(change, "source " + named.source() + " has a name already");
                }
                yield named.source();
            }
            case DocumentFiled filed -> {
                if (!views.any(CASE, filed.caseId().slug())) {
                    throw new Refused(change, "document " + filed.document() + ": no case " + filed.caseId());
                }
                if (!views.any(SOURCE, filed.source().slug())) {
                    throw new Refused(change, "document " + filed.document() + ": no source " + filed.source());
                }
                if (views.any(DOCUMENT_CASE, filed.document().slug())) {
                    throw new Refused(change, "document " + filed.document() + " is filed already");
                }
                yield filed.document();
            }
            case CaptureKept kept -> {
                caseOf(change, kept.document());
                yield kept.document();
            }
            case AliasNamed alias -> {
                caseOf(change, alias.document());
                @Nullable
                String @Nullable [] named =
                        views.first(ALIAS, alias.address(), alias.document().slug());
                if (named != null) {
                    throw new Refused(
                            change,
                            "address " + alias.address() + " is named as one of document " + named[0] + " already");
                }
                yield alias.document();
            }
            case DocumentRead read -> {
                caseOf(change, read.document());
                captured(change, read.document(), read.text());
                yield read.document();
            }
            case DocumentSought sought -> {
                caseOf(change, sought.document());
                yield sought.document();
            }
            case TextRevised revised -> {
                caseOf(change, revised.document());
                captured(change, revised.document(), revised.from());
                captured(change, revised.document(), revised.to());
                for (Placement placement : revised.placements()) {
                    decided(change, revised.document(), placement.decision());
                }
                yield revised.document();
            }
            case MentionReviewed reviewed -> {
                caseOf(change, reviewed.document());
                decided(change, reviewed.document(), reviewed.decision());
                String text = reviewed.text().toString();
                if (!views.any(
                        TO_REVIEW, reviewed.decision(), reviewed.document().slug(), text)) {
                    throw new Refused(
                            change,
                            "decision " + reviewed.decision() + " of document " + reviewed.document()
                                    + " is not to be reviewed in the text " + text);
                }
                @Nullable String @Nullable [] before = views.first(REVIEWED, reviewed.decision(), text);
                if (before != null) {
                    throw new Refused(
                            change, "decision " + reviewed.decision() + " is reviewed already, by entry " + before[0]);
                }
                yield reviewed.document();
            }
            case CapturesStamped stamped -> {
                if (!views.any(CASE, stamped.caseId().slug())) {
                    throw new Refused(change, "time stamp: no case " + stamped.caseId());
                }
                for (Digest capture : stamped.captures()) {
                    if (!views.any(IN_CASE, capture.toString(), stamped.caseId().slug())) {
                        throw new Refused(
                                change, "time stamp: case " + stamped.caseId() + " has no capture " + capture);
                    }
                }
                yield stamped.caseId();
            }
            case ClaimOpened opened -> {
                if (!views.any(CASE, opened.caseId().slug())) {
                    throw new Refused(change, "claim " + opened.claim() + ": no case " + opened.caseId());
                }
                if (views.any(CLAIM_CASE, opened.claim().slug())) {
                    throw new Refused(change, "claim " + opened.claim() + " is open already");
                }
                yield opened.claim();
            }
            case MentionFiled filed -> {
                ofOneCase(change, filed.document(), filed.claim(), filed.excerpt());
                undecided(change, filed.document(), filed.excerpt());
                yield filed.claim();
            }
            case MentionRejected rejected -> {
                caseOf(change, rejected.document());
                undecided(change, rejected.document(), rejected.excerpt());
                yield rejected.document();
            }
            case MatchJudged judged -> {
                ofOneCase(change, judged.document(), judged.claim(), judged.excerpt());
                unjudged(judged);
                yield judged.claim();
            }
            case Undone undone -> undone(undone);
            case Change.OfEvidence filed -> evidence.admit(filed);
            case Change.OfAssessment filed -> assessments.admit(actor, filed);
            case Change.OfPerson person -> people.admit(person);
        };
    }

    private void ofOneCase(Change change, DocumentId document, ClaimId claim, Excerpt excerpt) throws SQLException {
        String documentCase = caseOf(change, document);
        @Nullable String @Nullable [] claimCase = views.first(CLAIM_CASE, claim.slug());
        if (claimCase == null) {
            throw new Refused(change, "mention " + name(document, excerpt) + ": no claim " + claim);
        }
        if (!documentCase.equals(claimCase[0])) {
            throw new Refused(
                    change,
                    "mention " + name(document, excerpt) + " is in case " + documentCase + ", claim " + claim
                            + " in case " + claimCase[0]);
        }
    }

    private void unjudged(MatchJudged judged) throws SQLException {
        undecided(judged, judged.document(), judged.excerpt());
        Mention mention = judged.excerpt().mention();
        @Nullable
        String @Nullable [] before = views.first(
                JUDGED,
                judged.document().slug(),
                mention.quote().span().start(),
                mention.quote().span().end(),
                judged.excerpt().text().toString(),
                mention.statement(),
                judged.claim().slug());
        if (before != null) {
            throw new Refused(
                    judged,
                    "mention " + name(judged.document(), judged.excerpt()) + " is judged against claim "
                            + judged.claim() + " already, by entry " + before[0]);
        }
    }

    private void captured(Change change, DocumentId document, Digest text) throws SQLException {
        if (!views.any(CAPTURED, document.slug(), text.toString())) {
            throw new Refused(change, "document " + document + ": no capture has the text " + text);
        }
    }

    private void decided(Change change, DocumentId document, long decision) throws SQLException {
        @Nullable String @Nullable [] row = views.first(PIECE, decision, decision);
        if (row == null || !document.slug().equals(row[0])) {
            throw new Refused(
                    change, "entry " + decision + " decides nothing about document " + document + ", or is undone");
        }
    }

    private String caseOf(Change change, DocumentId document) throws SQLException {
        @Nullable String @Nullable [] row = views.first(DOCUMENT_CASE, document.slug());
        if (row == null || row[0] == null) {
            throw new Refused(change, "no document " + document);
        }
        return row[0];
    }

    private void undecided(Change change, DocumentId document, Excerpt excerpt) throws SQLException {
        Digest text = excerpt.text();
        Mention mention = excerpt.mention();
        if (!views.any(READ, document.slug(), text.toString())) {
            throw new Refused(change, "mention " + name(document, excerpt) + ": no reading of the text " + text);
        }
        @Nullable
        String @Nullable [] decided = views.first(
                DECIDED,
                document.slug(),
                mention.quote().span().start(),
                mention.quote().span().end(),
                text.toString(),
                mention.statement());
        if (decided != null) {
            String outcome = decided[1] == null ? "rejected" : "filed under claim " + decided[1];
            throw new Refused(
                    change,
                    "mention " + name(document, excerpt) + " is " + outcome + " already, by entry " + decided[0]);
        }
    }

    private Subject undone(Undone undone) throws SQLException {
        long sequence = undone.sequence();
        @Nullable String @Nullable [] decision = views.first(DECISION, sequence);
        if (decision != null && decision[0] != null) {
            return decision[1] == null ? new DocumentId(decision[0]) : new ClaimId(decision[1]);
        }
        @Nullable String @Nullable [] judgement = views.first(JUDGEMENT, sequence);
        if (judgement != null && judgement[0] != null) {
            return new DocumentId(judgement[0]);
        }
        @Nullable String @Nullable [] review = views.first(REVIEW, sequence);
        if (review != null && review[0] != null) {
            return new DocumentId(review[0]);
        }
        @Nullable String @Nullable [] alias = views.first(ALIASED, sequence);
        if (alias != null && alias[0] != null) {
            return new DocumentId(alias[0]);
        }
        Subject filing = evidence.undoable(undone);
        if (filing != null) {
            return filing;
        }
        @Nullable String @Nullable [] claim = views.first(OPENED, sequence);
        if (claim == null || claim[0] == null) {
            throw new Refused(
                    undone,
                    "entry " + sequence + " cannot be undone: it is of a kind that cannot, or it is undone already");
        }
        @Nullable String @Nullable [] filed = views.first(FILED_UNDER, claim[0]);
        if (filed != null) {
            throw new Refused(
                    undone,
                    "entry " + sequence + " cannot be undone: under claim " + claim[0]
                            + " a mention is filed, by entry " + filed[0]);
        }
        @Nullable String @Nullable [] against = views.first(JUDGED_AGAINST, claim[0]);
        if (against != null) {
            throw new Refused(
                    undone,
                    "entry " + sequence + " cannot be undone: a mention is judged against claim " + claim[0]
                            + ", by entry " + against[0]);
        }
        evidence.nothingUnder(undone, claim[0]);
        return new ClaimId(claim[0]);
    }

    private static String name(DocumentId document, Excerpt excerpt) {
        return excerpt.mention().id() + " of document " + document;
    }
}
