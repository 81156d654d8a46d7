package org.gainsay.desk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.gainsay.desk.Desk;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Problem;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.SourceView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The desk as it is asked for: as it is, or as it was at a moment. What an address names is looked up here, and a {@link
 * Unmet} says what is not there.
 *
 * @param desk the desk
 * @param views what was filed by then
 * @param today the day that counts as today
 * @param sequence the last entry that was filed by then
 * @param back whether it is a look back
 */
record Look(Desk desk, Views views, LocalDate today, long sequence, boolean back) {
    /** What was filed up to now. */
    static Look now(Desk desk) {
        long head = desk.head().sequence();
        return new Look(desk, desk.views(), desk.today(), head, false);
    }

    /** What was filed up to a moment; up to now where none is named. */
    static Look at(OpenDesk open, @Nullable String asOf) {
        if (asOf == null || asOf.isEmpty()) {
            return now(open.desk());
        }
        Instant moment;
        try {
            moment = Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw parameter("as-of", "“" + asOf + "” is no moment. A moment is written 2026-04-15T09:30:00Z.");
        }
        Desk then = open.asOf(moment);
        return new Look(then, then.views(), then.today(), then.head().sequence(), true);
    }

    /** A query parameter that does not fit. */
    static Unmet parameter(String name, String why) {
        return new Unmet(400, Problem.TYPES + "parameter", why, Map.of("parameter", Problem.quoted(name)));
    }

    /** What is made of a field; that the field does not fit where nothing can be made of it. */
    static <T> T fitting(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw Unmet.field(field, e.getMessage() + ".");
        }
    }

    /** What a field names; that the field does not fit where it is not there. */
    static <T> T within(String field, Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (Unmet missing) {
            throw Unmet.field(field, String.valueOf(missing.getMessage()));
        }
    }

    /** An answer with the tag by which {@code If-Match} says later that this much was seen. */
    <T> RestResponse<T> answer(T shape) {
        RestResponse.ResponseBuilder<T> answer = RestResponse.ResponseBuilder.ok(shape);
        return back
                ? answer.build()
                : answer.header("ETag", "\"" + sequence + "\"").build();
    }

    CaseView caseOf(String slug) {
        return named(() -> views.caseOf(new CaseId(slug)).orElseThrow(), "There is no case “" + slug + "” here.");
    }

    DocumentView document(CaseView in, String slug) {
        return named(
                () -> views.document(new DocumentId(slug))
                        .filter(document -> document.caseId().equals(in.id()))
                        .orElseThrow(),
                "There is no document “" + slug + "” in the case “" + in.title() + "”.");
    }

    ClaimView claim(CaseView in, String slug) {
        return named(
                () -> views.claim(new ClaimId(slug))
                        .filter(claim -> claim.caseId().equals(in.id()))
                        .orElseThrow(),
                "There is no claim “" + slug + "” in the case “" + in.title() + "”. It may have been undone.");
    }

    /** A source that has documents in the case. */
    SourceView source(CaseView in, String slug) {
        return named(
                () -> views.source(new SourceId(slug))
                        .filter(source -> !views.board()
                                .documents(in.id(), "", source.id(), Page.first(1))
                                .isEmpty())
                        .orElseThrow(),
                "There is no source “" + slug + "” in the case “" + in.title() + "”.");
    }

    private static <T> T named(Supplier<T> lookup, String missing) {
        try {
            return lookup.get();
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw Unmet.missing(missing);
        }
    }
}
