package org.gainsay.capture;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.capture.Custody.Answer;
import org.gainsay.capture.Custody.Header;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a custody record: {@code application/warc-fields} (WARC 1.1, section 7), UTF-8, one
 * {@code name: value} a line, in a fixed order, so that equal records have equal bytes.
 *
 * <pre>
 * way: fetched | file | pasted | handed-in | taken
 * at: 2026-04-13T06:30:00.123456Z
 * tool: Gainsay/0.1.0
 * by: Mira Tosk                      where a person was named
 * payload: sha256:…                  so that the digest of the record answers for the bytes too
 * contentType: text/html; charset=utf-8
 * path: /home/desk/notice.txt        file
 * size: 1234                         file
 * modified: 2026-04-13T06:00:00Z     file
 * name: notice.txt                   handed-in
 * from: https://…                    pasted, handed-in
 * container: crawl.warc.gz           taken
 * digest: sha256:…                   taken; of the whole container
 * place: urn:uuid:…                  taken
 * recorded: 2019-02-03T10:20:30Z     taken from a web archive; with recordedBy and recordedAt, its tool and address
 * asked: https://…                   fetched
 * answer: HTTP/1.1 301 192.0.2.1 https://… Moved%20Permanently     fetched, taken; once for each answer, the last had the page
 * header: Name: value                fetched, after the answer that it belongs to
 * companion: sha256:… 2048 image/png 2026-04-13T06:30:01Z 192.0.2.1 https://…     one that was kept; the last are the
 *                                    addresses that were asked, first the one that the page names
 * missed: https://… the server answered 404 Not Found                             one that was not
 * </pre>
 *
 * Line breaks, controls and per cents in values are percent-encoded.
 */
final class CustodyFields {
    static final String MEDIA_TYPE = "application/warc-fields";

    /** Stands in the place of an address that an archive does not tell. */
    private static final String UNKNOWN_MACHINE = "-";

    /** Where the addresses of a companion begin. */
    private static final int COMPANION_ADDRESSES = 5;

    private final StringBuilder out = new StringBuilder();

    private CustodyFields() {}

