package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Credibility;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.jdbi.v3.core.Jdbi;

/** The views of evidence, asked with one statement each. */
final class SqlEvidence extends SqlAnswers implements EvidenceViews {
    static final String EVIDENCE = "SELECT " + DOCUMENT_COLUMNS
            + ", f.sequence AS evidence_sequence, f.time AS evidence_time, f.actor AS evidence_actor, f.kind, f.body"
            + PLACED_COLUMNS
            + """
            \nFROM evidence n JOIN documents d ON d.id = n.document_id JOIN sources s ON s.id = d.source_id
              JOIN entries e ON e.sequence = d.sequence JOIN entries f ON f.sequence = n.sequence
            """
            + PLACED;

    /** The pieces on a claim: mentions and evidence. */
    private static final String PIECES = """
            (SELECT sequence, document_id FROM evidence WHERE claim_id = :id
             UNION ALL SELECT sequence, document_id FROM decisions WHERE claim_id = :id)""";

    private static final String ITEM_GRADES = "SELECT g.item, g.credibility, g.reason," + FILING
            + " FROM item_grades g JOIN entries e ON e.sequence = g.sequence ";
    private static final String SOURCE_GRADES = "SELECT g.source_id, g.reliability, g.reason," + FILING
            + " FROM source_grades g JOIN entries e ON e.sequence = g.sequence ";
    private static final String RELATIONS = "SELECT r.source_id, r.relation, r.other_id, r.reason," + FILING
            + " FROM relations r JOIN entries e ON e.sequence = r.sequence ";
    private static final String CORRECTIONS = "SELECT c.document_id, c.item, c.day, c.note," + FILING
            + " FROM corrections c JOIN entries e ON e.sequence = c.sequence ";

    SqlEvidence(Jdbi jdbi, SqliteFile file) {
        super(jdbi, file);
    }

    @Override
    public List<EvidenceView> on(ClaimId claim, Page page) {
        String sql = EVIDENCE + "WHERE n.claim_id = :id ORDER BY n.sequence" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", claim.slug()), SqlEvidence::evidenceView);
    }

    @Override
    public Optional<EvidenceView> piece(EvidenceId id) {
        return all(
                        EVIDENCE + "WHERE n.sequence = :id",
                        query -> query.bind("id", id.entry()),
                        SqlEvidence::evidenceView)
                .stream()
                .findFirst();
    }

    @Override
    public List<EvidenceView> in(DocumentId document) {
        String sql = EVIDENCE + "WHERE n.document_id = :id ORDER BY n.sequence";
        return all(sql, query -> query.bind("id", document.slug()), SqlEvidence::evidenceView);
    }

    @Override
    public List<EvidenceView> toReview(CaseId caseId, Page page) {
        String sql = EVIDENCE + "WHERE d.case_id = :id AND p.why IS NOT NULL AND r.sequence IS NULL ORDER BY n.sequence"
                + PAGE;
        return all(sql, query -> bind(query, page).bind("id", caseId.slug()), SqlEvidence::evidenceView);
    }

    @Override
    public boolean bare(ClaimId claim) {
        return all(
                        "SELECT 1 FROM filings WHERE claim_id = :id LIMIT 1",
                        query -> query.bind("id", claim.slug()),
                        row -> true)
                .isEmpty();
    }

    @Override
    public List<ItemGrade> grades(ClaimId claim) {
        String sql = ITEM_GRADES + "WHERE g.sequence IN (SELECT max(o.sequence) FROM item_grades o JOIN " + PIECES
                + " n ON n.sequence = o.item GROUP BY o.item) ORDER BY g.item";
        return all(sql, query -> query.bind("id", claim.slug()), SqlEvidence::itemGrade);
    }

    @Override
    public List<ItemGrade> grades(EvidenceId item, Page page) {
        String sql = ITEM_GRADES + "WHERE g.item = :id ORDER BY g.sequence DESC" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", item.entry()), SqlEvidence::itemGrade);
    }

    @Override
    public List<SourceGrade> sourceGrades(ClaimId claim) {
        String sql = SOURCE_GRADES + "WHERE g.sequence IN (SELECT max(o.sequence) FROM source_grades o"
                + " WHERE o.source_id IN (SELECT d.source_id FROM documents d JOIN " + PIECES
                + " n ON n.document_id = d.id) GROUP BY o.source_id) ORDER BY g.source_id";
        return all(sql, query -> query.bind("id", claim.slug()), SqlEvidence::sourceGrade);
    }

    @Override
    public List<SourceGrade> grades(SourceId source, Page page) {
        String sql = SOURCE_GRADES + "WHERE g.source_id = :id ORDER BY g.sequence DESC" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", source.slug()), SqlEvidence::sourceGrade);
    }

    @Override
    public List<RelationView> relations(SourceId source, Page page) {
        String sql = RELATIONS + "WHERE r.source_id = :id OR r.other_id = :id ORDER BY r.sequence" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", source.slug()), SqlEvidence::relationView);
    }

    @Override
    public List<RelationView> relations(Page page) {
        return all(RELATIONS + "ORDER BY r.sequence" + PAGE, query -> bind(query, page), SqlEvidence::relationView);
    }

    @Override
    public List<CorrectionView> corrections(SourceId source, Page page) {
        String sql = CORRECTIONS + "JOIN documents d ON d.id = c.document_id WHERE d.source_id = :id"
                + " ORDER BY c.day DESC, c.sequence DESC" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", source.slug()), SqlEvidence::correctionView);
    }

