package org.gainsay.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.capture.Payload;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Views.CaseView;

/**
 * The demonstration case: invented documents about an invented island, captured, read and filed by the same code as
 * any others. {@code demo/case.properties} lists the documents and the claims that are tracked in them from the start.
 */
public final class Demo {
    /** Who files the demonstration case. */
    public static final Actor ACTOR = new Actor("demonstration");

    private static final String MANIFEST = "case.properties";

    private final Desk desk;
    private final CaseId caseId;
    private final Properties manifest;
    private final Map<String, DocumentId> documents = new HashMap<>();
    private final Map<String, ClaimId> claims = new HashMap<>();

    private Demo(Desk desk, CaseId caseId, Properties manifest) {
        this.desk = desk;
        this.caseId = caseId;
        this.manifest = manifest;
    }

    /** Loads what is not there yet; a case that has been loaded whole is left as people have changed it. */
    public static CaseId load(Desk desk) {
        Properties manifest = new Properties();
        try (InputStreamReader in = new InputStreamReader(resource(MANIFEST), StandardCharsets.UTF_8)) {
            manifest.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + MANIFEST + " cannot be read", e);
        }
        CaseId caseId = desk.openCase(ACTOR, manifest.getProperty("title"), manifest.getProperty("mark"));
        CaseView there = desk.views().caseOf(caseId).orElseThrow();
        boolean fresh = there.claims() == 0;
        Demo demo = new Demo(desk, caseId, manifest);
        if (!fresh && there.documents() >= demo.numbers("document").size()) {
            // Loaded whole before: nothing has to be captured again to find that out.
            return caseId;
        }
        demo.numbers("document").forEach(number -> demo.addDocument("document", number));
        if (fresh) {
            demo.numbers("claim").forEach(demo::trackClaim);
            new DemoFilings(desk, manifest, demo.documents, demo.claims).file();
            demo.numbers("revision").forEach(number -> demo.addDocument("revision", number));
        }
        return caseId;
    }

    private void addDocument(String kind, String number) {
        String file = property(kind, number, "file");
        URI address = URI.create(property(kind, number, "address"));
        try (InputStream in = resource(file)) {
            Input input = new Input.Uploaded(file, Payload.of(in.readAllBytes()), null, address);
            // Listed only where the document has none of its own, so that pages can say where the others have it from.
            String date = manifest.getProperty(kind + "." + number + ".date");
            Added added = desk.add(
                    ACTOR,
                    caseId,
                    property(kind, number, "source"),
                    input,
                    date == null ? null : LocalDate.parse(date));
            documents.put(file, added.document());
        } catch (IOException | CaptureException e) {
            throw new IllegalStateException("demo/" + file + ": " + e.getMessage(), e);
        }
    }

    /** Opens a claim with the first mention that is listed for it, and attaches the others. */
    private void trackClaim(String number) {
        ClaimId claim = null;
        String prefix = "claim." + number + ".";
        for (String name : new TreeSet<>(manifest.stringPropertyNames())) {
            if (name.startsWith(prefix)) {
                String[] place = manifest.getProperty(name).split(" \\| ", 2);
                DocumentId document = Objects.requireNonNull(documents.get(place[0]), place[0]);
                Optional<MentionId> mention = mention(desk, document, place[1]);
                if (mention.isEmpty()) {
                    continue;
                }
                if (claim == null) {
                    claim = desk.mentions().accept(ACTOR, document, mention.get());
                    claims.put(number, claim);
                } else {
                    desk.mentions().attach(ACTOR, document, mention.get(), claim);
                }
            }
        }
    }

    /**
     * The mention whose quote has these words, the shortest where there are several; empty where a reader finds none,
     * which costs the demonstration one mention and never its start.
     */
    static Optional<MentionId> mention(Desk desk, DocumentId document, String words) {
        return desk.read(document).orElseThrow().sheet().mentions().stream()
                .filter(mention -> mention.quote().exact().contains(words))
                .min(Comparator.comparingInt(mention -> mention.quote().exact().length()))
                .map(Mention::id);
    }

    private Set<String> numbers(String kind) {
        return numbers(manifest, kind);
    }

    /** The numbers of the lines of a kind, in their order. */
    static Set<String> numbers(Properties manifest, String kind) {
        Set<String> numbers = new TreeSet<>();
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith(kind + ".")) {
                numbers.add(name.split("\\.", -1)[1]);
            }
        }
        return numbers;
    }

    private String property(String kind, String number, String what) {
        return Objects.requireNonNull(manifest.getProperty(kind + "." + number + "." + what));
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + file), file);
    }
}
