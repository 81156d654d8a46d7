package org.gainsay.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.PeopleProfile;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;

/** A program that speaks to a running desk with a token. */
final class Program {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI front;
    private final String token;

    Program(URI front, String token) {
        this.front = front;
        this.token = token;
    }

    /** One with a token of the one person of a role. */
    static Program of(URI front, OpenDesk open, Role role) {
        return new Program(
                front,
                open.desk()
                        .people()
                        .token(PersonId.ofName(PeopleProfile.name(role)), "test", role, Duration.ofDays(1))
                        .text());
    }

    /** One answer. */
    record Answer(int status, String type, HttpResponse<String> whole, JsonNode json) {
        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The value of a field of the JSON: {@code items/0/id}. */
        String at(String path) {
            return json.at("/" + path).asText();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON; further words are names and values of the header. */
    Answer post(String path, String body, String... header) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int at = 0; at < header.length; at += 2) {
            request.header(header[at], header[at + 1]);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(front.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode json = type.contains("json") ? MAPPER.readTree(response.body()) : MAPPER.createObjectNode();
            return new Answer(response.statusCode(), type, response, json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All items of a list, part by part. */
    List<JsonNode> all(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        String page = "";
        while (true) {
            Answer answer = get(next + page);
            if (answer.status() != 200) {
                throw new IllegalStateException(
                        answer.status() + " " + answer.whole().body());
            }
            answer.json().path("items").forEach(all::add);
            if (answer.json().path("next").isNull()) {
                return all;
            }
            page = "&page=" + answer.at("next");
        }
    }
}
