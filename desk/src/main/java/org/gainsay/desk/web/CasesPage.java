package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /}: the cases of this desk. */
@Path("/")
public final class CasesPage {
    private final OpenDesk open;

    @Inject
    CasesPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param cases the last opened first
     * @param asOf when this was so
     * @param title what was typed as the title of a new case
     * @param problem why no case was opened
     */
    public record View(
            Frame frame,
            List<Row> cases,
            String asOf,
            String title,
            @Nullable String problem) {}

    /**
     * One case in the list.
     *
     * @param id its name in addresses
     * @param title its name for people
     * @param note what a reader must know of it
     * @param counts how much is in it, in words
     */
    public record Row(String id, String title, @Nullable String note, String counts) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return page("", null);
    }

    @POST
    @Path("cases")
    @Produces(MediaType.TEXT_HTML)
    public Response open(@RestForm @Nullable String title) {
        String named = title == null ? "" : title.strip();
        try {
            CaseId id = open.desk().openCase(open.person(), named, null);
            return Response.seeOther(URI.create("/cases/" + id)).build();
        } catch (IllegalArgumentException e) {
            String why = named.isEmpty()
                    ? "A case needs a title. Nothing was filed."
                    : "The case was not opened: " + e.getMessage() + ". Nothing was filed.";
            return Response.status(Failures.UNPROCESSABLE)
                    .entity(page(named, why))
                    .build();
        }
    }

    private TemplateInstance page(String title, @Nullable String problem) {
        List<Row> rows = open.desk().views().cases(Page.FIRST).stream()
                .map(CasesPage::row)
                .toList();
        return Templates.cases(new View(Frame.of("Cases"), rows, Wording.moment(Instant.now()), title, problem));
    }

    private static Row row(CaseView view) {
        return new Row(view.id().slug(), view.title(), view.note(), counts(view));
    }

    static String counts(CaseView view) {
        return Wording.count(view.claims(), "claim") + ", " + Wording.count(view.documents(), "document") + ", "
                + Wording.count(view.sources(), "source");
    }
}
