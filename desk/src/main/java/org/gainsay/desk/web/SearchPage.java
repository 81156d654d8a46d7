package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.desk.Desk;
import org.gainsay.desk.search.Asked;
import org.gainsay.desk.search.Found;
import org.gainsay.desk.search.Search;
import org.gainsay.desk.web.CasePage.Choice;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.jspecify.annotations.Nullable;

/** {@code /search}: the texts of all documents and the statements of all claims, by their words. */
@Path("/search")
public final class SearchPage {
    private final OpenDesk open;

    @Inject
    SearchPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param filter what was asked for, for the fields
     * @param found how much there is, in a sentence; null where nothing was asked for
     * @param wordless whether what was asked for has no word in it
     * @param behind how many entries were not looked through yet; 0 if all were
     * @param hits the page of what was found
     * @param before the address of the page before; null on the first
     * @param next the address of the next page; null on the last
     * @param bare the address without filters; null where there are none
     */
    public record View(
            Frame frame,
            Filter filter,
            @Nullable String found,
            boolean wordless,
            int behind,
            List<ShownHit> hits,
            @Nullable String before,
            @Nullable String next,
            @Nullable String bare) {}

    /**
     * What was asked for, as the fields have it.
     *
     * @param words the words
     * @param caseId the case; empty for any
     * @param source the source; empty for any
     * @param kind the kind; empty for both
     * @param from the first day; empty for any
     * @param to the last day; empty for any
     * @param cases to choose from
     * @param sources of the case, to choose from; none where no case is chosen
     * @param kinds to choose from
     */
    public record Filter(
            String words,
            String caseId,
            String source,
            String kind,
            String from,
            String to,
            List<Choice> cases,
            List<Choice> sources,
            List<Choice> kinds) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance find(@BeanParam SearchFields fields) {
        Desk desk = open.desk();
        SearchFields.Read read = fields.read(desk);
        Asked asked = read.asked();
        CaseView in = read.caseView();
        String title = Words.now().say("frame-search");
        Frame frame = in == null ? Frame.of(title) : Frame.in(in, title, Frame.to(in));
        Filter filter = filter(desk, asked, in);
        if (!asked.hasWords()) {
            boolean wordless = !asked.words().isEmpty();
            return Templates.search(new View(frame, filter, null, wordless, 0, List.of(), null, null, null));
        }
        Found found = desk.search().find(asked, read.page());
        int shown = read.page() * Search.PAGE;
        return Templates.search(new View(
                frame,
                filter,
                found(found, read.page()),
                false,
                (int) Math.min(Integer.MAX_VALUE, found.behind()),
                ShownHit.of(desk, found.hits()),
                read.page() > 1 ? read.address(Math.min(read.page() - 1, last(found))) : null,
                shown < found.all() ? read.address(read.page() + 1) : null,
                read.narrows() ? SearchFields.bare(asked.words()) : null));
    }

    private static int last(Found found) {
        return Math.max(1, (found.all() + Search.PAGE - 1) / Search.PAGE);
    }

    private static String found(Found found, int page) {
        Words words = Words.now();
        if (found.hits().isEmpty()) {
            return words.say("search-found", found.all());
        }
        int first = (page - 1) * Search.PAGE + 1;
        String how =
                found.more() ? words.say("search-found-more", Search.DEEPEST) : words.say("search-found", found.all());
        return found.all() <= Search.PAGE
                ? how
                : words.say("search-part", how, first, Math.min(found.all(), page * Search.PAGE));
    }

    private static Filter filter(Desk desk, Asked asked, @Nullable CaseView in) {
        return new Filter(
                asked.words(),
                in == null ? "" : in.id().slug(),
                asked.source() == null ? "" : asked.source().slug(),
                asked.kind() == null ? "" : Forms.word(asked.kind()),
                Objects.toString(asked.from(), ""),
                Objects.toString(asked.to(), ""),
                desk.views().cases(Page.FIRST).stream()
                        .map(one -> new Choice(one.id().slug(), one.title()))
                        .toList(),
                in == null
                        ? List.of()
                        : desk.views().sources(in.id(), Page.FIRST).stream()
                                .map(one -> new Choice(one.id().slug(), one.name()))
                                .toList(),
                Stream.of(Asked.Kind.values())
                        .map(one -> new Choice(Forms.word(one), Words.now().say("search-kind-" + Forms.word(one))))
                        .toList());
    }
}
