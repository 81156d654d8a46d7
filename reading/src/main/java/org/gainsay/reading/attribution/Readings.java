package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.reading.attribution.AttributionWeights.Question;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The likely readings of one cue after another in one text, by learned weights. */
final class Readings {
    /** A description that was cut short goes on for no more than this, in tokens. */
    private static final int LONGEST_DESCRIPTION = 40;
    /** An alternative this much less likely than the best (e to the third: one twentieth) is not looked at. */
    private static final float WITHIN = 3;

    private static final int MOST_SOURCES = 3;
    private static final int MOST_CONTENTS = 5;
    private static final int MOST_ENDS = 3;

    private final Ground ground;
    private final CueScores cues;
    private final WeightTable sources;
    private final WeightTable lefts;
    private final WeightTable starts;
    private final WeightTable ends;
    private final Features features = new Features();
    /** Of one cue, by where its source leaves off and whether content stands before it, what speaks for each start. */
    private final Map<Integer, int[]> scoredStarts = new HashMap<>();
    /** Of one cue, by the start of its content, what speaks for each end. */
    private final Map<Integer, Ends> scoredEnds = new HashMap<>();

    /** The ends of a content with the part of their scores that is the same for each source. */
    @SuppressWarnings("ArrayRecordComponent") // for a moment, never compared
    private record Ends(EndChoice choice, int[] places, int[] states, int[] shares) {}

    Readings(Ground ground, CueScores cues, AttributionWeights weights) {
        this.ground = ground;
        this.cues = cues;
        sources = weights.of(Question.SOURCE);
        lefts = weights.of(Question.LEFT);
        starts = weights.of(Question.START);
        ends = weights.of(Question.END);
    }

    /** A place in the text, or a source's index, with the logarithm of its share in all that was possible. */
    private record Option(int place, float score) {}

    /** The readings of {@code cue}, the one to be taken without looking further first; empty if it says nothing. */
    List<Reading> of(Cue cue, List<Draft> earlier) {
        scoredStarts.clear();
        scoredEnds.clear();
        SourceChoice choice = new SourceChoice(ground, cues, cue, earlier);
        List<Reading> readings = new ArrayList<>();
        for (Option option : sources(choice)) {
            TokenRange source = option.place() == 0 ? null : choice.candidates.get(option.place() - 1);
            contents(cue, described(cue, trimmed(cue, source)), option.score(), readings);
        }
        if (readings.size() > 2) {
            readings.subList(1, readings.size())
                    .sort(Comparator.comparingDouble(Reading::likelihood).reversed());
        }
        return readings;
    }

    private List<Option> sources(SourceChoice choice) {
        List<TokenRange> candidates = choice.candidates;
        float[] scores = new float[candidates.size() + 1];
        choice.none(features);
        scores[0] = sources.score(features);
        for (int c = 0; c < candidates.size(); c++) {
            choice.features(candidates.get(c), features);
            scores[c + 1] = sources.score(features);
        }
        int first = MostAgreed.of(scores, (a, b) -> {
            if (a == 0 || b == 0) {
                return a == b ? 2 : 0;
            }
            double overlap = Reading.overlap(candidates.get(a - 1), candidates.get(b - 1));
            return overlap + (overlap >= 0.5 ? 1 : 0);
        });
        return best(scores, null, first, MOST_SOURCES);
    }

