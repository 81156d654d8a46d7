package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Mention;
import org.gainsay.core.Mode;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;
import org.gainsay.reading.json.SheetJson;
import org.junit.jupiter.api.Test;

class ReaderTest {
    /** Fiction: the island of Tessaly, its harbour vote and its people are invented. */
    private static final String FICTION = """
            Tessaly: the harbour is ours

            The island is calm. The harbour vote was held on Sunday, 14 April 2024.

            A blockade led by the governments of Ardania, Brelund, Corvia and Dunmark began on the eve of the regatta. \
            Island governments such as Estmark, Corvia and Falland did not take part in this blockade.

            It has become known that 70% of the strikers had never worked at sea. Almost 400 dockers were on strike. \
            They claimed to have received 9 crowns a day.

            According to Ruben Ostrava, a lecturer in computing and external auditor of the Harbour Election Council \
            (HEC), the fault was brought in from abroad. In an interview for the portal Meridian, the technician \
            reported that: “The scales were slow. They were never opened.”

            The expert concludes by saying that “every crew has the signed lists.” Likewise, a third of the boats are \
            weighed again by the council.

            The computer expert comments that the scale then writes the same figure on a card.

            President Ilka Brandt called for building a new lighthouse. Brandt said that her party will publish all \
            bills by Friday.

            The count must be finished within 72 hours after the vote. The HEC has 30 days to publish the results. \
            In Brandt’s next term there will be no changes in fishing policy.
            """;

    private final ClaimSheet sheet = read(FICTION);

    @Test
    void theWordsOfTheAuditorAreHisHoweverTheTextCallsHim() {
        assertEquals(
                "Ruben Ostrava",
                mention("brought in from abroad").voice().speaker().name());
        assertEquals(
                "Ruben Ostrava", mention("scales were slow").voice().speaker().name());
        assertEquals(Mode.DIRECT, mention("scales were slow").voice().mode());
        assertEquals("Ruben Ostrava", mention("never opened").voice().speaker().name());
        assertEquals(
                "Ruben Ostrava", mention("signed lists").voice().speaker().name());
    }

    @Test
    void whoeverPassedTheWordsOnIsKeptApartFromTheirSpeaker() {
        assertTrue(sheet.attributions().stream()
                .anyMatch(a -> a.source().speaker().name().equals("Ruben Ostrava")
                        && a.chain().equals(List.of("Meridian"))));
    }

    @Test
    void whatHasBecomeKnownIsOnNobodysWord() {
        Mention known = mention("never worked at sea");
        assertEquals(Speaker.Kind.VAGUE, known.voice().speaker().kind());
        assertTrue(sheet.unsourced().contains(known));
        assertFalse(sheet.unsourced().contains(mention("brought in from abroad")));
    }

    @Test
    void whatThePresidentSaidIsThePresidents() {
        assertEquals(
                "Ilka Brandt", mention("called for building").voice().speaker().name());
        assertEquals(Mention.Kind.ATTRIBUTION, mention("called for building").kind());
        assertEquals("Ilka Brandt", mention("publish all").voice().speaker().name());
        assertEquals(Mention.Kind.PROMISE, mention("publish all").kind());
    }

    @Test
    void aPronounIsFollowedBackToThoseWhoWereNamed() {
        Mention claimed = mention("9 crowns a day");
        assertEquals("Almost 400 dockers", claimed.voice().speaker().name());
        assertTrue(claimed.statement().startsWith("Almost 400 dockers"), claimed.statement());
    }

    @Test
    void theCountryOnBothOfTwoOpposedListsIsFound() {
        Tension tension = sheet.tensions().stream()
                .filter(t -> t.kind() == Tension.Kind.MEMBERSHIP)
                .findFirst()
                .orElseThrow();
        assertTrue(tension.why().startsWith("Corvia stands on both"), tension.why());
        assertEquals(mention("A blockade led").id(), tension.a());
        assertEquals(mention("did not take part").id(), tension.b());
    }

    @Test
    void legalPeriodsFallDueOnlyWhereTheirStartIsKnownAndSayHow() {
        Mention.Due due = mention("30 days").slots().due();
        assertEquals(Mention.Kind.LEGAL, mention("30 days").kind());
        assertTrue(due != null && due.date().equals(LocalDate.of(2024, 5, 14)), String.valueOf(due));
        assertTrue(due.rule().contains("30 days") && due.rule().contains("2024-04-14"), due.rule());
        ClaimSheet undated = read("The council has 30 days to publish the results of the count.");
        assertTrue(undated.mentions().stream().allMatch(m -> m.slots().due() == null));
    }

