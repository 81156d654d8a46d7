package org.gainsay.reading.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;

/** Claim sheets of every shape, over one text that is hard on positions and on quoting. */
final class Sheets {
    /** Characters outside the basic plane, quotation marks, a line end, a control character, a backslash. */
    static final String TEXT =
            "On Vell \uD83C\uDFDD the warden said: \u201C1\u202F200 \u201Cvotes\u201D\u201D.\n\tAlmost \"half\" \\ "
                    + "</script> were counted \u0007 on 3 May; the rest, she adds, by Tuesday the 9th\u2026";

    private Sheets() {}

    static Arbitrary<ClaimSheet> any() {
        return Combinators.combine(
                        head(),
                        sentence().list().ofMaxSize(3),
                        numbered(Sheets::attribution),
                        numbered(Sheets::quantity),
                        numbered(Sheets::time),
                        numbered(Sheets::mention),
                        tension().list().ofMaxSize(3))
                .as(ClaimSheet::new);
    }

    private static <T> Arbitrary<List<T>> numbered(IntFunction<Arbitrary<T>> each) {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(count -> Combinators.combine(
                                IntStream.rangeClosed(1, count).mapToObj(each).toList())
                        .as(things -> things));
    }

    private static Arbitrary<DocumentHead> head() {
        Arbitrary<DocumentHead.Publication> publication = Combinators.combine(
                        day(), Arbitraries.of(DocumentHead.From.class))
                .as((date, from) -> from == DocumentHead.From.NONE
                        ? DocumentHead.Publication.UNKNOWN
                        : new DocumentHead.Publication(date, from));
        return Combinators.combine(
                        words().map(Digest::of),
                        words().injectNull(.5),
                        words().injectNull(.5),
                        words().injectNull(.5),
                        publication,
                        Arbitraries.of(Language.ENGLISH, Language.SPANISH, Language.UNDETERMINED),
                        Arbitraries.integers().greaterOrEqual(0))
                .as(DocumentHead::new);
    }

    private static Arbitrary<Sentence> sentence() {
        return Combinators.combine(span(), share(), words().list().ofMaxSize(3)).as(Sentence::new);
    }

    private static Arbitrary<Attribution> attribution(int number) {
        return Combinators.combine(
                        Arbitraries.of(Mode.DIRECT, Mode.INDIRECT),
                        words().list().ofMaxSize(2),
                        Combinators.combine(speaker(), span().injectNull(.3)).as(Attribution.Source::new),
                        span().injectNull(.3),
                        span().list().ofMinSize(1).ofMaxSize(3))
                .as((mode, chain, source, cue, content) ->
                        new Attribution(new AttributionId(number), mode, chain, source, cue, content));
    }

    private static Arbitrary<Quantity> quantity(int number) {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals().ofScale(12);
        Arbitrary<Quantity.Amount> values = Combinators.combine(
                        Arbitraries.of(Quantity.Comparator.class).filter(sign -> sign != Quantity.Comparator.RANGE),
                        numbers)
                .as(Quantity.Value::new);
        Arbitrary<Quantity.Amount> ranges =
                Combinators.combine(numbers, numbers).as((a, b) -> new Quantity.Range(a.min(b), a.max(b)));
        return Combinators.combine(
                        span(), Arbitraries.oneOf(values, ranges), words().injectNull(.3), words().injectNull(.7))
                .as((span, amount, unit, of) -> new Quantity(new QuantityId(number), span, amount, unit, of));
    }

    private static Arbitrary<TimeExpression> time(int number) {
        return Combinators.combine(
                        span(),
                        Arbitraries.of(TimeExpression.Type.class),
                        Arbitraries.of("2031-05-03", "2031-W19", "P30D", "XXXX-05-03"),
                        Arbitraries.of(TimeExpression.Anchor.class))
                .as((span, type, value, anchor) -> new TimeExpression(new TimeId(number), span, type, value, anchor));
    }

    private static Arbitrary<Mention> mention(int number) {
        Arbitrary<Mention.Voice> voice = Combinators.combine(
                        speaker(),
                        Arbitraries.of(Mode.class),
                        Arbitraries.integers().between(1, 9))
                .as((speaker, mode, id) ->
                        new Mention.Voice(speaker, mode, mode == Mode.OWN_VOICE ? null : new AttributionId(id)));
        Arbitrary<Mention.Slots> slots = Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 9)
                                .map(QuantityId::new)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.integers()
                                .between(1, 9)
                                .map(TimeId::new)
                                .list()
                                .ofMaxSize(3),
                        Combinators.combine(day(), words()).as(Mention.Due::new).injectNull(.5))
                .as(Mention.Slots::new);
        return Combinators.combine(
                        span().map(span -> Passage.of(TEXT, span)),
                        words(),
                        Arbitraries.of(Mention.Kind.class),
                        share(),
                        voice,
                        slots)
                .as((quote, statement, kind, worth, by, parts) ->
                        new Mention(new MentionId(number), quote, statement, kind, worth, by, parts));
    }

    private static Arbitrary<Tension> tension() {
        Arbitrary<MentionId> ids = Arbitraries.integers().between(1, 9).map(MentionId::new);
        return Combinators.combine(Arbitraries.of(Tension.Kind.class), ids, ids, words(), share())
                .as(Tension::new);
    }

    private static Arbitrary<Speaker> speaker() {
        return Combinators.combine(words(), Arbitraries.of(Speaker.Kind.class)).as(Speaker::new);
    }

    private static Arbitrary<Span> span() {
        return Arbitraries.integers()
                .between(0, TEXT.length() - 1)
                .flatMap(start ->
                        Arbitraries.integers().between(start + 1, TEXT.length()).map(end -> new Span(start, end)));
    }

    private static Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, 1).ofScale(6);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(-20_000, 60_000).map(LocalDate::ofEpochDay);
    }

    /** Any text that is not blank, lone surrogates excepted: they have no UTF-8 form. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .all()
                .excludeChars(surrogates())
                .ofMaxLength(12)
                .map(text -> "w" + text);
    }

    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return all;
    }
}
