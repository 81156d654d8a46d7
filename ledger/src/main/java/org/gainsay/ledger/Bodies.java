package org.gainsay.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gainsay.core.Digest;
import org.gainsay.core.Language;
import org.gainsay.core.Span;
import org.gainsay.ledger.Change.AliasNamed;
import org.gainsay.ledger.Change.CaptureKept;
import org.gainsay.ledger.Change.CapturesStamped;
import org.gainsay.ledger.Change.CaseOpened;
import org.gainsay.ledger.Change.ClaimOpened;
import org.gainsay.ledger.Change.DocumentFiled;
import org.gainsay.ledger.Change.DocumentRead;
import org.gainsay.ledger.Change.DocumentSought;
import org.gainsay.ledger.Change.MatchJudged;
import org.gainsay.ledger.Change.MentionFiled;
import org.gainsay.ledger.Change.MentionRejected;
import org.gainsay.ledger.Change.MentionReviewed;
import org.gainsay.ledger.Change.SourceNamed;
import org.gainsay.ledger.Change.TextRevised;
import org.gainsay.ledger.Change.Undone;
import org.jspecify.annotations.Nullable;

/** Changes as the bodies of entries and back: a kind, and canonical JSON (RFC 8785) without absent members. */
final class Bodies {
    static final String CASE_OPENED = "case-opened";
    static final String SOURCE_NAMED = "source-named";
    static final String DOCUMENT_FILED = "document-filed";
    static final String CAPTURE_KEPT = "capture-kept";
    static final String ALIAS_NAMED = "alias-named";
    static final String DOCUMENT_READ = "document-read";
    static final String DOCUMENT_SOUGHT = "document-sought";
    static final String TEXT_REVISED = "text-revised";
    static final String MENTION_REVIEWED = "mention-reviewed";
    static final String CAPTURES_STAMPED = "captures-stamped";
    static final String CLAIM_OPENED = "claim-opened";
    static final String MENTION_FILED = "mention-filed";
    static final String MENTION_REJECTED = "mention-rejected";
    static final String MATCH_JUDGED = "match-judged";
    static final String UNDONE = "undone";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Bodies() {}

    static String kind(Change change) {
        return switch (change) {
            case CaseOpened opened -> CASE_OPENED;
            case SourceNamed named -> SOURCE_NAMED;
            case DocumentFiled filed -> DOCUMENT_FILED;
            case CaptureKept kept -> CAPTURE_KEPT;
            case AliasNamed alias -> ALIAS_NAMED;
            case DocumentRead read -> DOCUMENT_READ;
            case DocumentSought sought -> DOCUMENT_SOUGHT;
            case TextRevised revised -> TEXT_REVISED;
            case MentionReviewed reviewed -> MENTION_REVIEWED;
            case CapturesStamped stamped -> CAPTURES_STAMPED;
            case ClaimOpened opened -> CLAIM_OPENED;
            case MentionFiled filed -> MENTION_FILED;
            case MentionRejected rejected -> MENTION_REJECTED;
            case MatchJudged judged -> MATCH_JUDGED;
            case Undone undone -> UNDONE;
            case Change.OfEvidence evidence -> EvidenceBodies.kind(evidence);
            case Change.OfAssessment assessment -> AssessmentBodies.kind(assessment);
            case Change.OfPerson person -> PersonBodies.kind(person);
        };
    }

