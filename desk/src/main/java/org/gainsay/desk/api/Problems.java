package org.gainsay.desk.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /problems.json}: what the types of problems mean that have a name of their own. */
@Path("/problems.json")
@Produces(MediaType.APPLICATION_JSON)
public final class Problems {
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("field", "422: a field of the body is missing, unknown or does not fit; `field` says which.");
        TYPES.put("parameter", "400: a query parameter does not fit; `parameter` says which.");
        TYPES.put("page", "400: `page` is no token of this list as it is narrowed. Begin again without it.");
        TYPES.put(
                "overtaken",
                "412: something was filed about the same thing after the entry that If-Match names; `since` shows it.");
        TYPES.put("refused", "409: what was sent does not fit what was filed before it: it was decided already.");
        TYPES.put("key", "400: Idempotency-Key is no key.");
        TYPES.put("key-reused", "422: the key was sent with another request before.");
        TYPES.put("key-in-flight", "409: a request with the key is being done right now.");
        TYPES.put("looking-back", "429: others are looking back. Ask again in a moment.");
        TYPES.put("capture", "422: the input could not be captured; `reason` says in one word why.");
    }

    @Says("The types of problems that have a name of their own; all others are `about:blank`.")
    record ProblemTypes(
            @Says("what each means, by what stands behind the `#`")
            Map<String, String> types) {}

    @GET
    @Says("What the types of problems mean.")
    public ProblemTypes list() {
        return new ProblemTypes(TYPES);
    }

    /** The names of all. */
    static Map<String, String> types() {
        return Map.copyOf(TYPES);
    }
}