    static byte[] written(Custody custody, Digest payload) {
        CustodyFields fields = new CustodyFields();
        fields.put("way", nameOf(custody.way()));
        fields.put("at", custody.at().toString());
        fields.put("tool", custody.tool());
        fields.put("by", custody.by());
        fields.put("payload", payload);
        fields.put("contentType", custody.contentType());
        switch (custody.way()) {
            case Custody.ReadFromFile file -> {
                fields.put("path", file.path().toString());
                fields.put("size", Long.toString(file.size()));
                fields.put("modified", file.modified().toString());
            }
            case Custody.PastedByPerson pasted -> fields.put("from", pasted.from());
            case Custody.HandedIn handedIn -> {
                fields.put("name", handedIn.name());
                fields.put("from", handedIn.from());
            }
            case Custody.TakenFrom taken -> fields.taken(taken);
            case Custody.Fetched fetched -> {
                fields.put("asked", fetched.asked());
                fetched.redirects().forEach(fields::answer);
                fields.answer(fetched.answer());
            }
        }
        custody.companions().forEach(fields::companion);
        return fields.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Custody read(byte[] fields) {
        List<Header> lines = lines(fields);
        String way = need(lines, "way");
        Custody.Way read = switch (way) {
            case "file" ->
                new Custody.ReadFromFile(
                        Path.of(need(lines, "path")),
                        Long.parseLong(need(lines, "size")),
                        Instant.parse(need(lines, "modified")));
            case "pasted" -> new Custody.PastedByPerson(uri(first(lines, "from")));
            case "handed-in" -> new Custody.HandedIn(need(lines, "name"), uri(first(lines, "from")));
            case "fetched" -> fetched(lines);
            case "taken" -> taken(lines);
            default -> throw new IllegalArgumentException("custody record of the unknown way '" + way + "'");
        };
        return new Custody(
                Instant.parse(need(lines, "at")),
                need(lines, "tool"),
                first(lines, "by"),
                first(lines, "contentType"),
                read,
                companions(lines));
    }

    private static List<Companion> companions(List<Header> lines) {
        List<Companion> companions = new ArrayList<>();
        for (Header line : lines) {
            if (line.name().equals("companion")) {
                companions.add(kept(line.value()));
            } else if (line.name().equals("missed")) {
                String[] parts = line.value().split(" ", 2);
                companions.add(new Companion.Missed(URI.create(parts[0]), parts.length < 2 ? "" : parts[1]));
            }
        }
        return companions;
    }

    private static Companion.Kept kept(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        if (parts.size() <= COMPANION_ADDRESSES) {
            throw new IllegalArgumentException("custody record with the companion '" + line + "'");
        }
        return new Companion.Kept(
                parts.subList(COMPANION_ADDRESSES, parts.size()).stream()
                        .map(URI::create)
                        .toList(),
                Digest.parse(parts.get(0)),
                Long.parseLong(parts.get(1)),
                parts.get(2),
                machine(parts.get(4)),
                Instant.parse(parts.get(3)));
    }

    private void companion(Companion companion) {
        switch (companion) {
            case Companion.Kept kept ->
                put(
                        "companion",
                        kept.digest() + " " + kept.size() + " " + kept.mediaType() + " " + kept.at() + " "
                                + machine(kept.ip()) + " "
                                + kept.way().stream().map(URI::toString).collect(Collectors.joining(" ")));
            case Companion.Missed missed -> put("missed", missed.address() + " " + missed.why());
        }
    }

    private static List<Header> lines(byte[] fields) {
        return new String(fields, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(CustodyFields::line)
                .toList();
    }

    /** The digest of the payload that a record names; null in records that were written before it was named. */
    static @Nullable Digest payload(byte[] fields) {
        String line = first(lines(fields), "payload");
        return line == null ? null : Digest.parse(line);
    }

    private static Custody.TakenFrom taken(List<Header> lines) {
        List<Answer> answers = answers(lines);
        String recorded = first(lines, "recorded");
        return new Custody.TakenFrom(
                need(lines, "container"),
                Digest.parse(need(lines, "digest")),
                need(lines, "place"),
                recorded == null
                        ? null
                        : new Custody.Recorded(
                                Instant.parse(recorded),
                                first(lines, "recordedBy"),
                                URI.create(need(lines, "recordedAt")),
                                answers.isEmpty() ? null : answers.getLast()));
    }

    private static Custody.Fetched fetched(List<Header> lines) {
        List<Answer> answers = answers(lines);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("custody record of a fetch without an answer");
        }
        return new Custody.Fetched(
                URI.create(need(lines, "asked")), answers.subList(0, answers.size() - 1), answers.getLast());
    }

    private static List<Answer> answers(List<Header> lines) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equals("answer")) {
                List<Header> headers = new ArrayList<>();
                for (int j = i + 1; j < lines.size() && lines.get(j).name().equals("header"); j++) {
                    headers.add(line(lines.get(j).value()));
                }
                answers.add(answer(lines.get(i).value(), headers));
            }
        }
        return answers;
    }

    private static Answer answer(String line, List<Header> headers) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("custody record with the answer '" + line + "'");
        }
        return new Answer(
                URI.create(parts[3]),
                machine(parts[2]),
                Integer.parseInt(parts[1]),
                parts[0],
                URLDecoder.decode(parts[4], StandardCharsets.UTF_8),
                headers);
    }

    private static @Nullable InetAddress machine(String written) {
        try {
            return written.equals(UNKNOWN_MACHINE) ? null : InetAddress.getByName(written);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("custody record with the machine '" + written + "'", e);
        }
    }

    private static String nameOf(Custody.Way way) {
        return switch (way) {
            case Custody.Fetched fetched -> "fetched";
            case Custody.ReadFromFile file -> "file";
            case Custody.PastedByPerson pasted -> "pasted";
            case Custody.HandedIn handedIn -> "handed-in";
            case Custody.TakenFrom taken -> "taken";
        };
    }

    private static String machine(@Nullable InetAddress ip) {
        return ip == null ? UNKNOWN_MACHINE : ip.getHostAddress().replaceFirst("%.*", "");
    }

    private void taken(Custody.TakenFrom taken) {
        put("container", taken.container());
        put("digest", taken.digest());
        put("place", taken.place());
        Custody.Recorded recorded = taken.recorded();
        if (recorded != null) {
            put("recorded", recorded.at());
            put("recordedBy", recorded.tool());
            put("recordedAt", recorded.address());
            if (recorded.answer() != null) {
                answer(recorded.answer());
            }
        }
    }

    private void answer(Answer answer) {
        put(
                "answer",
                "%s %d %s %s %s"
                        .formatted(
                                answer.version(),
                                answer.status(),
                                machine(answer.ip()),
                                answer.address(),
                                URLEncoder.encode(answer.phrase(), StandardCharsets.UTF_8)));
        answer.headers().forEach(header -> put("header", escaped(header.name()) + ": " + escaped(header.value())));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            out.append(name).append(": ").append(escaped(value.toString())).append("\r\n");
        }
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean edge = (i == 0 || i == value.length() - 1) && c == ' ';
            if (c < 0x20 || c == 0x7f || c == '%' || c == '\u0085' || edge) {
                escaped.append('%').append(String.format("%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '%' && i + 2 < value.length()) {
                plain.append((char) Integer.parseInt(value, i + 1, i + 3, 16));
                i += 2;
            } else {
                plain.append(value.charAt(i));
            }
        }
        return plain.toString();
    }

    private static Header line(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            if (line.endsWith(":")) {
                return new Header(unescaped(line.substring(0, line.length() - 1)), "");
            }
            throw new IllegalArgumentException("custody record with the line '" + line + "'");
        }
        return new Header(unescaped(line.substring(0, colon)), unescaped(line.substring(colon + 2)));
    }

    private static @Nullable String first(List<Header> lines, String name) {
        Optional<Header> found =
                lines.stream().filter(line -> line.name().equals(name)).findFirst();
        return found.isPresent() ? found.get().value() : null;
    }

    private static String need(List<Header> lines, String name) {
        String value = first(lines, name);
        if (value == null) {
            throw new IllegalArgumentException("custody record without '" + name + "'");
        }
        return value;
    }

    private static @Nullable URI uri(@Nullable String value) {
        return value == null ? null : URI.create(value);
    }
}