    /** The likeliest of {@code scores}, {@code first} before all; places by {@code places}, or indices if null. */
    private static List<Option> best(float[] scores, int @Nullable [] places, int first, int most) {
        float high = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            high = Math.max(high, score);
        }
        double total = 0;
        for (float score : scores) {
            total += Math.exp(score - high);
        }
        float base = high + (float) Math.log(total);
        List<Option> best = new ArrayList<>(most);
        best.add(new Option(places == null ? first : places[first], scores[first] - base));
        float below = Float.POSITIVE_INFINITY;
        int belowAt = -1;
        while (best.size() < most) {
            int next = -1;
            for (int i = 0; i < scores.length; i++) {
                boolean after = scores[i] < below || scores[i] == below && i > belowAt;
                if (after && (next < 0 || scores[i] > scores[next])) {
                    next = i;
                }
            }
            if (next < 0 || scores[next] < high - WITHIN) {
                break;
            }
            below = scores[next];
            belowAt = next;
            if (next != first) {
                best.add(new Option(places == null ? next : places[next], scores[next] - base));
            }
        }
        return best;
    }

    /** A source without who quoted it ("quoted by the agency") and, before a gerund, without the verb of the sentence. */
    private @Nullable TokenRange trimmed(Cue cue, @Nullable TokenRange source) {
        if (source == null || source.first() > cue.first()) {
            return source;
        }
        boolean gerund = ground.is(cue.first(), Form.GERUND);
        for (int i = source.first() + 1; i <= source.last(); i++) {
            boolean quoted = ground.comma(i) && Chains.carries(ground, i + 1);
            boolean verb = gerund && ground.is(i, PartOfSpeech.VERB) && ground.finite(i) && ground.noun(i - 1);
            if (quoted || verb) {
                return new TokenRange(source.first(), i - 1);
            }
        }
        return source;
    }

    /**
     * A source that opens the sentence ("According to Ana Ode, clerk of the count, paper and seals, …") with its whole
     * description: where part of one was found, it goes on to the last comma before the main verb.
     */
    private @Nullable TokenRange described(Cue cue, @Nullable TokenRange source) {
        if (source == null
                || cue.kind() != Cue.Kind.PREPOSITION
                || cue.first() != ground.sentenceFirst(cue.first())
                || source.first() < cue.last()) {
            return source;
        }
        // "a lecturer" after the comma describes the source; "the count" may open what it says.
        boolean described = ground.comma(source.last() + 1)
                && (ground.lower(source.last() + 2).equals("a")
                        || ground.lower(source.last() + 2).equals("an"));
        for (int i = source.first(); i < source.last(); i++) {
            described |= ground.comma(i);
        }
        if (!described) {
            return source;
        }
        int comma = -1;
        int end = Math.min(ground.sentenceLast(cue.first()), source.last() + LONGEST_DESCRIPTION);
        for (int i = source.last() + 1; i <= end && !ground.quotations().opens(i); i++) {
            if (ground.comma(i)) {
                comma = i;
            }
            if (ground.finite(i) && !ground.is(i - 1, Form.RELATIVE)) {
                return comma < 0 ? source : new TokenRange(source.first(), comma - 1);
            }
        }
        return source;
    }

    /** Adds the readings with {@code source}. */
    private void contents(Cue cue, @Nullable TokenRange source, float ofSource, List<Reading> readings) {
        ContentChoice choice = new ContentChoice(ground, cues, cue, source);
        List<Reading> here = new ArrayList<>();
        for (Option left : lefts(choice)) {
            boolean hasLeft = left.place() >= 0;
            for (Option start : starts(choice, hasLeft)) {
                float score = left.score() + start.score();
                if (start.place() < 0) {
                    add(cue, source, ofSource, score, choice, left.place(), null, here);
                    continue;
                }
                for (Option end : ends(choice, start.place(), hasLeft, start.place())) {
                    TokenRange right = right(cue, choice, start.place(), end.place(), hasLeft);
                    add(cue, source, ofSource, score + end.score(), choice, left.place(), right, here);
                }
            }
        }
        if (here.size() > 2) {
            here.subList(1, here.size())
                    .sort(Comparator.comparingDouble(Reading::likelihood).reversed());
        }
        for (Reading reading : here.subList(0, Math.min(here.size(), MOST_CONTENTS))) {
            boolean known = false;
            for (Reading other : readings) {
                known |= reading.content().equals(other.content())
                        && (reading.source() == null
                                ? other.source() == null
                                : reading.source().equals(other.source()));
            }
            if (!known) {
                readings.add(reading);
            }
        }
    }

    private List<Option> lefts(ContentChoice choice) {
        int[] places = choice.leftStarts();
        if (places.length == 0) {
            return List.of(new Option(-1, 0));
        }
        float[] scores = new float[places.length + 1];
        int[] all = new int[places.length + 1];
        choice.noLeft(features);
        scores[0] = lefts.score(features);
        all[0] = -1;
        for (int i = 0; i < places.length; i++) {
            choice.left(places[i], features);
            scores[i + 1] = lefts.score(features);
            all[i + 1] = places[i];
        }
        return best(scores, all, likeliest(scores), 2);
    }

    private List<Option> starts(ContentChoice choice, boolean hasLeft) {
        int[] places = choice.rightStarts();
        float[] scores = new float[places.length + 1];
        int[] all = new int[places.length + 1];
        choice.noRight(hasLeft, features);
        scores[0] = starts.score(features);
        all[0] = -1;
        int[] shares = scoredStarts.computeIfAbsent(choice.after() * 2 + (hasLeft ? 1 : 0), key -> {
            int[] each = new int[places.length];
            for (int i = 0; i < places.length; i++) {
                features.clear();
                choice.addRight(places[i], hasLeft, features);
                each[i] = starts.shares(features);
            }
            return each;
        });
        for (int i = 0; i < places.length; i++) {
            features.clear();
            choice.addGiven(places[i], hasLeft, features);
            scores[i + 1] = starts.score(shares[i] + starts.shares(features));
            all[i + 1] = places[i];
        }
        return best(scores, all, likeliest(scores), 2);
    }

    private static int likeliest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** Where the content that starts at {@code start} may end, not before {@code least}. */
    private List<Option> ends(ContentChoice choice, int start, boolean hasLeft, int least) {
        Ends known = scoredEnds.computeIfAbsent(start, key -> {
            EndChoice going = new EndChoice(choice, start, hasLeft);
            int[] all = going.places();
            int[] states = new int[all.length];
            int[] shares = new int[all.length];
            for (int e = 0; e < all.length; e++) {
                features.clear();
                states[e] = going.addOwn(all[e], features);
                shares[e] = ends.shares(features);
            }
            return new Ends(going, all, states, shares);
        });
        int[] places = known.places();
        float[] scores = new float[places.length];
        for (int e = 0; e < places.length; e++) {
            features.clear();
            known.choice().addGiven(choice, hasLeft, places[e], known.states()[e], features);
            scores[e] =
                    places[e] < least ? Float.NEGATIVE_INFINITY : ends.score(known.shares()[e] + ends.shares(features));
        }
        int first = MostAgreed.of(scores, (a, b) -> {
            double shorter = Math.min(places[a], places[b]) - start + 1;
            double longer = Math.max(places[a], places[b]) - start + 1;
            double overlap = 2 * shorter / (shorter + longer);
            return overlap + (overlap >= 0.8 ? 1 : 0);
        });
        return best(scores, places, first, MOST_ENDS);
    }

    private TokenRange right(Cue cue, ContentChoice choice, int start, int place, boolean hasLeft) {
        int end = coordinated(choice, start, hasLeft, place);
        int opening = Nested.pastAddressee(ground, cue, start);
        int begin = opening < end ? opening : start;
        int first = ground.lower(begin + 1).equals(":") && begin + 2 <= end ? begin + 2 : begin;
        int last = wholeQuotation(start, beforeNextGerund(cue, start, end));
        return new TokenRange(Math.min(first, last), last);
    }

    private void add(
            Cue cue,
            @Nullable TokenRange source,
            float ofSource,
            float ofContent,
            ContentChoice choice,
            int left,
            @Nullable TokenRange right,
            List<Reading> readings) {
        List<TokenRange> content = new ArrayList<>(2);
        if (left >= 0) {
            content.add(new TokenRange(left, choice.leftEnd()));
        }
        if (right != null) {
            content.add(right);
        }
        TokenRange said = source;
        if (source == null && content.size() == 2 && isSubject(cue, content.get(0))) {
            said = content.remove(0);
        }
        if (saysSomething(content)) {
            readings.add(new Reading(said, List.copyOf(content), ofSource, ofContent));
        }
    }

    /** Whether the content has a word beyond "that". */
    boolean saysSomething(List<TokenRange> content) {
        for (TokenRange range : content) {
            for (int i = range.first(); i <= range.last(); i++) {
                if ((ground.tokens().isWord(i) || ground.tokens().isNumber(i))
                        && !(ground.is(i, Role.COMPLEMENTIZER) && range.size() <= 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What stands right before an active verb, with no comma between, is its subject and not its content. */
    private boolean isSubject(Cue cue, TokenRange left) {
        return cue.kind() == Cue.Kind.VERB
                && left.last() == cue.first() - 1
                && !ground.quotations().quoted(left.last())
                && !CueRules.isBe(ground, cue.head() - 1);
    }

    /** "That they came, but that they left" is one content. */
    private int coordinated(ContentChoice choice, int start, boolean hasLeft, int end) {
        int conjunction = ground.comma(end + 1) ? end + 2 : end + 1;
        boolean goesOn = ground.is(start, Role.COMPLEMENTIZER)
                && ground.is(conjunction, PartOfSpeech.CCONJ)
                && ground.lower(conjunction + 1).equals(ground.lower(start))
                && conjunction + 1 < ground.sentenceLast(start);
        return goesOn ? ends(choice, start, hasLeft, conjunction + 2).get(0).place() : end;
    }

    /** A quotation that is part of a content is so as a whole, over its sentences. */
    private int wholeQuotation(int start, int end) {
        Quotations quotations = ground.quotations();
        int q = quotations.at(end);
        return q >= 0 && quotations.first(q) >= start ? Math.max(end, quotations.last(q)) : end;
    }

    /** "Saying that they won and announcing that they would stay" are two contents. */
    private int beforeNextGerund(Cue cue, int start, int end) {
        if (ground.is(cue.head(), Form.GERUND)) {
            for (int i = start + 1; i + 1 < end; i++) {
                if (ground.is(i, PartOfSpeech.CCONJ)
                        && ground.is(i + 1, Form.GERUND)
                        && cues.likely(i + 1)
                        && !ground.quotations().quoted(i)) {
                    return i - 1;
                }
            }
        }
        return end;
    }
}
