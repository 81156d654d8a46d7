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
import org.gainsay.capture.revision.Change;
import org.gainsay.capture.revision.Edit;
import org.gainsay.capture.revision.Matter;
import org.gainsay.core.Span;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Revisions.Compared;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.RevisionView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/documents/{id}/revisions/{sequence}}: what changed in the article, sentence by sentence. */
@Path("/cases/{case}/documents/{document}/revisions/{sequence}")
public final class RevisionPage {
    private final OpenDesk open;

    @Inject
    RevisionPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param said what changed and when, in words
     * @param language the tag of the language of the text; empty where that is not known
     * @param back the reading page
     * @param rows the sentences, those that did not change gathered
     */
    public record View(Frame frame, String said, String language, String back, List<Row> rows) {}

    /**
     * One sentence, or a stretch of sentences that did not change.
     *
     * @param kind the class of its mark: same, moved, reworded, added, removed
     * @param word the word for it
     * @param matters what of substance changed, in words; empty if nothing
     * @param pieces its words
     * @param folded how many unchanged sentences stand here; 0 for a sentence of its own
     */
    public record Row(String kind, String word, String matters, List<Piece> pieces, int folded) {
        /** Whether a person should look at it. */
        public boolean material() {
            return !matters.isEmpty();
        }
    }

    /**
     * Some words of a sentence.
     *
     * @param text the words
     * @param mark kept, gone or come
     */
    public record Piece(String text, String mark) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("sequence") String sequence) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        RevisionView revision = desk.views().revisions(document.id(), Page.FIRST).stream()
                .filter(one -> Long.toString(one.filed().sequence()).equals(sequence))
                .findFirst()
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-revision", sequence)));
        Compared compared = desk.revisions()
                .compared(document.id(), revision.from(), revision.to())
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-texts")));
        String back = "/cases/" + view.id() + "/documents/" + document.id();
        Frame.Crumb crumb = new Frame.Crumb(back, CasePage.title(document));
        String said = Words.now()
                .say(
                        "document-revision-found",
                        Wording.moment(revision.filed().time()),
                        revision.filed().actor(),
                        Words.now().say("document-revision-material", revision.material()));
        return Templates.revision(new View(
                Frame.in(view, Words.now().say("document-revision-title"), Frame.to(view), crumb),
                said,
                Wording.language(document),
                back,
                rows(compared)));
    }

    private static List<Row> rows(Compared compared) {
        List<Row> rows = new ArrayList<>();
        int same = 0;
        for (Change change : compared.revision().changes()) {
            if (change instanceof Change.Same) {
                same++;
                continue;
            }
            fold(rows, same);
            same = 0;
            rows.add(row(change, compared));
        }
        fold(rows, same);
        return rows;
    }

    private static void fold(List<Row> rows, int same) {
        if (same > 0) {
            rows.add(new Row(
                    "same",
                    Words.now().say("document-unchanged", Wording.count(same, "sentence")),
                    "",
                    List.of(),
                    same));
        }
    }

    private static Row row(Change change, Compared compared) {
        return switch (change) {
            case Change.Same same -> new Row("same", "", "", List.of(), 1);
            case Change.Moved moved ->
                new Row(
                        "moved",
                        Words.now().say("document-moved"),
                        "",
                        List.of(piece(moved.after(), compared.after(), "kept")),
                        0);
            case Change.Added added ->
                new Row(
                        "added",
                        Words.now().say("document-added"),
                        matters(change),
                        List.of(piece(added.after(), compared.after(), "come")),
                        0);
            case Change.Removed removed ->
                new Row(
                        "removed",
                        Words.now().say("document-removed"),
                        matters(change),
                        List.of(piece(removed.before(), compared.before(), "gone")),
                        0);
            case Change.Reworded reworded ->
                new Row(
                        "reworded",
                        Words.now().say(reworded.moved() ? "document-moved-reworded" : "document-reworded"),
                        matters(change),
                        pieces(reworded, compared),
                        0);
        };
    }

    private static List<Piece> pieces(Change.Reworded reworded, Compared compared) {
        List<Piece> pieces = new ArrayList<>();
        for (Edit edit : reworded.edits()) {
            if (edit.same()) {
                add(pieces, edit.after(), compared.after(), "kept");
            } else {
                add(pieces, edit.before(), compared.before(), "gone");
                add(pieces, edit.after(), compared.after(), "come");
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, @Nullable Span span, String text, String mark) {
        if (span != null) {
            pieces.add(piece(span, text, mark));
        }
    }

    private static Piece piece(Span span, String text, String mark) {
        return new Piece(span.in(text), mark);
    }

    private static String matters(Change change) {
        return String.join(
                ", ", change.matters().stream().map(RevisionPage::matter).toList());
    }

    private static String matter(Matter matter) {
        return Words.now().say("document-matter-" + Forms.word(matter));
    }
}
