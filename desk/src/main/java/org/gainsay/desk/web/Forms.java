package org.gainsay.desk.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gainsay.core.EvidenceId;
import org.gainsay.ledger.Refused;
import org.jspecify.annotations.Nullable;

/** What forms send, read into what is filed; {@link Failures.Unmet} says what is wrong with a field. */
final class Forms {
    private Forms() {}

    /**
     * Files something and leads back to where the form stood.
     *
     * @param path the page to go back to
     * @param place the part of the page; empty for its beginning
     * @param done the word for what was done
     */
    static Response filed(String path, String place, String done, Runnable filing) {
        try {
            filing.run();
        } catch (Refused | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            throw Failures.Unmet.unfit("The ledger did not take this: " + why + (why.endsWith(".") ? "" : "."));
        }
        UriBuilder back = UriBuilder.fromPath(path).queryParam("done", done);
        return Response.seeOther(
                        place.isEmpty() ? back.build() : back.fragment(place).build())
                .build();
    }

    /** A line that has to be there. */
    static String line(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Failures.Unmet.unfit(what + " is needed, in one line.");
        }
        return value.strip();
    }

    /** A line that may be left out. */
    static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** One of a closed list, by its word in addresses: {@code owned-by}. */
    static <E extends Enum<E>> E choice(String what, Class<E> among, @Nullable String value) {
        E[] choices = Objects.requireNonNull(among.getEnumConstants());
        for (E choice : choices) {
            if (word(choice).equals(value)) {
                return choice;
            }
        }
        throw Failures.Unmet.unclear(what + " “" + (value == null ? "" : value) + "” is none of "
                + Arrays.stream(choices).map(Forms::word).collect(Collectors.joining(", ")) + ".");
    }

    /** The same, where nothing chosen is an answer as well. */
    static <E extends Enum<E>> @Nullable E optionalChoice(String what, Class<E> among, @Nullable String value) {
        return value == null || value.isBlank() ? null : choice(what, among, value);
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EvidenceId piece(@Nullable String value) {
        try {
            return EvidenceId.parse(value == null ? "" : value);
        } catch (IllegalArgumentException e) {
            throw Failures.Unmet.unclear("“" + (value == null ? "" : value) + "” names no piece; they are named e12.");
        }
    }

    static LocalDate day(@Nullable String value) {
        try {
            return LocalDate.parse(value == null ? "" : value.strip());
        } catch (DateTimeParseException e) {
            throw Failures.Unmet.unfit(
                    "“" + (value == null ? "" : value) + "” is no day. A day is written 2026-04-15.");
        }
    }

    static long sequence(@Nullable String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,17}")) {
            throw Failures.Unmet.unclear("“" + (value == null ? "" : value) + "” is no number of an entry.");
        }
        return Long.parseLong(value);
    }

    /** The lines of a field that takes several, without the empty ones. */
    static List<String> lines(@Nullable String value) {
        return value == null
                ? List.of()
                : value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What was done, in a sentence for the page that is come back to. */
    static @Nullable String said(@Nullable String done) {
        return switch (done) {
            case "evidence" -> "Filed as evidence. The standing counts it from now on.";
            case "grade" -> "The piece was graded.";
            case "source-grade" -> "The source was graded.";
            case "correction" -> "The correction was noted.";
            case "link" -> "The two pieces are joined: they go back to one place.";
            case "part" -> "The link was spoken against and counts no more.";
            case "missing" -> "It was noted what is missing.";
            case "settled" -> "It was noted what became of it.";
            case "relation" -> "The relation was noted.";
            case "undone" -> "That was taken back.";
            case "proposed" -> "The assessment was proposed. Another person has to approve it.";
            case "approved" -> "The assessment was approved.";
            case null, default -> null;
        };
    }
}
