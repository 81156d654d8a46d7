package org.gainsay.desk.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gainsay.core.Standing;
import org.gainsay.desk.Standings;
import org.gainsay.desk.api.CaseShapes.CaseSummary;
import org.gainsay.desk.api.CaseShapes.ClaimSummary;
import org.gainsay.desk.api.CaseShapes.DocumentRow;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a case, narrowed as its page is.
 *
 * @param look now or then
 * @param view the case
 * @param words the words that are sought; empty for all
 * @param standing the standing of the claims; null for any
 * @param source the source that is named; null for any
 */
record CaseLists(
        Look look,
        CaseView view,
        String words,
        @Nullable Standing standing,
        @Nullable SourceId source) {
    /** Code units of what is sought: a line. */
    private static final int LONGEST = 200;

    static CaseLists of(
            Look look, CaseView view, @Nullable String words, @Nullable String standing, @Nullable String source) {
        String sought = words == null ? "" : words.strip();
        if (sought.length() > LONGEST) {
            throw Look.parameter("q", "What is sought has more than " + LONGEST + " characters.");
        }
        return new CaseLists(
                look,
                view,
                sought,
                standing(standing),
                source == null || source.isEmpty()
                        ? null
                        : look.source(view, source).id());
    }

    private static @Nullable Standing standing(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        for (Standing standing : Standing.values()) {
            if (standing.word().equals(word)) {
                return standing;
            }
        }
        throw Look.parameter(
                "standing", "“" + word + "” is none of " + String.join(", ", Shape.words(Standing.class)) + ".");
    }

    private String name(String list) {
        return view.id() + "/" + list + "\n" + words + "\n" + standing + "\n" + source + "\n"
                + (look.back() ? look.sequence() : "");
    }

    ListOf<ClaimSummary> claims(@Nullable String token, int lines) {
        BoardViews board = look.views().board();
        List<ClaimId> all = board.claims(view.id(), words, source);
        List<ClaimId> some =
                standing == null ? all : all.stream().filter(having()).toList();
        return Slices.<ClaimId>upward(name("claims"), page -> part(some, page), claim -> opened(board, claim))
                .part(token, lines, ids -> CaseShapes.claims(look, view, ids));
    }

    private Predicate<ClaimId> having() {
        Standings.Known known = look.desk().standings().in(view.id(), look.today());
        return claim -> known.of(claim).equals(Optional.ofNullable(standing));
    }

    private static Slices.Place opened(BoardViews board, ClaimId claim) {
        return board.claims(List.of(claim)).stream()
                .findFirst()
                .map(view -> Slices.Place.of(view.opened().sequence()))
                .orElse(Slices.Place.of(Long.MAX_VALUE));
    }

    ListOf<DocumentRow> documents(@Nullable String token, int lines) {
        Function<Page, List<DocumentSummary>> all =
                page -> look.views().board().documents(view.id(), words, source, page);
        return Slices.upward(name("documents"), all, CaseLists::published)
                .part(token, lines, some -> some.stream().map(CaseShapes::row).toList());
    }

    /** By day, undated ones last, then in the order of filing. */
    private static Slices.Place published(DocumentSummary summary) {
        return published(
                summary.document().imprint().published(),
                summary.document().filed().sequence());
    }

    static Slices.Place published(@Nullable LocalDate day, long sequence) {
        return new Slices.Place(day == null ? "~" : day.toString(), sequence);
    }

    static ListOf<CaseSummary> cases(Look look, @Nullable String token, int lines) {
        return Slices.<CaseView>downward(
                        "cases\n" + (look.back() ? look.sequence() : ""),
                        look.views()::cases,
                        view -> Slices.Place.of(view.opened().sequence()))
                .part(token, lines, some -> CaseShapes.cases(look, some));
    }

    /** A part of a list that is there as a whole. */
    static <T> List<T> part(List<T> all, Page page) {
        int from = Math.min(all.size(), page.offset());
        return all.subList(from, (int) Math.min(all.size(), (long) from + page.limit()));
    }
}
