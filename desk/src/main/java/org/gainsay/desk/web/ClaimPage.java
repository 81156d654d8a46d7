package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Attribution;
import org.gainsay.core.Mention;
import org.gainsay.core.Speaker;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/claims/{id}}: a claim, and who says it with which value, side by side. */
@Path("/cases/{case}/claims/{claim}")
public final class ClaimPage {
    private final OpenDesk open;

    @Inject
    ClaimPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param caseId the case
     * @param counts how much is filed under the claim, in words
     * @param toReview how many of the mentions are to be reviewed, in words; null if none
     * @param opened when and by whom it was opened, in words
     * @param values one column for each amount that was named
     */
    public record View(
            Frame frame,
            String caseId,
            String counts,
            @Nullable String toReview,
            String opened,
            List<Value> values) {
        /** How many different amounts are named. */
        public long named() {
            return values.stream().filter(value -> value.words() != null).count();
        }
    }

    /**
     * Those who name one amount.
     *
     * @param words the amount in the words of the first text; null where none is named
     * @param counts how many mentions by how many sources, in words
     * @param said the mentions
     */
    public record Value(@Nullable String words, String counts, List<Said> said) {}

    /**
     * One mention.
     *
     * @param speaker on whose word
     * @param via who passed it on, in words; empty if nobody did
     * @param line the class of its line
     * @param mode the word for it
     * @param source who published it
     * @param day when, in words
     * @param title the headline of the document
     * @param prefix the words before the quote
     * @param quote the quote
     * @param suffix the words after it
     * @param path where it stands
     * @param changed what changed in its source since, in words; null if nothing, or somebody looked at it
     * @param due when it can be held against the facts, in words; null where that is not known
     */
    public record Said(
            String speaker,
            String via,
            String line,
            String mode,
            String source,
            String day,
            String title,
            String prefix,
            String quote,
            String suffix,
            String path,
            @Nullable String changed,
            @Nullable String due) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("case") String slug, @PathParam("claim") String claimSlug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        ClaimView claim = Chosen.claim(desk, view, claimSlug);
        List<Value> values = new ArrayList<>();
        Amounts.together(desk.views().mentions(claim.id(), Page.FIRST))
                .forEach((words, mentions) -> values.add(value(view, words, mentions)));
        return Templates.claim(new View(
                Frame.in(view, claim.statement(), Frame.to(view)),
                view.id().slug(),
                Wording.count(claim.mentions(), "mention") + " by " + Wording.count(claim.sources(), "source"),
                CasePage.toReview(claim.toReview()),
                "Opened " + Wording.moment(claim.opened().time()) + " by "
                        + claim.opened().actor(),
                values));
    }

    private static Value value(CaseView view, String words, List<MentionView> mentions) {
        int sources = (int) mentions.stream()
                .map(mention -> mention.document().source())
                .distinct()
                .count();
        return new Value(
                words.isEmpty() ? null : words,
                Wording.count(mentions.size(), "mention") + " by " + Wording.count(sources, "source"),
                mentions.stream().map(mention -> said(view, mention)).toList());
    }

    private static Said said(CaseView view, MentionView filed) {
        Mention mention = filed.excerpt().mention();
        DocumentView document = filed.document();
        LocalDate published = document.imprint().published();
        Mention.Due due = mention.slots().due();
        return new Said(
                speaker(mention, document),
                via(filed.excerpt().attribution()),
                Wording.line(mention.voice()),
                Wording.mode(mention.voice()),
                document.sourceName(),
                published == null ? "undated" : Wording.day(published),
                CasePage.title(document),
                mention.quote().prefix(),
                mention.quote().exact(),
                mention.quote().suffix(),
                "/cases/" + view.id() + "/documents/" + document.id() + "#" + mention.id(),
                changed(filed.now()),
                due == null ? null : "Due " + Wording.day(due.date()) + " (" + due.rule() + ")");
    }

    private static @Nullable String changed(Views.@Nullable Placed now) {
        return now == null || !now.toReview() ? null : String.join("; ", now.why());
    }

    /** On whose word, the source itself standing for an author without a name. */
    static String speaker(Mention mention, DocumentView document) {
        Speaker speaker = mention.voice().speaker();
        return switch (speaker.kind()) {
            case AUTHOR -> document.sourceName();
            case VAGUE -> "nobody named (“" + speaker.name() + "”)";
            case PERSON, ORGANISATION, GROUP -> speaker.name();
        };
    }

    static String via(@Nullable Attribution attribution) {
        return attribution == null || attribution.chain().isEmpty()
                ? ""
                : "through " + String.join(", through ", attribution.chain());
    }
}
