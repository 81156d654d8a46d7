package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gainsay.core.Sentence;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Texts that were made to hurt. Each is read to its end, its sheet keeps to the rules of sheets, and what it finds is
 * no more than it has tokens.
 */
class PathologicalTest {
    private static final int SENTENCE = 200_000;

    /** A unit that is repeated, with something before and after the repetitions. */
    enum Text {
        ONE_SENTENCE("", "the council of Halvane moved the boats and the lamps to the quay ", SENTENCE / 65, "."),
        CLAUSES("", "the council, which Mira Tosk said was late, moved 40 boats, and ", SENTENCE / 64, "."),
        OPEN_QUOTATIONS("", "“The boats are late, said Tosk. ", 10_000, ""),
        OPEN_MARKS("", "“", 10_000, "said Tosk"),
        STRAIGHT_MARKS("", "\"", 10_001, "said Tosk"),
        NESTED_QUOTATIONS("", "“he said ‘", 5_000, "boats" + "’”".repeat(5_000)),
        NESTED_BRACKETS("", "(", 50_000, "boats" + ")".repeat(50_000)),
        NESTED_REMARKS("", "(Tosk said ", 10_000, "boats" + ")".repeat(10_000)),
        ACCORDING_TO("", "according to ", 100_000, "");

        private final String before;
        private final String unit;
        private final int times;
        private final String after;

        Text(String before, String unit, int times, String after) {
            this.before = before;
            this.unit = unit;
            this.times = times;
            this.after = after;
        }

        String text() {
            return before + unit.repeat(times) + after;
        }
    }

    @ParameterizedTest
    @EnumSource(Text.class)
    void isReadToItsEnd(Text made) {
        String text = made.text();
        Sentence last = SheetOracle.read(text).sentences().getLast();
        assertEquals(text.stripTrailing().length(), last.span().end());
    }

    @Test
    void aSentenceWithoutEndIsReadInPieces() {
        SheetOracle.read(Text.ONE_SENTENCE.text()).sentences().forEach(sentence -> {
            String words = sentence.span().in(Text.ONE_SENTENCE.text());
            assertTrue(Tokens.of(words).size() <= Reader.LONGEST_SENTENCE, words);
        });
    }
}
