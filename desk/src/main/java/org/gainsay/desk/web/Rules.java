package org.gainsay.desk.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what: the least role for every address and method of the desk, in one table. What has no rule is
 * refused to everybody, and a test finds it.
 *
 * <p>Under {@code /cases/{case}} the role counts that somebody has in that case. Where it depends on what is sent, the
 * rule is the least of all, and the page asks for more ({@link Visitor#needs}).
 */
public final class Rules {
    /**
     * The rule of an address.
     *
     * @param least the least role; null if nobody needs to sign in
     * @param inPerson whether tokens are refused: a token does the work of the desk, and makes no other tokens
     */
    public record Rule(@Nullable Role least, boolean inPerson) {}

    private static final Map<String, Rule> TABLE = new TreeMap<>();

    static {
        anybody("GET /language/{code}", "GET /sign-in", "POST /sign-in", "GET /welcome/{link}", "POST /welcome/{link}");
        anybody("GET /sign-in/openid", "GET /sign-in/openid/answer");
        anybody("GET /openapi.json", "GET /problems.json");
        all(
                Role.READER,
                "GET /",
                "GET /about",
                "GET /cases/{case}",
                "GET /cases/{case}/claims",
                "GET /cases/{case}/claims/{claim}",
                "GET /cases/{case}/claims/{claim}/related",
                "GET /cases/{case}/documents/{document}",
                "GET /cases/{case}/documents/{document}/captures/{payload}",
                "GET /cases/{case}/documents/{document}/revisions/{sequence}",
                "GET /cases/{case}/documents/{document}/suggestions",
                "GET /cases/{case}/triage",
                "GET /cases/{case}/clusters",
                "GET /cases/{case}/sources",
                "GET /cases/{case}/sources/{source}",
                "GET /cases/{case}/timeline",
                "GET /changes",
                "GET /scales",
                "GET /agenda",
                "GET /review",
                "GET /search",
                "GET /ledger/checkpoint",
                "GET /ledger/key",
                "GET /ledger/entries/{sequence}",
                "GET /ledger/entries/{sequence}/proof",
                "GET /ledger/consistency",
                "GET /ledger/tile/{path:.+}",
                "GET /cases.json",
                "GET /cases/{case}.json",
                "GET /cases/{case}/claims.json",
                "GET /cases/{case}/documents.json",
                "GET /cases/{case}/sources.json",
                "GET /cases/{case}/triage.json",
                "GET /cases/{case}/clusters.json",
                "GET /cases/{case}/claims/{claim}.json",
                "GET /cases/{case}/claims/{claim}/pieces.json",
                "GET /cases/{case}/claims/{claim}/assessments.json",
                "GET /cases/{case}/claims/{claim}/history.json",
                "GET /cases/{case}/claims/{claim}/related.json",
                "GET /cases/{case}/documents/{document}.json",
                "GET /cases/{case}/documents/{document}/text.json",
                "GET /cases/{case}/documents/{document}/mentions.json",
                "GET /cases/{case}/documents/{document}/suggestions.json",
                "GET /cases/{case}/documents/{document}/history.json",
                "GET /cases/{case}/documents/{document}/captures/{payload}.json",
                "GET /cases/{case}/documents/{document}/revisions/{sequence}.json",
                "GET /cases/{case}/sources/{source}.json",
                "GET /agenda.json",
                "GET /review.json",
                "GET /about.json",
                "GET /ledger/entries.json",
                "GET /ledger/entries/{sequence}.json",
                "GET /ledger/entries/{sequence}/proof.json",
                "GET /ledger/checkpoint.json",
                "GET /ledger/consistency.json");
        all(
                Role.CONTRIBUTOR,
                "GET /cases/{case}/add",
                "POST /cases/{case}/claims",
                "POST /cases/{case}/claims.json",
                "POST /cases/{case}/clusters/undo",
                "POST /cases/{case}/add",
                "POST /cases/{case}/documents/{document}/again",
                "POST /cases/{case}/documents/{document}/mentions/{mention}",
                "POST /cases/{case}/documents/{document}/marked",
                "POST /cases/{case}/documents/{document}/undo",
                "POST /cases/{case}/documents/{document}/reviews/{decision}",
                "POST /cases/{case}/claims/{claim}/evidence",
                "POST /cases/{case}/claims/{claim}/grades",
                "POST /cases/{case}/claims/{claim}/corrections",
                "POST /cases/{case}/claims/{claim}/missing",
                "POST /cases/{case}/claims/{claim}/settlement",
                "POST /cases/{case}/claims/{claim}/assessments",
                "POST /cases/{case}/claims/{claim}/undo",
                "POST /cases/{case}/sources/{source}/grades",
                "POST /cases/{case}/sources/{source}/relations",
                "POST /cases/{case}/sources/{source}/corrections",
                "POST /cases/{case}/sources/{source}/undo",
                "POST /cases/{case}/triage",
                "POST /cases/{case}/triage/undo",
                "POST /cases/{case}/documents.json",
                "POST /cases/{case}/documents/{document}/again.json",
                "POST /cases/{case}/documents/{document}/mentions/{mention}.json",
                "POST /cases/{case}/documents/{document}/reviews/{decision}.json",
                "POST /cases/{case}/claims/{claim}/evidence.json",
                "POST /cases/{case}/claims/{claim}/grades.json",
                "POST /cases/{case}/claims/{claim}/corrections.json",
                "POST /cases/{case}/claims/{claim}/missing.json",
                "POST /cases/{case}/claims/{claim}/settlement.json",
                "POST /cases/{case}/claims/{claim}/assessments.json",
                "POST /cases/{case}/claims/{claim}/undo.json",
                "POST /cases/{case}/sources/{source}/grades.json",
                "POST /cases/{case}/sources/{source}/relations.json",
                "POST /cases/{case}/sources/{source}/corrections.json",
                "POST /cases/{case}/sources/{source}/undo.json",
                "POST /cases/{case}/triage.json",
                "POST /cases/{case}/triage/undo.json");
        all(
                Role.EDITOR,
                "POST /review",
                "POST /review/undo",
                "POST /scales",
                "POST /cases",
                "POST /cases/{case}/clusters",
                "POST /cases/{case}/claims/{claim}/splits",
                "POST /cases/{case}/claims/{claim}/links",
                "POST /cases/{case}/claims/{claim}/parts",
                "POST /cases/{case}/claims/{claim}/assessments/{assessment}/approval",
                "POST /cases/{case}/documents/{document}/aliases",
                "POST /cases.json",
                "POST /cases/{case}/clusters.json",
                "POST /cases/{case}/claims/{claim}/splits.json",
                "POST /cases/{case}/claims/{claim}/links.json",
                "POST /cases/{case}/claims/{claim}/parts.json",
                "POST /cases/{case}/claims/{claim}/assessments/{assessment}/approval.json",
                "POST /cases/{case}/documents/{document}/aliases.json");
        inPerson(
                Role.READER,
                "POST /sign-out",
                "GET /account",
                "POST /account/password",
                "POST /account/tokens",
                "POST /account/tokens/{handle}",
                "POST /account/sessions/{handle}");
        inPerson(
                Role.ADMIN,
                "GET /people",
                "POST /people",
                "POST /people/first",
                "POST /people/{person}/role",
                "POST /people/{person}/bar",
                "POST /people/{person}/link",
                "POST /people/{person}/identities",
                "POST /people/{person}/identities/{handle}");
    }

    /** What can be asked for as of an earlier moment. */
    private static final Set<String> OF_THE_PAST = Set.of(
            "GET /",
            "GET /agenda",
            "GET /review",
            "GET /cases/{case}",
            "GET /cases/{case}/claims/{claim}",
            "GET /cases/{case}/documents/{document}",
            "GET /cases/{case}/documents/{document}/captures/{payload}",
            "GET /cases/{case}/documents/{document}/revisions/{sequence}",
            "GET /cases/{case}/sources",
            "GET /cases/{case}/sources/{source}",
            "GET /cases/{case}/timeline");

    /** The addresses of the table as patterns of paths. */
    private static final Map<String, Pattern> PATHS = TABLE.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> name,
                    name -> Pattern.compile(
                            name.replaceAll("\\{\\w+:\\.\\+}", ".+").replaceAll("\\{\\w+}", "[^/.]+"))));

    private final Map<Method, Optional<Rule>> found = new ConcurrentHashMap<>();

    private static void anybody(String... addresses) {
        put(new Rule(null, false), addresses);
    }

    private static void all(Role least, String... addresses) {
        put(new Rule(least, false), addresses);
    }

    private static void inPerson(Role least, String... addresses) {
        put(new Rule(least, true), addresses);
    }

    private static void put(Rule rule, String... addresses) {
        for (String address : addresses) {
            TABLE.put(address, rule);
        }
    }

    /** All rules by method and address. */
    public static Map<String, Rule> table() {
        return Map.copyOf(TABLE);
    }

    /** The address of the JSON that says what a page says; empty if there is none. */
    static Optional<String> json(Class<?> resource, Method method, String path) {
        Optional<String> page = name(resource, method).filter(name -> name.startsWith("GET "));
        if (page.equals(Optional.of("GET /"))) {
            return Optional.of("/cases.json");
        }
        return page.filter(name -> TABLE.containsKey(name + ".json")).map(name -> path + ".json");
    }

    /** The rule of what answers a request; empty if there is none. */
    Optional<Rule> of(Class<?> resource, Method method) {
        return found.computeIfAbsent(method, asked -> name(resource, asked).map(TABLE::get));
    }

    /** Whether what answers a request is JSON for programs, which looks back by itself. */
    static boolean forPrograms(Class<?> resource, Method method) {
        return name(resource, method)
                .filter(address -> address.endsWith(".json"))
                .isPresent();
    }

    /** Whether what answers a request can also show what was filed by an earlier moment. */
    static boolean ofThePast(Class<?> resource, Method method) {
        return name(resource, method).filter(OF_THE_PAST::contains).isPresent();
    }

    /** The same of what stands at a path of the desk; the JSON of a page looks back where the page does. */
    static boolean ofThePast(String path) {
        return at("GET", path.replaceFirst("\\.json$", ""))
                .filter(OF_THE_PAST::contains)
                .isPresent();
    }

    /** The rule of a path of the desk; empty if there is none. */
    static Optional<Rule> of(String verb, String path) {
        return at(verb, path).map(TABLE::get);
    }

    private static Optional<String> at(String verb, String path) {
        String asked = verb + " " + path;
        return PATHS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(asked).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The method and address of what answers a request, as the table has it; empty if it answers none. */
    public static Optional<String> name(Class<?> resource, Method method) {
        Path path = resource.getAnnotation(Path.class);
        String verb = null;
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
            verb = named == null ? verb : named.value();
        }
        if (path == null || verb == null) {
            return Optional.empty();
        }
        Path below = method.getAnnotation(Path.class);
        String whole = "/" + path.value() + "/" + (below == null ? "" : below.value());
        String address = whole.replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
        return Optional.of(verb + " " + address);
    }
}
