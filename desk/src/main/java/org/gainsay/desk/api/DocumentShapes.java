package org.gainsay.desk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.capture.Custody;
import org.gainsay.capture.revision.Matter;
import org.gainsay.desk.api.CaseShapes.Named;
import org.gainsay.desk.api.MatchShapes.Suggestion;
import org.gainsay.ledger.Change.DocumentSought.Found;
import org.gainsay.ledger.Views.CaptureView;
import org.gainsay.ledger.Views.DocumentView;
import org.jspecify.annotations.Nullable;

/** Documents, what was captured of them, and what was decided about their mentions. */
final class DocumentShapes {
    private DocumentShapes() {}

    @Says("A document, when it was captured, and how its text changed.")
    record DocumentDetail(
            @Says("its name in addresses") String id,
            @Says("the document as JSON") String address,
            @Says("the case it is in") String caseId,
            @Says("who published it") Named source,

            @Says("its headline; null if it has none") @Nullable
            String title,

            @Says("who wrote it, as printed; null if nobody is named") @Nullable
            String byline,

            @Says("who published it, as printed; null if nobody is named") @Nullable
            String outlet,

            @Says("the day of publication; null if unknown") @Nullable
            LocalDate published,

            @Says("the language of its text: `en`, `es`, `und`")
            String language,

            @Says("where it stands: addresses of the web or names of files; none for pasted text")
            List<String> addresses,

            @Says("the other addresses that lead to it") List<AliasShape> aliases,
            @Says("when and by whom it was filed") FilingShape filing,

            @Says("its last reading; null if it was never read") @Nullable
            ReadingShape reading,

            @Says("the captures, the last kept first") List<CaptureShape> captures,

            @Says("how its text changed, the last change first")
            List<RevisionShape> revisions,

            @Says("when it was looked for in vain, the last time first")
            List<SoughtShape> seekings,

            @Says("the last entries that concern it; further ones are at history.json")
            ListOf<EntryShape> history) {}

    @Says("Another address of a document.")
    record AliasShape(
            @Says("the address") String address,
            @Says("why it is the same document") String reason,
            @Says("when and by whom it was named") FilingShape filing) {}

