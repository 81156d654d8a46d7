package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Mention;
import org.gainsay.core.Passage;
import org.gainsay.core.Span;
import org.gainsay.reading.text.Tokens;

/** What every sheet of every text keeps to. */
final class SheetOracle {
    private SheetOracle() {}

    /** Reads {@code text} and holds the sheet to the rules; gives it back. */
    static ClaimSheet read(String text) {
        ClaimSheet sheet = Reader.standard().read(Article.ofText(text), ReadingOptions.DEFAULT);
        check(sheet, text);
        return sheet;
    }

    private static void check(ClaimSheet sheet, String text) {
        int tokens = Tokens.of(text).size();
        assertTrue(sheet.sentences().size() <= tokens);
        assertTrue(sheet.attributions().size() <= tokens);
        assertTrue(sheet.quantities().size() <= tokens);
        assertTrue(sheet.times().size() <= tokens);
        assertTrue(sheet.mentions().size() <= tokens);
        inOrder(sheet.sentences().stream().map(one -> one.span()).toList(), text);
        inOrder(sheet.quantities().stream().map(one -> one.span()).toList(), text);
        inOrder(sheet.times().stream().map(one -> one.span()).toList(), text);
        sheet.attributions().forEach(one -> attribution(one, text));
        sheet.mentions().forEach(one -> mention(one, sheet, text));
        numbered(sheet.attributions().stream().map(one -> one.id().number()).toList());
        numbered(sheet.quantities().stream().map(one -> one.id().number()).toList());
        numbered(sheet.times().stream().map(one -> one.id().number()).toList());
        numbered(sheet.mentions().stream().map(one -> one.id().number()).toList());
        sheet.tensions()
                .forEach(one -> assertTrue(one.a().number() <= one.b().number()
                        && one.b().number() <= sheet.mentions().size()));
    }

    private static void inOrder(List<Span> spans, String text) {
        int end = 0;
        for (Span span : spans) {
            inside(span, text);
            assertTrue(span.start() >= end, () -> span + " overlaps the one before");
            end = span.end();
        }
    }

    private static void attribution(Attribution one, String text) {
        Span cue = one.cue();
        Span source = one.source().span();
        if (cue != null) {
            inside(cue, text);
        }
        if (source != null) {
            inside(source, text);
        }
        one.content().forEach(span -> inside(span, text));
    }

    private static void mention(Mention one, ClaimSheet sheet, String text) {
        Passage quote = one.quote();
        inside(quote.span(), text);
        assertEquals(quote.exact(), quote.span().in(text));
        assertTrue(text.substring(0, quote.span().start()).endsWith(quote.prefix()));
        assertTrue(text.substring(quote.span().end()).startsWith(quote.suffix()));
        one.slots()
                .quantities()
                .forEach(id -> assertTrue(quote.span()
                        .contains(sheet.quantities().get(id.number() - 1).span())));
        one.slots()
                .times()
                .forEach(id -> assertTrue(
                        quote.span().contains(sheet.times().get(id.number() - 1).span())));
    }

    private static void inside(Span span, String text) {
        assertFalse(span.in(text).isBlank(), span::toString);
    }

    private static void numbered(List<Integer> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i));
        }
    }
}
