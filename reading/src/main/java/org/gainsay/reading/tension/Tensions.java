package org.gainsay.reading.tension;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.core.Tension;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.claim.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link Tension tensions} in one document.
 *
 * <p>Only mentions that share a word the document uses rarely are compared, and of the pairs only the
 * {@value #MOST_PAIRS} first, so that the cost stays bounded whatever the text.
 */
public final class Tensions {
    /** Pairs compared at most: as many as a document of 2,000 claims on one topic has among neighbours. */
    private static final int MOST_PAIRS = 200_000;
    /** A stem that this many sentences use does not yet say that two passages are about the same thing. */
    private static final int RARE = 5;
    /** Shared topic from which a denial is one of the same statement rather than of a like one. */
    private static final double SAME_STATEMENT = 0.55;
    /** Shared topic from which two dates are of one event. */
    private static final double SAME_EVENT = 0.6;
    /** Opposed lists in one breath are seldom meant otherwise. */
    private static final double MEMBERSHIP_STRENGTH = 0.9;
    /** A share above the whole cannot be, whatever was meant. */
    private static final double TOTAL_STRENGTH = 0.9;
    /** A total that its enumeration does not bear out; the enumeration may only give examples. */
    private static final double ENUMERATION_STRENGTH = 0.6;

    private final Analysis analysis;
    private final Topic topic;
    private final List<Statement> statements;
    private final Counts counts;
    private final List<Tension> found = new ArrayList<>();
    /** The kind and the two mentions of each tension found, for one of a kind is enough between two mentions. */
    private final Set<List<Object>> known = new HashSet<>();

    private Tensions(Analysis analysis, List<Mention> mentions) {
        this.analysis = analysis;
        this.topic = new Topic(analysis);
        this.counts = new Counts(analysis, topic);
        this.statements =
                mentions.stream().map(m -> Statement.of(m, analysis, topic)).toList();
    }

    /** The tensions between {@code mentions} of the document, the strongest first. */
    public static List<Tension> among(List<Mention> mentions, Analysis analysis) {
        Tensions tensions = new Tensions(analysis, mentions);
        tensions.find();
        tensions.found.sort(Comparator.comparingDouble(Tension::strength)
                .reversed()
                .thenComparingInt(tension -> tension.a().number())
                .thenComparingInt(tension -> tension.b().number()));
        return tensions.found;
    }

    private void find() {
        new Memberships(analysis, topic)
                .among(statements)
                .forEach(clash -> add(Tension.Kind.MEMBERSHIP, clash.a(), clash.b(), clash.why(), MEMBERSHIP_STRENGTH));
        Map<String, List<Integer>> byStem = byRareStem();
        int pairs = 0;
        for (int a = 0; a < statements.size(); a++) {
            within(statements.get(a));
            for (int b : later(a, byStem)) {
                if (pairs < MOST_PAIRS) {
                    pairs++;
                    between(statements.get(a), statements.get(b));
                }
            }
        }
    }

    private void within(Statement statement) {
        for (Quantity quantity : statement.quantities()) {
            if ("percent".equals(quantity.unit())
                    && quantity.of() != null
                    && quantity.amount() instanceof Quantity.Value value
                    && value.value().compareTo(BigDecimal.valueOf(100)) > 0) {
                add(
                        Tension.Kind.TOTAL,
                        statement,
                        statement,
                        "“" + words(quantity) + "” is more than the whole.",
                        TOTAL_STRENGTH);
            }
        }
        for (MemberList list : MemberList.in(analysis, statement.first(), statement.last())) {
            enumeration(statement, list);
        }
    }

    /** A number directly before a list of names that it does not count: "three states (Ardan, Brel, Corve, Dunmar)". */
    private void enumeration(Statement statement, MemberList list) {
        for (Quantity quantity : statement.quantities()) {
            int end = analysis.tokens().firstEndingAfter(quantity.span().end() - 1);
            String link = analysis.tokens().lowerOrEmpty(end + 1);
            boolean announces = end + 2 == list.first() && (link.equals(":") || link.equals("("));
            if (announces
                    && quantity.amount() instanceof Quantity.Value value
                    && value.comparator() == Quantity.Comparator.EQUAL
                    && value.value().compareTo(BigDecimal.valueOf(list.members().size())) != 0) {
                add(
                        Tension.Kind.TOTAL,
                        statement,
                        statement,
                        "“" + words(quantity) + "”, but " + list.members().size() + " are named.",
                        ENUMERATION_STRENGTH);
            }
        }
    }

    private void between(Statement a, Statement b) {
        numbers(a, b);
        double overlap = topic.overlap(a.stems(), b.stems());
        if (overlap >= SAME_STATEMENT
                && a.negated() != b.negated()
                && a.stems().size() > 2
                && b.stems().size() > 2) {
            Statement denial = a.negated() ? a : b;
            Statement affirmation = a.negated() ? b : a;
            add(
                    Tension.Kind.POLARITY,
                    a,
                    b,
                    "“" + denial.mention().quote().exact() + "” denies what “"
                            + affirmation.mention().quote().exact() + "” says.",
                    Math.min(1, overlap));
        }
        if (overlap >= SAME_EVENT) {
            dates(a, b, overlap);
        }
    }

    private void numbers(Statement a, Statement b) {
        if (differentDays(a, b)) {
            return;
        }
        for (Quantity one : a.quantities()) {
            for (Quantity other : b.quantities()) {
                if (!holds(a, other) && !holds(b, one)) {
                    counts.clash(one, other)
                            .ifPresent(same -> add(
                                    Tension.Kind.NUMBER,
                                    a,
                                    b,
                                    "“" + words(one) + "” here and “" + words(other)
                                            + "” there, both in connection with “"
                                            + String.join("”, “", same.words()) + "”.",
                                    same.strength()));
                }
            }
        }
    }

    /** Whether a number stands in the words of a statement; whoever names two numbers in one breath means two things. */
    private static boolean holds(Statement statement, Quantity quantity) {
        Span words = statement.mention().quote().span();
        return words.start() <= quantity.span().start() && quantity.span().end() <= words.end();
    }

    private void dates(Statement a, Statement b, double overlap) {
        String one = onlyDay(a);
        String other = onlyDay(b);
        if (one != null && other != null && !one.equals(other)) {
            add(
                    Tension.Kind.TIME,
                    a,
                    b,
                    "The same is dated " + one + " here and " + other + " there.",
                    Math.min(1, overlap));
        }
    }

    private static @Nullable String onlyDay(Statement statement) {
        List<String> days = statement.times().stream()
                .map(TimeExpression::day)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    private static boolean differentDays(Statement a, Statement b) {
        String one = onlyDay(a);
        String other = onlyDay(b);
        return one != null && other != null && !one.equals(other);
    }

    /** The places of the statements that use each rare stem, ascending. */
    private Map<String, List<Integer>> byRareStem() {
        Map<String, List<Integer>> byStem = new HashMap<>();
        for (int at = 0; at < statements.size(); at++) {
            for (String stem : statements.get(at).stems()) {
                if (topic.sentences(stem) <= RARE) {
                    byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(at);
                }
            }
        }
        return byStem;
    }

    /** The places of the statements after {@code a} that share a rare stem with it, ascending. */
    private SortedSet<Integer> later(int a, Map<String, List<Integer>> byStem) {
        SortedSet<Integer> later = new TreeSet<>();
        for (String stem : statements.get(a).stems()) {
            List<Integer> users = byStem.getOrDefault(stem, List.of());
            int next = Collections.binarySearch(users, a) + 1;
            later.addAll(users.subList(next < 0 ? users.size() : next, users.size()));
        }
        return later;
    }

    private String words(Quantity quantity) {
        Span span = quantity.span();
        return span.in(analysis.tokens().text());
    }

    private void add(Tension.Kind kind, Statement a, Statement b, String why, double strength) {
        if (known.add(List.of(kind, a.mention().id(), b.mention().id()))) {
            found.add(new Tension(kind, a.mention().id(), b.mention().id(), why, hundredths(strength)));
        }
    }

    private static double hundredths(double strength) {
        return Math.round(strength * 100) / 100.0;
    }
}
