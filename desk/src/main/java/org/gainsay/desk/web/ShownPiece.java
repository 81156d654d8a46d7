package org.gainsay.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.core.Attribution;
import org.gainsay.core.Dimension;
import org.gainsay.core.Evidence;
import org.gainsay.core.Mention;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Passage;
import org.gainsay.core.Speaker;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/**
 * A piece on a claim as its page shows it.
 *
 * @param id its name
 * @param sequence the entry that filed it
 * @param mention whether it is a mention that nobody filed as evidence
 * @param base the address of the claim
 * @param stance the word for how it bears on the claim
 * @param sign the mark beside that word
 * @param dimension in what it disagrees; null if in nothing, or nobody said
 * @param note what was noted when it was filed; null if nothing
 * @param voice on whose word
 * @param from where it stands
 * @param words the passage
 * @param grades how its source and it are graded
 * @param changed what changed in its source since, in words; null if nothing, or somebody looked at it
 * @param takenBack how its source took it back; null while it stands by it
 * @param due when it can be held against the facts, in words; null where that is not known
 * @param links why it goes back to where others go back to
 */
public record ShownPiece(
        String id,
        long sequence,
        boolean mention,
        String base,
        String stance,
        String sign,
        @Nullable String dimension,
        @Nullable String note,
        Voice voice,
        From from,
        Quoted words,
        Graded grades,
        @Nullable String changed,
        @Nullable String takenBack,
        @Nullable String due,
        List<Link> links) {

    /** The name of the claim in addresses. */
    public String claim() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    /**
     * On whose word it is said.
     *
     * @param speaker who
     * @param via who passed it on, in words; empty if nobody did
     * @param line the class of its line
     * @param mode the word for it
     */
    public record Voice(String speaker, String via, String line, String mode) {}

    /**
     * Where it stands.
     *
     * @param document the document
     * @param path the passage on the reading page
     * @param title the headline
     * @param source the name of the source
     * @param sourceId its name in addresses
     * @param sourcePath its page
     * @param language the tag of the language of its text; empty where that is not known
     * @param day the day of publication, in words
     */
    public record From(
            String document,
            String path,
            String title,
            String source,
            String sourceId,
            String sourcePath,
            String language,
            String day) {}

    /**
     * A passage and what stands around it.
     *
     * @param prefix the words before
     * @param quote the passage
     * @param suffix the words after
     */
    public record Quoted(String prefix, String quote, String suffix) {}

    /**
     * The grades.
     *
     * @param code both as they are written: {@code B2}
     * @param reliability that of the source, in words
     * @param credibility that of the item, in words
     */
    public record Graded(String code, String reliability, String credibility) {}

    /**
     * A link.
     *
     * @param kind its word in addresses
     * @param said its word for people
     * @param reason why
     * @param editor whether an editor made it, who undoes it instead of speaking against it
     */
    public record Link(String kind, String said, String reason, boolean editor) {}

    static ShownPiece of(Context context, Origin origin, Evidence piece, EvidenceView view) {
        Exhibit exhibit = view.filed().exhibit();
        Mention mention = exhibit instanceof Exhibit.Mentioned mentioned
                ? mentioned.excerpt().mention()
                : null;
        String path = context.path(view.document()) + (mention == null ? "" : "#" + mention.id());
        Dimension dimension = view.filed().dimension();
        return new ShownPiece(
                view.id().toString(),
                view.filing().sequence(),
                false,
                context.base(),
                piece.stance().word(),
                Signs.of(piece.stance()),
                dimension == null ? null : Words.now().weighing().dimension(dimension),
                view.filed().note(),
                exhibit instanceof Exhibit.Mentioned mentioned
                        ? voice(
                                mentioned.excerpt().mention(),
                                mentioned.excerpt().attribution(),
                                view.document())
                        : marked(exhibit.speaker(), view.document()),
                context.from(view.document(), path),
                words(exhibit.passage()),
                graded(piece),
                changed(view.now()),
                piece.takenBack(),
                mention == null ? null : due(mention),
                links(origin, piece));
    }

    static ShownPiece of(Context context, Origin origin, Evidence piece, MentionView view) {
        Mention mention = view.excerpt().mention();
        return new ShownPiece(
                piece.id().toString(),
                view.filed().sequence(),
                true,
                context.base(),
                piece.stance().word(),
                Signs.of(piece.stance()),
                null,
                null,
                voice(mention, view.excerpt().attribution(), view.document()),
                context.from(view.document(), context.path(view.document()) + "#" + mention.id()),
                words(mention.quote()),
                graded(piece),
                changed(view.now()),
                piece.takenBack(),
                due(mention),
                links(origin, piece));
    }

    /**
     * The claim that pieces are shown on.
     *
     * @param caseId its case
     * @param claim its name in addresses
     */
    record Context(String caseId, String claim) {
        String base() {
            return "/cases/" + caseId + "/claims/" + claim;
        }

        String path(DocumentView document) {
            return "/cases/" + caseId + "/documents/" + document.id();
        }

        From from(DocumentView document, String path) {
            LocalDate published = document.imprint().published();
            return new From(
                    document.id().slug(),
                    path,
                    CasePage.title(document),
                    document.sourceName(),
                    document.source().slug(),
                    "/cases/" + caseId + "/sources/" + document.source(),
                    Wording.language(document),
                    Wording.published(published));
        }
    }

    private static Voice voice(Mention mention, @Nullable Attribution attribution, DocumentView document) {
        return new Voice(
                speaker(mention.voice().speaker(), document),
                via(attribution),
                Wording.line(mention.voice()),
                Wording.mode(mention.voice()));
    }

    private static Voice marked(Speaker speaker, DocumentView document) {
        boolean own = speaker.kind() == Speaker.Kind.AUTHOR;
        return new Voice(
                speaker(speaker, document),
                "",
                own ? "own" : "indirect",
                Words.now().say(own ? "term-mode-own" : "term-mode-marked"));
    }

    /** On whose word, the source itself standing for an author without a name. */
    static String speaker(Speaker speaker, DocumentView document) {
        return switch (speaker.kind()) {
            case AUTHOR -> document.sourceName();
            case VAGUE -> Words.now().say("filing-nobody-named", speaker.name());
            case PERSON, ORGANISATION, GROUP -> speaker.name();
        };
    }

    static String via(@Nullable Attribution attribution) {
        return attribution == null || attribution.chain().isEmpty()
                ? ""
                : attribution.chain().stream()
                        .map(name -> Words.now().say("filing-through", name))
                        .collect(Collectors.joining(", "));
    }

    private static Quoted words(Passage passage) {
        return new Quoted(passage.prefix(), passage.exact(), passage.suffix());
    }

    private static Graded graded(Evidence piece) {
        return new Graded(
                piece.grades().toString(),
                Signs.word(piece.grades().reliability()),
                Signs.word(piece.grades().credibility()));
    }

    static @Nullable String changed(Views.@Nullable Placed now) {
        return now == null || !now.toReview()
                ? null
                : now.why().stream().map(Reasons::said).collect(Collectors.joining("; "));
    }

    private static @Nullable String due(Mention mention) {
        Mention.Due due = mention.slots().due();
        return due == null
                ? null
                : Words.now()
                        .say(
                                "filing-due",
                                Wording.day(due.date()),
                                Words.now().weighing().rule(due));
    }

    private static List<Link> links(Origin origin, Evidence piece) {
        return origin.links().stream()
                .filter(link -> link.evidence().equals(piece.id()))
                .map(link -> new Link(
                        link.ground().kind().word(),
                        Words.now().weighing().link(link.ground().kind()),
                        link.reason(),
                        link.ground().kind() == OriginLink.Kind.EDITOR))
                .toList();
    }
}
