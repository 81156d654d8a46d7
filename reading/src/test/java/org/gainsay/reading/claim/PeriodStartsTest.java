package org.gainsay.reading.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.core.Mention;
import org.junit.jupiter.api.Test;

class PeriodStartsTest {
    private static List<String> dues(String text) {
        return Told.mentions(text).stream()
                .map(mention -> mention.slots().due())
                .flatMap(Stream::ofNullable)
                .map(Mention.Due::date)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void aPeriodRunsFromTheDayThatStandsBesideItsEvent() {
        assertEquals(
                List.of("2024-04-17"),
                dues(
                        "The vote was held on Sunday, 14 April 2024. The count must end within 72 hours after the election."));
    }

    @Test
    void aPeriodWithoutAStartRunsFromTheOneBeforeItInTheParagraph() {
        String vote = "The vote was held on Sunday, 14 April 2024. The count must end within 72 hours after the vote.";
        assertEquals(
                List.of("2024-04-17", "2024-05-14"), dues(vote + " The council has 30 days to publish the result."));
        assertEquals(List.of("2024-04-17"), dues(vote + "\n\nThe council has 30 days to publish the result."));
    }

    @Test
    void aPeriodAfterAnEventWithoutADayFallsDueOnNone() {
        assertEquals(List.of(), dues("The council must publish the notice within 30 days after the ruling."));
    }
}
