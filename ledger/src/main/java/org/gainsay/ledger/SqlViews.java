package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.core.Digest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The views, asked with one statement each, so that every answer is of one moment. */
final class SqlViews extends SqlAnswers implements Views {
    private final EvidenceViews evidence;
    private final AssessmentViews assessments;
    private final BoardViews board;

    private static final String CASES = "SELECT c.id, c.title, c.note," + FILING + """
            ,
              (SELECT count(*) FROM claims l WHERE l.case_id = c.id) AS claims,
              (SELECT count(*) FROM documents d WHERE d.case_id = c.id) AS documents,
              (SELECT count(DISTINCT d.source_id) FROM documents d WHERE d.case_id = c.id) AS sources
            FROM cases c JOIN entries e ON e.sequence = c.sequence
            """;

    private static final String READINGS = "SELECT r.text, r.sheet, r.reader_version, r.mentions," + FILING
            + " FROM readings r JOIN entries e ON e.sequence = r.sequence WHERE r.document_id = :id ";
    private static final String LAST_READING = "ORDER BY r.sequence DESC LIMIT 1";

    private static final String CAPTURES = "SELECT c.payload, c.text, c.media_type, c.at, c.origin," + FILING
            + " FROM captures c JOIN entries e ON e.sequence = c.sequence";

    private static final String STAMPS =
            "SELECT e.kind, e.body," + FILING + " FROM stamps t JOIN entries e ON e.sequence = t.sequence";

    /** Cut out first, so that only the rows of the page are counted through. */
    private static final String DOCUMENT_PAGE =
            "SELECT * FROM documents WHERE case_id = :id ORDER BY published IS NULL, published, sequence" + PAGE;

    private static final String CLAIM_PAGE = "SELECT * FROM claims WHERE case_id = :id ORDER BY sequence" + PAGE;

    /**
     * What an actor can take back, of the latest append that has such entries: what was filed under claims, and claims under
     * which all was filed by that same append. Entries of one append have one time, which no other append has.
     */
    private static final String UNDOABLE = """
            WITH undoable AS NOT MATERIALIZED (
              SELECT e.* FROM entries e
              WHERE e.actor = :actor
                AND e.kind IN (
                  'claim-opened', 'mention-filed', 'mention-rejected', 'mention-reviewed', 'alias-named',
                  'evidence-filed', 'item-graded', 'source-graded', 'sources-related', 'correction-noted', 'origin-linked',
                  'origin-parted', 'missing-named', 'promise-settled', 'assessment-proposed', 'assessment-approved',
                  'match-judged')
                AND (EXISTS (SELECT 1 FROM decisions n WHERE n.sequence = e.sequence)
                  OR EXISTS (SELECT 1 FROM reviews r WHERE r.sequence = e.sequence)
                  OR EXISTS (SELECT 1 FROM aliases a WHERE a.sequence = e.sequence)
                  OR EXISTS (SELECT 1 FROM judgements g WHERE g.sequence = e.sequence)
                  OR EXISTS (
                    SELECT 1 FROM filings g WHERE g.sequence = e.sequence
                      AND NOT EXISTS (SELECT 1 FROM approvals p WHERE p.assessment = g.sequence)
                      AND (g.holder <> 'approvals' OR NOT EXISTS (
                        SELECT 1 FROM approvals p WHERE p.claim_id = g.claim_id AND p.sequence > g.sequence)))
                  OR EXISTS (
                    SELECT 1 FROM claims l WHERE l.sequence = e.sequence
                      AND NOT EXISTS (
                        SELECT 1 FROM decisions n JOIN entries f ON f.sequence = n.sequence
                        WHERE n.claim_id = l.id AND f.time <> e.time)
                      AND NOT EXISTS (
                        SELECT 1 FROM filings g JOIN entries f ON f.sequence = g.sequence
                        WHERE g.claim_id = l.id AND f.time <> e.time))))
            SELECT e.* FROM undoable e
            WHERE e.time = (SELECT time FROM undoable ORDER BY time DESC LIMIT 1)
            ORDER BY e.sequence""";

