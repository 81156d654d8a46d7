package org.gainsay.desk.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gainsay.capture.Limits;
import org.gainsay.desk.web.Failures.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a program sends into a record, and names the field where it does not fit. A field that the record does not
 * have is refused, so that a misspelt one is not taken for one that was left out.
 */
final class ShapeReader {
    /** Objects and lists within each other: nothing that is sent needs more than three. */
    private static final int DEEPEST = 8;

    /** Items of one list: what one assessment may rely on, and one more to be refused by name. */
    private static final int LONGEST_LIST = 1_001;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(2 * Limits.INPUT_BYTES)
                    .build())
            .build();

    private final JsonParser json;

    private ShapeReader(JsonParser json) {
        this.json = json;
    }

    /** The record that the bytes hold, and nothing after it. */
    static Object read(InputStream body, Type type) throws IOException {
        try (JsonParser json = FACTORY.createParser(body)) {
            if (json.nextToken() == null) {
                throw Unmet.unclear("The body is empty. It wants to be a JSON object.");
            }
            wants(json.currentToken() == JsonToken.START_OBJECT, "", "an object");
            Object shape = new ShapeReader(json).fielded((Shape.Fielded) Shape.of(type), "");
            if (json.nextToken() != null) {
                throw Unmet.unclear("There is something after the JSON object.");
            }
            return shape;
        } catch (JsonProcessingException e) {
            throw Unmet.unclear("The body is no JSON: " + e.getOriginalMessage() + " (line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ").");
        }
    }

    /** The record that was written by {@link ShapeWriter} before. */
    static Object kept(String text, Type type) {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object value(Shape shape, String field) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (shape) {
            case Shape.Text text -> text(text, field);
            case Shape.Whole whole -> {
                wants(token == JsonToken.VALUE_NUMBER_INT, field, "a whole number");
                yield whole(field);
            }
            case Shape.Flag flag -> {
                wants(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, field, "true or false");
                yield json.getBooleanValue();
            }
            case Shape.Listed list -> list(list, field);
            case Shape.Fielded fielded -> fielded(fielded, field);
            case Shape.Fraction fraction -> throw new IllegalArgumentException("nobody sends a fraction: " + field);
            case Shape.Keyed keyed -> throw new IllegalArgumentException("nobody sends a map: " + field);
            case Shape.Raw raw -> throw new IllegalArgumentException("nobody sends raw JSON: " + field);
        };
    }

    private long whole(String field) throws IOException {
        try {
            return json.getLongValue();
        } catch (JsonProcessingException e) {
            throw Unmet.field(field, "“" + json.getText() + "” is too large a number.");
        }
    }

    private Object text(Shape.Text shape, String field) throws IOException {
        wants(json.currentToken() == JsonToken.VALUE_STRING, field, "text in quotation marks");
        String text = json.getText();
        if (shape.type() == LocalDate.class) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Unmet.field(field, "“" + text + "” is no day. A day is written 2026-04-15.");
            }
        }
        if (!shape.type().isEnum()) {
            return text;
        }
        return Arrays.stream(Objects.requireNonNull(shape.type().getEnumConstants()))
                .filter(one -> Shape.word((Enum<?>) one).equals(text))
                .findFirst()
                .orElseThrow(() -> Unmet.field(
                        field, "“" + text + "” is none of " + String.join(", ", Shape.words(shape.type())) + "."));
    }

    private List<Object> list(Shape.Listed shape, String field) throws IOException {
        wants(json.currentToken() == JsonToken.START_ARRAY, field, "a list");
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String named = field + "/" + items.size();
            Object item = value(Shape.of(shape.item()), named);
            if (item == null) {
                throw Unmet.field(named, "Nothing stands there.");
            }
            items.add(item);
            wants(items.size() < LONGEST_LIST, field, "a list of fewer items");
        }
        return items;
    }

    private Object fielded(Shape.Fielded shape, String at) throws IOException {
        wants(json.currentToken() == JsonToken.START_OBJECT, at, "an object");
        Map<String, @Nullable Object> found = new HashMap<>();
        Map<String, Shape.Field> known =
                shape.fields().stream().collect(Collectors.toMap(Shape.Field::name, field -> field));
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String path = at.isEmpty() ? name : at + "/" + name;
            Shape.Field field = known.get(name);
            if (field == null) {
                throw Unmet.field(
                        path,
                        "There is no such field. There "
                                + (known.isEmpty()
                                        ? "is none."
                                        : "are "
                                                + shape.fields().stream()
                                                        .map(Shape.Field::name)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
            }
            json.nextToken();
            found.put(name, value(Shape.of(field.type()), path));
        }
        return made(shape, found, at);
    }

    private static Object made(Shape.Fielded shape, Map<String, @Nullable Object> found, String at) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            Object value = found.get(field.name());
            if (value == null && !field.nullable()) {
                throw Unmet.field(at.isEmpty() ? field.name() : at + "/" + field.name(), "This is needed.");
            }
            values.add(value);
        }
        try {
            Constructor<?> constructor = shape.type().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw Unmet.field(
                    at, String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.type().toString(), e);
        }
    }

    private static void wants(boolean good, String field, String what) {
        if (!good) {
            throw field.isEmpty()
                    ? Unmet.unclear("The body wants to be a JSON object.")
                    : Unmet.field(field, "This wants to be " + what + ".");
        }
    }
}
