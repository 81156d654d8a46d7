package org.gainsay.matching.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        OSTRELL (AP) — A dam gave way.                                       | AP
        KARSK, Veldonia, March 14 (Reuters) - A dam gave way.                | Reuters
        OSTRELL, March 18 /TASS/. The number of dead has risen.              | TASS
        La presa cedió el viernes. Con información de EFE                    | EFE
        La presa cedió el viernes. (Agencia EFE)                             | EFE
        A barragem cedeu. Com informações da Lusa.                           | Lusa
        Le barrage a cédé vendredi. (AFP)                                    | AFP
        Le barrage a cédé. Avec AFP                                          | AFP
        La diga ha ceduto. Con informazioni di Adnkronos                     | Adnkronos
        OSTRELL, 16 MAR (LITORAL) - La diga ha ceduto.                       | Litoral
        (Adnkronos/Dpa/Europa Press) - La diga ha ceduto.                    | Adnkronos
        The dam gave way, Bharat Samvad reports.                             | Bharat Samvad
        The dam gave way, a minister told AFP.                               | AFP
        Source: Xinhua. The dam gave way.                                    | Xinhua
        """)
    void a_credit_line_is_read(String text, String agency) {
        assertEquals(Optional.of(agency), Credits.of(text));
    }

    @Test
    void an_abbreviation_in_brackets_amid_a_sentence_is_no_credit() {
        assertEquals(
                Optional.empty(), Credits.of("The National Water Board (NWB) met in Karsk on Friday and said little."));
    }

    @Test
    void an_agency_is_known_by_its_name_and_by_its_initials() {
        assertTrue(Credits.is("Veldonian Press Agency", "VPA"));
        assertTrue(Credits.is("The Associated Press", "AP"));
        assertTrue(Credits.is("Agencia Litoral", "Litoral"));
        assertFalse(Credits.is("Ostrell Daily", "VPA"));
    }
}