    static final String TO_REVIEW = " n.claim_id IS NOT NULL AND p.why IS NOT NULL AND r.sequence IS NULL ";

    static final String MENTIONS = "SELECT " + DOCUMENT_COLUMNS
            + ", n.claim_id, f.sequence AS decided_sequence, f.time AS decided_time, f.actor AS decided_actor, f.body"
            + PLACED_COLUMNS
            + documentTables("documents")
            + "JOIN decisions n ON n.document_id = d.id JOIN entries f ON f.sequence = n.sequence "
            + PLACED;

    SqlViews(Jdbi jdbi, SqliteFile file) {
        super(jdbi, file);
        evidence = new SqlEvidence(jdbi, file);
        assessments = new SqlAssessments(jdbi, file);
        board = new SqlBoard(jdbi, file);
    }

    @Override
    public EvidenceViews evidence() {
        return evidence;
    }

    @Override
    public AssessmentViews assessments() {
        return assessments;
    }

    @Override
    public BoardViews board() {
        return board;
    }

    @Override
    public List<CaseView> cases(Page page) {
        return all(CASES + "ORDER BY c.sequence DESC" + PAGE, query -> bind(query, page), SqlViews::caseView);
    }

    @Override
    public Optional<CaseView> caseOf(CaseId caseId) {
        return sole(CASES + "WHERE c.id = :id", caseId, SqlViews::caseView);
    }

    @Override
    public List<DocumentSummary> documents(CaseId caseId, Page page) {
        return all(
                summariesOf(DOCUMENT_PAGE),
                query -> bind(query, page).bind("id", caseId.slug()),
                SqlViews::documentSummary);
    }

    /** The documents that a question gives, and how far each is worked through. */
    static String summariesOf(String documents) {
        return "SELECT " + DOCUMENT_COLUMNS
                + """
                ,
                  (SELECT r.mentions FROM readings r WHERE r.document_id = d.id ORDER BY r.sequence DESC LIMIT 1) AS found,
                  (SELECT count(n.claim_id) FROM decisions n WHERE n.document_id = d.id) AS under_claims,
                  (SELECT count(*) FROM decisions n WHERE n.document_id = d.id AND n.claim_id IS NULL) AS rejected,
                  (SELECT count(*) FROM decisions n"""
                + PLACED + "WHERE n.document_id = d.id AND" + TO_REVIEW + ") AS to_review"
                + documentTables("(" + documents + ")")
                + "ORDER BY d.published IS NULL, d.published, d.sequence";
    }

    static DocumentSummary documentSummary(ResultSet row) throws SQLException {
        return new DocumentSummary(
                documentView(row),
                row.getInt("found"),
                row.getInt("under_claims"),
                row.getInt("rejected"),
                row.getInt("to_review"));
    }

    @Override
    public Optional<DocumentView> document(DocumentId document) {
        return sole(
                "SELECT " + DOCUMENT_COLUMNS + documentTables("documents") + "WHERE d.id = :id",
                document,
                SqlViews::documentView);
    }

    @Override
    public List<CaptureView> captures(DocumentId document, Page page) {
        String sql = CAPTURES + " WHERE c.document_id = :id ORDER BY c.sequence DESC" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", document.slug()), SqlViews::captureView);
    }

    @Override
    public List<CaptureView> capturesAt(String address, Page page) {
        String sql = CAPTURES + " WHERE c.origin = :address OR c.document_id IN"
                + " (SELECT a.document_id FROM aliases a WHERE a.address = :address) ORDER BY c.sequence DESC" + PAGE;
        return all(sql, query -> bind(query, page).bind("address", address), SqlViews::captureView);
    }

    @Override
    public List<StampView> stamps(CaseId caseId, Page page) {
        String sql = STAMPS + " WHERE t.case_id = :id ORDER BY t.sequence DESC" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", caseId.slug()), SqlViews::stampView);
    }

