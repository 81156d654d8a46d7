package org.gainsay.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.core.Stance;
import org.gainsay.ledger.BoardViews.Bearing;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.SourceView;
import org.gainsay.weighing.WeighingWords;

/**
 * Which source says what of which claim.
 *
 * @param sources the sources with a column, those that bear on most claims first
 * @param rows the claims
 * @param left how many sources there was no column for, in words; empty if none
 */
public record Matrix(List<Head> sources, List<Row> rows, String left) {
    /** Columns: more nobody reads side by side. */
    private static final int MOST_SOURCES = 24;

    /**
     * A column.
     *
     * @param name the source
     * @param path its page
     */
    public record Head(String name, String path) {}

    /**
     * A row.
     *
     * @param statement the claim
     * @param path its page
     * @param cells one for each column
     */
    public record Row(String statement, String path, List<Cell> cells) {}

    /**
     * Where a claim and a source meet.
     *
     * @param stances what the source does; empty where it says nothing of the claim
     */
    public record Cell(List<Bears> stances) {}

    /**
     * One of the things that a source does to a claim.
     *
     * @param word the word for it, also the class of its hue
     * @param sign the mark beside it
     */
    public record Bears(String word, String said, String sign) {}

    static Matrix of(CaseView view, List<ClaimView> claims, List<Bearing> bearings, List<SourceView> sources) {
        Map<SourceId, Map<ClaimId, Set<Stance>>> found = new HashMap<>();
        for (Bearing bearing : bearings) {
            found.computeIfAbsent(bearing.source(), source -> new HashMap<>())
                    .computeIfAbsent(bearing.claim(), claim -> EnumSet.noneOf(Stance.class))
                    .add(bearing.stance());
        }
        List<SourceView> bearing = sources.stream()
                .filter(source -> found.containsKey(source.id()))
                .sorted(Comparator.<SourceView>comparingInt(source ->
                                -found.getOrDefault(source.id(), Map.of()).size())
                        .thenComparing(SourceView::name))
                .toList();
        List<SourceView> columns = bearing.subList(0, Math.min(bearing.size(), MOST_SOURCES));
        WeighingWords words = Words.now().weighing();
        List<Row> rows = new ArrayList<>();
        for (ClaimView claim : claims) {
            List<Cell> cells = columns.stream()
                    .map(source -> new Cell(new TreeSet<>(
                                    found.getOrDefault(source.id(), Map.of()).getOrDefault(claim.id(), Set.of()))
                            .stream()
                                    .map(stance -> new Bears(stance.word(), words.stance(stance), Signs.of(stance)))
                                    .toList()))
                    .toList();
            rows.add(new Row(claim.statement(), "/cases/" + view.id() + "/claims/" + claim.id(), cells));
        }
        int left = bearing.size() - columns.size();
        return new Matrix(
                columns.stream()
                        .map(source -> new Head(source.name(), "/cases/" + view.id() + "/sources/" + source.id()))
                        .toList(),
                rows,
                left == 0 ? "" : Wording.count(left, "source"));
    }
}