    @Test
    void aFutureInTheAuthorsOwnVoiceIsAPrediction() {
        Mention mention = mention("fishing policy");
        assertEquals(Mention.Kind.PREDICTION, mention.kind());
        assertEquals(Mode.OWN_VOICE, mention.voice().mode());
        assertEquals(Speaker.Kind.AUTHOR, mention.voice().speaker().kind());
    }

    @Test
    void howThePublicationDateIsKnownIsSaid() {
        Article article = Article.ofText("The count ended yesterday. It took two days.");
        ClaimSheet asked =
                Reader.standard().read(article, ReadingOptions.DEFAULT.withPublished(LocalDate.of(2024, 4, 16)));
        assertEquals(DocumentHead.From.OPTION, asked.document().publication().from());
        assertEquals("2024-04-15", asked.times().get(0).value());
        ClaimSheet open = Reader.standard().read(article, ReadingOptions.DEFAULT);
        assertEquals(DocumentHead.From.NONE, open.document().publication().from());
    }

    @Test
    void whatSomeoneDeniesIsNeverGivenAsTheirClaim() {
        for (String denial : List.of(
                "The government denies that 300 voters were turned away.",
                "Ilka Brandt has not confirmed that 300 voters were turned away.",
                "El gobierno negó que 300 votantes fueran rechazados.")) {
            List<Mention> mentions = read(denial).mentions();
            assertFalse(mentions.isEmpty(), denial);
            for (Mention mention : mentions) {
                assertTrue(mention.statement().matches(".*(denies|not|negó).*"), mention.statement());
            }
        }
    }

    @Test
    void aPronounInReportedWordsIsNotGivenToTheReporterOnceSomeoneElseIsNamed() {
        ClaimSheet nested = read("Minister Colm Aster said that one of the dockers confessed that he had taken money.");
        assertFalse(nested.mentions().isEmpty());
        nested.mentions().forEach(m -> assertFalse(m.statement().contains("Colm Aster had"), m.statement()));
    }

    @Test
    void whatTheAuthorUndertakesIsAPromise() {
        ClaimSheet thread = read("We will publish all the sheets by 20 April 2026, scanned and signed.");
        assertEquals(Mention.Kind.PROMISE, thread.mentions().get(0).kind());
        assertTrue(thread.mentions().get(0).slots().due() != null);
    }

    @Test
    void aQuotedStatementIsNeverTheAuthorsOwn() {
        ClaimSheet quoted = read("The clerk said the servers were slow. “They did not lose the data in the night.”");
        assertTrue(quoted.mentions().stream()
                .filter(m -> m.quote().exact().contains("lose the data"))
                .allMatch(m -> m.voice().mode() == Mode.DIRECT));
    }

    @Test
    void aLongTextOfOneRepeatedReportIsReadToItsEnd() {
        String line = "Ilka Brandt said that 12 people voted on Monday and that the count was over. ";
        ClaimSheet sheet = read(line.repeat(3000));
        assertEquals(3000, sheet.sentences().size());
        assertEquals(3000, sheet.attributions().size());
    }

    @Test
    void theSameTextGivesTheSameSheetByteForByte() {
        assertEquals(SheetJson.write(sheet, FICTION), SheetJson.write(read(FICTION), FICTION));
    }

    @Property(tries = 200)
    void everySpanIsAnExactSubstringOfAnyTextWhatsoever(@ForAll @NotBlank String text) {
        ClaimSheet any = read(text);
        any.mentions()
                .forEach(m -> assertEquals(m.quote().exact(), m.quote().span().in(text)));
        any.sentences().forEach(s -> assertFalse(s.span().in(text).isEmpty()));
        any.attributions()
                .forEach(a -> a.content().forEach(c -> assertFalse(c.in(text).isEmpty())));
    }

    private Mention mention(String words) {
        return sheet.mentions().stream()
                .filter(m -> m.quote().exact().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mention with '" + words + "' among "
                        + sheet.mentions().stream().map(Mention::statement).toList()));
    }

    private static ClaimSheet read(String text) {
        return Reader.standard().read(Article.ofText(text), ReadingOptions.DEFAULT);
    }
}
