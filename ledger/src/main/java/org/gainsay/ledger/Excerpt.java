package org.gainsay.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;
import org.jspecify.annotations.Nullable;

/**
 * A mention taken out of its sheet with everything that it names, so that it can be read years later without the sheet.
 *
 * @param text the digest of the extracted text that all spans are into
 * @param mention the mention
 * @param quantities exactly those that {@link Mention.Slots#quantities()} names
 * @param times exactly those that {@link Mention.Slots#times()} names
 * @param attribution the one that {@link Mention.Voice#attribution()} names; null in the author's own voice
 */
public record Excerpt(
        Digest text,
        Mention mention,
        List<Quantity> quantities,
        List<TimeExpression> times,
        @Nullable Attribution attribution) {
    public Excerpt {
        quantities = List.copyOf(quantities);
        times = List.copyOf(times);
        require(
                mention,
                "quantities",
                mention.slots().quantities(),
                quantities.stream().map(Quantity::id).toList());
        require(
                mention,
                "times",
                mention.slots().times(),
                times.stream().map(TimeExpression::id).toList());
        AttributionId named = mention.voice().attribution();
        AttributionId held = attribution == null ? null : attribution.id();
        require(
                mention,
                "attribution",
                named == null ? List.of() : List.of(named),
                held == null ? List.of() : List.of(held));
    }

    /** {@code mention} out of {@code sheet}; {@link IllegalArgumentException} if the sheet lacks what it names. */
    public static Excerpt of(ClaimSheet sheet, Mention mention) {
        Set<QuantityId> quantities = new HashSet<>(mention.slots().quantities());
        Set<TimeId> times = new HashSet<>(mention.slots().times());
        AttributionId attribution = mention.voice().attribution();
        return new Excerpt(
                sheet.document().id(),
                mention,
                sheet.quantities().stream()
                        .filter(q -> quantities.contains(q.id()))
                        .toList(),
                sheet.times().stream().filter(t -> times.contains(t.id())).toList(),
                attribution == null
                        ? null
                        : sheet.attributions().stream()
                                .filter(a -> a.id().equals(attribution))
                                .findFirst()
                                .orElse(null));
    }

    /**
     * Whether this is {@code other} in a reading of {@code read}: it covers the same span of the same text and makes the
     * same statement. Its number within the sheet does not matter, since a newer reader may count differently.
     */
    boolean isOf(Digest read, Mention other) {
        return text.equals(read)
                && mention.quote().span().equals(other.quote().span())
                && mention.statement().equals(other.statement());
    }

    private static void require(Mention mention, String what, List<?> named, List<?> held) {
        if (!new HashSet<Object>(named).equals(new HashSet<Object>(held)) || named.size() != held.size()) {
            throw new IllegalArgumentException(
                    "excerpt of " + mention.id() + ": names the " + what + " " + named + ", holds " + held);
        }
    }
}
