package org.gainsay.desk.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes records as JSON: every field, in the order of the components, null where there is nothing. */
final class ShapeWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final Map<Class<?>, Shape.Fielded> KNOWN = new ConcurrentHashMap<>();

    private ShapeWriter() {}

    static void write(Object shape, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            value(json, shape);
            json.writeRaw('\n');
        }
    }

    static String text(Object shape) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            value(json, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Instant moment -> json.writeString(moment.toString());
            case LocalDate day -> json.writeString(day.toString());
            case Enum<?> one -> json.writeString(Shape.word(one));
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number.toPlainString());
            case Boolean flag -> json.writeBoolean(flag);
            case RawJson raw -> json.writeRawValue(raw.text());
            case List<?> list -> list(json, list);
            case Map<?, ?> map -> map(json, map);
            case Record shape -> record(json, shape);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void list(JsonGenerator json, List<?> list) throws IOException {
        json.writeStartArray();
        for (Object item : list) {
            value(json, item);
        }
        json.writeEndArray();
    }

    private static void map(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            value(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void record(JsonGenerator json, Record shape) throws IOException {
        json.writeStartObject();
        Class<?> type = shape.getClass();
        Shape.Fielded fielded = KNOWN.computeIfAbsent(type, some -> (Shape.Fielded) Shape.of(some));
        for (Shape.Field field : fielded.fields()) {
            json.writeFieldName(field.name());
            value(json, read(field, shape));
        }
        json.writeEndObject();
    }

    private static @Nullable Object read(Shape.Field field, Record shape) {
        try {
            return field.reader().invoke(shape);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(shape.getClass() + "." + field.name(), e);
        }
    }
}
