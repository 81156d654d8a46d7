package org.gainsay.desk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
    private final Described described = new Described(Described.parsed(OpenApi.text()));

    @Test
    void every_resource_of_the_api_is_in_the_document() {
        Set<String> resources = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gainsay.desk.api")) {
            if (found.isAnnotatedWith(Path.class)) {
                resources.add(found.getName());
            }
        }
        assertEquals(
                OpenApi.RESOURCES.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new)),
                resources);
        assertTrue(described.operations().size() > 50, described.operations()::toString);
    }

    @Test
    void everything_in_the_document_says_what_it_is_and_no_operation_has_the_name_of_another() {
        List<String> silent = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String rule : described.operations()) {
            JsonNode operation = described.operation(rule);
            assertTrue(names.add(operation.path("operationId").asText()), rule);
            if (operation.path("summary").asText().isEmpty()) {
                silent.add(rule);
            }
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("description").asText().isEmpty()) {
                    silent.add(rule + " " + parameter.path("name"));
                }
            }
        }
        described.document().path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getValue().path("description").asText().isEmpty()) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(property -> {
                if (property.getValue().path("description").asText().isEmpty()) {
                    silent.add(schema.getKey() + "." + property.getKey());
                }
            });
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void every_operation_has_an_example_that_is_as_the_document_says() {
        List<String> faults = new ArrayList<>();
        for (String rule : described.operations()) {
            if (rule.equals("GET /openapi.json")) {
                continue;
            }
            JsonNode operation = described.operation(rule);
            example(rule, operation.path("responses").path("200").path("content"), faults);
            if (operation.has("requestBody")) {
                example(rule, operation.path("requestBody").path("content"), faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    private void example(String rule, JsonNode content, List<String> faults) {
        JsonNode json = content.path("application/json");
        if (!json.has("example")) {
            faults.add(rule + " has no example");
            return;
        }
        faults.addAll(described.faults(rule, json.path("schema"), json.path("example")));
    }

    @Test
    void every_type_of_problem_is_explained_in_the_manual() throws IOException {
        String manual = Files.readString(java.nio.file.Path.of("..", "docs", "api.md"));
        for (String type : Problems.types().keySet()) {
            assertTrue(manual.contains("`" + type + "`"), type);
        }
    }
}
