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
import java.util.Optional;
import org.gainsay.core.Mention;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Matching;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.Decisions;
import org.gainsay.ledger.Views.DocumentView;

/**
 * {@code /cases/{case}/documents/{id}/suggestions}: the part of a reading page that takes a second or two to find, and
 * that the page therefore asks for when it is shown already.
 */
@Path("/cases/{case}/documents/{document}/suggestions")
public final class SuggestionsPart {
    private final OpenDesk open;

    @Inject
    SuggestionsPart(OpenDesk open) {
        this.open = open;
    }

    /**
     * What is suggested for the undecided mentions of a document.
     *
     * @param mentions those for which something is
     */
    public record View(List<ForMention> mentions) {}

    /**
     * What is suggested for one mention.
     *
     * @param mention its name in the sheet
     * @param number its number, as printed in the text
     * @param suggestions the claims that it may be of, the nearest first
     */
    public record ForMention(String mention, int number, List<Suggested> suggestions) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("case") String slug, @PathParam("document") String documentSlug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        List<ForMention> found = new ArrayList<>();
        Optional<Desk.Read> read = desk.read(document.id());
        if (read.isPresent()) {
            Decisions decisions = desk.views().decisions(document.id());
            for (Mention mention : read.get().sheet().mentions()) {
                if (decisions.of(read.get().digest(), mention).isEmpty()) {
                    add(found, view, document, mention, desk.matching().suggestions(document, read.get(), mention));
                }
            }
        }
        return Templates.suggestions(new View(found));
    }

    private static void add(
            List<ForMention> found,
            CaseView view,
            DocumentView document,
            Mention mention,
            List<Matching.Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return;
        }
        Suggested.Place place = new Suggested.Place(
                view.id().slug(), document.id().slug(), mention.id().toString(), "");
        found.add(new ForMention(
                mention.id().toString(),
                mention.id().number(),
                suggestions.stream()
                        .map(suggestion -> Suggested.of(place, suggestion))
                        .toList()));
    }
}