    @Override
    public List<StampView> stamps(CaseId caseId, Digest capture, Page page) {
        String sql = STAMPS + " JOIN stamped s ON s.sequence = t.sequence"
                + " WHERE t.case_id = :id AND s.payload = :payload ORDER BY t.sequence" + PAGE;
        return all(
                sql,
                query -> bind(query, page).bind("id", caseId.slug()).bind("payload", capture.toString()),
                SqlViews::stampView);
    }

    @Override
    public List<Digest> unstamped(CaseId caseId, Page page) {
        String sql = "SELECT c.payload FROM captures c JOIN documents d ON d.id = c.document_id"
                + " WHERE d.case_id = :id AND NOT EXISTS (SELECT 1 FROM stamped s"
                + " JOIN stamps t ON t.sequence = s.sequence WHERE s.payload = c.payload AND t.case_id = :id)"
                + " GROUP BY c.payload ORDER BY min(c.sequence)" + PAGE;
        return all(
                sql,
                query -> bind(query, page).bind("id", caseId.slug()),
                row -> Digest.parse(row.getString("payload")));
    }

    @Override
    public List<RevisionView> revisions(DocumentId document, Page page) {
        String sql = "SELECT v.from_text, v.to_text, v.material," + FILING
                + " FROM revisions v JOIN entries e ON e.sequence = v.sequence"
                + " WHERE v.document_id = :id ORDER BY v.sequence DESC" + PAGE;
        return all(
                sql,
                query -> bind(query, page).bind("id", document.slug()),
                row -> new RevisionView(
                        Digest.parse(row.getString("from_text")),
                        Digest.parse(row.getString("to_text")),
                        row.getInt("material"),
                        filing(row)));
    }

    @Override
    public List<SeekingView> seekings(DocumentId document, Page page) {
        String sql = "SELECT k.found, k.at, k.origin, k.note," + FILING
                + " FROM seekings k JOIN entries e ON e.sequence = k.sequence"
                + " WHERE k.document_id = :id ORDER BY k.sequence DESC" + PAGE;
        return all(
                sql,
                query -> bind(query, page).bind("id", document.slug()),
                row -> new SeekingView(
                        Change.DocumentSought.Found.valueOf(row.getString("found")),
                        Instant.parse(row.getString("at")),
                        row.getString("origin"),
                        row.getString("note"),
                        filing(row)));
    }

    @Override
    public List<MentionView> toReview(CaseId caseId, Page page) {
        String sql = MENTIONS + "WHERE +d.case_id = :id AND" + MOVED + "AND" + TO_REVIEW + "ORDER BY n.sequence" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", caseId.slug()), SqlViews::mentionView);
    }

    @Override
    public List<AliasView> aliases(DocumentId document) {
        String sql = "SELECT a.address, a.reason," + FILING
                + " FROM aliases a JOIN entries e ON e.sequence = a.sequence WHERE a.document_id = :id ORDER BY a.sequence";
        return all(
                sql,
                query -> query.bind("id", document.slug()),
                row -> new AliasView(row.getString("address"), row.getString("reason"), filing(row)));
    }

