package org.gainsay.ledger;

import static org.gainsay.ledger.Bodies.document;
import static org.gainsay.ledger.Bodies.member;
import static org.gainsay.ledger.Bodies.putIfKnown;
import static org.gainsay.ledger.Bodies.text;
import static org.gainsay.ledger.Bodies.textIfKnown;
import static org.gainsay.ledger.ExcerptJson.constant;
import static org.gainsay.ledger.ExcerptJson.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.gainsay.core.Credibility;
import org.gainsay.core.Digest;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Stance;
import org.gainsay.ledger.EvidenceChange.CorrectionNoted;
import org.gainsay.ledger.EvidenceChange.EvidenceFiled;
import org.gainsay.ledger.EvidenceChange.ItemGraded;
import org.gainsay.ledger.EvidenceChange.MissingNamed;
import org.gainsay.ledger.EvidenceChange.OriginLinked;
import org.gainsay.ledger.EvidenceChange.OriginParted;
import org.gainsay.ledger.EvidenceChange.PromiseSettled;
import org.gainsay.ledger.EvidenceChange.SourceGraded;
import org.gainsay.ledger.EvidenceChange.SourcesRelated;
import org.jspecify.annotations.Nullable;

/** Changes of evidence as the bodies of entries and back, in the same JSON as {@link Bodies}. */
final class EvidenceBodies {
    static final String EVIDENCE_FILED = "evidence-filed";
    static final String ITEM_GRADED = "item-graded";
    static final String SOURCE_GRADED = "source-graded";
    static final String SOURCES_RELATED = "sources-related";
    static final String CORRECTION_NOTED = "correction-noted";
    static final String ORIGIN_LINKED = "origin-linked";
    static final String ORIGIN_PARTED = "origin-parted";
    static final String MISSING_NAMED = "missing-named";
    static final String PROMISE_SETTLED = "promise-settled";

    private EvidenceBodies() {}

    static String kind(Change.OfEvidence change) {
        return switch (change) {
            case EvidenceFiled filed -> EVIDENCE_FILED;
            case ItemGraded graded -> ITEM_GRADED;
            case SourceGraded graded -> SOURCE_GRADED;
            case SourcesRelated related -> SOURCES_RELATED;
            case CorrectionNoted noted -> CORRECTION_NOTED;
            case OriginLinked linked -> ORIGIN_LINKED;
            case OriginParted parted -> ORIGIN_PARTED;
            case MissingNamed named -> MISSING_NAMED;
            case PromiseSettled settled -> PROMISE_SETTLED;
        };
    }

    static void put(ObjectNode body, Change.OfEvidence change) {
        switch (change) {
            case EvidenceFiled filed -> {
                body.put("claim", filed.claim().slug())
                        .put("document", filed.document().slug())
                        .put("stance", word(filed.stance()));
                putIfKnown(body, "dimension", filed.dimension() == null ? null : word(filed.dimension()));
                putIfKnown(body, "note", filed.note());
                switch (filed.exhibit()) {
                    case Exhibit.Mentioned mentioned -> ExcerptJson.put(body, mentioned.excerpt());
                    case Exhibit.Marked marked -> {
                        body.put("text", marked.text().toString());
                        ExcerptJson.putPassage(body.putObject("passage"), marked.passage());
                        ExcerptJson.putSpeaker(body.putObject("speaker"), marked.speaker());
                    }
                }
            }
            case ItemGraded graded ->
                body.put("item", graded.item().entry())
                        .put("credibility", graded.credibility().number())
                        .put("reason", graded.reason());
            case SourceGraded graded ->
                body.put("source", graded.source().slug())
                        .put("reliability", graded.reliability().name())
                        .put("reason", graded.reason());
            case SourcesRelated related ->
                body.put("source", related.source().slug())
                        .put("relation", related.kind().word())
                        .put("other", related.other().slug())
                        .put("reason", related.reason());
            case CorrectionNoted noted -> {
                body.put("document", noted.document().slug())
                        .put("day", noted.day().toString())
                        .put("note", noted.note());
                if (noted.takesBack() != null) {
                    body.put("takesBack", noted.takesBack().entry());
                }
            }
            case OriginLinked linked ->
                body.put("claim", linked.claim().slug())
                        .put("one", linked.one().entry())
                        .put("other", linked.other().entry())
                        .put("reason", linked.reason());
            case OriginParted parted ->
                body.put("claim", parted.claim().slug())
                        .put("item", parted.item().entry())
                        .put("link", parted.kind().word())
                        .put("reason", parted.reason());
            case MissingNamed named -> body.put("claim", named.claim().slug()).put("what", named.what());
            case PromiseSettled settled ->
                body.put("claim", settled.claim().slug())
                        .put("outcome", settled.settlement().outcome().word())
                        .put("reason", settled.settlement().reason());
        }
    }

    /** The change of a kind and body; null if the kind is none of these. */
    static @Nullable Change read(String kind, JsonNode node) {
        return switch (kind) {
            case EVIDENCE_FILED ->
                new EvidenceFiled(
                        claim(node),
                        document(node),
                        constant(Stance.class, node, "stance"),
                        node.hasNonNull("dimension") ? constant(Dimension.class, node, "dimension") : null,
                        exhibit(node),
                        textIfKnown(node, "note"));
            case ITEM_GRADED ->
                new ItemGraded(
                        item(node, "item"),
                        Credibility.of(member(node, "credibility").asInt()),
                        text(node, "reason"));
            case SOURCE_GRADED ->
                new SourceGraded(
                        new SourceId(text(node, "source")),
                        constant(Reliability.class, node, "reliability"),
                        text(node, "reason"));
            case SOURCES_RELATED ->
                new SourcesRelated(
                        new SourceId(text(node, "source")),
                        constant(SourceRelation.Kind.class, node, "relation"),
                        new SourceId(text(node, "other")),
                        text(node, "reason"));
            case CORRECTION_NOTED ->
                new CorrectionNoted(
                        document(node),
                        node.hasNonNull("takesBack") ? item(node, "takesBack") : null,
                        LocalDate.parse(text(node, "day")),
                        text(node, "note"));
            case ORIGIN_LINKED ->
                new OriginLinked(claim(node), item(node, "one"), item(node, "other"), text(node, "reason"));
            case ORIGIN_PARTED ->
                new OriginParted(
                        claim(node),
                        item(node, "item"),
                        constant(OriginLink.Kind.class, node, "link"),
                        text(node, "reason"));
            case MISSING_NAMED -> new MissingNamed(claim(node), text(node, "what"));
            case PROMISE_SETTLED ->
                new PromiseSettled(
                        claim(node),
                        new Settlement(constant(Settlement.Outcome.class, node, "outcome"), text(node, "reason")));
            default -> null;
        };
    }

    private static Exhibit exhibit(JsonNode node) {
        return node.hasNonNull("mention")
                ? new Exhibit.Mentioned(ExcerptJson.read(node))
                : new Exhibit.Marked(
                        Digest.parse(text(node, "text")),
                        ExcerptJson.passage(member(node, "passage")),
                        ExcerptJson.speaker(member(node, "speaker")));
    }

    private static EvidenceId item(JsonNode node, String name) {
        return new EvidenceId(member(node, name).asLong());
    }

    static ClaimId claim(JsonNode node) {
        return new ClaimId(text(node, "claim"));
    }
}
