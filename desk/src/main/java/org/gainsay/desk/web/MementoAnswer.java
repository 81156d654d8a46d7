package org.gainsay.desk.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gainsay.capture.Payload;

/**
 * One answer of the replay.
 *
 * @param status the HTTP status
 * @param headers the header fields that are its own, by name
 * @param body the bytes
 */
record MementoAnswer(int status, Map<String, String> headers, Payload body) {
    MementoAnswer {
        headers = Map.copyOf(headers);
    }

    /** One sentence as plain text. */
    static MementoAnswer plain(int status, String sentence) {
        return new MementoAnswer(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                Payload.of((sentence + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The same with one more header field. */
    MementoAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new MementoAnswer(status, more, body);
    }

    void send(HttpServerResponse response, String method) {
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (method.equals("HEAD")) {
            response.putHeader("Content-Length", Integer.toString(body.size())).end();
        } else {
            response.end(Buffer.buffer(body.copy()));
        }
    }
}
