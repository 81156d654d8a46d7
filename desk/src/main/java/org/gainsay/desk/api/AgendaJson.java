package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.gainsay.core.Standing;
import org.gainsay.desk.Weighings.Falling;
import org.gainsay.desk.web.OpenDesk;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /agenda.json}: what falls due in all cases and is not settled. */
@Path("/agenda.json")
@Produces(MediaType.APPLICATION_JSON)
public final class AgendaJson {
    /** Years that are looked ahead: longer than any desk plans. */
    private static final int AHEAD = 50;

    private final OpenDesk open;

    @Inject
    AgendaJson(OpenDesk open) {
        this.open = open;
    }

    @Says("A claim that falls due.")
    record FallingDue(
            @Says("the claim as JSON") String claim,
            @Says("its case") String caseId,
            @Says("the canonical sentence") String statement,

            @Says("the first day that its mentions name, and how it was counted")
            ClaimShapes.DueShape due,

            @Says("pending, due or overdue") Standing standing) {}

    @GET
    @Says("What falls due in all cases and is not settled, the first day first.")
    public RestResponse<ListOf<FallingDue>> list(
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        LocalDate until = look.today().plusYears(AHEAD);
        return look.answer(Slices.<Falling>upward(
                        "agenda\n" + (look.back() ? look.sequence() : 0),
                        some -> look.desk().weighings().agenda(look.today(), until, some),
                        falling -> new Slices.Place(falling.due().due().date().toString(), opened(look, falling)))
                .part(
                        page,
                        Slices.lines(limit),
                        some -> some.stream().map(AgendaJson::line).toList()));
    }

    private static long opened(Look look, Falling falling) {
        return look.views()
                .claim(falling.due().claim())
                .map(claim -> claim.opened().sequence())
                .orElse(Long.MAX_VALUE);
    }

    private static FallingDue line(Falling falling) {
        return new FallingDue(
                "/cases/" + falling.due().caseId() + "/claims/" + falling.due().claim() + ".json",
                falling.due().caseId().slug(),
                falling.due().statement(),
                new ClaimShapes.DueShape(
                        falling.due().due().date(), falling.due().due().rule()),
                falling.standing());
    }
}
