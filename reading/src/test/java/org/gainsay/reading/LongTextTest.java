package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Span;
import org.gainsay.reading.json.SheetJson;
import org.gainsay.reading.json.SheetJson.Layout;
import org.gainsay.reading.json.SheetSpool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are read in stretches. All persons and places are invented. */
class LongTextTest {
    private static final String PARAGRAPH =
            "The boats of Halvane lay at the quay for 12 days in May 2031. On Monday Tosk said that 40 crates were lost. It has"
                    + " become known that the lamps were out.\n\n";
    private static final String TEXT = "Mira Tosk, mayor of Halvane, said that the quay was closed.\n\n"
            + PARAGRAPH.repeat(5 * Reader.LONGEST_STRETCH / 4 / PARAGRAPH.length());

    private static final List<ClaimSheet> PARTS = parts();
    private static final ClaimSheet SHEET = SheetOracle.read(TEXT);

    @Test
    void thePartsOfTheSheetAppendedToOneAnotherAreTheSheet() {
        assertEquals(2, PARTS.size());
        assertEquals(
                SHEET.mentions(),
                PARTS.stream().flatMap(part -> part.mentions().stream()).toList());
        assertEquals(
                SHEET.attributions(),
                PARTS.stream().flatMap(part -> part.attributions().stream()).toList());
        PARTS.forEach(part -> assertEquals(SHEET.document(), part.document()));
    }

    @Test
    void everyParagraphOfALongTextIsReadAlike() {
        int paragraphs = (TEXT.length() - TEXT.indexOf("\n\n")) / PARAGRAPH.length();
        assertEquals(1 + 3 * paragraphs, SHEET.sentences().size());
        assertEquals(2 * paragraphs, SHEET.quantities().size());
    }

    @Test
    void aLastNameIsFollowedBackToAStretchLongBefore() {
        ClaimSheet last = PARTS.getLast();
        assertTrue(last.attributions().stream()
                .anyMatch(one -> one.source().speaker().name().equals("Mira Tosk")));
        assertTrue(last.attributions().stream()
                .noneMatch(one -> one.source().speaker().name().equals("Tosk")));
    }

    @Test
    void whatFollowsAStretchChangesNothingInIt() {
        assertEquals(
                PARTS.getFirst().attributions(),
                Reader.standard()
                        .read(
                                Article.ofText(TEXT.substring(
                                        0, Stretches.of(TEXT).getFirst().end())),
                                ReadingOptions.DEFAULT)
                        .attributions());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theJsonOfThePartsIsThatOfTheSheetByteForByte(Layout layout) throws IOException {
        StringWriter out = new StringWriter();
        try (SheetSpool spool = new SheetSpool(layout, TEXT)) {
            for (ClaimSheet part : PARTS) {
                spool.add(part);
            }
            spool.write(Map.of(), out);
        }
        assertEquals(SheetJson.write(SheetJson.node(SHEET, TEXT), layout), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "word ", "Said. ", "line\n", "empty line\n\n", "\ud83d\ude00", " ", "\n"})
    void aTextIsCutIntoStretchesWithoutAGapWhateverItIsMadeOf(String unit) {
        String text = "x" + unit.repeat(3 * Reader.LONGEST_STRETCH / unit.length());
        int end = 0;
        for (Span stretch : Stretches.of(text)) {
            assertEquals(end, stretch.start());
            assertTrue(stretch.length() <= Reader.LONGEST_STRETCH);
            boolean parted = stretch.start() > 0
                    && Character.isSurrogatePair(text.charAt(stretch.start() - 1), text.charAt(stretch.start()));
            assertTrue(!parted);
            end = stretch.end();
        }
        assertEquals(text.length(), end);
    }

    @Test
    void aTextOfOneStretchIsNotCut() {
        assertEquals(1, Stretches.of("a".repeat(Reader.LONGEST_STRETCH)).size());
    }

    private static List<ClaimSheet> parts() {
        List<ClaimSheet> parts = new ArrayList<>();
        Reader.standard().read(Article.ofText(TEXT), ReadingOptions.DEFAULT, parts::add);
        return parts;
    }
}
