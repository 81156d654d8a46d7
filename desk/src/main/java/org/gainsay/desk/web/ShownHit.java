package org.gainsay.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Span;
import org.gainsay.desk.Desk;
import org.gainsay.desk.search.Hit;
import org.gainsay.desk.search.Passage;
import org.gainsay.desk.sheets.SetText;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * A document or claim that was found, as it is shown.
 *
 * @param path its page
 * @param language the tag of the language of its words; empty where that is not known
 * @param title its title or statement, in parts
 * @param about what it is, by whom, when and in which case
 * @param note what a reader must know of that case; null if nothing
 * @param passages the places where the words stand
 */
public record ShownHit(
        String path,
        String language,
        List<Passage.Run> title,
        String about,
        @Nullable String note,
        List<Excerpt> passages) {
    /** Letters of a text fragment: enough to be found, and so few that a mark in the text seldom stands among them. */
    private static final int FRAGMENT = 40;

    /**
     * A place in a text.
     *
     * @param path the paragraph on the reading page, and the words in it for browsers that find words
     * @param runs the place, in parts
     * @param cutBefore whether its paragraph begins before it
     * @param cutAfter whether its paragraph goes on after it
     */
    public record Excerpt(String path, List<Passage.Run> runs, boolean cutBefore, boolean cutAfter) {}

    static List<ShownHit> of(Desk desk, List<Hit> hits) {
        Map<CaseId, Optional<CaseView>> cases = new HashMap<>();
        List<ShownHit> shown = new ArrayList<>();
        for (Hit hit : hits) {
            CaseId caseId = switch (hit) {
                case Hit.OfDocument found -> found.document().caseId();
                case Hit.OfClaim found -> found.claim().caseId();
            };
            cases.computeIfAbsent(caseId, id -> desk.views().caseOf(id))
                    .map(view -> of(view, hit))
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static ShownHit of(CaseView in, Hit hit) {
        return switch (hit) {
            case Hit.OfDocument found -> of(in, found);
            case Hit.OfClaim found ->
                new ShownHit(
                        "/cases/" + in.id() + "/claims/" + found.claim().id(),
                        "",
                        found.statement().runs(),
                        Words.now().say("search-claim", in.title()),
                        in.note(),
                        List.of());
        };
    }

    private static ShownHit of(CaseView in, Hit.OfDocument found) {
        DocumentView document = found.document();
        String path = "/cases/" + in.id() + "/documents/" + document.id();
        String title = Words.now().say("search-untitled", document.sourceName());
        return new ShownHit(
                path,
                Wording.language(document),
                found.title().words().isBlank()
                        ? List.of(new Passage.Run(title, false))
                        : found.title().runs(),
                Words.now()
                        .say(
                                "search-document",
                                document.sourceName(),
                                Wording.published(document.imprint().published()),
                                in.title()),
                in.note(),
                found.passages().stream()
                        .map(passage -> new Excerpt(
                                path + "#par-" + SetText.paragraphAt(found.text(), passage.start()) + fragment(passage),
                                passage.runs(),
                                passage.cutBefore(),
                                passage.cutAfter()))
                        .toList());
    }

    /** The words of a passage as a text fragment: from the first that was sought. */
    private static String fragment(Passage passage) {
        if (passage.found().isEmpty()) {
            return "";
        }
        Span first = passage.found().getFirst();
        String words = passage.words();
        int end = Math.min(words.length(), Math.max(first.end(), first.start() + FRAGMENT));
        while (end > first.end() && end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            end--;
        }
        String quoted = words.substring(first.start(), end).strip();
        int line = quoted.indexOf('\n');
        return ":~:text="
                + URLEncoder.encode(line < 0 ? quoted : quoted.substring(0, line), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("-", "%2D");
    }
}
