package org.gainsay.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gainsay.core.Evidence;
import org.gainsay.core.Mention;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Settlement;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;

/** The rules of standing, in the order and with the numbers of the table in the manual of this package. */
final class Rules {
    private final List<Evidence> pieces;
    private final Partition partition;
    private final List<Side> sides;
    private final Filed filed;
    private final LocalDate today;
    private final WeighingWords words;
    private final List<String> steps = new ArrayList<>();

    Rules(
            List<Evidence> pieces,
            Partition partition,
            List<Side> sides,
            Filed filed,
            LocalDate today,
            WeighingWords words) {
        this.pieces = pieces;
        this.partition = partition;
        this.sides = sides;
        this.filed = filed;
        this.today = today;
        this.words = words;
    }

    Scales.Verdict verdict() {
        Weighed.Counts counts = new Weighed.Counts(
                (int) pieces.stream()
                        .map(piece -> piece.said().document())
                        .distinct()
                        .count(),
                sides.size(),
                count(Side::supports),
                count(Side::refutes),
                count(Side::divided));
        gathered(counts);
        sides.forEach(this::weighed);
        return new Scales.Verdict(standing(counts), counts, List.copyOf(steps));
    }

    private int count(Predicate<Side> which) {
        return (int) sides.stream().filter(which).count();
    }

    /** How the pieces became origins. */
    private void gathered(Weighed.Counts counts) {
        if (pieces.isEmpty()) {
            steps.add(words.say("step.nothing"));
            return;
        }
        steps.add(words.say("step.gathered", counts.words(words)));
        for (Origin origin : partition.origins()) {
            if (origin.pieces().size() > 1) {
                steps.add(words.say(
                        "step.origin",
                        number(origin.number()),
                        origin.pieces().size(),
                        number(origin.pieces().size()),
                        Wording.list(origin.pieces(), words),
                        Wording.list(reasons(origin), words)));
            }
        }
        for (OriginPart part : partition.parts()) {
            steps.add(words.say("step.parted", part.evidence(), words.link(part.kind()), part.reason()));
        }
        int repeats = sides.stream().mapToInt(side -> side.repeating().size()).sum();
        if (repeats > 0) {
            steps.add(words.counted("step.repeats", repeats));
        }
    }

    private List<String> reasons(Origin origin) {
        return origin.links().stream()
                .collect(Collectors.groupingBy(
                        link -> words.link(link.ground().kind()) + ", " + link.reason(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey())
                .toList();
    }

    /** What one origin says. */
    private void weighed(Side side) {
        String origin = number(side.number());
        if (side.divided()) {
            steps.add(words.say("step.divided", origin, ids(side.supporting()), ids(side.refuting())));
        } else if (side.supports()) {
            steps.add(words.say("step.supports", origin, ids(side.supporting())));
        } else if (side.refutes()) {
            steps.add(words.say("step.refutes", origin, ids(side.refuting()), dimensions(side.refuting())));
        }
        if (!side.qualifying().isEmpty()) {
            steps.add(words.say("step.qualifies", origin, ids(side.qualifying()), dimensions(side.qualifying())));
        }
        for (Evidence piece : side.takenBack()) {
            steps.add(words.say(
                    "step.taken-back", piece.said().sourceName(), piece.id(), String.valueOf(piece.takenBack())));
        }
        for (Evidence piece : side.setAside()) {
            steps.add(words.say("step.set-aside", piece.id()));
        }
    }

    private String ids(List<Evidence> pieces) {
        return Wording.list(pieces.stream().map(Evidence::id).toList(), words);
    }

    private String dimensions(List<Evidence> pieces) {
        List<String> named = pieces.stream()
                .map(Evidence::dimension)
                .filter(dimension -> dimension != null)
                .distinct()
                .sorted()
                .map(words::dimension)
                .toList();
        return named.isEmpty() ? "" : words.say("step.dimensions", Wording.list(named, words));
    }

    private Standing standing(Weighed.Counts counts) {
        Filed.Promise promise = filed.promise();
        Settlement settled = promise == null ? null : promise.settled();
        if (settled != null) {
            return rule(
                    1,
                    settled.outcome() == Settlement.Outcome.KEPT ? Standing.KEPT : Standing.BROKEN,
                    words.say("rule.settled", words.outcome(settled.outcome()), settled.reason()));
        }
        if (allTakenBack()) {
            return rule(2, Standing.WITHDRAWN, words.say("rule.withdrawn"));
        }
        if (promise != null) {
            return due(promise);
        }
        int supporting = counts.supporting();
        int refuting = counts.refuting();
        if (supporting == 0 && refuting == 0) {
            return rule(4, Standing.UNEXAMINED, words.say("rule.unexamined"));
        }
        if (supporting == 0 && refuting >= ENOUGH) {
            return rule(5, Standing.REFUTED, words.counted("rule.refuted", refuting));
        }
        if (refuting > 0) {
            return rule(6, Standing.CONTESTED, contest(supporting, refuting));
        }
        if (supporting >= ENOUGH) {
            return rule(7, Standing.CORROBORATED, words.counted("rule.corroborated", supporting));
        }
        return rule(8, Standing.SINGLE_ORIGIN, words.say("rule.single-origin"));
    }

    /** Independent origins that it takes to corroborate or refute: one more than a single witness. */
    private static final int ENOUGH = 2;

    private String contest(int supporting, int refuting) {
        String against = words.counted("rule.against", refuting);
        return switch (supporting) {
            case 0 -> words.say("rule.contested-alone", against);
            case 1 -> words.say("rule.contested-one", against);
            default -> words.say("rule.contested", against, number(supporting));
        };
    }

    /** Whether the claim was said, and nobody who said it stands by it. */
    private boolean allTakenBack() {
        boolean said = false;
        for (Evidence piece : pieces) {
            if (piece.stance() == Stance.SUPPORTS || piece.stance() == Stance.REPEATS) {
                if (piece.stands()) {
                    return false;
                }
                said = true;
            }
        }
        return said;
    }

    private Standing due(Filed.Promise promise) {
        List<Mention.Due> dues = promise.dues().stream()
                .sorted(Comparator.comparing(Mention.Due::date).thenComparing(Mention.Due::rule))
                .distinct()
                .toList();
        Mention.Due first = dues.getFirst();
        if (dues.stream().map(Mention.Due::date).distinct().count() > 1) {
            steps.add(words.say(
                    "step.days",
                    Wording.list(
                            dues.stream()
                                    .map(Mention.Due::date)
                                    .distinct()
                                    .map(words::day)
                                    .toList(),
                            words)));
        }
        String day = words.day(first.date());
        String how = words.rule(first);
        int order = today.compareTo(first.date());
        if (order < 0) {
            return rule(3, Standing.PENDING, words.say("rule.pending", day, how));
        }
        return order == 0
                ? rule(3, Standing.DUE, words.say("rule.due", day, how))
                : rule(3, Standing.OVERDUE, words.say("rule.overdue", day, how));
    }

    private Standing rule(int number, Standing standing, String because) {
        steps.add(words.say(
                "step.rule",
                number(number),
                because.endsWith(".") ? because : because + ".",
                words.standing(standing)));
        return standing;
    }

    /** A number as it stands in a sentence, without marks between its digits. */
    private static String number(int number) {
        return Integer.toString(number);
    }
}
