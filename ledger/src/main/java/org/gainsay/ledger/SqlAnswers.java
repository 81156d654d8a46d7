package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.core.Digest;
import org.gainsay.core.Language;
import org.gainsay.core.Span;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.Filing;
import org.gainsay.ledger.Views.Placed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** How views are asked, and the columns and rows that several of them share. */
abstract class SqlAnswers {
    static final String FILING = " e.sequence AS filed_sequence, e.time AS filed_time, e.actor AS filed_actor";
    static final String PAGE = " LIMIT :limit OFFSET :offset";

    static final String DOCUMENT_COLUMNS = """
            d.id, d.case_id, d.source_id, s.name AS source_name, d.title, d.byline, d.outlet, d.published,
            d.language, d.addresses,""" + FILING;

    /** Where the passage of the decision {@code n} stands in the newest text of its document. */
    static final String PLACED = """
             LEFT JOIN placements p ON p.decision = n.sequence AND p.sequence =
               (SELECT max(v.sequence) FROM revisions v WHERE v.document_id = n.document_id)
             LEFT JOIN revisions v ON v.sequence = p.sequence
             LEFT JOIN reviews r ON r.decision = n.sequence AND r.text = v.to_text
            """;

    /** What can have to be reviewed at all: few of the decisions {@code n}, and so where a question begins. */
    static final String MOVED = " n.sequence IN (SELECT m.decision FROM placements m WHERE m.why IS NOT NULL) ";

    static final String PLACED_COLUMNS =
            ", v.to_text AS placed_text, p.span_start, p.span_end, p.why, r.sequence AS reviewed";
    private final Jdbi jdbi;
    private final SqliteFile file;

    SqlAnswers(Jdbi jdbi, SqliteFile file) {
        this.jdbi = jdbi;
        this.file = file;
    }

    /** What went wrong below, in the words of the ledger. */
    static LedgerFailure failure(SqliteFile file, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerFailure failure) {
                return failure;
            }
            if (cause instanceof SQLException sql) {
                return file.failure(sql);
            }
        }
        return new LedgerFailure(
                LedgerFailure.Code.DAMAGED, file.path(), "a row is not as it was written: " + e.getMessage(), e);
    }

    <T> List<T> all(String sql, Function<Query, Query> bind, RowReader<T> reader) {
        return answer(handle ->
                bind.apply(handle.createQuery(sql)).map(mapper(reader)).list());
    }

    <T> Optional<T> sole(String sql, Subject id, RowReader<T> reader) {
        return answer(handle -> handle.createQuery(sql)
                .bind("id", id.slug())
                .map(mapper(reader))
                .findOne());
    }

    <T> T answer(Function<Handle, T> question) {
        try {
            return jdbi.withHandle(question::apply);
        } catch (JdbiException | IllegalArgumentException e) {
            throw failure(file, e);
        }
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> RowMapper<T> mapper(RowReader<T> reader) {
        return (row, context) -> reader.read(row);
    }

    static Query bind(Query query, Page page) {
        return query.bind("limit", page.limit()).bind("offset", page.offset());
    }

    static Filing filing(ResultSet row) throws SQLException {
        return filing(row, "filed");
    }

    static Filing filing(ResultSet row, String prefix) throws SQLException {
        return new Filing(
                row.getLong(prefix + "_sequence"),
                Instant.parse(row.getString(prefix + "_time")),
                new Actor(row.getString(prefix + "_actor")));
    }

    static DocumentView documentView(ResultSet row) throws SQLException {
        return new DocumentView(
                new DocumentId(row.getString("id")),
                new CaseId(row.getString("case_id")),
                new SourceId(row.getString("source_id")),
                row.getString("source_name"),
                new Imprint(
                        row.getString("title"),
                        row.getString("byline"),
                        row.getString("outlet"),
                        day(row, "published"),
                        new Language(row.getString("language"))),
                Bodies.readTexts(row.getString("addresses")),
                filing(row));
    }

    static @Nullable Placed placed(ResultSet row) throws SQLException {
        String text = row.getString("placed_text");
        if (text == null) {
            return null;
        }
        String why = row.getString("why");
        row.getInt("span_start");
        Span span = row.wasNull() ? null : new Span(row.getInt("span_start"), row.getInt("span_end"));
        return new Placed(
                Digest.parse(text),
                span,
                why == null ? List.of() : Bodies.readTexts(why),
                row.getString("reviewed") != null);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
