package org.gainsay.desk.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /openapi.json}: the description of all addresses for programs. */
@Path("/openapi.json")
public final class OpenApiJson {
    /** Put together when it is first asked for. */
    private static final class Kept {
        static final RawJson DOCUMENT = new RawJson(OpenApi.text());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Says("This document (OpenAPI 3.1).")
    public RawJson document() {
        return Kept.DOCUMENT;
    }
}
