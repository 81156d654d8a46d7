package org.gainsay.reading.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static List<String> names(String text) {
        Tokens tokens = Tokens.of(text);
        return Names.in(tokens, Sentences.of(tokens)).all().stream()
                .map(name -> name.entity().name())
                .distinct()
                .toList();
    }

    private static Entity.Kind kind(String name, String text) {
        Tokens tokens = Tokens.of(text);
        return Names.in(tokens, Sentences.of(tokens)).all().stream()
                .map(Name::entity)
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void aHeadlineInTitleCaseNamesNobodyWhetherOrNotItEndsWithAFullStop() {
        String text = "The clerk met Mira Tosk on the quay. Later Tosk sold the ferry.";
        assertEquals(List.of("Mira Tosk"), names("Mira Tosk Sells The Oldest Ferry Of Halvane\n\n" + text));
        assertEquals(List.of("Mira Tosk"), names("Mira Tosk Sells The Oldest Ferry Of Halvane.\n\n" + text));
    }

    @Test
    void whoHoldsAnOfficeOrSeeksItIsNamedWithoutThat() {
        assertEquals(List.of("Daniel Venn"), names("Incumbent Daniel Venn won. The authority gave Venn 51 percent."));
    }

    @Test
    void aMemberOfAPartyIsNamedWithoutItAndABodyWithIt() {
        assertEquals(List.of("Mira Tosk"), names("He met Democrat Mira Tosk on the quay."));
        assertEquals(
                List.of("Republican National Committee"),
                names("He met the Republican National Committee on the quay."));
    }

    @Test
    void titlesInThePluralAreNoPartOfAName() {
        assertEquals(List.of("Mira Tosk"), names("He met Senators Mira Tosk on the quay."));
    }

    @Test
    void anAcronymInBracketsNamesTheSame() {
        assertEquals(
                List.of("Harbour Election Council"),
                names("She asked the Harbour Election Council (HEC) on Monday. Then the HEC answered."));
    }

    @Test
    void kindsAreToldByTitlesGivenNamesAndWordsOfBodies() {
        assertEquals(Entity.Kind.PERSON, kind("Halvane", "He met Mrs. Halvane on the quay."));
        assertEquals(Entity.Kind.ORGANISATION, kind("Halvane Port Authority", "He met the Halvane Port Authority."));
        assertEquals(Entity.Kind.PLACE, kind("Peru", "The ship came from Peru."));
    }
}
