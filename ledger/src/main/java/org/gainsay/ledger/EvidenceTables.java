package org.gainsay.ledger;

import java.sql.SQLException;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.ledger.EvidenceChange.CorrectionNoted;
import org.gainsay.ledger.EvidenceChange.EvidenceFiled;
import org.gainsay.ledger.EvidenceChange.ItemGraded;
import org.gainsay.ledger.EvidenceChange.MissingNamed;
import org.gainsay.ledger.EvidenceChange.OriginLinked;
import org.gainsay.ledger.EvidenceChange.OriginParted;
import org.gainsay.ledger.EvidenceChange.PromiseSettled;
import org.gainsay.ledger.EvidenceChange.SourceGraded;
import org.gainsay.ledger.EvidenceChange.SourcesRelated;
import org.jspecify.annotations.Nullable;

/** The part of {@link Referee} and {@link Projector} that is about what claims are weighed by. */
final class EvidenceTables {
    private static final String CLAIM_CASE = "SELECT case_id FROM claims WHERE id = ?";
    private static final String DOCUMENT = "SELECT case_id, source_id FROM documents WHERE id = ?";
    private static final String SOURCE = "SELECT 1 FROM sources WHERE id = ?";
    private static final String CAPTURED = "SELECT 1 FROM captures WHERE document_id = ? AND text = ?";
    private static final String FILED = """
            SELECT sequence FROM evidence
            WHERE claim_id = ? AND document_id = ? AND text = ? AND span_start = ? AND span_end = ?""";
    /** The claim and the document of a piece. */
    private static final String PIECE = """
            SELECT claim_id, document_id FROM evidence WHERE sequence = ?
            UNION ALL SELECT claim_id, document_id FROM decisions WHERE sequence = ? AND claim_id IS NOT NULL""";

    private static final String FILING =
            "SELECT holder, claim_id, source_id, other_id, document_id FROM filings WHERE sequence = ?";

    private final Statements views;

    EvidenceTables(Statements views) {
        this.views = views;
    }

    /** The subject of the entry that the change becomes; {@link Refused} if it does not fit. */
    Subject admit(Change.OfEvidence change) throws SQLException {
        return switch (change) {
            case EvidenceFiled filed -> {
                String where = "evidence for claim " + filed.claim() + ": ";
                String claimCase = caseOf(change, filed.claim());
                @Nullable
                String @Nullable [] document =
                        views.first(DOCUMENT, filed.document().slug());
                if (document == null) {
                    throw new Refused(change, where + "no document " + filed.document());
                }
                if (!claimCase.equals(document[0])) {
                    throw new Refused(
                            change,
                            where + "document " + filed.document() + " is in case " + document[0]
                                    + ", the claim in case " + claimCase);
                }
                String text = filed.exhibit().text().toString();
                if (!views.any(CAPTURED, filed.document().slug(), text)) {
                    throw new Refused(
                            change, where + "no capture of document " + filed.document() + " has the text " + text);
                }
                @Nullable
                String @Nullable [] before = views.first(
                        FILED,
                        filed.claim().slug(),
                        filed.document().slug(),
                        text,
                        filed.exhibit().passage().span().start(),
                        filed.exhibit().passage().span().end());
                if (before != null) {
                    throw new Refused(change, where + "the passage is filed already, by entry " + before[0]);
                }
                yield filed.claim();
            }
            case ItemGraded graded -> new ClaimId(piece(change, graded.item())[0]);
            case SourceGraded graded -> source(change, graded.source());
            case SourcesRelated related -> {
                source(change, related.other());
                yield source(change, related.source());
            }
            case CorrectionNoted noted -> {
                if (!views.any(DOCUMENT, noted.document().slug())) {
                    throw new Refused(change, "correction: no document " + noted.document());
                }
                if (noted.takesBack() != null
                        && !piece(change, noted.takesBack())[1].equals(
                                noted.document().slug())) {
                    throw new Refused(
                            change,
                            "correction: piece " + noted.takesBack() + " is not of document " + noted.document());
                }
                yield noted.document();
            }
            case OriginLinked linked -> {
                on(change, linked.one(), linked.claim());
                on(change, linked.other(), linked.claim());
                yield linked.claim();
            }
            case OriginParted parted -> {
                on(change, parted.item(), parted.claim());
                yield parted.claim();
            }
            case MissingNamed named -> {
                caseOf(change, named.claim());
                yield named.claim();
            }
            case PromiseSettled settled -> {
                caseOf(change, settled.claim());
                yield settled.claim();
            }
        };
    }

