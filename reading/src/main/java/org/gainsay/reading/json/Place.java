package org.gainsay.reading.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node and where it stands, so that what is wrong there can be said with its place: {@code mentions[3].quote.start}.
 *
 * @param path where the node stands
 * @param node what stands there
 */
record Place(String path, JsonNode node) {
    static Place of(String path, JsonNode node) {
        return new Place(path, node);
    }

    /** The root of some JSON text. */
    static JsonNode parse(String json) {
        try {
            return Parsing.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    /** The field {@code name}, which may not be absent or null. */
    Place field(String name) {
        return present(name).orElseThrow(() -> new Refused(path + "." + name + ": is missing", null));
    }

    /** The field {@code name} if it is there and not null. */
    Optional<Place> present(String name) {
        if (!node.isObject()) {
            throw wants("an object");
        }
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(new Place(path + "." + name, value));
    }

    String text() {
        if (!node.isTextual()) {
            throw wants("a string");
        }
        return node.textValue();
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wants("a whole number");
        }
        return node.intValue();
    }

    double share() {
        if (!node.isNumber()) {
            throw wants("a number");
        }
        return node.doubleValue();
    }

    BigDecimal number() {
        if (!node.isNumber()) {
            throw wants("a number");
        }
        return node.decimalValue();
    }

    <E extends Enum<E>> E choice(Class<E> choices) {
        return Wording.parse(choices, text()).orElseThrow(() -> wants("a word for its " + choices.getSimpleName()));
    }

    <T> List<T> all(Function<Place, T> form) {
        if (!node.isArray()) {
            throw wants("an array");
        }
        List<T> things = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            things.add(form.apply(new Place(path + "[" + i + "]", node.get(i))));
        }
        return things;
    }

    /** What {@code form} makes of this place; what it refuses is said with the path. */
    <T> T as(Function<Place, T> form) {
        try {
            return form.apply(this);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refused(path + ": " + e.getMessage(), e);
        }
    }

    private Refused wants(String what) {
        return new Refused(path + ": wants " + what + ", got " + node.getNodeType(), null);
    }

    /** The mapper, made when something is read for the first time: writing never needs it. */
    private static final class Parsing {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
