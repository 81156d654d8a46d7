package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gainsay.ledger.BoardViews.Happening;
import org.gainsay.ledger.BoardViews.Recent;
import org.gainsay.ledger.BoardViews.Stretch;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What happened when: the last entries with what they are about, and the course of a case. */
final class SqlTimeLine extends SqlAnswers {
    private static final String RECENT = "SELECT " + RawEntry.COLUMNS + """
            , coalesce(d.case_id, l.case_id, CASE WHEN e.subject LIKE 'case:%' THEN substr(e.subject, 6) END) AS case_id,
              d.id AS document, l.id AS claim, coalesce(d.title, l.statement) AS about, s.name AS source
            FROM entries e
              LEFT JOIN documents d ON d.id = CASE WHEN e.subject LIKE 'document:%' THEN substr(e.subject, 10) END
              LEFT JOIN claims l ON l.id = CASE WHEN e.subject LIKE 'claim:%' THEN substr(e.subject, 7) END
              LEFT JOIN sources s ON s.id = d.source_id
            WHERE e.sequence > :after AND e.sequence < :before ORDER BY e.sequence DESC LIMIT :limit""";

    /** By the number that stands for it in a question, which is the order of what happens on one day. */
    private static final List<Happening.Kind> KINDS = List.of(Happening.Kind.values());

    /** The days of publication as the index has them. */
    private static final String PUBLISHED =
            " FROM documents d WHERE d.case_id = :id AND (d.published IS NULL) = 0 AND d.published BETWEEN :from AND :to";

    SqlTimeLine(Jdbi jdbi, SqliteFile file) {
        super(jdbi, file);
    }

    List<Recent> recent(long after, long before, int most) {
        return all(
                RECENT,
                query -> query.bind("after", after).bind("before", before).bind("limit", most),
                SqlTimeLine::recent);
    }

    List<Happening> happenings(
            CaseId caseId, Stretch stretch, Set<Happening.Kind> kinds, @Nullable SourceId source, Page page) {
        List<Happening.Kind> asked = kinds.stream()
                .filter(kind -> source == null || bySource(kind))
                .sorted()
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        String some = asked.stream()
                .map(kind -> select(kind) + (source == null ? "" : " AND d.source_id = :source") + grouped(kind))
                .collect(Collectors.joining(" UNION ALL "));
        String sql =
                "SELECT " + RawEntry.COLUMNS + ", x.happening, x.day, x.document, x.claim, x.about, s.name AS source"
                        + " FROM (" + some + " ORDER BY day, happening, sequence" + PAGE + ") x"
                        + " JOIN entries e ON e.sequence = x.sequence LEFT JOIN sources s ON s.id = x.source_id"
                        + " ORDER BY x.day, x.happening, x.sequence";
        return all(
                sql,
                query -> {
                    bind(query, page).bind("id", caseId.slug());
                    for (Map.Entry<String, Object> bound : bounds(stretch).entrySet()) {
                        // Which of them are asked depends on the kinds.
                        if (sql.contains(":" + bound.getKey())) {
                            query.bind(bound.getKey(), bound.getValue());
                        }
                    }
                    return source == null ? query : query.bind("source", source.slug());
                },
                SqlTimeLine::happening);
    }

    private static Map<String, Object> bounds(Stretch stretch) {
        return Map.of(
                "from",
                stretch.from().toString(),
                "to",
                stretch.to().toString(),
                "after",
                stretch.after(),
                "last",
                stretch.last());
    }

    /** Whether there is a document to it. */
    private static boolean bySource(Happening.Kind kind) {
        return switch (kind) {
            case PUBLISHED, REVISED, CORRECTED, EVIDENCE -> true;
            case DUE, ASSESSED, SETTLED -> false;
        };
    }

