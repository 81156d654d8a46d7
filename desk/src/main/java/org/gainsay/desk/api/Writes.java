package org.gainsay.desk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.core.Digest;
import org.gainsay.desk.Desk;
import org.gainsay.desk.web.Failures;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Problem;
import org.gainsay.desk.web.Visitor;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Once;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * How the API files things: once, however often it is sent ({@code Idempotency-Key}), and only on top of what the sender
 * has seen ({@code If-Match}).
 *
 * <p>What one append files is noted under its key in the transaction of the append, so that no crash can part the two. What
 * takes several appends (a document that comes in several parts) is done again after a crash; what was filed before it is
 * found there then, and not filed a second time.
 */
@ApplicationScoped
public class Writes {
    private static final int UNCLEAR = 400;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;

    /** A key in quotation marks, as the draft has it (a String of RFC 8941), or bare. */
    private static final Pattern KEY =
            Pattern.compile("\"((?:[\\x20-\\x7e&&[^\"\\\\]])*)\"|([\\x21-\\x7e&&[^\"\\\\,]]+)");

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final OpenDesk open;
    private final Visitor visitor;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    @Inject
    Writes(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /** The last entry that the sender has seen, as {@code If-Match} says; all of them where it says nothing. */
    static long seen(HttpHeaders headers) {
        String match = headers.getHeaderString("If-Match");
        if (match == null || match.strip().equals("*")) {
            return Long.MAX_VALUE;
        }
        Matcher tag = TAG.matcher(match.strip());
        if (!tag.matches()) {
            throw Unmet.unclear("If-Match wants an ETag as it was given: a number in quotation marks.");
        }
        return Long.parseLong(tag.group(1));
    }

    /** Says no where something was filed that the sender has not seen, and shows what. */
    static void unseen(List<Entry> since) {
        if (!since.isEmpty()) {
            List<EntryShape> shown = since.stream().map(EntryShape::of).toList();
            throw new Unmet(
                    STALE,
                    Problem.TYPES + "overtaken",
                    "Something was filed here since: "
                            + since.stream()
                                    .map(entry -> entry.kind() + " by "
                                            + entry.actor().name())
                                    .collect(Collectors.joining(", "))
                            + ". Nothing was filed now. Look at it, and send yours with If-Match: \""
                            + since.getLast().sequence() + "\" if you still want it.",
                    Map.of("since", ShapeWriter.text(shown)));
        }
    }

    /** Says no where somebody would take back what another person filed, and is no editor. */
    void ownOrEditors(CaseView view, long sequence) {
        Optional<Entry> entry = open.desk().ledger().entry(sequence);
        if (entry.isPresent() && !entry.get().actor().equals(open.person())) {
            visitor.needs(
                    Role.EDITOR, view.id(), "Taking back what " + entry.get().actor() + " filed");
        }
    }

    /**
     * Files something in one append and answers with the entries.
     *
     * @param body what was sent
     * @param see the address that shows what became of it
     * @param work checks and files; it is not run again where it was done before
     */
    RestResponse<Filed> file(HttpHeaders headers, UriInfo uri, Record body, String see, Runnable work) {
        return file(headers, uri, body, see, true, work);
    }

    /**
     * The same for what takes two appends: where the desk was stopped between them, it is done again, which finds the first
     * one done.
     */
    RestResponse<Filed> fileAgain(HttpHeaders headers, UriInfo uri, Record body, String see, Runnable work) {
        return file(headers, uri, body, see, false, work);
    }

    private RestResponse<Filed> file(
            HttpHeaders headers, UriInfo uri, Record body, String see, boolean whole, Runnable work) {
        return once(
                headers,
                uri,
                body,
                whole,
                once -> {
                    List<Entry> entries = run(once, work);
                    if (once != null && (!whole || entries.isEmpty())) {
                        open.desk().ledger().answered(once, entries, "");
                    }
                    return filed(entries, see);
                },
                noted -> filed(entries(noted), see));
    }

    /** What was filed under a key, out of the ledger. */
    private List<Entry> entries(Once.Noted noted) {
        List<Entry> entries = new ArrayList<>();
        for (long entry = noted.first(); entry > 0 && entry <= noted.last(); entry++) {
            open.desk()
                    .ledger()
                    .entry(entry)
                    .filter(one -> one.actor().equals(open.person()))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    /**
     * Files something in any number of appends and answers with what {@code answer} makes of it. It is done again where it
     * was begun and the desk was stopped.
     */
    <T extends Record> RestResponse<T> fileAll(
            HttpHeaders headers, UriInfo uri, Record body, Class<T> type, Supplier<T> work) {
        return once(
                headers,
                uri,
                body,
                false,
                once -> {
                    List<T> answer = new ArrayList<>();
                    List<Entry> entries = run(once, () -> answer.add(work.get()));
                    if (once != null) {
                        open.desk().ledger().answered(once, entries, ShapeWriter.text(answer.getFirst()));
                    }
                    return RestResponse.status(
                            entries.isEmpty() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                            answer.getFirst());
                },
                noted -> again(noted, type));
    }

    private static <T extends Record> RestResponse<T> again(Once.Noted noted, Class<T> type) {
        T answer = type.cast(ShapeReader.kept(String.valueOf(noted.answer()), type));
        return RestResponse.status(noted.first() == 0 ? RestResponse.Status.OK : RestResponse.Status.CREATED, answer);
    }

    private <T> RestResponse<T> once(
            HttpHeaders headers,
            UriInfo uri,
            Record body,
            boolean whole,
            Function<@Nullable Once, RestResponse<T>> first,
            Function<Once.Noted, RestResponse<T>> again) {
        String key = key(headers);
        if (key == null) {
            return first.apply(null);
        }
        Actor actor = open.person();
        Digest request = Digest.of("POST " + uri.getPath() + "\n" + ShapeWriter.text(body));
        Once once = new Once(actor, key, request, whole);
        String flying = actor.name() + "\n" + key;
        if (!inFlight.add(flying)) {
            throw new Unmet(
                    CONFLICT,
                    Problem.TYPES + "key-in-flight",
                    "A request with this key is being done right now. Ask again in a moment.",
                    Map.of());
        }
        try {
            Optional<Once.Noted> noted = open.desk().ledger().noted(actor, key);
            if (noted.isPresent() && !noted.get().request().equals(request)) {
                throw new Unmet(
                        Failures.UNPROCESSABLE,
                        Problem.TYPES + "key-reused",
                        "This key was sent with another request before. A new request wants a new key.",
                        Map.of());
            }
            return noted.filter(Once.Noted::done).map(again).orElseGet(() -> first.apply(once));
        } finally {
            inFlight.remove(flying);
        }
    }

    private List<Entry> run(@Nullable Once once, Runnable work) {
        Desk desk = open.desk();
        try {
            return desk.ledger().filing(once, work);
        } catch (Refused refused) {
            throw new Unmet(
                    CONFLICT,
                    Problem.TYPES + "refused",
                    "The ledger did not take this: " + refused.getMessage() + ".",
                    Map.of());
        } catch (IllegalArgumentException e) {
            throw Unmet.unfit("The ledger did not take this: " + e.getMessage() + ".");
        }
    }

    private static RestResponse<Filed> filed(List<Entry> entries, String see) {
        Filed filed = new Filed(entries.stream().map(EntryShape::of).toList(), see);
        return entries.isEmpty()
                ? RestResponse.status(RestResponse.Status.OK, filed)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, filed)
                        .header("ETag", "\"" + entries.getLast().sequence() + "\"")
                        .header(
                                "Location",
                                "/ledger/entries/" + entries.getFirst().sequence() + ".json")
                        .build();
    }

    private static @Nullable String key(HttpHeaders headers) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return null;
        }
        Matcher matcher = KEY.matcher(key.strip());
        String found = matcher.matches() ? (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) : "";
        if (found.isBlank() || found.length() > Once.LONGEST_KEY) {
            throw new Unmet(
                    UNCLEAR,
                    Problem.TYPES + "key",
                    "Idempotency-Key wants 1 to " + Once.LONGEST_KEY
                            + " visible characters of ASCII, in quotation marks or without a space, a comma or a mark.",
                    Map.of());
        }
        return found;
    }
}
