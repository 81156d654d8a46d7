package org.gainsay.ledger;

import static org.gainsay.ledger.Bodies.member;
import static org.gainsay.ledger.Bodies.text;
import static org.gainsay.ledger.Bodies.texts;
import static org.gainsay.ledger.ExcerptJson.all;
import static org.gainsay.ledger.ExcerptJson.constant;
import static org.gainsay.ledger.ExcerptJson.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gainsay.core.Confidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Likelihood;
import org.gainsay.core.RatingScale;
import org.gainsay.ledger.AssessmentChange.AssessmentApproved;
import org.gainsay.ledger.AssessmentChange.AssessmentProposed;
import org.gainsay.ledger.AssessmentChange.ScaleAdded;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.jspecify.annotations.Nullable;

/** Assessments and their scales as the bodies of entries and back, in the same JSON as {@link Bodies}. */
final class AssessmentBodies {
    static final String SCALE_ADDED = "scale-added";
    static final String ASSESSMENT_PROPOSED = "assessment-proposed";
    static final String ASSESSMENT_APPROVED = "assessment-approved";

    private AssessmentBodies() {}

    static String kind(Change.OfAssessment change) {
        return switch (change) {
            case ScaleAdded added -> SCALE_ADDED;
            case AssessmentProposed proposed -> ASSESSMENT_PROPOSED;
            case AssessmentApproved approved -> ASSESSMENT_APPROVED;
        };
    }

    static void put(ObjectNode body, Change.OfAssessment change) {
        switch (change) {
            case ScaleAdded added -> {
                body.put("scale", added.scale().id()).put("name", added.scale().name());
                ArrayNode ratings = body.putArray("ratings");
                for (RatingScale.Rating rating : added.scale().ratings()) {
                    ratings.addObject()
                            .put("rating", rating.id())
                            .put("name", rating.name())
                            .put("meaning", rating.meaning());
                }
            }
            case AssessmentProposed proposed -> {
                Verdict verdict = proposed.verdict();
                body.put("claim", proposed.claim().slug())
                        .put("scale", verdict.scale().slug())
                        .put("rating", verdict.rating())
                        .put("reasons", proposed.reasons());
                if (verdict.likelihood() != null) {
                    body.put("likelihood", word(verdict.likelihood()));
                }
                if (verdict.confidence() != null) {
                    body.put("confidence", word(verdict.confidence()));
                }
                ArrayNode evidence = body.putArray("evidence");
                proposed.evidence().forEach(item -> evidence.add(item.entry()));
                ArrayNode missing = body.putArray("missing");
                proposed.missing().forEach(missing::add);
            }
            case AssessmentApproved approved -> body.put("assessment", approved.assessment());
        }
    }

    /** The change of a kind and body; null if the kind is none of these. */
    static @Nullable Change read(String kind, JsonNode node) {
        return switch (kind) {
            case SCALE_ADDED ->
                new ScaleAdded(new RatingScale(
                        text(node, "scale"),
                        text(node, "name"),
                        all(
                                member(node, "ratings"),
                                rating -> new RatingScale.Rating(
                                        text(rating, "rating"), text(rating, "name"), text(rating, "meaning")))));
            case ASSESSMENT_PROPOSED ->
                new AssessmentProposed(
                        EvidenceBodies.claim(node),
                        new Verdict(
                                new ScaleId(text(node, "scale")),
                                text(node, "rating"),
                                node.hasNonNull("likelihood") ? constant(Likelihood.class, node, "likelihood") : null,
                                node.hasNonNull("confidence") ? constant(Confidence.class, node, "confidence") : null),
                        text(node, "reasons"),
                        all(member(node, "evidence"), item -> new EvidenceId(item.asLong())),
                        texts(member(node, "missing")));
            case ASSESSMENT_APPROVED ->
                new AssessmentApproved(member(node, "assessment").asLong());
            default -> null;
        };
    }
}
