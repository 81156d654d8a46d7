package org.gainsay.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final List<String> steps = new ArrayList<>();

    Rules(List<Evidence> pieces, Partition partition, List<Side> sides, Filed filed, LocalDate today) {
        this.pieces = pieces;
        this.partition = partition;
        this.sides = sides;
        this.filed = filed;
        this.today = today;
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
            steps.add("Nothing is filed.");
            return;
        }
        steps.add(counts.words() + ".");
        for (Origin origin : partition.origins()) {
            if (origin.pieces().size() > 1) {
                steps.add("Origin " + origin.number() + " is of "
                        + Wording.count(origin.pieces().size(), "piece") + " (" + Wording.list(origin.pieces()) + "): "
                        + Wording.list(reasons(origin)) + ".");
            }
        }
        for (OriginPart part : partition.parts()) {
            steps.add("An editor spoke against the link of " + part.evidence() + " ("
                    + part.kind().said() + "): " + part.reason() + ".");
        }
        int repeats = sides.stream().mapToInt(side -> side.repeating().size()).sum();
        if (repeats > 0) {
            steps.add(Wording.counted(repeats, "piece") + (repeats == 1 ? " repeats" : " repeat")
                    + " the claim; to say a thing again is no evidence for it.");
        }
    }

    private static List<String> reasons(Origin origin) {
        return origin.links().stream()
                .collect(Collectors.groupingBy(
                        link -> link.ground().kind().said() + ", " + link.reason(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey())
                .toList();
    }

    /** What one origin says. */
    private void weighed(Side side) {
        String origin = "Origin " + side.number();
        if (side.divided()) {
            steps.add(origin + " supports the claim (" + ids(side.supporting()) + ") and refutes it ("
                    + ids(side.refuting()) + "); what says both counts on neither side.");
        } else if (side.supports()) {
            steps.add(origin + " supports the claim (" + ids(side.supporting()) + ").");
        } else if (side.refutes()) {
            steps.add(origin + " refutes the claim (" + ids(side.refuting()) + dimensions(side.refuting()) + ").");
        }
        if (!side.qualifying().isEmpty()) {
            steps.add(origin + " qualifies the claim (" + ids(side.qualifying()) + dimensions(side.qualifying())
                    + "), which speaks neither for nor against it.");
        }
        for (Evidence piece : side.takenBack()) {
            steps.add(piece.said().sourceName() + " took back " + piece.id() + ": " + piece.takenBack()
                    + ". It counts no more.");
        }
        for (Evidence piece : side.setAside()) {
            steps.add(piece.id() + " is graded 5 (improbable) and is set aside.");
        }
    }

    private static String ids(List<Evidence> pieces) {
        return Wording.list(pieces.stream().map(Evidence::id).toList());
    }

    private static String dimensions(List<Evidence> pieces) {
        List<String> words = pieces.stream()
                .map(Evidence::dimension)
                .filter(dimension -> dimension != null)
                .distinct()
                .sorted()
                .map(dimension -> dimension.word())
                .toList();
        return words.isEmpty() ? "" : ", in " + Wording.list(words);
    }

    private Standing standing(Weighed.Counts counts) {
        Filed.Promise promise = filed.promise();
        Settlement settled = promise == null ? null : promise.settled();
        if (settled != null) {
            return rule(
                    1,
                    settled.outcome() == Settlement.Outcome.KEPT ? Standing.KEPT : Standing.BROKEN,
                    "a person found that it was " + settled.outcome().word() + ": " + settled.reason());
        }
        if (allTakenBack()) {
            return rule(2, Standing.WITHDRAWN, "everyone who said it has taken it back");
        }
        if (promise != null) {
            return due(promise);
        }
        int supporting = counts.supporting();
        int refuting = counts.refuting();
        if (supporting == 0 && refuting == 0) {
            return rule(4, Standing.UNEXAMINED, "nothing that is filed speaks for or against it");
        }
        if (supporting == 0 && refuting >= ENOUGH) {
            return rule(
                    5,
                    Standing.REFUTED,
                    Wording.count(refuting, "independent origin") + " refute it, none supports it");
        }
        if (refuting > 0) {
            return rule(6, Standing.CONTESTED, contest(supporting, refuting));
        }
        if (supporting >= ENOUGH) {
            return rule(
                    7,
                    Standing.CORROBORATED,
                    Wording.count(supporting, "independent origin") + " support it, none refutes it");
        }
        return rule(8, Standing.SINGLE_ORIGIN, "one origin supports it, none refutes it");
    }

    /** Independent origins that it takes to corroborate or refute: one more than a single witness. */
    private static final int ENOUGH = 2;

    private static String contest(int supporting, int refuting) {
        String against = Wording.counted(refuting, "independent origin").toLowerCase(Locale.ROOT)
                + (refuting == 1 ? " refutes it, " : " refute it, ");
        return switch (supporting) {
            case 0 -> against + "none supports it; a second one would refute it";
            case 1 -> against + "one supports it";
            default -> against + supporting + " support it";
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
            steps.add("The mentions name different days ("
                    + Wording.list(
                            dues.stream().map(Mention.Due::date).distinct().toList())
                    + "); the first of them counts.");
        }
        String day = first.date() + " (" + first.rule() + ")";
        int order = today.compareTo(first.date());
        if (order < 0) {
            return rule(3, Standing.PENDING, "it falls due on " + day);
        }
        return order == 0
                ? rule(3, Standing.DUE, "it is due today, " + day)
                : rule(3, Standing.OVERDUE, "it was due on " + day + ", and nobody has said what became of it");
    }

    private Standing rule(int number, Standing standing, String because) {
        steps.add("Rule " + number + ": " + because + (because.endsWith(".") ? " So it is " : ". So it is ")
                + standing.word() + ".");
        return standing;
    }
}
