package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gainsay.desk.Desk;
import org.gainsay.desk.api.ClaimShapes.AssessmentShape;
import org.gainsay.desk.api.ClaimShapes.Piece;
import org.gainsay.desk.api.MatchShapes.Related;
import org.gainsay.desk.api.MatchShapes.Suggestion;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/claims/{claim}/….json}: the lists behind a claim, part by part. */
@Path("/cases/{case}/claims/{claim}")
@Produces(MediaType.APPLICATION_JSON)
public final class ClaimLists {
    private final OpenDesk open;

    @Inject
    ClaimLists(OpenDesk open) {
        this.open = open;
    }

    private ClaimBook book(String slug, String claim, @Nullable String asOf) {
        Look look = Look.at(open, asOf);
        CaseView view = look.caseOf(slug);
        return new ClaimBook(look, view, look.claim(view, claim));
    }

    @GET
    @Path("pieces.json")
    @Says("The pieces on a claim, evidence and mentions, in the order of filing.")
    public RestResponse<ListOf<Piece>> pieces(
            @PathParam("case") String slug,
            @PathParam("claim") String claim,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        ClaimBook book = book(slug, claim, asOf);
        return book.look().answer(book.pieces(page, Slices.lines(limit)));
    }

    @GET
    @Path("assessments.json")
    @Says("The assessments of a claim, the last proposed first.")
    public RestResponse<ListOf<AssessmentShape>> assessments(
            @PathParam("case") String slug,
            @PathParam("claim") String claim,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        ClaimBook book = book(slug, claim, asOf);
        return book.look().answer(book.assessments(page, Slices.lines(limit)));
    }

    @GET
    @Path("history.json")
    @Says("The entries that concern a claim, the last first.")
    public RestResponse<ListOf<EntryShape>> history(
            @PathParam("case") String slug,
            @PathParam("claim") String claim,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        ClaimBook book = book(slug, claim, asOf);
        return book.look().answer(ClaimBook.history(book.look(), book.claim().id(), page, Slices.lines(limit)));
    }

    @GET
    @Path("related.json")
    @Says("The claim set against those of its case that come nearest, as they are now.")
    public RestResponse<Related> related(@PathParam("case") String slug, @PathParam("claim") String claim) {
        Desk desk = open.desk();
        ClaimBook book = book(slug, claim, null);
        return book.look()
                .answer(new Related(desk.matching().neighbours(book.claim()).stream()
                        .map(Suggestion::of)
                        .toList()));
    }
}