    @Override
    public Optional<DocumentId> documentAt(CaseId caseId, SourceId source, String alias) {
        String sql = "SELECT d.id FROM aliases a JOIN documents d ON d.id = a.document_id"
                + " WHERE a.address = :address AND d.case_id = :case AND d.source_id = :source";
        return all(
                        sql,
                        query -> query.bind("address", alias)
                                .bind("case", caseId.slug())
                                .bind("source", source.slug()),
                        row -> new DocumentId(row.getString("id")))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ReadingView> lastReading(DocumentId document) {
        return reading(READINGS + LAST_READING, query -> query.bind("id", document.slug()));
    }

    @Override
    public Optional<ReadingView> reading(DocumentId document, Digest text) {
        return reading(
                READINGS + "AND r.text = :text " + LAST_READING,
                query -> query.bind("id", document.slug()).bind("text", text.toString()));
    }

    private Optional<ReadingView> reading(String sql, Function<Query, Query> bind) {
        return all(
                        sql,
                        bind,
                        row -> new ReadingView(
                                Digest.parse(row.getString("text")),
                                Digest.parse(row.getString("sheet")),
                                row.getString("reader_version"),
                                row.getInt("mentions"),
                                filing(row)))
                .stream()
                .findFirst();
    }

    @Override
    public List<SourceView> sources(CaseId caseId, Page page) {
        String sql = """
                SELECT s.id, s.name, count(*) AS documents FROM documents d JOIN sources s ON s.id = d.source_id
                WHERE d.case_id = :id GROUP BY s.id ORDER BY s.name COLLATE NOCASE, s.id""";
        return all(sql + PAGE, query -> bind(query, page).bind("id", caseId.slug()), SqlViews::sourceView);
    }

    @Override
    public Optional<SourceView> source(SourceId source) {
        String sql = """
                SELECT s.id, s.name, (SELECT count(*) FROM documents d WHERE d.source_id = s.id) AS documents
                FROM sources s WHERE s.id = :id""";
        return sole(sql, source, SqlViews::sourceView);
    }

    @Override
    public List<ClaimView> claims(CaseId caseId, Page page) {
        String sql = claimsFrom("(" + CLAIM_PAGE + ")") + "GROUP BY l.sequence ORDER BY l.sequence";
        return all(sql, query -> bind(query, page).bind("id", caseId.slug()), SqlViews::claimView);
    }

    @Override
    public Optional<ClaimView> claim(ClaimId claim) {
        return sole(claimsFrom("claims") + "WHERE l.id = :id GROUP BY l.sequence", claim, SqlViews::claimView);
    }

    @Override
    public List<MentionView> mentions(ClaimId claim, Page page) {
        String sql = MENTIONS + "WHERE n.claim_id = :id ORDER BY d.published IS NULL, d.published, n.sequence" + PAGE;
        return all(sql, query -> bind(query, page).bind("id", claim.slug()), SqlViews::mentionView);
    }

    @Override
    public List<JudgementView> judgements(DocumentId document) {
        return judgements("g.document_id", document);
    }

    @Override
    public List<JudgementView> judgements(ClaimId claim) {
        return judgements("g.claim_id", claim);
    }

    private List<JudgementView> judgements(String column, Subject subject) {
        String sql = "SELECT g.document_id, g.claim_id, g.judgement, e.body," + FILING
                + " FROM judgements g JOIN entries e ON e.sequence = g.sequence WHERE " + column
                + " = :id ORDER BY g.sequence";
        return all(
                sql,
                query -> query.bind("id", subject.slug()),
                row -> new JudgementView(
                        new DocumentId(row.getString("document_id")),
                        new ClaimId(row.getString("claim_id")),
                        Bodies.excerpt(row.getString("body")),
                        Change.MatchJudged.Judgement.valueOf(row.getString("judgement")),
                        filing(row)));
    }

    @Override
    public Decisions decisions(DocumentId document) {
        String sql = "SELECT n.claim_id, l.statement, e.body," + FILING + PLACED_COLUMNS + """
                 FROM decisions n JOIN entries e ON e.sequence = n.sequence LEFT JOIN claims l ON l.id = n.claim_id
                """ + PLACED
                + "WHERE n.document_id = :id ORDER BY n.sequence";
        return new Decisions(all(sql, query -> query.bind("id", document.slug()), row -> {
            String claim = row.getString("claim_id");
            String body = row.getString("body");
            Outcome outcome = claim == null
                    ? new Outcome.Rejected(Bodies.reason(body))
                    : new Outcome.FiledUnder(new ClaimId(claim), row.getString("statement"));
            return new Decision(Bodies.excerpt(body), outcome, filing(row), placed(row));
        }));
    }

    @Override
    public Optional<Undoable> lastUndoable(Actor actor) {
        List<Entry> entries = all(
                UNDOABLE,
                query -> query.bind("actor", actor.name()),
                row -> RawEntry.of(row).entry());
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Undoable(entries));
    }

