package org.gainsay.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.gainsay.core.AttributionId;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.Language;
import org.gainsay.core.MentionId;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.TimeId;

/**
 * Claim sheets as the desk keeps them: JSON that gives back the very same records.
 *
 * <p>This is the desk's own form, one property per record component. The form for others, which leaves out what only
 * the desk needs, is {@code docs/claim-sheet.schema.json}. The same sheet gives the same bytes.
 */
final class SheetFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(Digest.class, Named.class)
            .addMixIn(MentionId.class, Named.class)
            .addMixIn(AttributionId.class, Named.class)
            .addMixIn(QuantityId.class, Named.class)
            .addMixIn(TimeId.class, Named.class)
            .addMixIn(Language.class, Tagged.class)
            .addMixIn(Quantity.Amount.class, Amounts.class)
            .build();

    private SheetFiles() {}

    static String write(ClaimSheet sheet) {
        try {
            return JSON.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a claim sheet that cannot be written: " + e.getMessage(), e);
        }
    }

    /** Reads what {@link #write} wrote; {@link IllegalArgumentException} if it is something else. */
    static ClaimSheet read(String json) {
        try {
            return JSON.readValue(json, ClaimSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a claim sheet: " + e.getOriginalMessage(), e);
        }
    }

    /** Types that {@code toString} writes and {@code parse} reads. */
    private abstract static class Named {
        @JsonCreator
        @SuppressWarnings("unused")
        static Object parse(String text) {
            throw new UnsupportedOperationException(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private abstract static class Tagged {
        @JsonValue
        abstract String tag();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Quantity.Value.class, name = "value"),
        @JsonSubTypes.Type(value = Quantity.Range.class, name = "range")
    })
    private interface Amounts {}
}