    /** The canonical JSON of a change; {@link IllegalArgumentException} if it holds half a character. */
    static String write(Change change) {
        ObjectNode body = JSON.createObjectNode();
        switch (change) {
            case CaseOpened opened -> {
                body.put("case", opened.caseId().slug()).put("title", opened.title());
                putIfKnown(body, "note", opened.note());
            }
            case SourceNamed named -> body.put("source", named.source().slug()).put("name", named.name());
            case DocumentFiled filed -> {
                Imprint imprint = filed.imprint();
                body.put("document", filed.document().slug());
                body.put("case", filed.caseId().slug());
                body.put("source", filed.source().slug());
                putIfKnown(body, "title", imprint.title());
                putIfKnown(body, "byline", imprint.byline());
                putIfKnown(body, "outlet", imprint.outlet());
                putIfKnown(body, "published", imprint.published());
                body.put("language", imprint.language().tag());
                ArrayNode addresses = body.putArray("addresses");
                filed.addresses().forEach(addresses::add);
            }
            case CaptureKept kept ->
                body.put("document", kept.document().slug())
                        .put("payload", kept.payload().toString())
                        .put("text", kept.text().toString())
                        .put("mediaType", kept.mediaType())
                        .put("at", kept.at().toString())
                        .put("from", kept.from());
            case AliasNamed alias ->
                body.put("document", alias.document().slug())
                        .put("address", alias.address())
                        .put("reason", alias.reason());
            case DocumentRead read ->
                body.put("document", read.document().slug())
                        .put("text", read.text().toString())
                        .put("sheet", read.sheet().toString())
                        .put("readerVersion", read.readerVersion())
                        .put("mentions", read.mentions());
            case DocumentSought sought ->
                body.put("document", sought.document().slug())
                        .put("found", sought.found().name().toLowerCase(Locale.ROOT))
                        .put("at", sought.at().toString())
                        .put("from", sought.from())
                        .put("note", sought.note());
            case TextRevised revised -> {
                body.put("document", revised.document().slug())
                        .put("from", revised.from().toString())
                        .put("to", revised.to().toString())
                        .put("material", revised.material());
                ArrayNode placements = body.putArray("placements");
                revised.placements().forEach(placement -> putPlacement(placements.addObject(), placement));
            }
            case MentionReviewed reviewed ->
                body.put("document", reviewed.document().slug())
                        .put("decision", reviewed.decision())
                        .put("text", reviewed.text().toString());
            case CapturesStamped stamped -> {
                body.put("case", stamped.caseId().slug())
                        .put("root", stamped.root().toString());
                ArrayNode captures = body.putArray("captures");
                stamped.captures().forEach(capture -> captures.add(capture.toString()));
                body.put("token", stamped.token().toString())
                        .put("authority", stamped.authority())
                        .put("at", stamped.at().toString());
            }
            case ClaimOpened opened ->
                body.put("claim", opened.claim().slug())
                        .put("case", opened.caseId().slug())
                        .put("statement", opened.statement());
            case MentionFiled filed -> {
                body.put("document", filed.document().slug())
                        .put("claim", filed.claim().slug());
                ExcerptJson.put(body, filed.excerpt());
            }
            case MentionRejected rejected -> {
                body.put("document", rejected.document().slug());
                ExcerptJson.put(body, rejected.excerpt());
                putIfKnown(body, "reason", rejected.reason());
            }
            case MatchJudged judged -> {
                body.put("document", judged.document().slug())
                        .put("claim", judged.claim().slug())
                        .put("judgement", word(judged.judgement()));
                ExcerptJson.put(body, judged.excerpt());
                putIfKnown(body, "reason", judged.reason());
            }
            case Undone undone -> body.put("sequence", undone.sequence());
            case Change.OfEvidence evidence -> EvidenceBodies.put(body, evidence);
            case Change.OfAssessment assessment -> AssessmentBodies.put(body, assessment);
            case Change.OfPerson person -> PersonBodies.put(body, person);
        }
        try {
            return canonical(Words.wellFormed(kind(change), JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    /** The canonical form of a JSON text; {@link IOException} if it is not JSON. */
    static String canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedString();
    }

    /** The change of a kind and body; {@link IllegalArgumentException} naming what is wrong if it is none. */
    static Change read(String kind, String body) {
        try {
            ObjectNode node = tree(body);
            return switch (kind) {
                case CASE_OPENED -> new CaseOpened(caseId(node), text(node, "title"), textIfKnown(node, "note"));
                case SOURCE_NAMED -> new SourceNamed(new SourceId(text(node, "source")), text(node, "name"));
                case DOCUMENT_FILED ->
                    new DocumentFiled(
                            document(node),
                            caseId(node),
                            new SourceId(text(node, "source")),
                            imprint(node),
                            texts(member(node, "addresses")));
                case CAPTURE_KEPT ->
                    new CaptureKept(
                            document(node),
                            Digest.parse(text(node, "payload")),
                            Digest.parse(text(node, "text")),
                            text(node, "mediaType"),
                            Instant.parse(text(node, "at")),
                            text(node, "from"));
                case ALIAS_NAMED -> new AliasNamed(document(node), text(node, "address"), text(node, "reason"));
                case DOCUMENT_READ ->
                    new DocumentRead(
                            document(node),
                            Digest.parse(text(node, "text")),
                            Digest.parse(text(node, "sheet")),
                            text(node, "readerVersion"),
                            member(node, "mentions").asInt());
                case DOCUMENT_SOUGHT ->
                    new DocumentSought(
                            document(node),
                            found(text(node, "found")),
                            Instant.parse(text(node, "at")),
                            text(node, "from"),
                            text(node, "note"));
                case TEXT_REVISED ->
                    new TextRevised(
                            document(node),
                            Digest.parse(text(node, "from")),
                            Digest.parse(text(node, "to")),
                            member(node, "material").asInt(),
                            placements(member(node, "placements")));
                case MENTION_REVIEWED ->
                    new MentionReviewed(
                            document(node), member(node, "decision").asLong(), Digest.parse(text(node, "text")));
                case CAPTURES_STAMPED ->
                    new CapturesStamped(
                            caseId(node),
                            Digest.parse(text(node, "root")),
                            texts(member(node, "captures")).stream()
                                    .map(Digest::parse)
                                    .toList(),
                            Digest.parse(text(node, "token")),
                            text(node, "authority"),
                            Instant.parse(text(node, "at")));
                case CLAIM_OPENED ->
                    new ClaimOpened(new ClaimId(text(node, "claim")), caseId(node), text(node, "statement"));
                case MENTION_FILED ->
                    new MentionFiled(document(node), new ClaimId(text(node, "claim")), ExcerptJson.read(node));
                case MENTION_REJECTED ->
                    new MentionRejected(document(node), ExcerptJson.read(node), textIfKnown(node, "reason"));
                case MATCH_JUDGED ->
                    new MatchJudged(
                            document(node),
                            new ClaimId(text(node, "claim")),
                            ExcerptJson.read(node),
                            judgement(text(node, "judgement")),
                            textIfKnown(node, "reason"));
                case UNDONE -> new Undone(member(node, "sequence").asLong());
                case PersonBodies.ADMITTED, PersonBodies.GRANTED, PersonBodies.BARRED -> PersonBodies.read(kind, node);
                default -> {
                    Change change = EvidenceBodies.read(kind, node);
                    change = change != null ? change : AssessmentBodies.read(kind, node);
                    if (change == null) {
                        throw new IllegalArgumentException("no kind of change");
                    }
                    yield change;
                }
            };
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("body of kind '" + kind + "': " + e.getMessage(), e);
        }
    }

    /** Only the excerpt of a body of kind mention-filed or mention-rejected. */
    static Excerpt excerpt(String body) {
        try {
            return ExcerptJson.read(tree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("excerpt: " + e.getOriginalMessage(), e);
        }
    }

    /** The reason in a body of kind mention-rejected. */
    static @Nullable String reason(String body) {
        try {
            return textIfKnown(tree(body), "reason");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("reason: " + e.getOriginalMessage(), e);
        }
    }

    /** The body of an entry as a tree. */
    static ObjectNode body(String body) {
        try {
            return tree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("body: " + e.getOriginalMessage(), e);
        }
    }

    static String writeTexts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array.toString();
    }

    static List<String> readTexts(String json) {
        try {
            return texts(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("list of texts: " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null || member.isNull()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return member;
    }

    static String text(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isTextual()) {
            throw new IllegalArgumentException("'" + name + "' wants to be a string: " + member);
        }
        return member.textValue();
    }

    static @Nullable String textIfKnown(JsonNode node, String name) {
        return node.hasNonNull(name) ? text(node, name) : null;
    }

    static void putIfKnown(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static ObjectNode tree(String body) throws JsonProcessingException {
        if (JSON.readTree(body) instanceof ObjectNode node) {
            return node;
        }
        throw new IllegalArgumentException("wants to be a JSON object");
    }

    private static CaseId caseId(JsonNode node) {
        return new CaseId(text(node, "case"));
    }

    static DocumentId document(JsonNode node) {
        return new DocumentId(text(node, "document"));
    }

    private static Imprint imprint(JsonNode node) {
        String published = textIfKnown(node, "published");
        return new Imprint(
                textIfKnown(node, "title"),
                textIfKnown(node, "byline"),
                textIfKnown(node, "outlet"),
                published == null ? null : LocalDate.parse(published),
                new Language(text(node, "language")));
    }

    private static DocumentSought.Found found(String word) {
        for (DocumentSought.Found found : DocumentSought.Found.values()) {
            if (found.name().toLowerCase(Locale.ROOT).equals(word)) {
                return found;
            }
        }
        throw new IllegalArgumentException("'found' is none that is known: " + word);
    }

    private static String word(MatchJudged.Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static MatchJudged.Judgement judgement(String word) {
        for (MatchJudged.Judgement judgement : MatchJudged.Judgement.values()) {
            if (word(judgement).equals(word)) {
                return judgement;
            }
        }
        throw new IllegalArgumentException("'judgement' is none that is known: " + word);
    }

    private static void putPlacement(ObjectNode node, Placement placement) {
        node.put("decision", placement.decision());
        Span span = placement.span();
        if (span != null) {
            node.put("start", span.start()).put("end", span.end());
        }
        ArrayNode why = node.putArray("why");
        placement.why().forEach(why::add);
    }

    private static List<Placement> placements(JsonNode array) {
        List<Placement> placements = new ArrayList<>();
        for (JsonNode node : array) {
            Span span = node.hasNonNull("start")
                    ? new Span(
                            member(node, "start").asInt(), member(node, "end").asInt())
                    : null;
            placements.add(new Placement(member(node, "decision").asLong(), span, texts(member(node, "why"))));
        }
        return placements;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            texts.add(element.asText());
        }
        return texts;
    }
}