    @Override
    public List<Entry> history(Subject subject, Page page) {
        String sql = "SELECT " + RawEntry.COLUMNS + " FROM concerns c JOIN entries e ON e.sequence = c.sequence"
                + " WHERE c.subject = :subject ORDER BY c.sequence DESC" + PAGE;
        return all(
                sql,
                query -> bind(query, page).bind("subject", subject.key()),
                row -> RawEntry.of(row).entry());
    }

    @Override
    public List<PersonView> people(Page page) {
        return PersonRow.joined(all(PersonRow.PAGE_OF_PEOPLE, query -> bind(query, page), PersonRow::of));
    }

    @Override
    public Optional<PersonView> person(PersonId person) {
        List<PersonRow> rows = all(PersonRow.ONE_PERSON, query -> query.bind("id", person.slug()), PersonRow::of);
        return PersonRow.joined(rows).stream().findFirst();
    }

    static String documentTables(String documents) {
        return "\nFROM " + documents
                + " d JOIN sources s ON s.id = d.source_id JOIN entries e ON e.sequence = d.sequence\n";
    }

    static String claimsFrom(String claims) {
        return "SELECT l.id, l.case_id, l.statement," + FILING
                + ", count(n.sequence) AS mentions, count(DISTINCT d.source_id) AS sources,"
                + " min(d.published) AS first_day, max(d.published) AS last_day,"
                + " count(n.sequence) FILTER (WHERE" + TO_REVIEW + ") AS to_review"
                + " FROM " + claims + " l JOIN entries e ON e.sequence = l.sequence"
                + " LEFT JOIN decisions n ON n.claim_id = l.id LEFT JOIN documents d ON d.id = n.document_id "
                + PLACED;
    }

    private static CaseView caseView(ResultSet row) throws SQLException {
        return new CaseView(
                new CaseId(row.getString("id")),
                row.getString("title"),
                row.getString("note"),
                filing(row),
                row.getInt("claims"),
                row.getInt("documents"),
                row.getInt("sources"));
    }

    private static CaptureView captureView(ResultSet row) throws SQLException {
        return new CaptureView(
                Digest.parse(row.getString("payload")),
                Digest.parse(row.getString("text")),
                row.getString("media_type"),
                Instant.parse(row.getString("at")),
                row.getString("origin"),
                filing(row));
    }

    private static StampView stampView(ResultSet row) throws SQLException {
        if (Bodies.read(row.getString("kind"), row.getString("body")) instanceof Change.CapturesStamped stamp) {
            return new StampView(stamp, filing(row));
        }
        throw new IllegalArgumentException("entry " + row.getLong("filed_sequence") + " is no time stamp");
    }

    private static SourceView sourceView(ResultSet row) throws SQLException {
        return new SourceView(new SourceId(row.getString("id")), row.getString("name"), row.getInt("documents"));
    }

    static MentionView mentionView(ResultSet row) throws SQLException {
        return new MentionView(
                new ClaimId(row.getString("claim_id")),
                documentView(row),
                Bodies.excerpt(row.getString("body")),
                filing(row, "decided"),
                placed(row));
    }

    static ClaimView claimView(ResultSet row) throws SQLException {
        LocalDate first = day(row, "first_day");
        LocalDate last = day(row, "last_day");
        return new ClaimView(
                new ClaimId(row.getString("id")),
                new CaseId(row.getString("case_id")),
                row.getString("statement"),
                filing(row),
                row.getInt("mentions"),
                row.getInt("sources"),
                row.getInt("to_review"),
                first == null || last == null ? null : new Days(first, last));
    }
}
