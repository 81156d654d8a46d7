package org.gainsay.reading.tension;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.AttributionId;
import org.gainsay.core.Span;
import org.gainsay.reading.claim.Analysis;

/** Finds those who stand on two opposed lists of one document. */
final class Memberships {
    /** Pairs of lists compared at most, so that the cost stays bounded whatever the text. */
    private static final int MOST_PAIRS = 50_000;
    /** A stem that this many sentences use does not yet say that two lists are about the same thing. */
    private static final int RARE = 5;
    /** Tokens to each side of a list that tell what it is a list of. */
    private static final int CONTEXT = 6;

    private final Analysis analysis;
    private final Topic topic;

    Memberships(Analysis analysis, Topic topic) {
        this.analysis = analysis;
        this.topic = topic;
    }

    /**
     * Two statements that put somebody on opposed lists.
     *
     * @param a the earlier statement
     * @param b the later statement
     * @param why the reason, in a sentence
     */
    record Clash(Statement a, Statement b, String why) {}

    /**
     * A list, with the statement that is made of its members.
     *
     * @param statement the statement
     * @param list the list
     * @param own whether it stands in the words of the statement or is who says them
     * @param negated whether the statement denies
     * @param stance the side that the members are said to be on
     * @param about the stems of what the statement and its sentence are about, names left out
     */
    private record Placed(
            Statement statement, MemberList list, boolean own, boolean negated, Stance stance, Set<String> about) {}

    /** A range of tokens, both ends included. */
    private record Range(int first, int last) {
        boolean holds(MemberList list) {
            return first <= list.first() && list.last() <= last;
        }
    }

    List<Clash> among(List<Statement> statements) {
        List<Placed> placed = new ArrayList<>();
        statements.forEach(statement -> placed.addAll(placed(statement)));
        Set<Integer> owned = new HashSet<>();
        placed.stream().filter(Placed::own).forEach(one -> owned.add(one.list.first()));
        placed.removeIf(one -> !one.own && owned.contains(one.list.first()));
        List<Clash> clashes = new ArrayList<>();
        Set<Range> told = new HashSet<>();
        int pairs = 0;
        for (int a = 0; a < placed.size(); a++) {
            for (int b = a + 1; b < placed.size() && pairs < MOST_PAIRS; b++) {
                pairs++;
                Placed one = placed.get(a);
                Placed other = placed.get(b);
                Range lists = new Range(one.list.first(), other.list.first());
                if (lists.first < lists.last && opposed(one, other) && told.add(lists)) {
                    clashes.add(new Clash(one.statement, other.statement, why(one, other)));
                }
            }
        }
        return clashes;
    }

    private List<Placed> placed(Statement statement) {
        Range words = new Range(statement.first(), statement.last());
        Range sentence = new Range(
                analysis.sentences().first(analysis.sentences().at(statement.first())),
                analysis.sentences().last(analysis.sentences().at(statement.last())));
        Range source = source(statement);
        List<MemberList> lists = new ArrayList<>(MemberList.in(analysis, sentence.first, sentence.last));
        if (source.first < sentence.first || source.last > sentence.last) {
            lists.addAll(MemberList.in(analysis, source.first, source.last));
        }
        List<Placed> placed = new ArrayList<>();
        for (MemberList list : lists) {
            boolean own = words.holds(list) || source.holds(list);
            Range said = own ? words : sentence;
            placed.add(new Placed(
                    statement,
                    list,
                    own,
                    Statement.denials(analysis, said.first, said.last) % 2 == 1,
                    Stance.of(analysis, said.first, said.last),
                    about(sentence)));
        }
        return placed;
    }

    /** The words that name who says the statement; those of the statement itself where nobody is named. */
    private Range source(Statement statement) {
        AttributionId id = statement.mention().voice().attribution();
        Span span = id == null
                ? null
                : analysis.voices().get(id.number() - 1).attribution().source().span();
        return span == null
                ? new Range(statement.first(), statement.last())
                : new Range(
                        analysis.tokens().firstEndingAfter(span.start()),
                        analysis.tokens().firstEndingAfter(span.end() - 1));
    }

    private Set<String> about(Range range) {
        Set<String> about = new HashSet<>();
        for (int i = range.first; i <= range.last; i++) {
            if (analysis.names().at(i).isEmpty()) {
                about.addAll(topic.stems(i, i));
            }
        }
        about.removeIf(stem -> topic.sentences(stem) > RARE);
        return about;
    }

    private static boolean opposed(Placed one, Placed other) {
        Set<String> both = both(one, other);
        boolean differ = both.size() < one.list.members().size()
                && both.size() < other.list.members().size();
        if (both.isEmpty() || !differ) {
            return false;
        }
        if (one.stance.opposes(other.stance)) {
            return true;
        }
        Set<String> shared = new HashSet<>(one.about);
        shared.retainAll(other.about);
        return one.negated != other.negated && !shared.isEmpty();
    }

    private static Set<String> both(Placed one, Placed other) {
        Set<String> both = new LinkedHashSet<>(one.list.members());
        both.retainAll(other.list.members());
        return both;
    }

    private String why(Placed one, Placed other) {
        Set<String> both = both(one, other);
        return String.join(" and ", both) + (both.size() == 1 ? " stands" : " stand")
                + " on both of two opposed lists: " + words(one) + "; and " + words(other) + ".";
    }

    /** A list as a reader would point at it: who is said, or said not, to stand on it, and the words around it. */
    private String words(Placed placed) {
        int sentence = analysis.sentences().at(placed.list.first());
        int from = Math.max(analysis.sentences().first(sentence), placed.list.first() - CONTEXT);
        int to = Math.min(analysis.sentences().last(sentence), placed.list.last() + CONTEXT);
        return placed.list.members().size() + (placed.negated ? " of whom it is denied" : " of whom it is said") + " (“"
                + analysis.tokens().span(from, to).in(analysis.tokens().text()) + "”)";
    }
}
