package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.gainsay.core.RatingScale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The views of assessments, asked with one statement each. */
final class SqlAssessments extends SqlAnswers implements AssessmentViews {
    private static final String SCALES =
            "SELECT e.kind, e.body FROM scales s JOIN entries e ON e.sequence = s.sequence ";

    /** The approved assessment of the same claim that was proposed last, where it was proposed after {@code a}. */
    private static final String SUPERSEDING =
            "(SELECT max(o.assessment) FROM approvals o WHERE o.claim_id = a.claim_id AND o.assessment > a.sequence)";

    /** What changed under the assessment {@code a}; each row a piece or document and a phrase about it. */
    private static final String CHANGES = """
            SELECT r.item AS what, 'e' || r.item || ' was taken back by who filed it' AS phrase
            FROM relied r WHERE r.assessment = a.sequence
              AND NOT EXISTS (SELECT 1 FROM evidence n WHERE n.sequence = r.item)
              AND NOT EXISTS (SELECT 1 FROM decisions n WHERE n.sequence = r.item)
            UNION ALL
            SELECT r.item, 'the passage of e' || r.item || ' has changed'
            FROM relied r JOIN placements p ON p.decision = r.item
              JOIN revisions v ON v.sequence = p.sequence AND v.document_id = r.document_id
              LEFT JOIN reviews w ON w.decision = r.item AND w.text = v.to_text
            WHERE r.assessment = a.sequence AND p.why IS NOT NULL AND w.sequence IS NULL
              AND v.sequence = (SELECT max(o.sequence) FROM revisions o WHERE o.document_id = r.document_id)
            UNION ALL
            SELECT r.item, 'document ' || r.document_id || ' has changed in substance'
            FROM relied r JOIN revisions v ON v.document_id = r.document_id
            WHERE r.assessment = a.sequence AND v.material > 0 AND v.sequence > a.sequence
            UNION ALL
            SELECT r.item, 'the source of e' || r.item || ' has taken it back'
            FROM relied r JOIN corrections c ON c.item = r.item
            WHERE r.assessment = a.sequence AND c.sequence > a.sequence
            UNION ALL
            SELECT r.item, 'e' || r.item || ' was graded anew'
            FROM relied r JOIN item_grades g ON g.item = r.item
            WHERE r.assessment = a.sequence AND g.sequence > a.sequence
            UNION ALL
            SELECT n.sequence, 'e' || n.sequence || ' was filed since'
            FROM evidence n WHERE n.claim_id = a.claim_id AND n.sequence > a.sequence
            """;

    private static final String PHRASES = "(SELECT json_group_array(phrase) FROM (" + CHANGES + "))";

    private static final String ASSESSMENTS = "SELECT l.case_id, l.statement, e.kind, e.body," + FILING
            + ", p.sequence AS approved_sequence, q.time AS approved_time, q.actor AS approved_actor, " + SUPERSEDING
            + " AS superseded, " + PHRASES + " AS phrases"
            + " FROM assessments a JOIN claims l ON l.id = a.claim_id JOIN entries e ON e.sequence = a.sequence"
            + " LEFT JOIN approvals p ON p.assessment = a.sequence LEFT JOIN entries q ON q.sequence = p.sequence ";

    SqlAssessments(Jdbi jdbi, SqliteFile file) {
        super(jdbi, file);
    }

    @Override
    public List<RatingScale> scales(Page page) {
        return all(SCALES + "ORDER BY s.sequence" + PAGE, query -> bind(query, page), SqlAssessments::scale);
    }

    @Override
    public Optional<RatingScale> scale(ScaleId scale) {
        return sole(SCALES + "WHERE s.id = :id", scale, SqlAssessments::scale);
    }

    @Override
    public List<AssessmentView> of(ClaimId claim, Page page) {
        return assessments(
                "WHERE a.claim_id = :id ORDER BY a.sequence DESC" + PAGE,
                query -> bind(query, page).bind("id", claim.slug()));
    }

    @Override
    public Optional<AssessmentView> current(ClaimId claim) {
        return assessments(
                        "WHERE a.claim_id = :id AND p.sequence IS NOT NULL ORDER BY a.sequence DESC LIMIT 1",
                        query -> query.bind("id", claim.slug()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<AssessmentView> assessment(long sequence) {
        return assessments("WHERE a.sequence = :id", query -> query.bind("id", sequence)).stream()
                .findFirst();
    }

    @Override
    public List<AssessmentView> toApprove(Page page) {
        return assessments(
                "WHERE p.sequence IS NULL AND " + SUPERSEDING + " IS NULL ORDER BY a.sequence" + PAGE,
                query -> bind(query, page));
    }

    @Override
    public List<AssessmentView> toReview(Page page) {
        return assessments(
                "WHERE p.sequence IS NOT NULL AND " + SUPERSEDING + " IS NULL AND EXISTS (" + CHANGES
                        + ") ORDER BY a.sequence" + PAGE,
                query -> bind(query, page));
    }

    private List<AssessmentView> assessments(String which, Function<Query, Query> bind) {
        return all(ASSESSMENTS + which, bind, SqlAssessments::assessmentView);
    }

    private static RatingScale scale(ResultSet row) throws SQLException {
        if (Bodies.read(row.getString("kind"), row.getString("body")) instanceof AssessmentChange.ScaleAdded added) {
            return added.scale();
        }
        throw new IllegalArgumentException("an entry of scales that adds none");
    }

    private static AssessmentView assessmentView(ResultSet row) throws SQLException {
        if (!(Bodies.read(row.getString("kind"), row.getString("body"))
                instanceof AssessmentChange.AssessmentProposed proposed)) {
            throw new IllegalArgumentException("entry " + row.getLong("filed_sequence") + " proposes no assessment");
        }
        boolean approved = row.getString("approved_time") != null;
        long superseded = row.getLong("superseded");
        return new AssessmentView(
                new CaseId(row.getString("case_id")),
                row.getString("statement"),
                proposed,
                filing(row),
                approved ? filing(row, "approved") : null,
                superseded == 0 ? null : superseded,
                new ArrayList<>(new TreeSet<>(Bodies.readTexts(row.getString("phrases")))));
    }
}
