package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Mention;
import org.gainsay.desk.Desk;
import org.gainsay.desk.api.DocumentShapes.DecisionShape;
import org.gainsay.desk.api.DocumentShapes.ForMention;
import org.gainsay.desk.api.DocumentShapes.MentionShape;
import org.gainsay.desk.api.DocumentShapes.Outcome;
import org.gainsay.desk.api.DocumentShapes.SpokenShape;
import org.gainsay.desk.api.DocumentShapes.Suggested;
import org.gainsay.desk.api.DocumentShapes.TextShape;
import org.gainsay.desk.api.MatchShapes.Suggestion;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.reading.json.SheetJson;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/documents/{document}/….json}: the text of a document and what stands behind it. */
@Path("/cases/{case}/documents/{document}")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentLists {
    private final OpenDesk open;

    @Inject
    DocumentLists(OpenDesk open) {
        this.open = open;
    }

    private static Desk.Read read(Desk desk, DocumentView document) {
        return desk.read(document.id()).orElseThrow(() -> Unmet.missing("This document has no text that was read."));
    }

    @GET
    @Path("text.json")
    @Says("The text of a document as it was last read, and its claim sheet.")
    public RestResponse<TextShape> text(@PathParam("case") String slug, @PathParam("document") String documentSlug) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        Desk.Read read = read(look.desk(), document);
        return look.answer(new TextShape(
                read.digest().toString(),
                read.text(),
                new RawJson(SheetJson.write(read.sheet(), read.text())),
                look.desk().timeline(document.id(), read).stream()
                        .map(one ->
                                new SpokenShape(one.span().start(), one.span().end(), one.start(), one.end()))
                        .toList()));
    }

    @GET
    @Path("mentions.json")
    @Says("The mentions of the last reading in the order of the text, and what was decided about each.")
    public RestResponse<ListOf<MentionShape>> mentions(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        Desk.Read read = read(look.desk(), document);
        Views.Decisions decisions = look.views().decisions(document.id());
        List<Mention> all = read.sheet().mentions();
        return look.answer(Slices.<Mention>upward(
                        "mentions\n" + document.id() + "\n" + read.digest(),
                        some -> CaseLists.part(all, some),
                        mention -> Slices.Place.of(mention.id().number()))
                .part(
                        page,
                        Slices.lines(limit),
                        some -> some.stream()
                                .map(mention -> mention(read, mention, decisions))
                                .toList()));
    }

    private static MentionShape mention(Desk.Read read, Mention mention, Views.Decisions decisions) {
        Excerpt excerpt = Excerpt.of(read.sheet(), mention);
        return new MentionShape(
                mention.id().toString(),
                Pieces.passage(read.digest(), mention.quote()),
                Pieces.speaker(mention.voice().speaker()),
                Pieces.found(excerpt),
                decisions
                        .of(read.digest(), mention)
                        .map(decision -> switch (decision.outcome()) {
                            case Views.Outcome.FiledUnder under ->
                                decision(decision, Outcome.FILED, under.claim().slug());
                            case Views.Outcome.Rejected rejected -> decision(decision, Outcome.REJECTED, null);
                        })
                        .orElse(null));
    }

    private static DecisionShape decision(Views.Decision decision, Outcome outcome, @Nullable String claim) {
        return new DecisionShape(outcome, claim, Pieces.why(decision.now()), FilingShape.of(decision.filed()));
    }

    @GET
    @Path("suggestions.json")
    @Says("The claims that the undecided mentions of a document may be of. A person confirms them.")
    public RestResponse<Suggested> suggestions(
            @PathParam("case") String slug, @PathParam("document") String documentSlug) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        Desk.Read read = read(look.desk(), document);
        Views.Decisions decisions = look.views().decisions(document.id());
        List<ForMention> found = new ArrayList<>();
        for (Mention mention : read.sheet().mentions()) {
            if (decisions.of(read.digest(), mention).isEmpty()) {
                List<Suggestion> suggestions = look.desk().matching().suggestions(document, read, mention).stream()
                        .map(Suggestion::of)
                        .toList();
                if (!suggestions.isEmpty()) {
                    found.add(new ForMention(mention.id().toString(), mention.statement(), suggestions));
                }
            }
        }
        return look.answer(new Suggested(found));
    }

    @GET
    @Path("history.json")
    @Says("The entries that concern a document, the last first.")
    public RestResponse<ListOf<EntryShape>> history(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        return look.answer(ClaimBook.history(look, document.id(), page, Slices.lines(limit)));
    }
}
