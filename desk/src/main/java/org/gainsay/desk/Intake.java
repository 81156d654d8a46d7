package org.gainsay.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gainsay.capture.Archive;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Captured;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Input;
import org.gainsay.capture.Outcome;
import org.gainsay.capture.page.PageState;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.gainsay.reading.json.SheetJson;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an input: captured, kept, read and filed, in this order, and named in the ledger by one append at the
 * end.
 */
final class Intake {
    private final Ledger ledger;
    private final Archive archive;
    private final Capturer capturer;
    private final Keeping keeping;
    private final Revisions revisions;
    private final Function<DocumentId, Optional<Desk.Read>> lastReading;
    private final Reader reader = Reader.standard();

    /** @param lastReading a document's text as it was last read */
    Intake(
            Ledger ledger,
            Archive archive,
            Capturer capturer,
            Keeping keeping,
            Revisions revisions,
            Function<DocumentId, Optional<Desk.Read>> lastReading) {
        this.ledger = ledger;
        this.archive = archive;
        this.capturer = capturer;
        this.keeping = keeping;
        this.revisions = revisions;
        this.lastReading = lastReading;
    }

    /** See {@link Desk#add}. */
    Added add(Actor actor, CaseId caseId, String source, Input input, @Nullable LocalDate published)
            throws CaptureException {
        sourceIn(caseId, source);
        return file(actor, caseId, source, input, capturer.by(actor.name()).capture(input), published);
    }

    /** See {@link Desk#addAll}. */
    void addAll(
            Actor actor,
            CaseId caseId,
            String source,
            Input input,
            @Nullable LocalDate published,
            Consumer<Handled> taker) {
        SourceId sourceId = sourceIn(caseId, source);
        capturer.by(actor.name())
                .captures(
                        input,
                        outcome -> taker.accept(
                                switch (outcome) {
                                    case Outcome.Taken taken ->
                                        new Handled.Filed(
                                                taken.name(),
                                                file(actor, caseId, source, input, taken.captured(), published));
                                    case Outcome.Refused refused ->
                                        refused.why()
                                                .answered()
                                                .<Handled>map(answered -> new Handled.Answered(
                                                        refused.name(),
                                                        file(actor, caseId, source, input, answered, published),
                                                        refused.why()))
                                                .orElseGet(() -> refused(actor, caseId, sourceId, refused));
                                    case Outcome.LeftOut left -> new Handled.LeftOut(left.name(), left.why());
                                }));
    }

    /** What was not handed out; of a document that is filed, that is news. */
    private Handled refused(Actor actor, CaseId caseId, SourceId source, Outcome.Refused refused) {
        Optional<DocumentId> document = new Works(views(), caseId, source).known(refused.name());
        if (document.isPresent()) {
            try {
                Change.DocumentSought.Found found = Sought.found(refused.why());
                ledger.append(actor, unobtained(document.get(), found, refused.name(), refused.why()));
            } catch (CaptureException e) {
                // Nobody was asked: robots.txt or a setting forbids the address, which says nothing of the document.
                return new Handled.Refused(refused.name(), e);
            }
        }
        return new Handled.Refused(refused.name(), refused.why());
    }

