package org.gainsay.desk.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the results of a filter are written. */
enum Shape {
    /** For people. */
    TABLE,
    /** Indented. */
    JSON,
    /** One object on one line for each input. */
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A shape on the command line. */
    static final class Named implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String text) {
            return Arrays.stream(values())
                    .filter(shape -> shape.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                            + Arrays.stream(values()).map(Shape::toString).collect(Collectors.joining(", "))));
        }
    }
}