    /** Carries a change into the views. */
    void apply(long sequence, Change.OfEvidence change) throws SQLException {
        switch (change) {
            case EvidenceFiled filed -> {
                Exhibit exhibit = filed.exhibit();
                views.run(
                        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
                        sequence,
                        filed.claim().slug(),
                        filed.document().slug(),
                        exhibit.text().toString(),
                        exhibit.passage().span().start(),
                        exhibit.passage().span().end());
                if (exhibit instanceof Exhibit.Mentioned mentioned) {
                    due(sequence, filed.claim(), mentioned.excerpt());
                }
                file(sequence, "evidence", filed.claim(), null, null, filed.document());
            }
            case ItemGraded graded -> {
                views.run(
                        "INSERT INTO item_grades VALUES (?, ?, ?, ?)",
                        sequence,
                        graded.item().entry(),
                        graded.credibility().number(),
                        graded.reason());
                file(sequence, "item_grades", new ClaimId(piece(change, graded.item())[0]), null, null, null);
            }
            case SourceGraded graded -> {
                views.run(
                        "INSERT INTO source_grades VALUES (?, ?, ?, ?)",
                        sequence,
                        graded.source().slug(),
                        graded.reliability().name(),
                        graded.reason());
                file(sequence, "source_grades", null, graded.source(), null, null);
            }
            case SourcesRelated related -> {
                views.run(
                        "INSERT INTO relations VALUES (?, ?, ?, ?, ?)",
                        sequence,
                        related.source().slug(),
                        related.kind().name(),
                        related.other().slug(),
                        related.reason());
                file(sequence, "relations", null, related.source(), related.other(), null);
            }
            case CorrectionNoted noted -> {
                EvidenceId item = noted.takesBack();
                views.run(
                        "INSERT INTO corrections VALUES (?, ?, ?, ?, ?)",
                        sequence,
                        noted.document().slug(),
                        item == null ? null : item.entry(),
                        noted.day().toString(),
                        noted.note());
                @Nullable
                String @Nullable [] document =
                        views.first(DOCUMENT, noted.document().slug());
                SourceId source = document == null || document[1] == null ? null : new SourceId(document[1]);
                ClaimId claim = item == null ? null : new ClaimId(piece(change, item)[0]);
                file(sequence, "corrections", claim, source, null, noted.document());
            }
            case OriginLinked linked -> {
                views.run(
                        "INSERT INTO links VALUES (?, ?, ?, ?, ?)",
                        sequence,
                        linked.claim().slug(),
                        linked.one().entry(),
                        linked.other().entry(),
                        linked.reason());
                file(sequence, "links", linked.claim(), null, null, null);
            }
            case OriginParted parted -> {
                views.run(
                        "INSERT INTO parts VALUES (?, ?, ?, ?, ?)",
                        sequence,
                        parted.claim().slug(),
                        parted.item().entry(),
                        parted.kind().name(),
                        parted.reason());
                file(sequence, "parts", parted.claim(), null, null, null);
            }
            case MissingNamed named -> {
                views.run(
                        "INSERT INTO missing VALUES (?, ?, ?)",
                        sequence,
                        named.claim().slug(),
                        named.what());
                file(sequence, "missing", named.claim(), null, null, null);
            }
            case PromiseSettled settled -> {
                views.run(
                        "INSERT INTO settlements VALUES (?, ?, ?, ?)",
                        sequence,
                        settled.claim().slug(),
                        settled.settlement().outcome().name(),
                        settled.settlement().reason());
                file(sequence, "settlements", settled.claim(), null, null, null);
            }
        }
    }

    /** The day on which a mention or evidence says that a claim falls due, where it says one. */
    void due(long sequence, ClaimId claim, Excerpt excerpt) throws SQLException {
        Mention.Due due = excerpt.mention().slots().due();
        if (due != null) {
            views.run(
                    "INSERT INTO dues VALUES (?, ?, ?, ?)",
                    sequence,
                    claim.slug(),
                    due.date().toString(),
                    due.rule());
        }
    }

    /** Notes that something is filed and what it concerns. */
    void file(
            long sequence,
            String holder,
            @Nullable ClaimId claim,
            @Nullable SourceId source,
            @Nullable SourceId other,
            @Nullable DocumentId document)
            throws SQLException {
        views.run(
                "INSERT INTO filings VALUES (?, ?, ?, ?, ?, ?)",
                sequence,
                holder,
                slug(claim),
                slug(source),
                slug(other),
                slug(document));
        for (Subject subject : new @Nullable Subject[] {claim, source, other, document}) {
            if (subject != null) {
                views.run("INSERT INTO concerns VALUES (?, ?)", subject.key(), sequence);
            }
        }
    }

