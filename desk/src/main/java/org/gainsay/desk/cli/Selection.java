package org.gainsay.desk.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Sentence;
import org.gainsay.reading.worth.Reason;

/** Which claims of a sheet a person wants to see: those with one of some reasons, and of some check-worthiness. */
final class Selection {
    private final Set<String> because;
    private final double minWorth;

    /**
     * @param because the claim's sentence gives at least one of these; none asks for nothing
     * @param minWorth the least check-worthiness, from 0 to 1
     */
    Selection(List<Reason> because, double minWorth) {
        this.because = because.isEmpty()
                ? Set.of()
                : EnumSet.copyOf(because).stream().map(Reason::words).collect(Collectors.toUnmodifiableSet());
        this.minWorth = minWorth;
    }

    /** A reason as it is given on the command line: {@code past-event}. */
    static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sheet with only the claims that are wanted, under their own ids, and the tensions between those. */
    ClaimSheet of(ClaimSheet sheet) {
        if (because.isEmpty() && minWorth <= 0) {
            return sheet;
        }
        List<Mention> kept = new ArrayList<>();
        Set<MentionId> ids = new HashSet<>();
        int s = 0;
        for (Mention mention : sheet.mentions()) {
            while (s + 1 < sheet.sentences().size()
                    && sheet.sentences().get(s).span().end()
                            <= mention.quote().span().start()) {
                s++;
            }
            if (mention.checkWorthiness() >= minWorth
                    && wanted(sheet.sentences().get(s))) {
                kept.add(mention);
                ids.add(mention.id());
            }
        }
        return new ClaimSheet(
                sheet.document(),
                sheet.sentences(),
                sheet.attributions(),
                sheet.quantities(),
                sheet.times(),
                kept,
                sheet.tensions().stream()
                        .filter(tension -> ids.contains(tension.a()) && ids.contains(tension.b()))
                        .toList());
    }

    private boolean wanted(Sentence sentence) {
        return because.isEmpty() || sentence.because().stream().anyMatch(because::contains);
    }
}
