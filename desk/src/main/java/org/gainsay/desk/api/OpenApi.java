package org.gainsay.desk.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.desk.web.Rules;
import org.gainsay.ledger.Once;
import org.gainsay.ledger.Role;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The OpenAPI document of the API (version 3.1), put together from the resources themselves, their records and the rules:
 * what it says is what is done.
 */
final class OpenApi {
    /** All resources of the API; a test finds one that is missing. */
    static final List<Class<?>> RESOURCES = List.of(
            AboutJson.class,
            AgendaJson.class,
            Approval.class,
            AssessmentWrites.class,
            CaptureJson.class,
            CaseContents.class,
            CaseJson.class,
            CaseWrites.class,
            CasesJson.class,
            ClaimJson.class,
            ClaimLists.class,
            ClaimWrites.class,
            DocumentJson.class,
            DocumentLists.class,
            DocumentWrites.class,
            LedgerJson.class,
            OpenApiJson.class,
            OriginWrites.class,
            ClustersJson.class,
            Problems.class,
            ReviewJson.class,
            RevisionJson.class,
            SourceJson.class,
            SourceWrites.class,
            TriageUndo.class);

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** What the parameters of addresses and queries are. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("case", "the case's name in addresses"),
            Map.entry("claim", "the claim's name in addresses"),
            Map.entry("document", "the document's name in addresses"),
            Map.entry("source", "the source's name in addresses; in a query, only what is by it"),
            Map.entry("mention", "the mention's name in the sheet: m7"),
            Map.entry("decision", "the entry that filed the decision"),
            Map.entry("assessment", "the entry that proposed the assessment"),
            Map.entry("payload", "the digest of the bytes: sha256:…"),
            Map.entry("sequence", "the number of the entry"),
            Map.entry("q", "words that are sought, each somewhere in the claim or headline, at most 200 characters"),
            Map.entry("standing", "only claims of this standing"),
            Map.entry("as-of", "a moment, 2026-04-15T09:30:00Z: what was known and said then"),
            Map.entry("page", "the part to give: `next` of the part before, as it was given"),
            Map.entry(
                    "limit",
                    "how many items to give, 1 to " + Slices.MOST_LINES + "; " + Slices.LINES
                            + " where nothing is said"),
            Map.entry("after", "the place in the queue after which to look: `next` of the answer before"),
            Map.entry("from", "the first entry, or the size of the earlier ledger"),
            Map.entry("to", "the size of the later ledger; the last entry where nothing is said"),
            Map.entry("size", "the size of the ledger that the proof is of; the last entry where nothing is said"));

    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private OpenApi() {}

    /** The document as JSON. */
    static String text() {
        return ShapeWriter.text(new OpenApi().document());
    }

    /** The name of an operation: {@code POST /cases.json} gives {@code post-cases}. */
    static String operation(String rule) {
        return rule.toLowerCase(Locale.ROOT)
                .replace(".json", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }

    /** A part of the document. */
    private static Map<String, Object> of(Object... parts) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            map.put((String) parts[at], parts[at + 1]);
        }
        return map;
    }

    private Map<String, Object> document() {
        Map<String, Object> paths = new LinkedHashMap<>();
        List<Operation> operations = new ArrayList<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                Rules.name(resource, method).ifPresent(rule -> operations.add(new Operation(rule, method)));
            }
        }
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::rule));
        for (Operation operation : operations) {
            @SuppressWarnings("unchecked")
            Map<String, Object> path =
                    (Map<String, Object>) paths.computeIfAbsent(operation.path(), name -> new LinkedHashMap<>());
            path.put(operation.verb(), described(operation));
        }
        schemas.put("Problem", problem());
        return of(
                "openapi",
                "3.1.1",
                "info",
                of(
                        "title",
                        "Gainsay",
                        "version",
                        "1",
                        "description",
                        "A desk for contested claims: what its pages show and take, as JSON. All times are UTC, all"
                                + " positions UTF-16 code units, and every field is there even where it is null."),
                "servers",
                List.of(of("url", "/")),
                "paths",
                paths,
                "components",
                of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        of(
                                "token",
                                of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "a token of one's account page"))),
                "security",
                List.of(of("token", List.of())));
    }

    /** What answers one method at one address. */
    private record Operation(String rule, Method method) {
        String verb() {
            return rule.substring(0, rule.indexOf(' ')).toLowerCase(Locale.ROOT);
        }

        String path() {
            return rule.substring(rule.indexOf(' ') + 1);
        }
    }

    private Map<String, Object> described(Operation operation) {
        Method method = operation.method();
        Map<String, Object> described = of(
                "operationId",
                operation(operation.rule()),
                "summary",
                Shape.said(method),
                "description",
                least(operation.rule()),
                "parameters",
                parameters(method));
        body(method)
                .ifPresent(type -> described.put(
                        "requestBody",
                        of(
                                "required",
                                true,
                                "content",
                                of(JSON, content(type, Examples.of(operation(operation.rule()), "request"))))));
        Map<String, Object> responses = new LinkedHashMap<>();
        Object answer = of(
                "description",
                "What was asked for.",
                "content",
                of(JSON, content(answer(method), Examples.of(operation(operation.rule()), "response"))));
        responses.put("200", answer);
        if (operation.verb().equals("post")) {
            responses.put("201", answer);
        }
        responses.put(
                "default",
                of(
                        "description",
                        "It cannot be done (RFC 9457).",
                        "content",
                        of(PROBLEM, of("schema", ref("Problem")))));
        described.put("responses", responses);
        if (Optional.ofNullable(Rules.table().get(operation.rule()))
                .map(Rules.Rule::least)
                .isEmpty()) {
            described.put("security", List.of());
        }
        return described;
    }

    private static String least(String rule) {
        Role least = Optional.ofNullable(Rules.table().get(rule))
                .map(Rules.Rule::least)
                .orElse(null);
        return least == null
                ? "Nobody needs to be signed in."
                : "Takes at least the role of " + Shape.word(least) + (rule.contains("{case}") ? " in the case." : ".");
    }

    private static List<Object> parameters(Method method) {
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            PathParam path = parameter.getAnnotation(PathParam.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (path != null) {
                parameters.add(parameter("path", path.value(), true));
            } else if (query != null) {
                parameters.add(parameter("query", query.value(), false));
            }
        }
        if (method.getAnnotation(GET.class) == null) {
            parameters.add(of(
                    "name",
                    "Idempotency-Key",
                    "in",
                    "header",
                    "description",
                    "A new word of your own for each new request, at most " + Once.LONGEST_KEY
                            + " characters. Sent again with the same body within " + Once.KEPT.toDays()
                            + " days, it gives the first answer and files nothing.",
                    "schema",
                    of("type", "string", "maxLength", Once.LONGEST_KEY + 2)));
            parameters.add(of(
                    "name",
                    "If-Match",
                    "in",
                    "header",
                    "description",
                    "The ETag of what you looked at: nothing is filed where something was filed about the same since.",
                    "schema",
                    of("type", "string", "pattern", "^(\"[0-9]+\"|\\*)$")));
        }
        return parameters;
    }

    private static Object parameter(String in, String name, boolean required) {
        return of(
                "name",
                name,
                "in",
                in,
                "required",
                required,
                "description",
                PARAMETERS.getOrDefault(name, ""),
                "schema",
                name.equals("as-of") ? of("type", "string", "format", "date-time") : of("type", "string"));
    }

    private static Optional<Type> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotation(Context.class) == null
                        && parameter.getType().isRecord())
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private static Type answer(Method method) {
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType some && some.getRawType() == RestResponse.class
                ? some.getActualTypeArguments()[0]
                : type;
    }

    /** Whether a method answers an address at all. */
    static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getAnnotation(HttpMethod.class) != null);
    }

    private Map<String, Object> content(Type type, Optional<RawJson> example) {
        Map<String, Object> content = of("schema", schema(type));
        example.ifPresent(one -> content.put("example", one));
        return content;
    }

    private static Map<String, Object> ref(String name) {
        return of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> schema(Type type) {
        return switch (Shape.of(type)) {
            case Shape.Text text -> text(text.type());
            case Shape.Whole whole -> of("type", "integer");
            case Shape.Fraction fraction -> of("type", "number");
            case Shape.Flag flag -> of("type", "boolean");
            case Shape.Raw raw -> of("type", "object");
            case Shape.Listed list -> of("type", "array", "items", schema(list.item()));
            case Shape.Keyed keyed -> of("type", "object", "additionalProperties", schema(keyed.value()));
            case Shape.Fielded fielded -> fielded(name(type), fielded);
        };
    }

    private static Map<String, Object> text(Class<?> type) {
        if (type.isEnum()) {
            return of("type", "string", "enum", Shape.words(type));
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> of("type", "string", "format", "date-time");
            case "LocalDate" -> of("type", "string", "format", "date");
            default -> of("type", "string");
        };
    }

    /** {@code ListOf<Piece>} is {@code ListOfPiece}. */
    private static String name(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType some ->
                ((Class<?>) some.getRawType()).getSimpleName() + name(some.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException("no name for " + type);
        };
    }

    private Map<String, Object> fielded(String name, Shape.Fielded fielded) {
        if (!schemas.containsKey(name)) {
            Map<String, Object> properties = new LinkedHashMap<>();
            boolean sent = name.startsWith("New") || name.startsWith("Marked") || name.startsWith("Parted");
            Map<String, Object> schema = of(
                    "type",
                    "object",
                    "description",
                    Shape.said(fielded.type()),
                    "properties",
                    properties,
                    "required",
                    fielded.fields().stream()
                            .filter(field -> !(sent && field.nullable()))
                            .map(Shape.Field::name)
                            .toList(),
                    "additionalProperties",
                    false);
            schemas.put(name, schema);
            for (Shape.Field field : fielded.fields()) {
                properties.put(field.name(), property(field));
            }
        }
        return ref(name);
    }

    private Map<String, Object> property(Shape.Field field) {
        Map<String, Object> schema = schema(field.type());
        if (field.nullable()) {
            schema = of("anyOf", List.of(schema, of("type", "null")));
        }
        schema.put("description", field.says());
        return schema;
    }

    private static Map<String, Object> problem() {
        return of(
                "type",
                "object",
                "description",
                "What cannot be done, and why (RFC 9457).",
                "properties",
                of(
                        "type",
                        of("type", "string", "description", "about:blank, or one of problems.json"),
                        "title",
                        of("type", "string", "description", "what its status means"),
                        "status",
                        of("type", "integer", "description", "the HTTP status"),
                        "detail",
                        of("type", "string", "description", "what happened, in a sentence for people"),
                        "field",
                        of("type", "string", "description", "the field of the body that does not fit: span/start"),
                        "parameter",
                        of("type", "string", "description", "the query parameter that does not fit"),
                        "reason",
                        of("type", "string", "description", "why an input could not be captured, in one word"),
                        "since",
                        of("type", "array", "items", ref("EntryShape"), "description", "what was filed since"),
                        "code",
                        of("type", "string", "description", "how to find it in the log of the desk")),
                "required",
                List.of("type", "title", "status", "detail"));
    }
}
