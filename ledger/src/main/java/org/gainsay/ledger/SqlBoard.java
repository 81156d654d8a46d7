package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.core.Digest;
import org.gainsay.core.Stance;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The views of whole cases and sources, asked with one statement each. */
final class SqlBoard extends SqlAnswers implements BoardViews {
    /** The first day of each claim that is not settled; begins with the days, for few claims have one. */
    private static final String FIRST_DUES = """
            SELECT c.case_id AS name, min(u.day) AS day FROM dues u CROSS JOIN claims c ON c.id = u.claim_id
            WHERE NOT EXISTS (SELECT 1 FROM settlements t WHERE t.claim_id = u.claim_id)
              AND NOT EXISTS (SELECT 1 FROM dues o WHERE o.claim_id = u.claim_id AND o.day < u.day)
            GROUP BY c.case_id""";

    /** Begins with what was placed elsewhere with a reason, which is little of all that was decided. */
    private static final String CHANGED = """
            SELECT d.case_id AS name, count(*) AS number
            FROM placements p CROSS JOIN revisions v ON v.sequence = p.sequence
              CROSS JOIN documents d ON d.id = v.document_id
            WHERE p.why IS NOT NULL
              AND p.sequence = (SELECT max(l.sequence) FROM revisions l WHERE l.document_id = v.document_id)
              AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.decision = p.decision AND r.text = v.to_text)
              AND (EXISTS (SELECT 1 FROM decisions n WHERE n.sequence = p.decision AND n.claim_id IS NOT NULL)
                OR EXISTS (SELECT 1 FROM evidence n WHERE n.sequence = p.decision))
            GROUP BY d.case_id""";

    /** Mentions of which nobody filed the same passage as evidence on the same claim. */
    private static final String REPEATING = """
            SELECT DISTINCT n.claim_id, d.source_id FROM decisions n JOIN documents d ON d.id = n.document_id
            WHERE n.claim_id IN (<ids>) AND NOT EXISTS (
              SELECT 1 FROM evidence v WHERE v.claim_id = n.claim_id AND v.document_id = n.document_id
                AND v.text = n.text AND v.span_start = n.span_start AND v.span_end = n.span_end)""";

    private static final String FILED = """
            SELECT n.claim_id, d.source_id, f.kind, f.body FROM evidence n
              JOIN documents d ON d.id = n.document_id JOIN entries f ON f.sequence = n.sequence
            WHERE n.claim_id IN (<ids>)""";

    private static final String WEIGHABLE = """
            SELECT l.id FROM claims l WHERE l.case_id = :id AND (
              EXISTS (SELECT 1 FROM filings g WHERE g.claim_id = l.id)
              OR EXISTS (SELECT 1 FROM dues u WHERE u.claim_id = l.id)
              OR l.id IN (SELECT n.claim_id FROM corrections c JOIN decisions n ON n.sequence = c.item))""";

    private final SqlTimeLine timeLine;

    SqlBoard(Jdbi jdbi, SqliteFile file) {
        super(jdbi, file);
        timeLine = new SqlTimeLine(jdbi, file);
    }

    @Override
    public List<Recent> recent(long after, long before, int most) {
        return timeLine.recent(after, before, most);
    }

    @Override
    public List<Happening> happenings(
            CaseId caseId, Stretch stretch, Set<Happening.Kind> kinds, @Nullable SourceId source, Page page) {
        return timeLine.happenings(caseId, stretch, kinds, source, page);
    }

    @Override
    public SortedMap<LocalDate, Integer> publishedByDay(
            CaseId caseId, LocalDate from, LocalDate to, @Nullable SourceId source) {
        return timeLine.publishedByDay(caseId, from, to, source);
    }

    @Override
    public SortedMap<YearMonth, Integer> publishedByMonth(CaseId caseId) {
        return timeLine.publishedByMonth(caseId);
    }

    @Override
    public List<ClaimId> claims(CaseId caseId, String words, @Nullable SourceId source) {
        List<String> sought = sought(words);
        String sql = "SELECT l.id FROM claims l WHERE l.case_id = :id" + having("l.statement", sought)
                + (source == null
                        ? ""
                        : " AND (EXISTS (SELECT 1 FROM decisions n JOIN documents d ON d.id = n.document_id"
                                + " WHERE n.claim_id = l.id AND d.source_id = :source)"
                                + " OR EXISTS (SELECT 1 FROM evidence n JOIN documents d ON d.id = n.document_id"
                                + " WHERE n.claim_id = l.id AND d.source_id = :source))")
                + " ORDER BY l.sequence";
        return all(sql, query -> bind(query, caseId, sought, source), row -> new ClaimId(row.getString("id")));
    }

    @Override
    public List<ClaimView> claims(List<ClaimId> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        String sql = SqlViews.claimsFrom("claims") + "WHERE l.id IN (<ids>) GROUP BY l.sequence ORDER BY l.sequence";
        return all(sql, named(claims), SqlViews::claimView);
    }

    @Override
    public List<ClaimId> weighable(CaseId caseId) {
        return all(
                WEIGHABLE + " ORDER BY l.sequence",
                query -> query.bind("id", caseId.slug()),
                row -> new ClaimId(row.getString("id")));
    }

    @Override
    public List<ClaimId> weighable(CaseId caseId, List<ClaimId> among) {
        return among.isEmpty()
                ? List.of()
                : all(
                        WEIGHABLE + " AND l.id IN (<ids>) ORDER BY l.sequence",
                        query -> named(among).apply(query).bind("id", caseId.slug()),
                        row -> new ClaimId(row.getString("id")));
    }

