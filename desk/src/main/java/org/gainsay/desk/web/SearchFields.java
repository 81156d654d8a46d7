package org.gainsay.desk.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import org.gainsay.desk.Desk;
import org.gainsay.desk.search.Asked;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.SourceView;
import org.jspecify.annotations.Nullable;

/** What the address of {@code /search} asks for. */
public final class SearchFields {
    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("case")
    @Nullable
    String caseId;

    @QueryParam("source")
    @Nullable
    String source;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("page")
    @Nullable
    String page;

    /**
     * The same, read.
     *
     * @param asked what is sought
     * @param caseView the case; null for all
     * @param page the page, from 1
     */
    record Read(Asked asked, @Nullable CaseView caseView, int page) {
        /** Whether less than everything is looked through. */
        boolean narrows() {
            return !asked.equals(Asked.of(asked.words()));
        }

        /** The address of another page of the same. */
        String address(int other) {
            UriBuilder address = UriBuilder.fromUri(bare(asked.words()));
            if (caseView != null) {
                address.queryParam("case", caseView.id());
            }
            SourceId source = asked.source();
            if (source != null) {
                address.queryParam("source", source);
            }
            Asked.Kind kind = asked.kind();
            if (kind != null) {
                address.queryParam("kind", Forms.word(kind));
            }
            if (asked.from() != null) {
                address.queryParam("from", asked.from());
            }
            if (asked.to() != null) {
                address.queryParam("to", asked.to());
            }
            return (other > 1 ? address.queryParam("page", other) : address)
                    .build()
                    .toString();
        }
    }

    /** Where words are sought everywhere. */
    static String bare(String words) {
        return UriBuilder.fromPath("/search")
                .queryParam("q", "{words}")
                .build(words)
                .toString();
    }

    Read read(Desk desk) {
        String sought = words == null ? "" : words.strip();
        if (sought.length() > Asked.LONGEST) {
            throw Failures.Unmet.unclear(Words.now().say("failure-sought-long", sought.length(), Asked.LONGEST));
        }
        CaseView in = blank(caseId) ? null : Chosen.caseOf(desk, String.valueOf(caseId));
        SourceView by = blank(source) ? null : source(desk, in, String.valueOf(source));
        Asked asked = new Asked(
                sought,
                in == null ? null : in.id(),
                by == null ? null : by.id(),
                Forms.optionalChoice("search-kind", Asked.Kind.class, kind),
                null,
                day(from),
                day(to));
        return new Read(asked, in, Paging.number(page));
    }

    /** A source of the case; where another case was chosen meanwhile, one that has nothing there is still a source. */
    private static SourceView source(Desk desk, @Nullable CaseView in, String slug) {
        try {
            return desk.views().source(new SourceId(slug)).orElseThrow();
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            throw Failures.Unmet.missing(Words.now().say("failure-no-source", slug, in == null ? "" : in.title()));
        }
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return blank(value) ? null : Forms.day(value);
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
