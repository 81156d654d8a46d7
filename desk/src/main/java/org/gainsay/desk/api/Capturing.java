package org.gainsay.desk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.capture.Payload;
import org.gainsay.desk.Added;
import org.gainsay.desk.Handled;
import org.gainsay.desk.Sought;
import org.gainsay.desk.web.Failures;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Problem;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Views.DocumentView;
import org.jspecify.annotations.Nullable;

/** Has documents captured and kept, and says what became of each. */
@ApplicationScoped
public class Capturing {
    private static final int TOO_LARGE = 413;

    private final OpenDesk open;

    @Inject
    Capturing(OpenDesk open) {
        this.open = open;
    }

    @Says("A document to add: one of `address`, `text` and `file` says what it is; `address` may stand beside the"
            + " others.")
    record NewDocument(
            @Says("who published it, as people write it") String source,

            @Says("the day of publication; null takes what the document says") @Nullable
            LocalDate published,

            @Says("where it stands in the web") @Nullable String address,
            @Says("its text, pasted") @Nullable String text,
            @Says("its bytes") @Nullable NewFile file) {}

    @Says("A file.")
    record NewFile(
            @Says("its name") String name,

            @Says("what it is declared as; null if as nothing") @Nullable
            String mediaType,

            @Says("its bytes in base64") String base64) {}

    /** What became of something that was handed in. */
    enum Outcome {
        NEW,
        REVISED,
        PRESENT,
        UNREAD,
        REFUSED,
        LEFT_OUT
    }

    @Says("What became of everything that an input held.")
    record AddedDocuments(
            @Says("one for each, in its order") List<AddedDocument> documents) {}

    @Says("What became of one document.")
    record AddedDocument(
            @Says("what to call it") String name,
            @Says("what became of it") Outcome outcome,

            @Says("its name in addresses; null where nothing was kept") @Nullable
            String document,

            @Says("the document as JSON; null where nothing was kept") @Nullable
            String address,

            @Says("how many mentions were found in it; null where it was not read") @Nullable
            Long mentions,

            @Says("why it was refused, left out or not read; null where it was not") @Nullable
            String why) {}

    @Says("What came of looking for a document again.")
    record SoughtAgain(
            @Says("whether it was handed out") boolean came,

            @Says("what became of it; null where it was not handed out") @Nullable
            Outcome outcome,

            @Says("what was met instead; null where it was handed out") @Nullable
            String note,

            @Says("the document as JSON") String address) {}

    /** Adds what is sent to a case. */
    AddedDocuments add(CaseId caseId, NewDocument sent) {
        if (sent.source().isBlank()) {
            throw Unmet.field("source", "The source is missing: who published this?");
        }
        List<Handled> all = new ArrayList<>();
        try {
            open.desk().addAll(open.person(), caseId, sent.source().strip(), input(sent), sent.published(), all::add);
        } catch (CaptureException e) {
            throw refused(e);
        }
        open.stamp(caseId);
        List<AddedDocument> documents =
                all.stream().map(handled -> handled(caseId, handled)).toList();
        if (documents.stream().allMatch(one -> one.outcome() == Outcome.REFUSED)) {
            all.stream()
                    .flatMap(one -> one instanceof Handled.Refused no ? java.util.stream.Stream.of(no) : null)
                    .findFirst()
                    .ifPresent(no -> {
                        throw refused(no.why());
                    });
        }
        return new AddedDocuments(documents);
    }

    private static AddedDocument handled(CaseId caseId, Handled handled) {
        return switch (handled) {
            case Handled.Filed filed -> added(caseId, filed.name(), filed.added(), null);
            case Handled.Answered answered ->
                added(
                        caseId,
                        answered.name(),
                        answered.added(),
                        String.valueOf(answered.why().getMessage()));
            case Handled.Refused no ->
                new AddedDocument(
                        no.name(),
                        Outcome.REFUSED,
                        null,
                        null,
                        null,
                        String.valueOf(no.why().getMessage()));
            case Handled.LeftOut left -> new AddedDocument(left.name(), Outcome.LEFT_OUT, null, null, null, left.why());
        };
    }

    private static AddedDocument added(CaseId caseId, String name, Added added, @Nullable String why) {
        Long mentions = switch (added) {
            case Added.New fresh -> (long) fresh.mentions();
            case Added.Revised revised -> (long) revised.mentions();
            case Added.Present present -> null;
            case Added.Unread unread -> null;
        };
        String said = added instanceof Added.Unread unread ? String.valueOf(unread.state()) : null;
        return new AddedDocument(
                name,
                outcome(added),
                added.document().slug(),
                address(caseId, added.document()),
                mentions,
                why == null ? said : why);
    }

    private static Outcome outcome(Added added) {
        return switch (added) {
            case Added.New fresh -> Outcome.NEW;
            case Added.Revised revised -> Outcome.REVISED;
            case Added.Present present -> Outcome.PRESENT;
            case Added.Unread unread -> Outcome.UNREAD;
        };
    }

    private static String address(CaseId caseId, DocumentId document) {
        return "/cases/" + caseId + "/documents/" + document + ".json";
    }

    /** Looks for a document again where it stands. */
    SoughtAgain again(DocumentView document) {
        String address = DocumentJson.path(document) + ".json";
        try {
            SoughtAgain answer = switch (open.desk().captureAgain(open.person(), document.id())) {
                case Sought.Came came -> new SoughtAgain(true, outcome(came.added()), null, address);
                case Sought.Kept kept -> new SoughtAgain(false, null, kept.note(), address);
            };
            open.stamp(document.caseId());
            return answer;
        } catch (CaptureException e) {
            throw refused(e);
        }
    }

    private static Unmet refused(CaptureException e) {
        return new Unmet(
                e.reason() == CaptureException.Reason.TOO_LARGE ? TOO_LARGE : Failures.UNPROCESSABLE,
                Problem.TYPES + "capture",
                String.valueOf(e.getMessage()),
                Map.of("reason", Problem.quoted(Shape.word(e.reason()))));
    }

    private static Input input(NewDocument sent) throws CaptureException {
        NewFile file = sent.file();
        String text = sent.text();
        if (file != null && text != null) {
            throw Unmet.field("file", "Both a file and a text were given; add them one after the other.");
        }
        URI from = sent.address() == null ? null : web(sent.address());
        if (file != null) {
            byte[] bytes = Look.fitting("file/base64", () -> Base64.getDecoder().decode(file.base64()));
            return new Input.Uploaded(file.name(), Payload.of(bytes), file.mediaType(), from);
        }
        if (text != null) {
            return new Input.Pasted("pasted text", text, from);
        }
        if (from == null) {
            throw Unmet.field("address", "There is nothing to add: one of address, text and file is needed.");
        }
        return new Input.Address(Objects.requireNonNull(from));
    }

    private static URI web(String address) throws CaptureException {
        if (address.contains("://") && Input.of(address) instanceof Input.Address named) {
            return named.uri();
        }
        throw Unmet.field("address", "“" + address + "” is no web address.");
    }
}
