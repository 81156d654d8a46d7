package org.gainsay.desk.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.capture.TimeCode;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Span;
import org.gainsay.core.Tension;
import org.gainsay.desk.Desk;
import org.gainsay.desk.sheets.Reading;
import org.gainsay.desk.sheets.SetText;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.CaptureView;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.Decision;
import org.gainsay.ledger.Views.Decisions;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the reading page shows.
 *
 * @param frame what stands around it
 * @param caseId the case
 * @param language the tag of the language of its text; empty where that is not known
 * @param path the address of the page
 * @param imprint who published it when, in words
 * @param address where it stands on the web; null where that is not known or not an http address
 * @param aliases where else it stands, and why that is the same document
 * @param history its captures and how its text changed
 * @param reviews the decided mentions whose source changed and that nobody looked at again
 * @param unread whether it was never read, because what came is no article
 * @param paragraphs the text
 * @param notable what of the sheet a reader should look at first
 * @param cards the mentions, in the order of the text
 * @param tally how many mentions are filed, rejected and open, in words
 * @param undo the first entry of what was just decided at once and can be taken back; null if nothing
 * @param choices claims that a mention can be attached to, by their statements; others are found as one types
 */
public record ReadingView(
        Frame frame,
        String caseId,
        String language,
        String path,
        String imprint,
        @Nullable String address,
        List<Alias> aliases,
        DocumentHistory history,
        List<Review> reviews,
        boolean unread,
        List<Paragraph> paragraphs,
        Notable notable,
        List<Card> cards,
        String tally,
        @Nullable String undo,
        List<String> choices) {

    /** Whether a mention is left that nobody decided about. */
    public boolean open() {
        return cards.stream().anyMatch(card -> card.decided() == null);
    }

    /**
     * A decided mention whose source changed.
     *
     * @param decision the entry that filed it
     * @param claim the page of the claim that it is filed under
     * @param statement that claim
     * @param was the passage as it was
     * @param now what comes nearest to it in the text as it is; null if nothing does
     * @param why what changed, a phrase each
     */
    public record Review(
            long decision,
            String claim,
            String statement,
            String was,
            @Nullable String now,
            List<String> why) {}

    /** Another address of the document, why it is the same one, and who said so when. */
    public record Alias(String address, String reason, String by) {}

    /** A paragraph of the text. */
    public record Paragraph(List<Run> runs) {}

    /**
     * A stretch of the text.
     *
     * @param text its letters
     * @param style the classes of its line; null outside all mentions
     * @param inside the names of the mentions that it is part of, separated by spaces
     * @param marks the numbers to print after it
     */
    public record Run(String text, @Nullable String style, String inside, List<Card> marks) {}

    /**
     * A mention on the sheet.
     *
     * @param id its name in the sheet
     * @param number its number, as printed in the text
     * @param state suggested, filed or rejected
     * @param statement the quote made to stand alone
     * @param speaker on whose word
     * @param via who passed it on, in words; empty if nobody did
     * @param line the class of its line
     * @param mode the word for it
     * @param spoken when it is said in the recording; null for what was written
     * @param slots its kind, amounts, times and due date, in words
     * @param tensions what it sits badly with
     * @param decided what was decided about it; null if nothing
     */
    public record Card(
            String id,
            int number,
            String state,
            String statement,
            String speaker,
            String via,
            String line,
            String mode,
            @Nullable String spoken,
            List<String> slots,
            List<Clash> tensions,
            @Nullable Decided decided) {
        /** The word for its state. */
        public String word() {
            return Words.now().say("term-state-" + state);
        }
    }

    /** What to look at first: the mentions on nobody's word, and the tensions that are not weak. */
    public record Notable(List<Card> unsourced, List<Opposed> tensions) {}

    /** Two mentions by their numbers, and why they sit badly together; {@code b} is null where it is one with itself. */
    public record Opposed(int a, @Nullable Integer b, String why) {}

    /** Another mention of the sheet that one sits badly with, and why; null where it is the same one. */
    public record Clash(@Nullable Integer number, String why, boolean weak) {}

    /** What was decided: the claim, its statement, who decided and when; the claim is null where it was rejected. */
    public record Decided(
            @Nullable String claim,
            @Nullable String statement,
            @Nullable String path,
            String by) {}

    static ReadingView of(
            Desk desk,
            CaseView view,
            DocumentView document,
            @Nullable String done,
            Function<CaptureView, String> replay,
            @Nullable String undo) {
        Optional<Desk.Read> read = desk.read(document.id());
        List<Card> cards = read.map(found -> cards(desk, document, found)).orElse(List.of());
        return new ReadingView(
                Frame.in(view, CasePage.title(document), Frame.to(view)).saying(done),
                view.id().slug(),
                Wording.language(document),
                "/cases/" + view.id() + "/documents/" + document.id(),
                imprint(document, read.map(found -> found.sheet().document())),
                document.addresses().stream()
                        .filter(ReadingView::onTheWeb)
                        .findFirst()
                        .orElse(null),
                desk.views().aliases(document.id()).stream()
                        .map(alias -> new Alias(
                                alias.address(),
                                Reasons.said(alias.reason()),
                                alias.named().actor() + ", "
                                        + Wording.moment(alias.named().time())))
                        .toList(),
                DocumentHistory.of(desk, document, "/cases/" + view.id() + "/documents/" + document.id(), replay),
                reviews(desk, view, document, read),
                desk.views().lastReading(document.id()).isEmpty(),
                read.map(found -> paragraphs(found, cards)).orElse(List.of()),
                read.map(found -> notable(found.sheet(), cards)).orElse(new Notable(List.of(), List.of())),
                cards,
                tally(cards),
                undo,
                ClaimsPart.lastOpened(desk, view));
    }

    private static List<Card> cards(Desk desk, DocumentView document, Desk.Read read) {
        Decisions decisions = desk.views().decisions(document.id());
        Reading reading = new Reading(CasePage.title(document), read.text(), read.sheet());
        List<TimeCode> timeline = desk.timeline(document.id(), read);
        List<Card> cards = new ArrayList<>();
        for (Mention mention : read.sheet().mentions()) {
            Optional<Decision> decision = decisions.of(read.digest(), mention);
            Excerpt excerpt = Excerpt.of(read.sheet(), mention);
            Attribution attribution = excerpt.attribution();
            cards.add(new Card(
                    mention.id().toString(),
                    mention.id().number(),
                    state(decision),
                    mention.statement(),
                    ShownPiece.speaker(mention.voice().speaker(), document),
                    ShownPiece.via(attribution),
                    Wording.line(mention.voice()),
                    Wording.mode(mention.voice()),
                    spoken(timeline, mention.quote().span()),
                    slots(excerpt, reading),
                    clashes(read.sheet(), mention.id()),
                    decision.map(one -> decided(document, one)).orElse(null)));
        }
        return cards;
    }

    /** The clock of the recording where a span begins; null where nothing was spoken. */
    private static @Nullable String spoken(List<TimeCode> timeline, Span span) {
        // The stretches follow the text: the first that ends behind the beginning of the span is the one.
        int low = 0;
        int high = timeline.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeline.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < timeline.size() ? timeline.get(low).clock() : null;
    }

    private static String state(Optional<Decision> decision) {
        if (decision.isEmpty()) {
            return "suggested";
        }
        return switch (decision.get().outcome()) {
            case Outcome.FiledUnder under -> "filed";
            case Outcome.Rejected rejected -> "rejected";
        };
    }

    private static Decided decided(DocumentView document, Decision decision) {
        String by = decision.filed().actor() + ", "
                + Wording.moment(decision.filed().time());
        return switch (decision.outcome()) {
            case Outcome.FiledUnder under ->
                new Decided(
                        under.claim().slug(),
                        under.statement(),
                        "/cases/" + document.caseId() + "/claims/" + under.claim(),
                        by);
            case Outcome.Rejected rejected -> new Decided(null, null, null, by);
        };
    }

    private static List<String> slots(Excerpt excerpt, Reading reading) {
        List<String> slots =
                new ArrayList<>(List.of(Wording.kind(excerpt.mention().kind())));
        String amounts = Amounts.said(excerpt);
        if (!amounts.isEmpty()) {
            slots.add(amounts);
        }
        reading.times(excerpt.mention()).forEach(time -> slots.add(Reasons.said(time)));
        Mention.Due due = excerpt.mention().slots().due();
        if (due != null) {
            slots.add(Words.now()
                    .say(
                            "document-due",
                            Wording.day(due.date()),
                            Words.now().weighing().rule(due)));
        }
        return slots;
    }

    private static Notable notable(ClaimSheet sheet, List<Card> cards) {
        return new Notable(
                sheet.unsourced().stream()
                        .map(mention -> card(cards, mention.id()))
                        .toList(),
                sheet.tensions().stream()
                        .filter(tension -> !tension.weak())
                        .map(ReadingView::opposed)
                        .toList());
    }

    private static Opposed opposed(Tension tension) {
        boolean itself = tension.a().equals(tension.b());
        return new Opposed(tension.a().number(), itself ? null : tension.b().number(), tension.why());
    }

    private static List<Clash> clashes(ClaimSheet sheet, MentionId mention) {
        List<Clash> clashes = new ArrayList<>();
        for (Tension tension : sheet.tensions()) {
            if (tension.a().equals(mention)) {
                boolean itself = tension.b().equals(mention);
                clashes.add(new Clash(itself ? null : tension.b().number(), tension.why(), tension.weak()));
            } else if (tension.b().equals(mention)) {
                clashes.add(new Clash(tension.a().number(), tension.why(), tension.weak()));
            }
        }
        return clashes;
    }

    private static List<Paragraph> paragraphs(Desk.Read read, List<Card> cards) {
        return SetText.of(read.text(), read.sheet().mentions()).paragraphs().stream()
                .map(paragraph -> new Paragraph(
                        paragraph.runs().stream().map(run -> run(run, cards)).toList()))
                .toList();
    }

    private static Run run(SetText.Run run, List<Card> cards) {
        if (run.inside().isEmpty()) {
            return new Run(run.text(), null, "", List.of());
        }
        Card innermost = card(cards, run.inside().getFirst());
        return new Run(
                run.text(),
                "passage " + innermost.line() + " " + innermost.state(),
                String.join(" ", run.inside().stream().map(MentionId::toString).toList()),
                run.ending().stream().map(id -> card(cards, id)).toList());
    }

    private static Card card(List<Card> cards, MentionId id) {
        return cards.stream()
                .filter(card -> card.number() == id.number())
                .findFirst()
                .orElseThrow();
    }

    private static String imprint(DocumentView document, Optional<DocumentHead> head) {
        Words words = Words.now();
        LocalDate published = document.imprint().published();
        String day = Wording.published(published);
        if (published != null) {
            day = switch (head.map(found -> found.publication().from()).orElse(DocumentHead.From.NONE)) {
                case TEXT -> words.say("document-found-text", day);
                case OPTION -> words.say("document-found-option", day);
                case METADATA -> words.say("document-found-metadata", day);
                case NONE -> day;
            };
        }
        String byline = Objects.requireNonNullElse(document.imprint().byline(), "");
        return byline.isBlank()
                ? words.say("document-imprint", document.sourceName(), day)
                : words.say("document-imprint-by", document.sourceName(), byline, day);
    }

    private static boolean onTheWeb(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Review> reviews(Desk desk, CaseView view, DocumentView document, Optional<Desk.Read> read) {
        List<Review> reviews = new ArrayList<>();
        for (Decision decision : desk.views().decisions(document.id()).all()) {
            Views.Placed now = decision.now();
            if (now != null && now.toReview() && decision.outcome() instanceof Outcome.FiledUnder under) {
                Span span = now.span();
                reviews.add(new Review(
                        decision.filed().sequence(),
                        "/cases/" + view.id() + "/claims/" + under.claim(),
                        under.statement(),
                        decision.excerpt().mention().quote().exact(),
                        read.filter(found -> span != null && found.digest().equals(now.text()))
                                .map(found -> Objects.requireNonNull(span).in(found.text()))
                                .orElse(null),
                        now.why().stream().map(Reasons::said).toList()));
            }
        }
        return reviews;
    }

    private static String tally(List<Card> cards) {
        long filed = cards.stream().filter(card -> card.state().equals("filed")).count();
        long rejected =
                cards.stream().filter(card -> card.state().equals("rejected")).count();
        return Words.now().say("document-tally", filed, rejected, cards.size() - filed - rejected);
    }
}