    @Override
    public List<Bearing> bearings(List<ClaimId> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Set<Bearing> bearings = new LinkedHashSet<>(all(FILED, named(claims), SqlBoard::bearing));
        bearings.addAll(all(REPEATING, named(claims), row -> bearing(row, Stance.REPEATS)));
        return List.copyOf(bearings);
    }

    @Override
    public List<DocumentSummary> documents(CaseId caseId, String words, @Nullable SourceId source, Page page) {
        List<String> sought = sought(words);
        String some = "SELECT * FROM documents WHERE case_id = :id" + having("ifnull(title, '')", sought)
                + (source == null ? "" : " AND source_id = :source")
                + " ORDER BY published IS NULL, published, sequence" + PAGE;
        return all(
                SqlViews.summariesOf(some),
                query -> bind(bind(query, caseId, sought, source), page),
                SqlViews::documentSummary);
    }

    @Override
    public List<TextView> texts(CaseId caseId) {
        String sql = "SELECT " + DOCUMENT_COLUMNS
                + ", (SELECT r.text FROM readings r WHERE r.document_id = d.id ORDER BY r.sequence DESC LIMIT 1) AS text"
                + SqlViews.documentTables("documents") + "WHERE d.case_id = :id AND EXISTS"
                + " (SELECT 1 FROM readings r WHERE r.document_id = d.id) ORDER BY d.sequence";
        return all(
                sql,
                query -> query.bind("id", caseId.slug()),
                row -> new TextView(documentView(row), Digest.parse(row.getString("text"))));
    }

    @Override
    public List<DocumentView> documents(SourceId source, Page page) {
        // The page is chosen before anything is joined to it: a large outlet has thousands of documents.
        String sql = "SELECT " + DOCUMENT_COLUMNS + SqlViews.documentTables("documents")
                + "WHERE d.id IN (SELECT o.id FROM documents o WHERE o.source_id = :id ORDER BY o.sequence DESC" + PAGE
                + ") ORDER BY d.sequence DESC";
        return all(sql, query -> bind(query, page).bind("id", source.slug()), SqlAnswers::documentView);
    }

    @Override
    public List<MentionView> mentions(SourceId source, Page page) {
        String sql = SqlViews.MENTIONS + """
                WHERE n.sequence IN (
                  SELECT m.sequence FROM documents o CROSS JOIN decisions m ON m.document_id = o.id
                  WHERE o.source_id = :id AND m.claim_id IS NOT NULL ORDER BY m.sequence DESC""" + PAGE + ") ORDER BY n.sequence DESC";
        return all(sql, query -> bind(query, page).bind("id", source.slug()), SqlViews::mentionView);
    }

    @Override
    public List<MentionView> mentions(List<ClaimId> claims, Page page) {
        if (claims.isEmpty()) {
            return List.of();
        }
        String sql = SqlViews.MENTIONS
                + "WHERE n.claim_id IN (<ids>) ORDER BY d.published IS NULL, d.published, n.sequence" + PAGE;
        return all(sql, query -> bind(named(claims).apply(query), page), SqlViews::mentionView);
    }

    @Override
    public Map<CaseId, LocalDate> firstDues() {
        return byCase(FIRST_DUES, row -> LocalDate.parse(row.getString("day")));
    }

    @Override
    public Map<CaseId, Integer> changed() {
        return byCase(CHANGED, row -> row.getInt("number"));
    }

    private <T> Map<CaseId, T> byCase(String sql, RowReader<T> reader) {
        return all(sql, query -> query, row -> Map.entry(new CaseId(row.getString("name")), reader.read(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<MentionView> changedMentions(Page page) {
        String sql = SqlViews.MENTIONS + "WHERE" + SqlViews.TO_REVIEW + "AND" + MOVED + "ORDER BY n.sequence" + PAGE;
        return all(sql, query -> bind(query, page), SqlViews::mentionView);
    }

    @Override
    public List<EvidenceView> changedEvidence(Page page) {
        String sql = SqlEvidence.EVIDENCE + "WHERE p.why IS NOT NULL AND r.sequence IS NULL AND" + MOVED
                + "ORDER BY n.sequence" + PAGE;
        return all(sql, query -> bind(query, page), SqlEvidence::evidenceView);
    }

    private static Bearing bearing(ResultSet row) throws SQLException {
        if (Bodies.read(row.getString("kind"), row.getString("body")) instanceof EvidenceChange.EvidenceFiled filed) {
            return bearing(row, filed.stance());
        }
        throw new IllegalArgumentException("a piece on claim " + row.getString("claim_id") + " is no evidence");
    }

    private static Bearing bearing(ResultSet row, Stance stance) throws SQLException {
        return new Bearing(new ClaimId(row.getString("claim_id")), new SourceId(row.getString("source_id")), stance);
    }

    private static Function<Query, Query> named(List<ClaimId> claims) {
        return query -> query.bindList("ids", claims.stream().map(ClaimId::slug).toList());
    }

    private static Query bind(Query query, CaseId caseId, List<String> sought, @Nullable SourceId source) {
        Query bound = query.bind("id", caseId.slug());
        for (int i = 0; i < sought.size(); i++) {
            bound.bind("word" + i, sought.get(i));
        }
        return source == null ? bound : bound.bind("source", source.slug());
    }

    /** The words as patterns; what stands for anything in a pattern stands for itself. */
    private static List<String> sought(String words) {
        List<String> patterns = new ArrayList<>();
        for (String word : words.strip().split("\\s+", MOST_WORDS + 1)) {
            if (!word.isEmpty() && patterns.size() < MOST_WORDS) {
                patterns.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        return patterns;
    }

    private static String having(String column, List<String> sought) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < sought.size(); i++) {
            sql.append(" AND ").append(column).append(" LIKE :word").append(i).append(" ESCAPE '!'");
        }
        return sql.toString();
    }
}
