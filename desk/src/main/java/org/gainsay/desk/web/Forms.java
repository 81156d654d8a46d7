package org.gainsay.desk.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.core.EvidenceId;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.CaseView;
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
            throw Failures.Unmet.unfit(
                    Words.now().say("failure-ledger-refused", "").strip(), why + (why.endsWith(".") ? "" : "."));
        }
        UriBuilder back = UriBuilder.fromPath(path).queryParam("done", done);
        return Response.seeOther(
                        place.isEmpty() ? back.build() : back.fragment(place).build())
                .build();
    }

    /** A line that has to be there; {@code what} is the key of its name. */
    static String line(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Failures.Unmet.unfit(
                    Words.now().say("failure-line-needed", Words.now().say(what)));
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
        throw Failures.Unmet.unclear(Words.now()
                .say(
                        "failure-choice",
                        Words.now().say(what),
                        value == null ? "" : value,
                        Arrays.stream(choices).map(Forms::word).collect(Collectors.joining(", "))));
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
            throw Failures.Unmet.unclear(Words.now().say("failure-piece-name", value == null ? "" : value));
        }
    }

    static LocalDate day(@Nullable String value) {
        try {
            return LocalDate.parse(value == null ? "" : value.strip());
        } catch (DateTimeParseException e) {
            throw Failures.Unmet.unfit(Words.now().say("failure-day", value == null ? "" : value));
        }
    }

    static long sequence(@Nullable String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,17}")) {
            throw Failures.Unmet.unclear(Words.now().say("failure-sequence", value == null ? "" : value));
        }
        return Long.parseLong(value);
    }

    /** The append that a page offers to take back; null where none is named, or its person filed something else since. */
    static @Nullable String undoable(Desk desk, Actor person, @Nullable String append) {
        return append != null
                        && append.matches("[1-9][0-9]{0,17}")
                        && desk.several().undoable(person, Long.parseLong(append))
                ? append
                : null;
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
        return done != null && Words.now().knows("filing-done-" + done)
                ? Words.now().say("filing-done-" + done)
                : null;
    }

    /** Says no where somebody would take back what another person filed, and is no editor. */
    static void ownOrEditors(OpenDesk open, Visitor visitor, CaseView view, long sequence) {
        Optional<Entry> entry = open.desk().ledger().entry(sequence);
        if (entry.isPresent() && !entry.get().actor().equals(open.person())) {
            visitor.needs(
                    Role.EDITOR,
                    view.id(),
                    Words.now().say("failure-taking-back-filed", entry.get().actor()));
        }
    }
}
