package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gainsay.desk.api.ClaimShapes.ScaleShape;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Visitor;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.proof.VerifierKey;
import org.gainsay.reading.Reader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /about.json}: what this desk is, who asks, and the end of its ledger to write down elsewhere. */
@Path("/about.json")
@Produces(MediaType.APPLICATION_JSON)
public final class AboutJson {
    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    AboutJson(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    @Says("What this desk is, and the end of its ledger.")
    record About(
            @Says("the version of the reader and its rules") String reader,
            @Says("how many entries the ledger has") long entries,
            @Says("the hash of the last entry") String hash,

            @Says("the public key of the ledger; null if it does not lie in the folder") @Nullable
            String key,

            @Says("who asks") Asks you,

            @Says("the rating scales to choose from, those that the desk took up first")
            List<ScaleShape> scales,

            @Says("the description of all addresses") String openapi) {}

    @Says("Whoever asks.")
    record Asks(
            @Says("the name that what they file carries") String name,

            @Says("what they may do at the whole desk; in single cases it may be more")
            Role role) {}

    @GET
    @Says("What this desk is, who asks, the end of its ledger, and the rating scales.")
    public RestResponse<About> about() {
        Look look = Look.now(open.desk());
        return look.answer(new About(
                Reader.VERSION,
                look.sequence(),
                open.desk().head().hash().toString(),
                open.desk().ledger().key().map(VerifierKey::toString).orElse(null),
                new Asks(
                        open.person().name(),
                        visitor.person().map(person -> person.role()).orElse(Role.READER)),
                open.desk().assessments().scales().stream().map(ScaleShape::of).toList(),
                "/openapi.json"));
    }
}
