package org.gainsay.desk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gainsay.core.Dimension;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.desk.api.ClaimWrites.Marked;
import org.gainsay.desk.api.ClaimWrites.MarkedSpeaker;
import org.gainsay.desk.api.ClaimWrites.NewEvidence;
import org.gainsay.desk.web.Failures.Unmet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeTest {
    private static final NewEvidence EVIDENCE = new NewEvidence(
            "d-1",
            null,
            null,
            new Marked(3, 9, new MarkedSpeaker("Ilo \"the Heron\" Dast", Speaker.Kind.PERSON)),
            Stance.REFUTES,
            Dimension.NUMBER,
            "said “no”\n");

    @Test
    void what_is_written_is_read_again() throws IOException {
        assertEquals(EVIDENCE, read(ShapeWriter.text(EVIDENCE)));
    }

    @Test
    void fields_that_may_be_null_may_be_left_out_and_come_in_any_order() throws IOException {
        assertEquals(
                new NewEvidence("d-1", 12L, null, null, Stance.SUPPORTS, null, null),
                read(" {\"stance\":\"supports\",\"decision\":12,\"document\":\"d-1\",\"note\":null} "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | document",
                "{\"document\":7} | document",
                "{\"document\":\"d\",\"stance\":\"likes\"} | stance",
                "{\"document\":\"d\",\"stance\":\"supports\",\"decision\":\"12\"} | decision",
                "{\"document\":\"d\",\"stance\":\"supports\",\"decision\":1.5} | decision",
                "{\"document\":\"d\",\"stance\":\"supports\",\"decision\":99999999999999999999} | decision",
                "{\"document\":\"d\",\"stance\":\"supports\",\"span\":{\"start\":1}} | span/end",
                "{\"document\":\"d\",\"stance\":\"supports\",\"span\":{\"begin\":1}} | span/begin",
                "{\"document\":\"d\",\"stance\":\"supports\",\"span\":[]} | span",
                "{\"document\":\"d\",\"stanze\":\"supports\"} | stanze",
            })
    void what_does_not_fit_is_named_by_its_field(String body, String field) {
        Unmet unmet = assertThrows(Unmet.class, () -> read(body));
        assertEquals(422, unmet.getResponse().getStatus());
        assertEquals("\"" + field + "\"", unmet.more().get("field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~",
                "[]",
                "7",
                "null",
                "{",
                "{\"document\":\"d\"} {}",
                "{\"document\":\"d\",\"document\":\"e\"}",
                "{\"document\":\"d\",\"span\":{\"a\":[[[[[[[[[[1]]]]]]]]]]}}"
            })
    void what_is_no_object_is_refused(String body) {
        Unmet unmet = assertThrows(Unmet.class, () -> read(body));
        assertEquals(unmet.more().isEmpty() ? 400 : 422, unmet.getResponse().getStatus());
    }

    private static Object read(String body) throws IOException {
        return ShapeReader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), NewEvidence.class);
    }
}