    private static Change unobtained(
            DocumentId document, Change.DocumentSought.Found found, String address, CaptureException why) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Change.DocumentSought(document, found, now, address, why.why());
    }

    /** See {@link Desk#captureAgain}. */
    Sought captureAgain(Actor actor, DocumentId document) throws CaptureException {
        Views.DocumentView view =
                views().document(document).orElseThrow(() -> new IllegalArgumentException("no document " + document));
        String address = Desk.webAddress(view)
                .orElseThrow(() -> new IllegalArgumentException("document " + document + " has no web address"));
        Destination destination =
                new Destination(view.caseId(), view.source(), view.sourceName(), document, address, List.of());
        try {
            Capturer asking = capturer.by(actor.name());
            Optional<Custody.Answer> before = lastAnswer(document);
            Captured captured;
            if (before.isPresent()) {
                Optional<Captured> changed = asking.captureIfChanged(URI.create(address), before.get());
                if (changed.isEmpty()) {
                    return new Sought.Came(new Added.Present(document));
                }
                captured = changed.get();
            } else {
                captured = asking.capture(Input.of(address));
            }
            return new Sought.Came(
                    file(actor, destination, captured, address, view.imprint().published()));
        } catch (CaptureException e) {
            Change.DocumentSought.Found found = Sought.found(e);
            String note = e.why();
            if (e.answered().isPresent()) {
                file(
                        actor,
                        destination,
                        e.answered().get(),
                        address,
                        view.imprint().published());
                return new Sought.Kept(found, note);
            }
            ledger.append(actor, unobtained(document, found, address, e));
            return new Sought.Kept(found, note);
        }
    }

    /** The answer that had the last capture; empty if it was not fetched, or is not intact and has to be had again. */
    private Optional<Custody.Answer> lastAnswer(DocumentId document) {
        return views().captures(document, Page.first(1)).stream()
                .map(capture -> keeping.check(capture.payload()))
                .filter(checked -> checked.damage() == null)
                .flatMap(checked -> checked.records().reversed().stream())
                .filter(record -> record.way() instanceof Custody.Fetched)
                .findFirst()
                .flatMap(Custody::answer)
                .filter(Custody.Answer::successful);
    }

    private SourceId sourceIn(CaseId caseId, String source) {
        if (views().caseOf(caseId).isEmpty()) {
            throw new IllegalArgumentException("no case " + caseId);
        }
        return SourceId.ofName(source);
    }

    private Added file(
            Actor actor, CaseId caseId, String source, Input input, Captured captured, @Nullable LocalDate published) {
        SourceId sourceId = SourceId.ofName(source);
        Works.Place place = new Works(views(), caseId, sourceId).of(captured, input);
        String address = place.address();
        Destination destination =
                new Destination(caseId, sourceId, source.strip(), place.document(), address, place.aliases());
        return file(actor, destination, captured, address == null ? input.name() : address, published);
    }

    /**
     * Where a capture is filed.
     *
     * @param caseId the case
     * @param source who published it
     * @param sourceName that source as people write it
     * @param document the document that it is a capture of
     * @param address where that stands; null for pasted text
     * @param aliases what is to be filed about its other addresses
     */
    private record Destination(
            CaseId caseId,
            SourceId source,
            String sourceName,
            DocumentId document,
            @Nullable String address,
            List<Change> aliases) {}

    private Added file(Actor actor, Destination to, Captured captured, String from, @Nullable LocalDate published) {
        DocumentId document = to.document();
        Article article = captured.article();
        boolean known = views().document(document).isPresent();
        // Only the last capture counts: a page that went back to what it was has changed once more.
        if (known
                && views().captures(document, Page.first(1)).stream()
                        .anyMatch(capture -> capture.payload().equals(captured.digest()))) {
            boolean failed = captured.custody()
                    .answer()
                    .filter(answer -> !answer.successful())
                    .isPresent();
            // The same refusal once more is news of the document, although its bytes are not.
            List<Change> news = failed ? List.of(sought(document, captured, from)) : to.aliases();
            if (!news.isEmpty()) {
                ledger.append(actor, news);
            }
            return new Added.Present(document);
        }
        PageState state = captured.extracted().state();
        Optional<ClaimSheet> sheet = state.article()
                ? Optional.of(reader.read(article, new ReadingOptions(published, null)))
                : Optional.empty();
        Digest payload = kept(captured);
        Digest text = keeping.keep(payload, "text/plain", article.text());
        List<Change> changes = new ArrayList<>();
        if (views().source(to.source()).isEmpty()) {
            changes.add(new Change.SourceNamed(to.source(), to.sourceName()));
        }
        if (!known) {
            Imprint imprint =
                    sheet.map(read -> dated(Imprint.of(article), read)).orElse(Imprint.of(article));
            changes.add(new Change.DocumentFiled(
                    document,
                    to.caseId(),
                    to.source(),
                    imprint,
                    to.address() == null ? List.of() : List.of(to.address())));
        }
        changes.add(new Change.CaptureKept(
                document,
                payload,
                text,
                captured.extracted().format().mediaType(),
                captured.custody().seen(),
                from));
        if (sheet.isEmpty()) {
            changes.add(sought(document, captured, from));
            ledger.append(actor, changes);
            return new Added.Unread(document, state);
        }
        ClaimSheet found = sheet.get();
        int mentions = found.mentions().size();
        Digest sheetDigest = keeping.keep(payload, "application/json", SheetJson.write(found, article.text()));
        changes.add(new Change.DocumentRead(document, text, sheetDigest, Reader.VERSION, mentions));
        Optional<Change.TextRevised> revised = known
                ? lastReading
                        .apply(document)
                        .filter(before -> !before.digest().equals(text))
                        .map(before -> revisions.revised(document, before, new Desk.Read(text, article.text(), found)))
                : Optional.empty();
        revised.ifPresent(changes::add);
        changes.addAll(to.aliases());
        ledger.append(actor, changes);
        if (!known) {
            return new Added.New(document, mentions);
        }
        return new Added.Revised(
                document, mentions, revised.map(Added.Difference::of).orElse(Added.Difference.NONE));
    }

    private static Change sought(DocumentId document, Captured captured, String from) {
        String words = captured.extracted().state().words();
        return new Change.DocumentSought(
                document, Sought.found(captured), captured.custody().seen(), from, words);
    }

    private Digest kept(Captured captured) {
        try {
            return archive.keep(capturer.accompanied(captured)).payload();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written: " + e.getMessage(), e);
        }
    }

    private static Imprint dated(Imprint imprint, ClaimSheet sheet) {
        LocalDate date = sheet.document().publication().date();
        return new Imprint(
                imprint.title(),
                imprint.byline(),
                imprint.outlet(),
                date,
                sheet.document().language());
    }

    private Views views() {
        return ledger.views();
    }
}
