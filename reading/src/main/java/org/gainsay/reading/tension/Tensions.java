package org.gainsay.reading.tension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;
import org.gainsay.reading.claim.Analysis;

/**
 * Finds the {@link Tension tensions} in one document.
 *
 * <p>Statements that share a word which the document uses rarely are compared with one another ({@code Neighbours}), each
 * kind of tension by a class of its own. The cost grows linearly with the document.
 */
public final class Tensions {
    /** Opposed lists in one breath are seldom meant otherwise. */
    private static final double MEMBERSHIP_STRENGTH = 0.9;
    /** Two groups that say different things are what a poll looks like; folded away. */
    private static final double GROUPS = 0.45;

    private final Analysis analysis;
    private final Topic topic;
    private final List<Statement> statements;
    private final Counts counts;
    private final Denials denials;
    private final Orders orders;
    private final List<Tension> found = new ArrayList<>();
    private final Set<Known> known = new HashSet<>();

    private Tensions(Analysis analysis, List<Mention> mentions, Language language) {
        this.analysis = analysis;
        this.topic = new Topic(analysis);
        this.counts = new Counts(analysis, topic);
        this.denials = new Denials(analysis, language);
        this.orders = new Orders(analysis, topic);
        this.statements =
                mentions.stream().map(m -> Statement.of(m, analysis, topic)).toList();
    }

    /** One kind of tension between two mentions; a second reason for the same adds nothing. */
    private record Known(Tension.Kind kind, MentionId a, MentionId b) {}

    /** The tensions between {@code mentions} of a document in {@code language}, the strongest first. */
    public static List<Tension> among(List<Mention> mentions, Analysis analysis, Language language) {
        Tensions tensions = new Tensions(analysis, mentions, language);
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
        Totals totals = new Totals(analysis);
        for (Statement statement : statements) {
            totals.in(statement)
                    .forEach(misfit -> add(Tension.Kind.TOTAL, statement, statement, misfit.why(), misfit.strength()));
        }
        for (Neighbours.Pair pair : Neighbours.among(statements, topic)) {
            between(statements.get(pair.a()), statements.get(pair.b()));
        }
    }

    private void between(Statement a, Statement b) {
        numbers(a, b);
        double overlap = topic.overlap(a.stems(), b.stems());
        if (overlap >= Denials.SAME_TOPIC) {
            denials.between(a, b)
                    .ifPresent(denial -> add(Tension.Kind.POLARITY, a, b, denial.why(), denial.strength()));
        }
        orders.between(a, b, overlap).ifPresent(clash -> add(Tension.Kind.TIME, a, b, clash.why(), clash.strength()));
        if (overlap >= Denials.SAME_TOPIC) {
            boolean dated = !a.times().isEmpty() && !b.times().isEmpty();
            denials.otherwise(a, b)
                    .ifPresent(denial -> add(
                            dated ? Tension.Kind.TIME : Tension.Kind.POLARITY, a, b, denial.why(), denial.strength()));
        }
    }

    private void numbers(Statement a, Statement b) {
        if (Orders.differentDays(a, b)) {
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

    private String words(Quantity quantity) {
        Span span = quantity.span();
        return span.in(analysis.tokens().text());
    }

    private void add(Tension.Kind kind, Statement a, Statement b, String why, double strength) {
        MentionId one = a.mention().id();
        MentionId other = b.mention().id();
        if (known.add(new Known(kind, one, other))) {
            String reason = voices(a, b).map(said -> why + " " + said).orElse(why);
            double shown = kind == Tension.Kind.POLARITY && groups(a, b) ? Math.min(strength, GROUPS) : strength;
            found.add(new Tension(kind, one, other, reason, hundredths(shown)));
        }
    }

    /** Who says which, where two voices speak: then the document reports a dispute, and need not contradict itself. */
    private static Optional<String> voices(Statement a, Statement b) {
        Speaker one = a.mention().voice().speaker();
        Speaker other = b.mention().voice().speaker();
        return one.equals(other)
                ? Optional.empty()
                : Optional.of("Two voices: the one is on the word of " + one.name() + ", the other on that of "
                        + other.name() + ".");
    }

    /** Whether two others than the author speak of whom one is a group. */
    private static boolean groups(Statement a, Statement b) {
        Speaker one = a.mention().voice().speaker();
        Speaker other = b.mention().voice().speaker();
        boolean group = one.kind() == Speaker.Kind.GROUP || other.kind() == Speaker.Kind.GROUP;
        boolean author = one.kind() == Speaker.Kind.AUTHOR || other.kind() == Speaker.Kind.AUTHOR;
        return group && !author && !one.equals(other);
    }

    private static double hundredths(double strength) {
        return Math.round(strength * 100) / 100.0;
    }
}
