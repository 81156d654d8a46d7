package org.gainsay.reading.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Span;
import org.junit.jupiter.api.Test;

final class SheetJsonTest {
    /** Enough to meet every choice and every absent field; each try validates a whole sheet. */
    private static final int TRIES = 300;

    private static final Schema SCHEMA = schema();

    @Provide
    Arbitrary<ClaimSheet> sheets() {
        return Sheets.any();
    }

    @Property(tries = TRIES)
    void what_is_written_is_read_back_unchanged(@ForAll("sheets") ClaimSheet sheet) {
        assertEquals(sheet, SheetJson.read(SheetJson.write(sheet, Sheets.TEXT)));
        ObjectNode node = SheetJson.node(sheet, Sheets.TEXT);
        assertEquals(sheet, SheetJson.read(SheetJson.write(node, SheetJson.Layout.INDENTED)));
        assertEquals(sheet, SheetJson.sheet(node));
    }

    @Property(tries = TRIES)
    void the_parts_are_read_back_by_themselves(@ForAll("sheets") ClaimSheet sheet) {
        String text = Sheets.TEXT;
        sheet.sentences().forEach(part -> assertEquals(part, SheetJson.sentence(SheetJson.node(part))));
        sheet.attributions().forEach(part -> assertEquals(part, SheetJson.attribution(SheetJson.node(part, text))));
        sheet.quantities().forEach(part -> assertEquals(part, SheetJson.quantity(SheetJson.node(part, text))));
        sheet.times().forEach(part -> assertEquals(part, SheetJson.time(SheetJson.node(part, text))));
        sheet.mentions().forEach(part -> assertEquals(part, SheetJson.mention(SheetJson.node(part))));
        sheet.tensions().forEach(part -> assertEquals(part, SheetJson.tension(SheetJson.node(part))));
    }

    @Property(tries = TRIES)
    void every_sheet_is_valid_by_the_published_schema(@ForAll("sheets") ClaimSheet sheet) {
        assertEquals(
                List.of(),
                SCHEMA.validate(SheetJson.write(sheet, Sheets.TEXT), InputFormat.JSON).stream()
                        .map(Object::toString)
                        .toList());
    }

    @Property(tries = TRIES)
    void one_sheet_gives_the_same_bytes_every_time_and_stays_on_one_line(@ForAll("sheets") ClaimSheet sheet) {
        String once = SheetJson.write(sheet, Sheets.TEXT);
        assertEquals(once, SheetJson.write(SheetJson.read(once), Sheets.TEXT));
        assertEquals(1, once.lines().count());
    }

    @Test
    void the_schema_refuses_a_sheet_without_a_field_and_one_with_a_field_too_many() {
        ObjectNode missing = SheetJson.node(empty(), "x");
        missing.remove("tensions");
        assertEquals(1, SCHEMA.validate(missing.toString(), InputFormat.JSON).size());
        ObjectNode extra = SheetJson.node(empty(), "x").put("verdict", "true");
        assertEquals(1, SCHEMA.validate(extra.toString(), InputFormat.JSON).size());
    }

    @Test
    void a_range_has_two_ends_and_no_value_and_large_numbers_are_written_out() {
        String text = "48-72 hours";
        assertEquals(
                "{\"id\":\"q1\",\"exact\":\"48-72 hours\",\"start\":0,\"end\":11,\"comparator\":\"range\","
                        + "\"value\":null,\"low\":48,\"high\":72,\"unit\":\"hour\",\"of\":null}",
                SheetJson.write(
                        SheetJson.node(
                                new Quantity(
                                        new QuantityId(1),
                                        new Span(0, 11),
                                        new Quantity.Range(number("48"), number("72")),
                                        "hour",
                                        null),
                                text),
                        SheetJson.Layout.COMPACT));
        assertEquals(
                "12000000000",
                SheetJson.node(
                                new Quantity(
                                        new QuantityId(1),
                                        new Span(0, 11),
                                        new Quantity.Value(Quantity.Comparator.EQUAL, number("1.2E+10")),
                                        null,
                                        null),
                                text)
                        .get("value")
                        .decimalValue()
                        .toPlainString());
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        ObjectNode sheet = SheetJson.node(empty(), "x");
        sheet.withArray("mentions")
                .addObject()
                .put("id", "m1")
                .putObject("quote")
                .put("exact", 7);
        assertRefused("sheet.mentions[0].quote.exact: wants a string, got NUMBER", sheet.toString());

        ObjectNode spans = SheetJson.node(empty(), "x");
        spans.withArray("sentences").addObject().put("start", 5).put("end", 5);
        assertRefused("sheet.sentences[0]: span 5..5: wants 0 <= start < end", spans.toString());

        ObjectNode words = SheetJson.node(empty(), "x");
        words.withArray("times")
                .addObject()
                .put("id", "t1")
                .put("exact", "too long")
                .put("start", 0)
                .put("end", 3);
        assertRefused("sheet.times[0].exact: has 8 code units where start and end say 3", words.toString());

        assertRefused("sheet.document: is missing", "{}");
        assertRefused("not JSON at line 1, column 2: ", "{");
    }

    private static void assertRefused(String message, String json) {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> SheetJson.read(json))
                .getMessage());
        assertEquals(message, said.substring(0, Math.min(message.length(), said.length())));
    }

    private static java.math.BigDecimal number(String digits) {
        return new java.math.BigDecimal(digits);
    }

    private static ClaimSheet empty() {
        return new ClaimSheet(
                new DocumentHead(
                        Digest.of("x"), null, null, null, DocumentHead.Publication.UNKNOWN, Language.ENGLISH, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("..", "docs", "claim-sheet.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("docs/claim-sheet.schema.json", e);
        }
    }
}
