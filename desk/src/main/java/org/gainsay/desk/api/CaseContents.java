package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.gainsay.core.Mention;
import org.gainsay.desk.Queue;
import org.gainsay.desk.api.CaseShapes.ClaimSummary;
import org.gainsay.desk.api.CaseShapes.DocumentRow;
import org.gainsay.desk.api.MatchShapes.Suggestion;
import org.gainsay.desk.api.SourceShapes.SourceSummary;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.SourceView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/….json}: the lists of a case, part by part. */
@Path("/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseContents {
    private final OpenDesk open;

    @Inject
    CaseContents(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Path("claims.json")
    @Says("The claims of a case that are asked for, in the order of opening.")
    public RestResponse<ListOf<ClaimSummary>> claims(
            @PathParam("case") String slug,
            @QueryParam("q") @Nullable String words,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("source") @Nullable String source,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        CaseLists lists = CaseLists.of(look, look.caseOf(slug), words, standing, source);
        return look.answer(lists.claims(page, Slices.lines(limit)));
    }

    @GET
    @Path("documents.json")
    @Says("The documents of a case that are asked for, by day of publication, undated ones last.")
    public RestResponse<ListOf<DocumentRow>> documents(
            @PathParam("case") String slug,
            @QueryParam("q") @Nullable String words,
            @QueryParam("source") @Nullable String source,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        CaseLists lists = CaseLists.of(look, look.caseOf(slug), words, null, source);
        return look.answer(lists.documents(page, Slices.lines(limit)));
    }

    @GET
    @Path("sources.json")
    @Says("The sources that have documents in a case, by name.")
    public RestResponse<ListOf<SourceSummary>> sources(
            @PathParam("case") String slug,
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        CaseView view = look.caseOf(slug);
        return look.answer(Slices.<SourceView>upward(
                        "sources\n" + view.id() + "\n" + (look.back() ? look.sequence() : 0),
                        some -> look.views().sources(view.id(), some),
                        source -> new Slices.Place(folded(source.name()) + "\n" + source.id(), 0))
                .part(
                        page,
                        Slices.lines(limit),
                        some -> some.stream()
                                .map(source -> SourceShapes.summary(look, view, source))
                                .toList()));
    }

    /** The store folds the letters a to z and no others. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(at, String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0));
            }
        }
        return folded.toString();
    }

    @Says("What comes next in the queue of mentions for which a claim is suggested.")
    record Triage(
            @Says("the next mention; null if none was found") @Nullable
            TriageItem item,

            @Says("what `after` asks for to go on: the mention was passed, or it was not looked to the end;"
                    + " null at the end")
            @Nullable
            String next,

            @Says("entries that the suggestions do not know yet")
            long behind) {}

    @Says("A mention to decide about.")
    record TriageItem(
            @Says("its document") ClaimShapes.DocumentName document,
            @Says("its name in the sheet") String mention,
            @Says("the quote made to stand alone") String statement,
            @Says("its words") String quote,
            @Says("on whose word") ClaimShapes.SpeakerShape speaker,

            @Says("the claims that it may be of, the nearest first")
            List<Suggestion> suggestions) {}

    @GET
    @Path("triage.json")
    @Says("The next undecided mention of a case for which a claim is suggested.")
    public RestResponse<Triage> triage(@PathParam("case") String slug, @QueryParam("after") @Nullable String after) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        Queue.Found found = look.desk().queue().next(view.id(), after == null ? "" : after);
        return look.answer(new Triage(
                found.item().map(CaseContents::item).orElse(null),
                found.item().map(Queue.Item::place).or(found::on).orElse(null),
                look.desk().matching().behind()));
    }

    private static TriageItem item(Queue.Item item) {
        Mention mention = item.mention();
        return new TriageItem(
                Pieces.name(item.document()),
                mention.id().toString(),
                mention.statement(),
                mention.quote().exact(),
                Pieces.speaker(mention.voice().speaker()),
                item.suggestions().stream().map(Suggestion::of).toList());
    }
}
