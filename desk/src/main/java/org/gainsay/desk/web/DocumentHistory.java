package org.gainsay.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Change.DocumentSought.Found;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaptureView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.RevisionView;
import org.gainsay.ledger.Views.SeekingView;
import org.jspecify.annotations.Nullable;

/**
 * When a document was captured, how its text changed, and when it was looked for in vain.
 *
 * @param steps the last one first
 * @param address where it can be looked for again; null if it has no web address
 */
public record DocumentHistory(List<Step> steps, @Nullable String address) {
    /** Characters of a digest that are shown; the page of the capture has all of them. */
    private static final int SHOWN_DIGEST = 12;

    public DocumentHistory {
        steps = List.copyOf(steps);
    }

    /**
     * One moment of the history.
     *
     * @param when the moment, in words
     * @param what what was found, in words
     * @param state the class of its mark: captured, revised, unchanged, gone
     * @param custody the page of the capture; null where nothing was captured
     * @param replay where the capture is shown as captured; null where nothing was captured
     * @param digest the first characters of the capture's digest; null where nothing was captured
     * @param revision the page that shows what changed; null where nothing did
     */
    public record Step(
            String when,
            String what,
            String state,
            @Nullable String custody,
            @Nullable String replay,
            @Nullable String digest,
            @Nullable String revision) {
        private Step shownAt(String address) {
            return new Step(when, what, state, custody, address, digest, revision);
        }
    }

    private record Moment(long sequence, Step step) {}

    /**
     * The history of a document.
     *
     * @param path the address of its page
     * @param replay where a capture is shown as captured
     */
    static DocumentHistory of(Desk desk, DocumentView document, String path, Function<CaptureView, String> replay) {
        // What one append filed has one time, which no other append has.
        Map<Instant, RevisionView> revisions = new HashMap<>();
        desk.views()
                .revisions(document.id(), Page.FIRST)
                .forEach(one -> revisions.put(one.filed().time(), one));
        Map<Instant, SeekingView> seekings = new HashMap<>();
        desk.views()
                .seekings(document.id(), Page.FIRST)
                .forEach(one -> seekings.put(one.filed().time(), one));
        List<CaptureView> captures = desk.views().captures(document.id(), Page.FIRST);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < captures.size(); i++) {
            CaptureView capture = captures.get(i);
            @Nullable CaptureView before = i + 1 < captures.size() ? captures.get(i + 1) : null;
            Instant filed = capture.kept().time();
            SeekingView wall = seekings.remove(filed);
            Step step = wall == null
                    ? step(capture, before, revisions.get(filed), path)
                    : step(
                            capture,
                            Words.now().say("claim-outcome", found(wall.found()), wall.note()),
                            "gone",
                            path,
                            null);
            moments.add(new Moment(capture.kept().sequence(), step.shownAt(replay.apply(capture))));
        }
        for (SeekingView seeking : seekings.values()) {
            moments.add(new Moment(seeking.filed().sequence(), step(seeking)));
        }
        moments.sort(Comparator.comparingLong(Moment::sequence).reversed());
        return new DocumentHistory(
                moments.stream().map(Moment::step).toList(),
                Desk.webAddress(document).orElse(null));
    }

    private static Step step(
            CaptureView capture, @Nullable CaptureView before, @Nullable RevisionView revision, String path) {
        if (before == null) {
            return step(capture, Words.now().say("document-captured"), "captured", path, null);
        }
        if (revision == null) {
            return step(capture, Words.now().say("document-captured-unchanged"), "unchanged", path, null);
        }
        String what = Words.now().say("document-changed", revision.material());
        String changed = path + "/revisions/" + revision.filed().sequence();
        return step(capture, what, revision.material() == 0 ? "unchanged" : "revised", path, changed);
    }

    private static Step step(CaptureView capture, String what, String state, String path, @Nullable String revision) {
        String digest = capture.payload().toString();
        String shown = digest.substring(digest.indexOf(':') + 1).substring(0, SHOWN_DIGEST);
        return new Step(Wording.moment(capture.at()), what, state, path + "/captures/" + digest, null, shown, revision);
    }

    private static Step step(SeekingView seeking) {
        return new Step(
                Wording.moment(seeking.at()),
                Words.now().say("claim-outcome", found(seeking.found()), seeking.note()),
                "gone",
                null,
                null,
                null,
                null);
    }

    /** What was found in place of the document, in words. */
    static String found(Found found) {
        return Words.now().say("document-found-" + Forms.word(found));
    }
}
