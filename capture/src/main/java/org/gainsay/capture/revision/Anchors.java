package org.gainsay.capture.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.capture.revision.Words.Word;
import org.gainsay.core.Passage;
import org.gainsay.core.Span;

/**
 * The passages of an older text, found again in a newer one.
 *
 * <p>A passage is anchored anew only if it is as like as {@link #FLOOR} asks, if the passage and the sentence around it
 * hold the same numbers, names, negations, hedges and quoted words in the same order, and if no second place is as
 * good. Anything else is {@link Anchored.SourceChanged}, for a person to look at: "did not confirm 120 deaths" never
 * silently becomes "did confirm 210 deaths".
 *
 * <p>Places are proposed by the rarer words that the passage shares with the newer text, and compared by the edit
 * distance of words (Sellers 1980, approximate matching within a longer text). The selectors are those of the W3C Web
 * Annotation Data Model. Immutable; safe to share between threads.
 */
public final class Anchors {
    /** The share of words that must be the same: one in seven may differ, and none that carries substance. */
    public static final double FLOOR = 0.85;

    /** Words of a passage that are compared; a longer one is never anchored by itself. */
    public static final int LONGEST = 1_000;

    /** Places that are compared for one passage, those with most shared words first. */
    private static final int PLACES = 8;
    /** A word that stands more often than this in the newer text proposes no place. */
    private static final int COMMON = 40;
    /** Words on either side that tell two equal places apart. */
    private static final int CONTEXT = 12;
    /** Two equal places are told apart if one has this many more of the words around: a full stop alone is chance. */
    private static final int TELLING = 3;
    /** Places nearer to each other than this are one: words put in or taken out shift the diagonal. */
    private static final int DRIFT = 6;

    private final Words older;
    private final Words newer;
    private final Set<String> common;
    private final Map<String, List<Integer>> places = new HashMap<>();

    /** Prepares for passages of {@code older} to be looked for in {@code newer}. */
    public Anchors(String older, String newer) {
        this.older = Words.of(older);
        this.newer = Words.of(newer);
        this.common = new HashSet<>(this.older.lowered());
        common.addAll(this.newer.lowered());
        for (int i = 0; i < this.newer.all().size(); i++) {
            places.computeIfAbsent(this.newer.all().get(i).lower(), word -> new ArrayList<>())
                    .add(i);
        }
    }

    /**
     * Where {@code passage} stands now.
     *
     * @throws IllegalArgumentException if it is not a passage of the older text
     */
    public Anchored find(Passage passage) {
        if (passage.span().end() > older.text().length()
                || !passage.span().in(older.text()).equals(passage.exact())) {
            throw new IllegalArgumentException("passage “" + passage.exact() + "” does not stand at " + passage.span());
        }
        Range sought = Range.of(older, passage.span());
        if (sought.size() == 0) {
            return new Anchored.SourceChanged(null, 0, List.of("it holds no word to find it by"));
        }
        if (sought.size() > LONGEST) {
            return new Anchored.SourceChanged(null, 0, List.of("it is longer than " + LONGEST + " words"));
        }
        List<Place> found = places(sought);
        if (found.isEmpty()) {
            return new Anchored.SourceChanged(null, 0, List.of("its words are gone"));
        }
        Place best = found.get(0);
        Passage there = Passage.of(newer.text(), best.range().span());
        List<String> why = new ArrayList<>(
                sought.substance(common).differences(best.range().substance(common)));
        if (why.isEmpty()) {
            sought.sentence()
                    .substance(common)
                    .differences(best.range().sentence().substance(common))
                    .forEach(difference -> why.add("around it, " + difference));
        }
        if (best.likeness() < FLOOR) {
            why.add("only " + Math.round(100 * best.likeness()) + " of 100 words are the same");
        }
        long equals = found.stream().filter(best::hasRival).count();
        if (why.isEmpty() && equals > 1) {
            why.add("it stands in " + equals + " places that look alike");
        }
        return why.isEmpty()
                ? new Anchored.Found(there, best.likeness())
                : new Anchored.SourceChanged(there, best.likeness(), why);
    }

    /** Words of one text, by their indexes, end-exclusive. */
    private record Range(Words words, int start, int end) {
        static Range of(Words words, Span span) {
            return new Range(words, words.firstFrom(span.start()), words.firstFrom(span.end()));
        }

        int size() {
            return end - start;
        }

        Word at(int i) {
            return words.all().get(start + i);
        }

        Span span() {
            return new Span(
                    words.all().get(start).start(), words.all().get(end - 1).end());
        }

        Substance substance(Set<String> common) {
            return Substance.of(words.all().subList(start, end), common);
        }

        /** The whole of the sentences that the range lies in. */
        Range sentence() {
            int from = start;
            while (from > 0 && !words.all().get(from).opens()) {
                from--;
            }
            int to = end;
            while (to < words.all().size() && !words.all().get(to).opens()) {
                to++;
            }
            return new Range(words, from, to);
        }
    }

