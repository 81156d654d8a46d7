package org.gainsay.desk.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What programs are told when something cannot be done (RFC 9457), where people get a page. */
final class Problem {
    private static final String TYPE = "application/problem+json";

    private Problem() {}

    /** Whether a program asks: by a token, for an address that ends in {@code .json}, or for JSON and not for HTML. */
    static boolean wanted(ContainerRequestContext request) {
        String accept = String.valueOf(request.getHeaderString("Accept"));
        return request.getHeaderString("Authorization") != null
                || request.getUriInfo().getPath().endsWith(".json")
                || accept.contains("json") && !accept.contains(MediaType.TEXT_HTML);
    }

    static Response answer(int status, String title, String detail) {
        String body = "{\"type\":\"about:blank\",\"title\":\"" + escaped(title) + "\",\"status\":" + status
                + ",\"detail\":\"" + escaped(detail) + "\"}\n";
        return Response.status(status).type(TYPE).entity(body).build();
    }

    private static String escaped(String words) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(words));
    }
}
