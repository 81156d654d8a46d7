package org.gainsay.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He didn't go. | He,did,n't,go,.",
                "The U.S. said so. | The,U.S.,said,so,.",
                "Mr. Ode paid $150 a day. | Mr.,Ode,paid,$,150,a,day,.",
                "within 48-72 hours | within,48,-,72,hours",
                "at 7 p.m. on Friday | at,7,p.m.,on,Friday",
                "the island’s vote-counting, he said | the,island,’s,vote-counting,',',he,said",
                "80% of 30.000 | 80,%,of,30.000",
                "“We won!” | “,We,won,!,”",
                "J. K. Ode and O'Neill | J.,K.,Ode,and,O'Neill",
                "wait... what | wait,...,what",
            })
    void aTextIsCutIntoWordsNumbersCliticsAndMarks(String text, String expected) {
        List<String> wanted = expected.equals("the,island,’s,vote-counting,',',he,said")
                ? List.of("the", "island", "’s", "vote-counting", ",", "he", "said")
                : List.of(expected.split(","));
        assertEquals(wanted, words(text));
    }

    @Property
    void tokensAreInOrderCoverEverythingButWhiteSpaceAndNeverOverlap(@ForAll String text) {
        Tokens tokens = Tokens.of(text);
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertTrue(tokens.start(i) >= at && tokens.end(i) > tokens.start(i));
            assertTrue(text.substring(at, tokens.start(i)).codePoints().allMatch(TokensTest::blank));
            at = tokens.end(i);
        }
        assertTrue(text.substring(at).codePoints().allMatch(TokensTest::blank));
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return words;
    }
}
