package org.gainsay.desk.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;

/**
 * One document as it was read: what the person called it, its text and its sheet.
 *
 * @param input the file, address or other name by which it was asked for
 * @param text the extracted text that the sheet's positions point into
 * @param sheet what was found in it
 */
public record Reading(String input, String text, ClaimSheet sheet) {
    /** The title, or the name of the input where there is none. */
    String heading() {
        String title = sheet.document().title();
        return title == null || title.isBlank() ? input : title;
    }

    /** What is known of the document, in words, for one line. */
    List<String> facts() {
        DocumentHead document = sheet.document();
        Stream<Optional<String>> facts = Stream.of(
                Optional.ofNullable(document.byline()),
                Optional.ofNullable(document.outlet()),
                Optional.of(published(document.publication())),
                Optional.of(document.language().tag()),
                Optional.of(counted(document.characters(), "character")));
        return facts.flatMap(Optional::stream).toList();
    }

    private static String published(DocumentHead.Publication publication) {
        return switch (publication.from()) {
            case METADATA -> "published " + publication.date() + " (from its metadata)";
            case TEXT -> "published " + publication.date() + " (from its text)";
            case OPTION -> "published " + publication.date() + " (as you said)";
            case NONE -> "publication date not known, so relative dates are left open";
        };
    }

    /** The values of a mention: {@code ≈ 400 dockers}. */
    List<String> values(Mention mention) {
        return mention.slots().quantities().stream()
                .map(id -> named(sheet.quantities(), id.number(), Quantity::id, id))
                .flatMap(Optional::stream)
                .map(Reading::value)
                .toList();
    }

    /** The one with {@code id} in a list of a sheet: almost always in the place that its number says. */
    private static <T, I> Optional<T> named(List<T> all, int number, Function<T, I> ids, I id) {
        if (number <= all.size() && ids.apply(all.get(number - 1)).equals(id)) {
            return Optional.of(all.get(number - 1));
        }
        return all.stream().filter(one -> ids.apply(one).equals(id)).findFirst();
    }

    private static String value(Quantity quantity) {
        String amount = switch (quantity.amount()) {
            case Quantity.Value one ->
                one.comparator().sign() + "\u00a0" + one.value().toPlainString();
            case Quantity.Range range ->
                range.low().toPlainString() + "\u2013" + range.high().toPlainString();
        };
        String unit = quantity.unit() == null ? "" : "\u00a0" + counted(quantity.amount(), quantity.unit());
        String of = quantity.of() == null ? "" : " of " + quantity.of();
        return amount + unit + of;
    }

    /** The unit as it stands after its number; units of several words and of measurement stay as they are. */
    private static String counted(Quantity.Amount amount, String unit) {
        boolean one = amount instanceof Quantity.Value value && value.value().compareTo(BigDecimal.ONE) == 0;
        boolean measure =
                unit.equals("percent") || unit.contains(" per ") || !Character.isLetter(unit.charAt(unit.length() - 1));
        if (one || measure || unit.endsWith("s") || unit.equals("people")) {
            return unit;
        }
        boolean y = unit.endsWith("y") && "aeiou".indexOf(unit.charAt(unit.length() - 2)) < 0;
        boolean hiss = unit.endsWith("x") || unit.endsWith("ch") || unit.endsWith("sh");
        return y ? unit.substring(0, unit.length() - 1) + "ies" : unit + (hiss ? "es" : "s");
    }

    /** The times of a mention, each resolved, and in its own words where that could not be done. */
    public List<String> times(Mention mention) {
        return mention.slots().times().stream()
                .map(id -> named(sheet.times(), id.number(), TimeExpression::id, id))
                .flatMap(Optional::stream)
                .filter(time -> !counts(mention, time) && !time.value().endsWith("_REF"))
                .map(time -> time.anchor() == TimeExpression.Anchor.OPEN
                        ? "\u201c" + time.span().in(text) + "\u201d (open)"
                        : legible(time.value()))
                .distinct()
                .toList();
    }

    /** Whether a quantity of the mention says the same length of time. */
    private boolean counts(Mention mention, TimeExpression time) {
        return time.type() == TimeExpression.Type.DURATION
                && mention.slots().quantities().stream()
                        .map(id -> named(sheet.quantities(), id.number(), Quantity::id, id))
                        .flatMap(Optional::stream)
                        .anyMatch(quantity -> quantity.span().overlaps(time.span()));
    }

    /** A TIMEX3 value as a person writes it: {@code 2024-07-28 night}. */
    private static String legible(String value) {
        int t = value.indexOf('T');
        if (t < 0 || value.startsWith("P")) {
            return value;
        }
        String part = switch (value.substring(t + 1)) {
            case "MO" -> "morning";
            case "MI" -> "midday";
            case "AF" -> "afternoon";
            case "EV" -> "evening";
            case "NI" -> "night";
            case "DT" -> "by day";
            default -> value.substring(t + 1);
        };
        return value.substring(0, t) + " " + part;
    }

    /** When the mention falls due, with how that was counted. */
    Optional<String> due(Mention mention) {
        return Optional.ofNullable(mention.slots().due()).map(due -> "due " + due.date() + " (" + due.rule() + ")");
    }

    /** What was found, in one sentence. */
    String summary() {
        long speakers = sheet.mentions().stream()
                .map(mention -> mention.voice().speaker())
                .filter(speaker -> speaker.kind() != Speaker.Kind.VAGUE)
                .distinct()
                .count();
        return counted(sheet.mentions().size(), "claim") + " by " + counted(speakers, "speaker") + " in "
                + counted(sheet.sentences().size(), "sentence") + "; "
                + counted(sheet.tensions().size(), "tension") + "; "
                + sheet.unsourced().size() + " on nobody\u2019s word";
    }

    /** The word for how a mention is said, which stands beside its line style. */
    static String mode(Mention mention) {
        if (mention.voice().speaker().kind() == Speaker.Kind.VAGUE) {
            return "vague";
        }
        return switch (mention.voice().mode()) {
            case OWN_VOICE -> "own voice";
            case DIRECT -> "direct";
            case INDIRECT -> "indirect";
        };
    }

    /** The word for a closed choice: {@code LEGAL} is shown as {@code legal}. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String counted(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