    @Override
    public List<CorrectionView> takenBack(ClaimId claim) {
        String sql = CORRECTIONS + "JOIN " + PIECES + " n ON n.sequence = c.item ORDER BY c.sequence";
        return all(sql, query -> query.bind("id", claim.slug()), SqlEvidence::correctionView);
    }

    @Override
    public List<LinkView> links(ClaimId claim) {
        String sql = "SELECT l.one, l.other, l.reason," + FILING
                + " FROM links l JOIN entries e ON e.sequence = l.sequence WHERE l.claim_id = :id ORDER BY l.sequence";
        return all(
                sql,
                query -> query.bind("id", claim.slug()),
                row -> new LinkView(
                        new EvidenceId(row.getLong("one")),
                        new EvidenceId(row.getLong("other")),
                        row.getString("reason"),
                        filing(row)));
    }

    @Override
    public List<PartView> parts(ClaimId claim) {
        String sql = "SELECT p.item, p.link, p.reason," + FILING
                + " FROM parts p JOIN entries e ON e.sequence = p.sequence WHERE p.claim_id = :id ORDER BY p.sequence";
        return all(
                sql,
                query -> query.bind("id", claim.slug()),
                row -> new PartView(
                        new OriginPart(
                                new EvidenceId(row.getLong("item")),
                                OriginLink.Kind.valueOf(row.getString("link")),
                                row.getString("reason")),
                        filing(row)));
    }

    @Override
    public List<MissingView> missing(ClaimId claim) {
        String sql = "SELECT m.what," + FILING
                + " FROM missing m JOIN entries e ON e.sequence = m.sequence WHERE m.claim_id = :id ORDER BY m.sequence";
        return all(
                sql,
                query -> query.bind("id", claim.slug()),
                row -> new MissingView(row.getString("what"), filing(row)));
    }

    @Override
    public List<Mention.Due> dues(ClaimId claim) {
        return all(
                "SELECT DISTINCT day, rule FROM dues WHERE claim_id = :id ORDER BY day, rule",
                query -> query.bind("id", claim.slug()),
                SqlEvidence::due);
    }

    @Override
    public Optional<SettlementView> settlement(ClaimId claim) {
        String sql =
                "SELECT t.outcome, t.reason," + FILING + " FROM settlements t JOIN entries e ON e.sequence = t.sequence"
                        + " WHERE t.claim_id = :id ORDER BY t.sequence DESC LIMIT 1";
        return all(
                        sql,
                        query -> query.bind("id", claim.slug()),
                        row -> new SettlementView(
                                new Settlement(
                                        Settlement.Outcome.valueOf(row.getString("outcome")), row.getString("reason")),
                                filing(row)))
                .stream()
                .findFirst();
    }

    @Override
    public List<DueView> agenda(LocalDate from, LocalDate to, Page page) {
        // Of several days of one claim the first counts; of several rules for it, the one that sorts first.
        String sql = """
                SELECT c.id, c.case_id, c.statement, u.day, min(u.rule) AS rule
                FROM dues u JOIN claims c ON c.id = u.claim_id
                WHERE u.day BETWEEN :from AND :to
                  AND NOT EXISTS (SELECT 1 FROM dues o WHERE o.claim_id = u.claim_id AND o.day < u.day)
                  AND NOT EXISTS (SELECT 1 FROM settlements t WHERE t.claim_id = u.claim_id)
                GROUP BY u.day, c.sequence ORDER BY u.day, c.sequence""";
        return all(
                sql + PAGE,
                query -> bind(query, page).bind("from", from.toString()).bind("to", to.toString()),
                row -> new DueView(
                        new ClaimId(row.getString("id")),
                        new CaseId(row.getString("case_id")),
                        row.getString("statement"),
                        due(row)));
    }

    static EvidenceView evidenceView(ResultSet row) throws SQLException {
        Views.Filing filing = filing(row, "evidence");
        if (Bodies.read(row.getString("kind"), row.getString("body")) instanceof EvidenceChange.EvidenceFiled filed) {
            return new EvidenceView(new EvidenceId(filing.sequence()), documentView(row), filed, filing, placed(row));
        }
        throw new IllegalArgumentException("entry " + filing.sequence() + " files no evidence");
    }

    private static ItemGrade itemGrade(ResultSet row) throws SQLException {
        return new ItemGrade(
                new EvidenceId(row.getLong("item")),
                Credibility.of(row.getInt("credibility")),
                row.getString("reason"),
                filing(row));
    }

    private static SourceGrade sourceGrade(ResultSet row) throws SQLException {
        return new SourceGrade(
                new SourceId(row.getString("source_id")),
                Reliability.valueOf(row.getString("reliability")),
                row.getString("reason"),
                filing(row));
    }

    private static RelationView relationView(ResultSet row) throws SQLException {
        return new RelationView(
                new SourceRelation(
                        row.getString("source_id"),
                        SourceRelation.Kind.valueOf(row.getString("relation")),
                        row.getString("other_id"),
                        row.getString("reason")),
                filing(row));
    }

    private static CorrectionView correctionView(ResultSet row) throws SQLException {
        long item = row.getLong("item");
        EvidenceId takesBack = row.wasNull() ? null : new EvidenceId(item);
        return new CorrectionView(
                new DocumentId(row.getString("document_id")),
                takesBack,
                LocalDate.parse(row.getString("day")),
                row.getString("note"),
                filing(row));
    }

    private static Mention.Due due(ResultSet row) throws SQLException {
        return new Mention.Due(LocalDate.parse(row.getString("day")), row.getString("rule"));
    }
}