    /**
     * A place in the newer text that may be the passage.
     *
     * @param range the words there
     * @param likeness 1 for the same words
     * @param context how many of the words around are the same
     */
    private record Place(Range range, double likeness, int context) {
        /** Whether nothing tells {@code other} from this one, or it is this one. */
        boolean hasRival(Place other) {
            return likeness == other.likeness && context - other.context < TELLING;
        }
    }

    /** The best places, the likest first, then those among like neighbours, then in the order of the text. */
    private List<Place> places(Range sought) {
        List<Place> found = new ArrayList<>();
        for (int shift : shifts(sought)) {
            fit(sought, shift).ifPresent(place -> {
                if (found.stream().noneMatch(other -> other.range().equals(place.range()))) {
                    found.add(place);
                }
            });
        }
        found.sort((a, b) -> {
            int byLikeness = Double.compare(b.likeness(), a.likeness());
            int byContext = byLikeness != 0 ? byLikeness : Integer.compare(b.context(), a.context());
            return byContext != 0
                    ? byContext
                    : Integer.compare(a.range().start(), b.range().start());
        });
        return found;
    }

    /** By how many words the passage may have moved: the shifts that most of its rarer words agree on. */
    private List<Integer> shifts(Range sought) {
        Map<Integer, Integer> votes = new TreeMap<>();
        for (int i = 0; i < sought.size(); i++) {
            List<Integer> having = places.getOrDefault(sought.at(i).lower(), List.of());
            if (having.size() <= COMMON) {
                for (int place : having) {
                    votes.merge(place - i, 1, Integer::sum);
                }
            }
        }
        if (votes.isEmpty()) {
            // Nothing but common words: its first word proposes.
            List<Integer> having = places.getOrDefault(sought.at(0).lower(), List.of());
            having.stream().limit(COMMON).forEach(place -> votes.merge(place, 1, Integer::sum));
        }
        List<Map.Entry<Integer, Integer>> ranked = new ArrayList<>(votes.entrySet());
        ranked.sort((a, b) -> {
            int byVotes = Integer.compare(b.getValue(), a.getValue());
            return byVotes != 0 ? byVotes : Integer.compare(a.getKey(), b.getKey());
        });
        List<Integer> shifts = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : ranked) {
            if (shifts.size() < PLACES
                    && shifts.stream().noneMatch(shift -> Math.abs(shift - entry.getKey()) <= DRIFT)) {
                shifts.add(entry.getKey());
            }
        }
        return shifts;
    }

    /** The stretch near {@code shift} that the passage turns into with the fewest words changed. */
    private Optional<Place> fit(Range sought, int shift) {
        int slack = DRIFT + sought.size() / 2;
        int from = Math.max(0, shift - slack);
        int to = Math.min(newer.all().size(), shift + sought.size() + slack);
        int width = to - from;
        if (width <= 0) {
            return Optional.empty();
        }
        int[] cost = new int[width + 1];
        int[] begin = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            begin[j] = j;
        }
        for (int i = 1; i <= sought.size(); i++) {
            int diagonal = cost[0];
            int diagonalBegin = begin[0];
            cost[0] = i;
            begin[0] = 0;
            String word = sought.at(i - 1).lower();
            for (int j = 1; j <= width; j++) {
                boolean same = word.equals(newer.all().get(from + j - 1).lower());
                int replaced = diagonal + (same ? 0 : 1);
                int dropped = cost[j] + 1;
                int put = cost[j - 1] + 1;
                diagonal = cost[j];
                int best = Math.min(replaced, Math.min(dropped, put));
                int came = best == replaced ? diagonalBegin : best == dropped ? begin[j] : begin[j - 1];
                diagonalBegin = begin[j];
                cost[j] = best;
                begin[j] = came;
            }
        }
        int end = 0;
        for (int j = 1; j <= width; j++) {
            if (cost[j] < cost[end] || (cost[j] == cost[end] && nearer(from + begin[j], from + begin[end], shift))) {
                end = j;
            }
        }
        Range range = new Range(newer, from + begin[end], from + end);
        double likeness = 1 - (double) cost[end] / sought.size();
        return range.size() <= 0 || likeness <= 0
                ? Optional.empty()
                : Optional.of(new Place(range, likeness, context(sought, range)));
    }

    private static boolean nearer(int place, int other, int shift) {
        return Math.abs(place - shift) < Math.abs(other - shift);
    }

    /** How many of the nearest words on either side are the same, counted outwards until one differs. */
    private static int context(Range sought, Range place) {
        int same = 0;
        for (int i = 1; i <= CONTEXT && equal(sought, sought.start() - i, place, place.start() - i); i++) {
            same++;
        }
        for (int i = 0; i < CONTEXT && equal(sought, sought.end() + i, place, place.end() + i); i++) {
            same++;
        }
        return same;
    }

    private static boolean equal(Range sought, int i, Range place, int j) {
        List<Word> older = sought.words().all();
        List<Word> newer = place.words().all();
        return i >= 0
                && j >= 0
                && i < older.size()
                && j < newer.size()
                && older.get(i).lower().equals(newer.get(j).lower());
    }
}