    private static @Nullable String slug(@Nullable Subject subject) {
        return subject == null ? null : subject.slug();
    }

    /** The subject of an undoing of something filed here; null if that is not one, {@link Refused} if it must stand. */
    @Nullable
    Subject undoable(Change.Undone undone) throws SQLException {
        @Nullable String @Nullable [] filing = views.first(FILING, undone.sequence());
        if (filing == null) {
            return null;
        }
        @Nullable
        String @Nullable [] approval =
                views.first("SELECT sequence FROM approvals WHERE assessment = ?", undone.sequence());
        if (approval != null) {
            throw new Refused(
                    undone,
                    "entry " + undone.sequence() + " cannot be undone: the assessment is approved, by entry "
                            + approval[0]);
        }
        @Nullable
        String @Nullable [] later = "approvals".equals(filing[0])
                ? views.first(
                        "SELECT sequence FROM approvals WHERE claim_id = ? AND sequence > ?",
                        filing[1],
                        undone.sequence())
                : null;
        if (later != null) {
            throw new Refused(
                    undone,
                    "entry " + undone.sequence() + " cannot be undone: the assessment is superseded, by entry "
                            + later[0]);
        }
        if (filing[1] != null) {
            return new ClaimId(filing[1]);
        }
        if (filing[4] != null) {
            return new DocumentId(filing[4]);
        }
        if (filing[2] != null) {
            return new SourceId(filing[2]);
        }
        throw new IllegalStateException("entry " + undone.sequence() + " is filed about nothing");
    }

    /** {@link Refused} if something is filed under the claim that is to be undone. */
    void nothingUnder(Change.Undone undone, String claim) throws SQLException {
        @Nullable
        String @Nullable [] filed = views.first("SELECT min(sequence) FROM filings WHERE claim_id = ?", claim);
        if (filed != null && filed[0] != null) {
            throw new Refused(
                    undone,
                    "entry " + undone.sequence() + " cannot be undone: under claim " + claim
                            + " something is filed, by entry " + filed[0]);
        }
    }

    /** Takes what an entry filed out of the views; whether it was something filed here. */
    boolean undone(long sequence, long target) throws SQLException {
        @Nullable String @Nullable [] filing = views.first(FILING, target);
        if (filing == null) {
            return false;
        }
        // The names of tables that hold filings are those that this class and its neighbour write, and nobody else.
        views.run("DELETE FROM relied WHERE assessment = ?", target);
        views.run("DELETE FROM dues WHERE sequence = ?", target);
        views.run("DELETE FROM " + filing[0] + " WHERE sequence = ?", target);
        views.run("DELETE FROM filings WHERE sequence = ?", target);
        for (Subject subject : new @Nullable Subject[] {
            filing[1] == null ? null : new ClaimId(filing[1]),
            filing[2] == null ? null : new SourceId(filing[2]),
            filing[3] == null ? null : new SourceId(filing[3]),
            filing[4] == null ? null : new DocumentId(filing[4])
        }) {
            if (subject != null) {
                views.run("INSERT INTO concerns VALUES (?, ?)", subject.key(), sequence);
            }
        }
        return true;
    }

    private String caseOf(Change change, ClaimId claim) throws SQLException {
        @Nullable String @Nullable [] row = views.first(CLAIM_CASE, claim.slug());
        if (row == null || row[0] == null) {
            throw new Refused(change, "no claim " + claim);
        }
        return row[0];
    }

    private SourceId source(Change change, SourceId source) throws SQLException {
        if (!views.any(SOURCE, source.slug())) {
            throw new Refused(change, "no source " + source);
        }
        return source;
    }

    private void on(Change change, EvidenceId item, ClaimId claim) throws SQLException {
        String of = piece(change, item)[0];
        if (!of.equals(claim.slug())) {
            throw new Refused(change, "piece " + item + " is on claim " + of + ", not on claim " + claim);
        }
    }

    /** The claim and the document of a piece that stands; {@link Refused} if there is none of that name. */
    String[] piece(Change change, EvidenceId item) throws SQLException {
        @Nullable String @Nullable [] row = views.first(PIECE, item.entry(), item.entry());
        if (row == null || row[0] == null || row[1] == null) {
            throw new Refused(
                    change, "entry " + item.entry() + " files no evidence and no mention under a claim, or is undone");
        }
        return new String[] {row[0], row[1]};
    }
}
