package org.gainsay.capture;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The custody record of a capture: when, by what tool and on which way its bytes were obtained.
 *
 * @param at the moment at which the last byte was there, to the microsecond
 * @param tool the software and its version, as in a User-Agent: {@code Gainsay/0.1.0}
 * @param by the person at whose word it was obtained; null where nobody was named
 * @param contentType what the way of obtaining declared the bytes to be, a {@code Content-Type} value
 * @param way how they came
 * @param companions what the page shows and hands out beside its text, in its order; empty where that was not asked for
 */
public record Custody(
        Instant at,
        String tool,
        @Nullable String by,
        @Nullable String contentType,
        Way way,
        List<Companion> companions) {
    public Custody {
        companions = List.copyOf(companions);
    }

    /** A custody record of something without companions. */
    public Custody(Instant at, String tool, @Nullable String by, @Nullable String contentType, Way way) {
        this(at, tool, by, contentType, way, List.of());
    }

    /** A custody record that names no person. */
    public Custody(Instant at, String tool, @Nullable String contentType, Way way) {
        this(at, tool, null, contentType, way);
    }

    /** The same with these companions. */
    Custody with(List<Companion> beside) {
        return new Custody(at, tool, by, contentType, way, beside);
    }

    /** The companions that were kept, in the order of the page. */
    public List<Companion.Kept> keptCompanions() {
        return companions.stream()
                .flatMap(companion -> companion instanceof Companion.Kept kept ? Stream.of(kept) : Stream.empty())
                .toList();
    }

    /** The way on which the bytes came. */
    public sealed interface Way {}

    /**
     * Read from a file of this machine.
     *
     * @param path the absolute path
     * @param size its size in bytes
     * @param modified when the file system says that it was last changed
     */
    public record ReadFromFile(Path path, long size, Instant modified) implements Way {}

    /**
     * Fetched from the web.
     *
     * @param asked the address that was asked for
     * @param redirects the answers that led on, in order, by their status or by the refresh of an otherwise empty page;
     *     empty where the first answer had the page
     * @param answer the answer that had the page
     */
    public record Fetched(URI asked, List<Answer> redirects, Answer answer) implements Way {
        public Fetched {
            redirects = List.copyOf(redirects);
        }
    }

    /**
     * Pasted by a person.
     *
     * @param from the address that the person named
     */
    public record PastedByPerson(@Nullable URI from) implements Way {}

    /**
     * Handed in as bytes.
     *
     * @param name the name that came with them
     * @param from the address that the sender named
     */
    public record HandedIn(String name, @Nullable URI from) implements Way {}

    /**
     * Taken out of something that holds several documents: a web archive, a mailbox, a message with attachments.
     *
     * @param container what it lay in, by name
     * @param digest the digest of all the bytes of the container
     * @param place where in it: the id of a record, the id or number of a message, the name of an attachment
     * @param recorded how the container says that it came there; null where it says nothing
     */
    public record TakenFrom(
            String container,
            Digest digest,
            String place,
            @Nullable Recorded recorded) implements Way {}

    /**
     * What a web archive says about how it obtained something. We did not see it happen.
     *
     * @param at when
     * @param tool the software that did it; null where the archive does not name it
     * @param address the address that was asked
     * @param answer the answer; null where it was no HTTP
     */
    public record Recorded(
            Instant at,
            @Nullable String tool,
            URI address,
            @Nullable Answer answer) {}

    /**
     * One HTTP answer, without its body.
     *
     * @param address the address that answered
     * @param ip the machine that answered; null where an archive that others wrote does not say it
     * @param status the status code
     * @param version the version of HTTP that it spoke, {@code HTTP/1.1}
     * @param phrase the reason phrase, often empty
     * @param headers the header fields in the order received
     */
    public record Answer(
            URI address, @Nullable InetAddress ip, int status, String version, String phrase, List<Header> headers) {
        public Answer {
            headers = List.copyOf(headers);
        }

        /** Whether the status says that this is what was asked for. */
        public boolean successful() {
            return status >= 200 && status <= 299;
        }

        /** The first value of a header field, whatever the case of its name. */
        public Optional<String> first(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /**
     * One header field.
     *
     * @param name as sent
     * @param value as sent, ISO-8859-1 read as such
     */
    public record Header(String name, String value) {}

    /** The address that the bytes came from or are said to come from. */
    public Optional<URI> address() {
        return switch (way) {
            case Fetched fetched -> Optional.of(fetched.answer().address());
            case PastedByPerson pasted -> Optional.ofNullable(pasted.from());
            case HandedIn handedIn -> Optional.ofNullable(handedIn.from());
            case TakenFrom taken -> Optional.ofNullable(taken.recorded()).map(Recorded::address);
            case ReadFromFile file -> Optional.empty();
        };
    }

    /** When the document was seen: by us, or by the archive that it was taken from. */
    public Instant seen() {
        return way instanceof TakenFrom taken && taken.recorded() != null
                ? taken.recorded().at()
                : at;
    }

    /** The HTTP answer that had the bytes, ours or one that an archive recorded. */
    public Optional<Answer> answer() {
        return switch (way) {
            case Fetched fetched -> Optional.of(fetched.answer());
            case TakenFrom taken -> Optional.ofNullable(taken.recorded()).map(Recorded::answer);
            case PastedByPerson pasted -> Optional.empty();
            case HandedIn handedIn -> Optional.empty();
            case ReadFromFile file -> Optional.empty();
        };
    }
}
