package org.gainsay.ledger;

import java.sql.SQLException;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.RatingScale;
import org.gainsay.ledger.AssessmentChange.AssessmentApproved;
import org.gainsay.ledger.AssessmentChange.AssessmentProposed;
import org.gainsay.ledger.AssessmentChange.ScaleAdded;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.jspecify.annotations.Nullable;

/** The part of {@link Referee} and {@link Projector} that is about assessments and their scales. */
final class AssessmentTables {
    private static final String SCALE = "SELECT 1 FROM scales WHERE id = ?";
    private static final String RATING = "SELECT 1 FROM ratings WHERE scale_id = ? AND id = ?";
    private static final String CLAIM = "SELECT 1 FROM claims WHERE id = ?";
    private static final String PROPOSED = "SELECT claim_id, author FROM assessments WHERE sequence = ?";
    private static final String APPROVAL = "SELECT sequence FROM approvals WHERE assessment = ?";
    private static final String LATER =
            "SELECT assessment FROM approvals WHERE claim_id = ? AND assessment > ? ORDER BY assessment LIMIT 1";

    private final Statements views;
    private final EvidenceTables evidence;

    AssessmentTables(Statements views) {
        this.views = views;
        evidence = new EvidenceTables(views);
    }

    /** The subject of the entry that the change of {@code actor} becomes; {@link Refused} if it does not fit. */
    Subject admit(Actor actor, Change.OfAssessment change) throws SQLException {
        return switch (change) {
            case ScaleAdded added -> {
                ScaleId scale = new ScaleId(added.scale().id());
                if (views.any(SCALE, scale.slug())) {
                    throw new Refused(change, "scale " + scale + " is there already, and is never changed");
                }
                yield scale;
            }
            case AssessmentProposed proposed -> {
                String where = "assessment of claim " + proposed.claim() + ": ";
                if (!views.any(CLAIM, proposed.claim().slug())) {
                    throw new Refused(change, where + "no such claim");
                }
                Verdict verdict = proposed.verdict();
                if (!views.any(SCALE, verdict.scale().slug())) {
                    throw new Refused(change, where + "no scale " + verdict.scale());
                }
                if (!views.any(RATING, verdict.scale().slug(), verdict.rating())) {
                    throw new Refused(
                            change, where + "scale " + verdict.scale() + " has no rating '" + verdict.rating() + "'");
                }
                for (EvidenceId item : proposed.evidence()) {
                    String on = evidence.piece(change, item)[0];
                    if (!on.equals(proposed.claim().slug())) {
                        throw new Refused(change, where + "piece " + item + " is on claim " + on);
                    }
                }
                yield proposed.claim();
            }
            case AssessmentApproved approved -> {
                String where = "assessment of entry " + approved.assessment();
                @Nullable String @Nullable [] proposed = views.first(PROPOSED, approved.assessment());
                if (proposed == null || proposed[0] == null || proposed[1] == null) {
                    throw new Refused(change, where + ": that entry proposes none, or is undone");
                }
                @Nullable String @Nullable [] before = views.first(APPROVAL, approved.assessment());
                if (before != null) {
                    throw new Refused(change, where + " is approved already, by entry " + before[0]);
                }
                if (proposed[1].strip().equalsIgnoreCase(actor.name().strip())) {
                    throw new Refused(
                            change, where + " was proposed by " + proposed[1] + ": another person has to approve it");
                }
                @Nullable String @Nullable [] later = views.first(LATER, proposed[0], approved.assessment());
                if (later != null) {
                    throw new Refused(change, where + " is older than the approved one of entry " + later[0]);
                }
                yield new ClaimId(proposed[0]);
            }
        };
    }

    /** Carries a change of {@code actor} into the views. */
    void apply(long sequence, Actor actor, Change.OfAssessment change) throws SQLException {
        switch (change) {
            case ScaleAdded added -> {
                ScaleId scale = new ScaleId(added.scale().id());
                views.run("INSERT INTO scales VALUES (?, ?)", scale.slug(), sequence);
                for (RatingScale.Rating rating : added.scale().ratings()) {
                    views.run("INSERT INTO ratings VALUES (?, ?)", scale.slug(), rating.id());
                }
                views.run("INSERT INTO concerns VALUES (?, ?)", scale.key(), sequence);
            }
            case AssessmentProposed proposed -> {
                views.run(
                        "INSERT INTO assessments VALUES (?, ?, ?)",
                        sequence,
                        proposed.claim().slug(),
                        actor.name());
                for (EvidenceId item : proposed.evidence()) {
                    views.run(
                            "INSERT INTO relied VALUES (?, ?, ?)",
                            sequence,
                            item.entry(),
                            evidence.piece(change, item)[1]);
                }
                evidence.file(sequence, "assessments", proposed.claim(), null, null, null);
            }
            case AssessmentApproved approved -> {
                @Nullable String @Nullable [] proposed = views.first(PROPOSED, approved.assessment());
                if (proposed == null || proposed[0] == null) {
                    throw new IllegalStateException("entry " + approved.assessment() + " proposes no assessment");
                }
                views.run("INSERT INTO approvals VALUES (?, ?, ?)", sequence, proposed[0], approved.assessment());
                evidence.file(sequence, "approvals", new ClaimId(proposed[0]), null, null, null);
            }
        }
    }
}
