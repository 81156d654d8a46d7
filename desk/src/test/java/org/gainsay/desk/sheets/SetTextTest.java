package org.gainsay.desk.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.junit.jupiter.api.Test;

class SetTextTest {
    private static final String TEXT = "The quay was empty, she said.\n\nNobody came.\nNobody left.\n\n\nIt rained.";

    @Test
    void paragraphsEndAtEmptyLinesAndKeepTheirSingleLineBreaks() {
        List<String> set = SetText.of(TEXT, List.of()).paragraphs().stream()
                .map(SetTextTest::letters)
                .toList();

        assertEquals(List.of("The quay was empty, she said.", "Nobody came.\nNobody left.", "It rained."), set);
    }

    @Test
    void theShorterOfTwoNestedMentionsStandsFirstAndBothEndsAreMarked() {
        SetText set = SetText.of(TEXT, List.of(mention(1, 0, 29), mention(2, 4, 18)));

        List<SetText.Run> runs = set.paragraphs().getFirst().runs();
        assertEquals(
                List.of("The ", "quay was empty", ", she said."),
                runs.stream().map(SetText.Run::text).toList());
        assertEquals(List.of(new MentionId(2), new MentionId(1)), runs.get(1).inside());
        assertEquals(List.of(new MentionId(2)), runs.get(1).ending());
        assertEquals(List.of(new MentionId(1)), runs.get(2).ending());
    }

    @Property
    void noLetterIsLostOrDoubledWhereverMentionsLie(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 70) Integer> starts,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        List<Mention> mentions = new ArrayList<>();
        for (int start : starts) {
            int from = Math.min(start, TEXT.length() - 1);
            mentions.add(mention(mentions.size() + 1, from, Math.min(TEXT.length(), from + length)));
        }

        SetText set = SetText.of(TEXT, mentions);

        assertEquals(
                TEXT.replaceAll("\n\n+", "|"),
                set.paragraphs().stream().map(SetTextTest::letters).collect(Collectors.joining("|")));
        for (Mention mention : mentions) {
            String quoted = set.paragraphs().stream()
                    .flatMap(paragraph -> paragraph.runs().stream())
                    .filter(run -> run.inside().contains(mention.id()))
                    .map(SetText.Run::text)
                    .collect(Collectors.joining());
            assertEquals(mention.quote().exact().replaceAll("\n\n+|^\n|\n$", ""), quoted.replaceAll("^\n|\n$", ""));
            assertTrue(quoted.length() <= mention.quote().exact().length());
        }
    }

    private static String letters(SetText.Paragraph paragraph) {
        return paragraph.runs().stream().map(SetText.Run::text).collect(Collectors.joining());
    }

    private static Mention mention(int number, int start, int end) {
        return new Mention(
                new MentionId(number),
                Passage.of(TEXT, new Span(start, end)),
                "something",
                Mention.Kind.EVENT,
                0.5,
                new Mention.Voice(new Speaker("the author", Speaker.Kind.AUTHOR), Mode.OWN_VOICE, null),
                new Mention.Slots(List.of(), List.of(), null));
    }
}
