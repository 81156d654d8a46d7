package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.core.Article;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.reading.json.SheetJson;

/** What holds for every document, whatever stands in it. */
class ReaderPropertiesTest {
    private static final ReadingOptions DATED = new ReadingOptions(LocalDate.of(2031, 5, 5), Language.ENGLISH);

    /** What a mutation puts in: marks that open and close, joints, odd characters. */
    private static final List<String> SCRAPS = List.of(
            "“",
            "”",
            "\"",
            "'",
            "’",
            "«",
            "(",
            ")",
            "said ",
            " that ",
            "according to ",
            ", ",
            ". ",
            ": ",
            "\n\n",
            "\n",
            "\0",
            "\u0301",
            "\ud800",
            "\udc00",
            "\u00a0",
            "\u200b",
            "…",
            "--",
            "12,",
            "1.000 ",
            "%",
            " 3 May ",
            "Mr. ",
            "He ",
            "she",
            "not ");

    @Provide
    Arbitrary<String> documents() {
        return InventedDocuments.documents();
    }

    @Property(tries = 20)
    void everySheetKeepsToTheRulesOfSheets(@ForAll("documents") String text) {
        SheetOracle.read(text);
    }

    @Property(tries = 60)
    void soDoesThatOfAnyTextThatCameToHarm(@ForAll("documents") String text, @ForAll long seed) {
        SheetOracle.read(harmed(text, new Random(seed)));
    }

    @Property(tries = 20)
    void theSameTextGivesTheSameBytesFromEveryThread(@ForAll("documents") String text) {
        String once = SheetJson.write(read(text), text);
        List<String> again = IntStream.range(0, 4)
                .parallel()
                .mapToObj(turn -> SheetJson.write(read(text), text))
                .toList();
        again.forEach(other -> assertEquals(once, other));
    }

    @Property(tries = 20)
    void whatIsWrittenAsJsonIsReadBack(@ForAll("documents") String text) {
        ClaimSheet sheet = read(text);
        assertEquals(sheet, SheetJson.read(SheetJson.write(sheet, text)));
    }

    /**
     * The part of a joined document's sheet that stands in the first document is what the first document gives alone.
     * What the whole document decides is left out: the day of publication and the language where only the text tells
     * them, the fullest form of a name, the country a text is about, the day of a dated event, how rare a word is and
     * with it the tensions, and the words after the last mention.
     */
    @Property(tries = 25)
    void whatIsJoinedBehindADocumentChangesNothingBeforeIt(
            @ForAll("documents") String one, @ForAll("documents") String other) {
        ClaimSheet alone = read(one);
        ClaimSheet joined = read(one + "\n\n" + other);
        assertEquals(
                alone.sentences(),
                joined.sentences().subList(0, alone.sentences().size()));
        assertEquals(
                alone.quantities(),
                joined.quantities().subList(0, alone.quantities().size()));
        assertEquals(alone.times(), joined.times().subList(0, alone.times().size()));
        assertEquals(
                alone.attributions(),
                joined.attributions().subList(0, alone.attributions().size()));
        assertEquals(
                alone.mentions().stream().map(ReaderPropertiesTest::own).toList(),
                joined.mentions().stream()
                        .limit(alone.mentions().size())
                        .map(ReaderPropertiesTest::own)
                        .toList());
    }

    @Property(tries = 25)
    void theMakeOfQuotationMarksChangesNoAttribution(@ForAll("documents") String text) {
        List<String> curly = places(text);
        assertEquals(curly, places(text.replace('“', '"').replace('”', '"').replace('’', '\'')));
        assertEquals(curly, places(text.replace('“', '«').replace('”', '»')));
    }

    /** Lower case destroys names, and a text all in capitals hides them; a headline in capitals is everyday. */
    @Property(tries = 20)
    void aHeadlineInCapitalsChangesNoAttribution(@ForAll("documents") String text) {
        int end = text.indexOf('\n');
        assertEquals(places(text), places(text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end)));
    }

    private static ClaimSheet read(String text) {
        return Reader.standard().read(Article.ofText(text), DATED);
    }

    /** A mention without what stands after it and without its statement, which the whole document helps to word. */
    private static List<Object> own(Mention one) {
        return List.of(
                one.id(),
                one.quote().span(),
                one.quote().exact(),
                one.quote().prefix(),
                one.kind(),
                one.checkWorthiness(),
                one.voice(),
                one.slots().quantities(),
                one.slots().times());
    }

    /** Where the attributions of a text stand. */
    private static List<String> places(String text) {
        return read(text).attributions().stream()
                .map(ReaderPropertiesTest::place)
                .toList();
    }

    private static String place(Attribution one) {
        return one.mode() + " " + one.source().span() + " " + one.cue() + " " + one.content();
    }

    /** The text with some of it lost, doubled or broken up by scraps. */
    private static String harmed(String text, Random random) {
        StringBuilder harmed = new StringBuilder(text);
        for (int blow = 1 + random.nextInt(8); blow > 0; blow--) {
            int at = random.nextInt(harmed.length() + 1);
            int to = Math.min(harmed.length(), at + random.nextInt(40));
            switch (random.nextInt(3)) {
                case 0 -> harmed.delete(at, to);
                case 1 -> harmed.insert(at, harmed.substring(at, to));
                default -> harmed.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
        }
        return harmed + " End.";
    }
}
