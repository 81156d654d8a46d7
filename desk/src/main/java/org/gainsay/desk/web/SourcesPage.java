package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.SourceView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/sources}: who published the documents of a case. */
@Path("/cases/{case}/sources")
public final class SourcesPage {
    /** Sources whose grade is looked up for the list; the pages of the others show it still. */
    private static final int GRADED = 200;

    private final OpenDesk open;

    @Inject
    SourcesPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param caseId the case
     * @param sources by name
     */
    public record View(Frame frame, String caseId, List<Row> sources) {
        /** Where a document is added. */
        public String add() {
            return "/cases/" + caseId + "/add";
        }
    }

    /**
     * One source.
     *
     * @param id its name in addresses
     * @param name its name for people
     * @param documents how many documents of the case are by it, in words
     * @param grade its last grade, in words; null where it has none
     */
    public record Row(
            String id,
            String name,
            String documents,
            @Nullable String grade) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@PathParam("case") String slug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        List<SourceView> sources = desk.views().sources(view.id(), Page.FIRST);
        List<Row> rows = new ArrayList<>();
        for (SourceView source : sources) {
            rows.add(new Row(
                    source.id().slug(),
                    source.name(),
                    Wording.count(source.documents(), "document"),
                    rows.size() < GRADED ? grade(desk, source) : null));
        }
        return Templates.sources(new View(
                Frame.in(view, Words.now().say("source-sources"), Frame.to(view)),
                view.id().slug(),
                rows));
    }

    private static @Nullable String grade(Desk desk, SourceView source) {
        return desk.views().evidence().grades(source.id(), Page.first(1)).stream()
                .findFirst()
                .map(grade -> Words.now().say("source-grade-is", grade.reliability(), Signs.word(grade.reliability())))
                .orElse(null);
    }
}
