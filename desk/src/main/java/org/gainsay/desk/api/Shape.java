package org.gainsay.desk.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a type looks like as JSON, found out from the type itself. */
sealed interface Shape {
    /**
     * Text.
     *
     * @param type String, Instant, LocalDate or an enum
     */
    record Text(Class<?> type) implements Shape {}

    /** A whole number. */
    record Whole() implements Shape {}

    /** Any number. */
    record Fraction() implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** Any JSON object. */
    record Raw() implements Shape {}

    /**
     * A list.
     *
     * @param item what is in it
     */
    record Listed(Type item) implements Shape {}

    /**
     * An object whose names are not known before.
     *
     * @param value what stands under each
     */
    record Keyed(Type value) implements Shape {}

    /**
     * A record as an object.
     *
     * @param type the record
     * @param fields its components in their order
     */
    record Fielded(Class<?> type, List<Field> fields) implements Shape {}

    /**
     * A component of a record.
     *
     * @param name its name
     * @param type its type
     * @param nullable whether it may be null, and left out of what is sent
     * @param says what it is; empty if nobody said
     * @param reader how it is read out of the record
     */
    record Field(String name, Type type, boolean nullable, String says, Method reader) {}

    /** The shape of a type; {@link IllegalArgumentException} for one that the API does not speak. */
    static Shape of(Type type) {
        return switch (type) {
            case ParameterizedType some -> of(some);
            case Class<?> some -> of(some);
            default -> throw new IllegalArgumentException("no JSON for " + type);
        };
    }

    private static Shape of(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            return new Listed(arguments[0]);
        }
        if (raw == Map.class) {
            return new Keyed(arguments[1]);
        }
        return new Fielded(raw, fields(raw, arguments));
    }

    private static Shape of(Class<?> type) {
        if (type == String.class || type == Instant.class || type == LocalDate.class || type.isEnum()) {
            return new Text(type);
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return new Whole();
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return new Fraction();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Flag();
        }
        if (type == RawJson.class) {
            return new Raw();
        }
        if (type.isRecord()) {
            return new Fielded(type, fields(type));
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    private static List<Field> fields(Class<?> type, Type... arguments) {
        List<TypeVariable<?>> variables = List.of(type.getTypeParameters());
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents())) {
            Method reader = component.getAccessor();
            reader.setAccessible(true);
            fields.add(new Field(
                    component.getName(),
                    bound(component.getGenericType(), variables, arguments),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    said(component),
                    reader));
        }
        return fields;
    }

    /** A type in which the variables of a generic record stand for what they were given. */
    private static Type bound(Type type, List<TypeVariable<?>> variables, Type[] arguments) {
        return switch (type) {
            case TypeVariable<?> variable when arguments.length > 0 -> arguments[variables.indexOf(variable)];
            case ParameterizedType some
            when arguments.length > 0 ->
                new Bound(
                        some.getRawType(),
                        Arrays.stream(some.getActualTypeArguments())
                                .map(one -> bound(one, variables, arguments))
                                .toList());
            default -> type;
        };
    }

    /**
     * A generic type whose variables are bound.
     *
     * @param raw the type without them
     * @param arguments what they stand for
     */
    record Bound(Type raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    /** What stands in {@link Says}; empty where it is missing. */
    static String said(AnnotatedElement element) {
        Says says = element.getAnnotation(Says.class);
        return says == null ? "" : says.value();
    }

    /** The word of an enum in JSON: {@code owned-by}; a grade is the letter that it is. */
    static String word(Enum<?> one) {
        return one.name().length() == 1
                ? one.name()
                : one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of all. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(one -> word((Enum<?>) one))
                .toList();
    }
}
