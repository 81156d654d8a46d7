package org.gainsay.desk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.desk.api.Program.Answer;

/** The OpenAPI document of a running desk, and every answer of it held against what the document says. */
final class Described {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Items of a list that an example keeps. */
    private static final int EXAMPLE_ITEMS = 2;

    private final JsonNode document;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> met = new TreeSet<>();
    private final Map<String, Map<String, JsonNode>> examples = new TreeMap<>();

    Described(JsonNode document) {
        this.document = document;
    }

    JsonNode document() {
        return document;
    }

    /** All operations by method and address. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The operations that were answered with success. */
    Set<String> met() {
        return met;
    }

    Map<String, Map<String, JsonNode>> examples() {
        return examples;
    }

    /** What is wrong with an answer; empty if it is as the document says. */
    List<String> faults(String verb, String path, String sent, Answer answer) {
        String rule = rule(verb, path);
        JsonNode operation = operation(rule);
        boolean good = answer.status() < 300;
        JsonNode schema = (good
                        ? operation.path("responses").path("200")
                        : operation.path("responses").path("default"))
                .path("content")
                .path(good ? "application/json" : "application/problem+json")
                .path("schema");
        if (!answer.type().startsWith(good ? "application/json" : "application/problem+json")) {
            return List.of(rule + ": answered as " + answer.type());
        }
        if (good && met.add(rule)) {
            Map<String, JsonNode> example = new TreeMap<>();
            example.put("response", shortened(answer.json()));
            if (!sent.isEmpty()) {
                example.put("request", parsed(sent));
            }
            examples.put(OpenApi.operation(rule), example);
        }
        return faults(rule, schema, answer.json());
    }

    /** What is wrong with JSON by a schema of the document. */
    List<String> faults(String what, JsonNode schema, JsonNode json) {
        List<Error> errors = schema(schema).validate(json.toString(), InputFormat.JSON);
        return errors.stream().map(error -> what + ": " + error).toList();
    }

    JsonNode operation(String rule) {
        String[] parts = rule.split(" ", 2);
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = (ObjectNode) parsed(text);
            whole.set("components", document.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole.toString(), InputFormat.JSON);
        });
    }

    /** The operation of an address; addresses with more letters of their own go first. */
    private String rule(String verb, String path) {
        String address = path.replaceFirst("\\?.*", "");
        return operations().stream()
                .filter(rule -> rule.startsWith(verb + " "))
                .filter(rule -> address.matches(
                        rule.substring(verb.length() + 1).replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(rule -> rule.split("\\{", -1).length))
                .orElseThrow(() -> new AssertionError("the document has no " + verb + " " + path));
    }

    static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static JsonNode shortened(JsonNode json) {
        if (json instanceof ArrayNode list) {
            ArrayNode some = MAPPER.createArrayNode();
            for (int at = 0; at < Math.min(EXAMPLE_ITEMS, list.size()); at++) {
                some.add(shortened(list.get(at)));
            }
            return some;
        }
        if (json instanceof ObjectNode object) {
            ObjectNode same = MAPPER.createObjectNode();
            object.properties().forEach(one -> same.set(one.getKey(), shortened(one.getValue())));
            return same;
        }
        return json;
    }
}
