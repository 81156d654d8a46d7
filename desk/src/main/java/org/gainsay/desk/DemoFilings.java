package org.gainsay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.gainsay.core.Confidence;
import org.gainsay.core.Credibility;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Likelihood;
import org.gainsay.core.MentionId;
import org.gainsay.core.Reliability;
import org.gainsay.core.Stance;
import org.gainsay.ledger.AssessmentChange;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.ScaleId;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;

/** What is filed in the demonstration case to weigh its claims by. A passage that no reader finds costs one line of it. */
final class DemoFilings {
    private final Desk desk;
    private final Properties manifest;
    private final Map<String, DocumentId> documents;
    private final Map<String, ClaimId> claims;

    DemoFilings(Desk desk, Properties manifest, Map<String, DocumentId> documents, Map<String, ClaimId> claims) {
        this.desk = desk;
        this.manifest = manifest;
        this.documents = documents;
        this.claims = claims;
    }

    void file() {
        each("evidence", this::evidence);
        each("grade", this::grade);
        each("correction", this::correction);
        each("missing", (fields, claim) -> desk.filings().missing(Demo.ACTOR, claim, fields[1]));
        each("assessment", this::assessment);
    }

    private void each(String kind, BiConsumer<String[], ClaimId> filing) {
        for (String number : Demo.numbers(manifest, kind)) {
            String[] fields = Objects.requireNonNull(manifest.getProperty(kind + "." + number), number)
                    .split(" \\| ", -1);
            ClaimId claim = claims.get(fields[0]);
            if (claim != null) {
                filing.accept(fields, claim);
            }
        }
    }

    /** Claim, file, words, stance, dimension or a dash, credibility, note. */
    private void evidence(String[] fields, ClaimId claim) {
        DocumentId document = Objects.requireNonNull(documents.get(fields[1]), fields[1]);
        Optional<MentionId> mention = Demo.mention(desk, document, fields[2]);
        mention.ifPresent(found -> {
            Dimension dimension = fields[4].equals("-") ? null : Dimension.valueOf(upper(fields[4]));
            Filings.Bearing bearing = new Filings.Bearing(Stance.valueOf(upper(fields[3])), dimension, fields[6]);
            Entry filed = desk.filings().mentioned(Demo.ACTOR, claim, document, found, bearing);
            desk.filings()
                    .grade(
                            Demo.ACTOR,
                            new EvidenceId(filed.sequence()),
                            Credibility.of(Integer.parseInt(fields[5])),
                            "As far as its own words show.");
        });
    }

    /** Claim that it is shown on, file of a document of the source, letter, reason. */
    private void grade(String[] fields, ClaimId claim) {
        SourceId source = desk.views()
                .document(Objects.requireNonNull(documents.get(fields[1]), fields[1]))
                .orElseThrow()
                .source();
        desk.filings().grade(Demo.ACTOR, source, Reliability.valueOf(fields[2]), fields[3]);
    }

    /** Claim, file, words that were taken back, day, note. */
    private void correction(String[] fields, ClaimId claim) {
        DocumentId document = Objects.requireNonNull(documents.get(fields[1]), fields[1]);
        desk.views().mentions(claim, Page.FIRST).stream()
                .filter(mention -> mention.document().id().equals(document)
                        && mention.excerpt().mention().quote().exact().contains(fields[2]))
                .map(Views.MentionView::filed)
                .findFirst()
                .ifPresent(filing -> desk.filings()
                        .correct(
                                Demo.ACTOR,
                                document,
                                new EvidenceId(filing.sequence()),
                                LocalDate.parse(fields[3]),
                                fields[4]));
    }

    /** Claim, scale, rating, likelihood, confidence, reasons, what is missing. */
    private void assessment(String[] fields, ClaimId claim) {
        List<EvidenceId> evidence = desk.views().evidence().on(claim, Page.FIRST).stream()
                .map(view -> view.id())
                .toList();
        desk.assessments()
                .propose(
                        Demo.ACTOR,
                        new AssessmentChange.AssessmentProposed(
                                claim,
                                new AssessmentChange.Verdict(
                                        new ScaleId(fields[1]),
                                        fields[2],
                                        Likelihood.valueOf(upper(fields[3])),
                                        Confidence.valueOf(upper(fields[4]))),
                                fields[5],
                                evidence,
                                List.of(fields[6])));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
