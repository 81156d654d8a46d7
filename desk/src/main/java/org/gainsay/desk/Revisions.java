package org.gainsay.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.capture.revision.Anchored;
import org.gainsay.capture.revision.Anchors;
import org.gainsay.capture.revision.Edition;
import org.gainsay.capture.revision.Revision;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.core.Passage;
import org.gainsay.core.Span;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.Views;
import org.gainsay.reading.json.SheetJson;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of documents changed, and what that means for what was decided about them.
 *
 * <p>Safe to use from many threads. Methods throw {@link org.gainsay.ledger.LedgerFailure} and {@link
 * java.io.UncheckedIOException} where the data folder cannot be read or written.
 */
public final class Revisions {
    private final Ledger ledger;
    private final Keeping keeping;

    Revisions(Ledger ledger, Keeping keeping) {
        this.ledger = ledger;
        this.keeping = keeping;
    }

    /**
     * Two texts of a document, compared.
     *
     * @param before the older text
     * @param after the newer text
     * @param revision what changed; its spans are into these texts
     */
    public record Compared(String before, String after, Revision revision) {}

    /** Two texts of a document compared anew; empty if one of them was never read or is not there. */
    public Optional<Compared> compared(DocumentId document, Digest from, Digest to) {
        return read(document, from)
                .flatMap(before -> read(document, to)
                        .map(after -> new Compared(
                                before.text(),
                                after.text(),
                                Revision.between(
                                        new Edition(before.text(), before.sheet()),
                                        new Edition(after.text(), after.sheet())))));
    }

    /**
     * Lets the decision about a mention, or a piece of evidence, stand although its source changed.
     *
     * @param decision the sequence of the entry that filed or rejected it
     * @throws IllegalArgumentException if there is no such decision about the document, and no such evidence in it
     * @throws org.gainsay.ledger.Refused if there is nothing to review, or somebody reviewed it before
     */
    public void review(Actor actor, DocumentId document, long decision) {
        ledger.append(actor, reviewed(document, decision));
    }

    /** What is to be filed when a decision is let stand. */
    Change.MentionReviewed reviewed(DocumentId document, long decision) {
        Decided found = decided(document).stream()
                .filter(one -> one.sequence() == decision)
                .findFirst()
                .orElseThrow(() -> none(document, decision));
        Views.Placed now = found.now();
        Digest text = now == null ? found.text() : now.text();
        return new Change.MentionReviewed(document, decision, text);
    }

    /** The decision about a document that an entry filed. */
    Views.Decision decision(DocumentId document, long sequence) {
        return ledger.views().decisions(document).all().stream()
                .filter(one -> one.filed().sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> none(document, sequence));
    }

    private static IllegalArgumentException none(DocumentId document, long sequence) {
        return new IllegalArgumentException("document " + document + " has no decision by entry " + sequence);
    }

    /**
     * A passage that something was decided about.
     *
     * @param sequence the entry that decided it
     * @param text the text that it was decided in
     * @param span where it stands in it
     * @param speaker on whose word
     * @param now where it stands in the newest text; null if that is the same
     */
    private record Decided(long sequence, Digest text, Span span, String speaker, Views.@Nullable Placed now) {
        static Decided of(Views.Decision decision) {
            Mention mention = decision.excerpt().mention();
            return new Decided(
                    decision.filed().sequence(),
                    decision.excerpt().text(),
                    mention.quote().span(),
                    mention.voice().speaker().name(),
                    decision.now());
        }

        static Decided of(EvidenceViews.EvidenceView piece) {
            Exhibit exhibit = piece.filed().exhibit();
            return new Decided(
                    piece.id().entry(),
                    exhibit.text(),
                    exhibit.passage().span(),
                    exhibit.speaker().name(),
                    piece.now());
        }
    }

    private List<Decided> decided(DocumentId document) {
        List<Decided> decided = new ArrayList<>();
        ledger.views().decisions(document).all().forEach(decision -> decided.add(Decided.of(decision)));
        ledger.views().evidence().in(document).forEach(piece -> decided.add(Decided.of(piece)));
        return decided;
    }

    /** What is to be filed when a document with the text {@code before} is found to have the text {@code after}. */
    Change.TextRevised revised(DocumentId document, Desk.Read before, Desk.Read after) {
        Revision revision =
                Revision.between(new Edition(before.text(), before.sheet()), new Edition(after.text(), after.sheet()));
        Map<Digest, Optional<Anchors>> anchors = new HashMap<>();
        List<Placement> placements = new ArrayList<>();
        for (Decided decision : decided(document)) {
            placements.add(placement(decision, after, anchors));
        }
        return new Change.TextRevised(
                document, before.digest(), after.digest(), revision.material().size(), placements);
    }

    private Placement placement(Decided decision, Desk.Read after, Map<Digest, Optional<Anchors>> anchors) {
        long sequence = decision.sequence();
        Views.Placed now = decision.now();
        Span reviewed = now == null || !now.reviewed() ? null : now.span();
        Digest text =
                reviewed == null ? decision.text() : Objects.requireNonNull(now).text();
        Optional<String> older = keeping.find(text);
        if (older.isEmpty()) {
            return new Placement(sequence, null, List.of("the text that it was decided in is not there"));
        }
        Span span = reviewed == null ? decision.span() : reviewed;
        Optional<Anchors> found =
                anchors.computeIfAbsent(text, digest -> older.map(one -> new Anchors(one, after.text())));
        return switch (found.orElseThrow().find(Passage.of(older.get(), span))) {
            case Anchored.Found same ->
                new Placement(sequence, same.passage().span(), otherVoice(decision, same.passage(), after));
            case Anchored.SourceChanged changed -> new Placement(sequence, spanOf(changed.nearest()), changed.why());
        };
    }

    private static @Nullable Span spanOf(@Nullable Passage passage) {
        return passage == null ? null : passage.span();
    }

    /** The same words on another's word are another mention. */
    private static List<String> otherVoice(Decided decision, Passage there, Desk.Read after) {
        String speaker = decision.speaker();
        return after.sheet().mentions().stream()
                .filter(mention -> new Views.Placed(after.digest(), there.span(), List.of(), false)
                        .covers(after.digest(), mention.quote().span()))
                .map(mention -> mention.voice().speaker().name())
                .filter(other -> !other.equals(speaker))
                .findFirst()
                .map(other -> List.of("attribution: “" + speaker + "” is now “" + other + "”"))
                .orElse(List.of());
    }

    private Optional<Desk.Read> read(DocumentId document, Digest text) {
        return ledger.views()
                .reading(document, text)
                .flatMap(reading -> keeping.find(text)
                        .flatMap(words -> keeping.find(reading.sheet())
                                .map(json -> new Desk.Read(text, words, SheetJson.read(json)))));
    }
}