    /** Each begins with the days or entries that are asked for, however much the case holds. */
    private static String select(Happening.Kind kind) {
        String number = "SELECT " + KINDS.indexOf(kind) + " AS happening, ";
        String ofDocument = " AS sequence, d.id AS document, NULL AS claim, d.source_id, d.title AS about";
        String ofClaim = " AS sequence, NULL AS document, l.id AS claim, NULL AS source_id, l.statement AS about";
        String filedOn = "substr(t.time, 1, 10) AS day, n.sequence";
        String filed = " JOIN entries t ON t.sequence = n.sequence"
                + " WHERE n.sequence > :after AND n.sequence <= :last AND ";
        return number
                + switch (kind) {
                    case PUBLISHED -> "d.published AS day, d.sequence" + ofDocument + PUBLISHED;
                    case REVISED ->
                        filedOn + ofDocument + " FROM revisions n CROSS JOIN documents d ON d.id = n.document_id"
                                + filed + "d.case_id = :id";
                    case CORRECTED ->
                        "n.day AS day, n.sequence" + ofDocument
                                + " FROM corrections n CROSS JOIN documents d ON d.id = n.document_id"
                                + " WHERE n.day BETWEEN :from AND :to AND d.case_id = :id";
                    case DUE ->
                        "n.day AS day, min(n.sequence)" + ofClaim + " FROM dues n CROSS JOIN claims l"
                                + " ON l.id = n.claim_id WHERE n.day BETWEEN :from AND :to AND l.case_id = :id";
                    case EVIDENCE ->
                        filedOn + " AS sequence, d.id AS document, l.id AS claim, d.source_id, l.statement AS about"
                                + " FROM evidence n CROSS JOIN documents d ON d.id = n.document_id"
                                + " CROSS JOIN claims l ON l.id = n.claim_id" + filed + "l.case_id = :id";
                    case ASSESSED ->
                        filedOn + ofClaim + " FROM approvals n CROSS JOIN claims l ON l.id = n.claim_id" + filed
                                + "l.case_id = :id";
                    case SETTLED ->
                        filedOn + ofClaim + " FROM settlements n CROSS JOIN claims l ON l.id = n.claim_id" + filed
                                + "l.case_id = :id";
                };
    }

    /** Several mentions may name one day. */
    private static String grouped(Happening.Kind kind) {
        return kind == Happening.Kind.DUE ? " GROUP BY n.day, l.id" : "";
    }

    SortedMap<LocalDate, Integer> publishedByDay(
            CaseId caseId, LocalDate from, LocalDate to, @Nullable SourceId source) {
        String sql = "SELECT d.published AS day, count(*) AS number" + PUBLISHED
                + (source == null ? "" : " AND d.source_id = :source") + " GROUP BY d.published";
        return new TreeMap<>(all(
                        sql,
                        query -> {
                            query.bind("id", caseId.slug())
                                    .bind("from", from.toString())
                                    .bind("to", to.toString());
                            return source == null ? query : query.bind("source", source.slug());
                        },
                        row -> Map.entry(LocalDate.parse(row.getString("day")), row.getInt("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    SortedMap<YearMonth, Integer> publishedByMonth(CaseId caseId) {
        String sql = "SELECT substr(d.published, 1, 7) AS month, count(*) AS number FROM documents d"
                + " WHERE d.case_id = :id AND (d.published IS NULL) = 0 GROUP BY 1";
        return new TreeMap<>(all(
                        sql,
                        query -> query.bind("id", caseId.slug()),
                        row -> Map.entry(YearMonth.parse(row.getString("month")), row.getInt("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Recent recent(ResultSet row) throws SQLException {
        String caseId = row.getString("case_id");
        return new Recent(
                RawEntry.of(row).entry(),
                caseId == null ? null : new CaseId(caseId),
                document(row),
                claim(row),
                row.getString("about"),
                row.getString("source"));
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                KINDS.get(row.getInt("happening")),
                LocalDate.parse(row.getString("day")),
                RawEntry.of(row).entry(),
                document(row),
                claim(row),
                row.getString("source"),
                row.getString("about"));
    }

    private static @Nullable DocumentId document(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return document == null ? null : new DocumentId(document);
    }

    private static @Nullable ClaimId claim(ResultSet row) throws SQLException {
        String claim = row.getString("claim");
        return claim == null ? null : new ClaimId(claim);
    }
}
