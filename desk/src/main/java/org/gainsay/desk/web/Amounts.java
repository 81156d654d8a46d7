package org.gainsay.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Views.MentionView;

/** The amounts that mentions name: in the words of the text, and arranged so that equal ones stand together. */
public final class Amounts {
    private Amounts() {}

    /** The amounts of a mention in the words of the text, joined by commas; empty where it names none. */
    static String said(Excerpt excerpt) {
        return excerpt.quantities().stream()
                .map(quantity -> said(excerpt, quantity))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Mentions by the amounts they name, in the order in which each was first named; those that name none are last. */
    public static Map<String, List<MentionView>> together(List<MentionView> mentions) {
        Map<String, List<MentionView>> byAmount = mentions.stream()
                .collect(Collectors.groupingBy(
                        mention -> key(mention.excerpt()), LinkedHashMap::new, Collectors.toList()));
        List<MentionView> none = byAmount.remove("");
        Map<String, List<MentionView>> bySaid = new LinkedHashMap<>();
        byAmount.values().forEach(same -> bySaid.merge(said(same.getFirst().excerpt()), same, Amounts::joined));
        if (none != null) {
            bySaid.put("", none);
        }
        return bySaid;
    }

    private static List<MentionView> joined(List<MentionView> a, List<MentionView> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    /** Equal for mentions that name the same amounts of the same things, however they are worded. */
    private static String key(Excerpt excerpt) {
        return excerpt.quantities().stream()
                .map(quantity -> quantity.amount() + " " + quantity.unit())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String said(Excerpt excerpt, Quantity quantity) {
        Span quote = excerpt.mention().quote().span();
        Span words = quantity.span();
        if (quote.contains(words)) {
            return excerpt.mention()
                    .quote()
                    .exact()
                    .substring(words.start() - quote.start(), words.end() - quote.start());
        }
        String amount = switch (quantity.amount()) {
            case Quantity.Value value ->
                (value.comparator() == Quantity.Comparator.EQUAL
                                ? ""
                                : value.comparator().sign() + " ")
                        + value.value().toPlainString();
            case Quantity.Range range ->
                Words.now()
                        .say(
                                "claim-range",
                                range.low().toPlainString(),
                                range.high().toPlainString());
        };
        return quantity.unit() == null ? amount : amount + " " + quantity.unit();
    }
}
