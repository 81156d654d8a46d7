package org.gainsay.desk.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs are told when something cannot be done (RFC 9457), where people get a page. */
public final class Problem {
    /** The type of a problem that its status says all of. */
    public static final String PLAIN = "about:blank";

    /** Where the other types are explained, each under its name behind a {@code #}. */
    public static final String TYPES = "/problems.json#";

    static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** Whether a program asks: by a token, for an address that ends in {@code .json}, or for JSON and not for HTML. */
    static boolean wanted(ContainerRequestContext request) {
        return wanted(
                request.getHeaderString("Authorization"),
                request.getUriInfo().getPath(),
                request.getHeaderString("Accept"));
    }

    static boolean wanted(@Nullable String authorization, @Nullable String path, @Nullable String accept) {
        String accepted = String.valueOf(accept);
        return authorization != null
                || String.valueOf(path).endsWith(".json")
                || accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML);
    }

    static Response answer(int status, String title, String detail) {
        return answer(status, PLAIN, title, detail, Map.of());
    }

    /**
     * The answer that says it.
     *
     * @param more further members by name, each as JSON
     */
    static Response answer(int status, String type, String title, String detail, Map<String, String> more) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(json(status, type, title, detail, more))
                .build();
    }

    static String json(int status, String type, String title, String detail, Map<String, String> more) {
        StringBuilder body = new StringBuilder("{\"type\":")
                .append(quoted(type))
                .append(",\"title\":")
                .append(quoted(title))
                .append(",\"status\":")
                .append(status)
                .append(",\"detail\":")
                .append(quoted(detail));
        more.forEach((name, value) ->
                body.append(',').append(quoted(name)).append(':').append(value));
        return body.append("}\n").toString();
    }

    /** Words as a JSON string. */
    public static String quoted(String words) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(words)) + "\"";
    }
}
