package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Harbour vote 2031           | harbour-vote-2031
                    Elección en la Bahía (II)   | eleccion-en-la-bahia-ii
                    Straße & Brücke             | strasse-brucke
                    Ærø Tidende                 | aero-tidende
                    Łódź Þing ¼                 | lodz-thing-1-4
                    AT&T / Señal n.º 5          | at-t-senal-n-o-5
                    Ｔｏｋｙｏ                      | tokyo
                    İstanbul ısı                | istanbul-isi
                    """)
    void a_name_leads_to_a_slug_without_accents(String name, String slug) {
        assertEquals(slug, CaseId.ofName(name).slug());
        assertEquals(slug, SourceId.ofName("  " + name + " ").slug());
    }

    @Test
    void names_that_lose_letters_stay_apart() {
        assertTrue(SourceId.ofName("Новости ТВ").slug().matches("[0-9a-f]{8}"));
        assertNotEquals(SourceId.ofName("Новости ТВ"), SourceId.ofName("Новости FM"));
        assertTrue(SourceId.ofName("東京 News").slug().matches("news-[0-9a-f]{8}"));
        assertNotEquals(SourceId.ofName("東京 News"), SourceId.ofName("京都 News"));
        assertNotEquals(CaseId.ofName("a".repeat(200)), CaseId.ofName("a".repeat(201)));
        assertEquals(SourceId.ofName("El Ni\u00f1o"), SourceId.ofName("El Nin\u0303o"));
    }

    @Property
    void every_name_leads_to_a_valid_slug_and_always_to_the_same(@ForAll String name) {
        try {
            Words.line("name", name.strip());
        } catch (IllegalArgumentException notAName) {
            assertThrows(IllegalArgumentException.class, () -> CaseId.ofName(name));
            return;
        }
        CaseId id = CaseId.ofName(name);
        assertEquals(id, CaseId.ofName(name));
        assertEquals(id, new CaseId(id.slug()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "é", "a b", "a/b", ".."})
    void what_is_not_a_slug_is_no_id(String slug) {
        assertThrows(IllegalArgumentException.class, () -> new DocumentId(slug));
        assertThrows(IllegalArgumentException.class, () -> new ClaimId(slug));
    }

    @Test
    void ids_of_documents_and_claims_follow_from_what_they_are_of() {
        CaseId vote = new CaseId("vote");
        SourceId beacon = new SourceId("beacon");
        assertEquals(DocumentId.of(vote, beacon, "a"), DocumentId.of(vote, beacon, "a"));
        assertNotEquals(DocumentId.of(vote, beacon, "a"), DocumentId.of(vote, beacon, "b"));
        assertTrue(ClaimId.of(vote, "It won.").slug().matches("c-[0-9a-f]{16}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "a\u0000b", "half \ud800"})
    void what_is_not_one_line_is_no_name_of_an_actor(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Actor(name));
    }
}