    @Says("A reading of a text.")
    record ReadingShape(
            @Says("the digest of the text") String text,
            @Says("the digest of the claim sheet") String sheet,
            @Says("the version of the reader and its rules") String reader,
            @Says("how many mentions the sheet has") int mentions,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("The bytes of a document as they were obtained at one moment.")
    record CaptureShape(
            @Says("the digest of the bytes") String payload,
            @Says("the capture and its custody as JSON") String address,
            @Says("the digest of the text in them") String text,
            @Says("what the bytes are") String mediaType,
            @Says("when they were obtained, UTC") Instant at,

            @Says("the address or the name of the file that they were obtained from")
            String from,

            @Says("when and by whom they were kept") FilingShape filing) {
        static CaptureShape of(DocumentView document, CaptureView capture) {
            return new CaptureShape(
                    capture.payload().toString(),
                    "/cases/" + document.caseId() + "/documents/" + document.id() + "/captures/" + capture.payload()
                            + ".json",
                    capture.text().toString(),
                    capture.mediaType(),
                    capture.at(),
                    capture.from(),
                    FilingShape.of(capture.kept()));
        }
    }

    @Says("A change of the text from one capture to a later one.")
    record RevisionShape(
            @Says("what changed as JSON") String address,
            @Says("the digest of the text before") String from,
            @Says("the digest of the text after") String to,
            @Says("how many sentences changed in substance") int material,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("A time at which a document was looked for and not handed out.")
    record SoughtShape(
            @Says("what came instead") Found found,
            @Says("when, UTC") Instant at,
            @Says("the address") String from,
            @Says("what was met") String note,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("What changed in a text, sentence by sentence.")
    record RevisionDetail(
            @Says("the revision") RevisionShape revision,

            @Says("the sentences that are not the same, in their order")
            List<SentenceShape> changes,

            @Says("how many sentences are the same") int same) {}

    /** What became of a sentence. */
    enum Became {
        MOVED,
        ADDED,
        REMOVED,
        REWORDED
    }

    @Says("A sentence that changed.")
    record SentenceShape(
            @Says("what became of it") Became became,

            @Says("the words before; null for one that was added") @Nullable
            String before,

            @Says("the words after; null for one that was removed") @Nullable
            String after,

            @Says("what the change touches that changes what is said")
            List<Matter> matters) {}

    @Says("The text of a document as it was last read, and its claim sheet.")
    record TextShape(
            @Says("the digest of the text") String digest,

            @Says("the text; all positions are UTF-16 code units in it")
            String text,

            @Says("the claim sheet, as docs/claim-sheet.schema.json describes it")
            RawJson sheet,

            @Says("when its parts were spoken; empty for what was written")
            List<SpokenShape> timeline) {}

    @Says("When a stretch of the text was spoken.")
    record SpokenShape(
            @Says("where it begins in the text") int start,
            @Says("where it ends") int end,

            @Says("milliseconds from the beginning of the recording")
            long from,

            @Says("milliseconds to its end") long to) {}

    @Says("A mention of the last reading, and what was decided about it.")
    record MentionShape(
            @Says("its name in the sheet: `m7`") String id,
            @Says("where it stands in the text") ClaimShapes.PassageShape passage,
            @Says("on whose word") ClaimShapes.SpeakerShape speaker,
            @Says("what the reader found in it") ClaimShapes.MentionFound found,

            @Says("what was decided about it; null if nothing was") @Nullable
            DecisionShape decision) {}

    /** What was decided about a mention. */
    enum Outcome {
        FILED,
        REJECTED
    }

    @Says("What was decided about a mention.")
    record DecisionShape(
            @Says("what") Outcome outcome,

            @Says("the claim that it is filed under; null if it was set aside") @Nullable
            String claim,

            @Says("what changed in its source since; empty if nothing, or somebody looked at it")
            List<String> toReview,

            @Says("when and by whom it was decided") FilingShape filing) {}

    @Says("What is suggested for the undecided mentions of a document.")
    record Suggested(
            @Says("those mentions for which something is") List<ForMention> mentions) {}

    @Says("What is suggested for one mention.")
    record ForMention(
            @Says("its name in the sheet") String mention,
            @Says("the quote made to stand alone") String statement,

            @Says("the claims that it may be of, the nearest first")
            List<Suggestion> suggestions) {}

    @Says("A capture, how it came here, and whether its bytes are intact now.")
    record CaptureDetail(
            @Says("the capture") CaptureShape capture,
            @Says("when the bytes were read again, UTC") Instant checked,

            @Says("what is wrong with them; null if nothing is") @Nullable
            String damage,

            @Says("each time that these bytes were obtained, the oldest first")
            List<CustodyShape> records,

            @Says("the time stamps over it, each verified now")
            List<StampShape> stamps) {}

    /** On which way bytes came. */
    enum Way {
        FETCHED,
        READ_FROM_FILE,
        PASTED,
        HANDED_IN,
        TAKEN_FROM
    }

    @Says("How bytes came here.")
    record CustodyShape(
            @Says("when, UTC") Instant at,
            @Says("by what tool") String tool,

            @Says("at whose word; null if nobody is named") @Nullable
            String by,

            @Says("what they were declared as; null if as nothing") @Nullable
            String contentType,

            @Says("on which way") Way way,

            @Says("the address that they are from; null if none is named") @Nullable
            String address,

            @Says("the file or container, and the place in it; null where they came by themselves") @Nullable
            String container,

            @Says("the HTTP answer that had them; null where none did") @Nullable
            AnswerShape answer) {
        static CustodyShape of(Custody custody) {
            return new CustodyShape(
                    custody.at(),
                    custody.tool(),
                    custody.by(),
                    custody.contentType(),
                    way(custody.way()),
                    custody.address().map(Object::toString).orElse(null),
                    container(custody.way()),
                    custody.answer().map(AnswerShape::of).orElse(null));
        }

        private static Way way(Custody.Way way) {
            return switch (way) {
                case Custody.Fetched fetched -> Way.FETCHED;
                case Custody.ReadFromFile file -> Way.READ_FROM_FILE;
                case Custody.PastedByPerson pasted -> Way.PASTED;
                case Custody.HandedIn handedIn -> Way.HANDED_IN;
                case Custody.TakenFrom taken -> Way.TAKEN_FROM;
            };
        }

        private static @Nullable String container(Custody.Way way) {
            return switch (way) {
                case Custody.Fetched fetched -> null;
                case Custody.ReadFromFile file -> file.path().toString();
                case Custody.PastedByPerson pasted -> null;
                case Custody.HandedIn handedIn -> handedIn.name();
                case Custody.TakenFrom taken -> taken.container() + " " + taken.place();
            };
        }
    }

    @Says("An HTTP answer, without its body.")
    record AnswerShape(
            @Says("the address that answered") String address,

            @Says("the machine that answered; null where that is not known") @Nullable
            String ip,

            @Says("the status") int status,
            @Says("the header fields in the order received") List<HeaderShape> headers) {
        static AnswerShape of(Custody.Answer answer) {
            return new AnswerShape(
                    answer.address().toString(),
                    Optional.ofNullable(answer.ip())
                            .map(ip -> ip.getHostAddress())
                            .orElse(null),
                    answer.status(),
                    answer.headers().stream()
                            .map(header -> new HeaderShape(header.name(), header.value()))
                            .toList());
        }
    }

    @Says("One header field.")
    record HeaderShape(
            @Says("its name") String name,
            @Says("its value") String value) {}

    @Says("A time stamp over captures (RFC 3161).")
    record StampShape(
            @Says("who stamped") String authority,
            @Says("the moment that it names, UTC") Instant at,
            @Says("how many captures it is over") int captures,
            @Says("the root of the tree over them") String root,
            @Says("the digest of the token") String token,

            @Says("what is wrong with it; null if nothing is") @Nullable
            String damage) {}
}
