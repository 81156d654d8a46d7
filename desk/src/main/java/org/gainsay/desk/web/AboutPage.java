package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.proof.VerifierKey;
import org.gainsay.reading.Reader;

/** {@code /about}: what this desk is, and the end of its ledger to write down elsewhere. */
@Path("/about")
public final class AboutPage {
    private final OpenDesk open;

    @Inject
    AboutPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param asOf when this was so
     * @param reader the version of the reader
     * @param entries how many entries the ledger has
     * @param hash the hash of the last entry
     * @param key the public key of the ledger
     * @param data where the data folder is
     */
    public record View(Frame frame, String asOf, String reader, long entries, String hash, String key, String data) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance about() {
        Head head = open.desk().head();
        return Templates.about(new View(
                Frame.of(Words.now().say("cases-about-title")),
                Wording.moment(Instant.now()),
                Reader.VERSION,
                head.sequence(),
                head.hash().toString(),
                open.desk()
                        .ledger()
                        .key()
                        .map(VerifierKey::toString)
                        .orElse(Words.now().say("cases-no-key")),
                open.folder()));
    }
}
