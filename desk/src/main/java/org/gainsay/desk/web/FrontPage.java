package org.gainsay.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page that the desk opens with. */
@Path("/")
public final class FrontPage {
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance front(String title);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance front() {
        return Templates.front("Gainsay");
    }
}
