package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.capture.Payload;
import org.gainsay.desk.Added;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Handled;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.SourceView;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/add}: hands in a document as a file, an address or pasted text. */
@Path("/cases/{case}/add")
public final class AddPage {
    private static final int TOO_LARGE = Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();

    private final OpenDesk open;

    @Inject
    AddPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param id the case
     * @param sources the names of the sources that the case knows
     * @param typed what was typed before
     * @param problem why nothing was added
     * @param english the same as capture says it, where that adds to it; null where it does not
     */
    public record View(
            Frame frame,
            String id,
            List<String> sources,
            Typed typed,
            @Nullable String problem,
            @Nullable String english) {}

    /** What a person typed, kept where it could not be used. */
    public record Typed(String source, String published, String address, String text) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(@PathParam("case") String slug) {
        return page(Chosen.caseOf(open.desk(), slug), Typed.NOTHING, null, null);
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response add(
            @PathParam("case") String slug,
            @RestForm @Nullable String source,
            @RestForm @Nullable String published,
            @RestForm @Nullable String address,
            @RestForm @Nullable String text,
            @RestForm @Nullable FileUpload file) {
        CaseView view = Chosen.caseOf(open.desk(), slug);
        Typed typed = new Typed(stripped(source), stripped(published), stripped(address), text == null ? "" : text);
        try {
            LocalDate day = typed.published().isEmpty() ? null : LocalDate.parse(typed.published());
            List<Handled> all = new ArrayList<>();
            open.desk().addAll(open.person(), view.id(), named(typed), input(typed, file), day, all::add);
            open.stamp(view.id());
            return answered(all, view, typed);
        } catch (CaptureException e) {
            return refused(e, view, typed);
        } catch (DateTimeParseException e) {
            return refused(Failures.UNPROCESSABLE, view, typed, Words.now().say("affair-bad-day", typed.published()));
        } catch (IllegalArgumentException e) {
            return refused(Failures.UNPROCESSABLE, view, typed, Reasons.said(e));
        }
    }

    /** One document is shown at once; of several, the case says how many they are. */
    private Response answered(List<Handled> all, CaseView view, Typed typed) {
        List<Added> filed = new ArrayList<>();
        List<CaptureException> refused = new ArrayList<>();
        int left = 0;
        for (Handled handled : all) {
            switch (handled) {
                case Handled.Filed one -> filed.add(one.added());
                case Handled.Refused one -> refused.add(one.why());
                case Handled.Answered one -> filed.add(one.added());
                case Handled.LeftOut one -> left++;
            }
        }
        if (filed.isEmpty() && !refused.isEmpty()) {
            return refused(refused.getFirst(), view, typed);
        }
        if (filed.size() == 1 && refused.isEmpty() && left == 0) {
            Added added = filed.getFirst();
            String done = switch (added) {
                case Added.New fresh -> "added";
                case Added.Revised revised -> "revised";
                case Added.Unread unread -> "unread";
                case Added.Present present -> "present";
            };
            return Response.seeOther(
                            URI.create("/cases/" + view.id() + "/documents/" + added.document() + "?done=" + done))
                    .build();
        }
        return Response.seeOther(URI.create("/cases/" + view.id() + "?added=" + filed.size() + "&refused="
                        + refused.size() + "&left=" + left))
                .build();
    }

    private Response refused(CaptureException e, CaseView view, Typed typed) {
        int status = e.reason() == CaptureException.Reason.TOO_LARGE ? TOO_LARGE : Failures.UNPROCESSABLE;
        Words words = Words.now();
        String english = String.valueOf(e.getMessage());
        return words.language() == PageLanguage.ENGLISH
                ? refused(status, view, typed, english)
                : refused(status, view, typed, words.say("reason-refused-" + group(e.reason())) + ". ", english);
    }

    /** What sort of refusal it is: the file, its size, its address or the server that it was asked of. */
    private static String group(CaptureException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE, BOMB -> "large";
            case EMPTY,
                    BLANK,
                    BINARY,
                    UNSUPPORTED,
                    SEVERAL,
                    ENCODING,
                    NO_TEXT,
                    ENCRYPTED,
                    CORRUPT,
                    MISSING,
                    FOLDER,
                    UNREADABLE -> "file";
            case BAD_ADDRESS, WRONG_SCHEME, FORBIDDEN_ADDRESS, UNKNOWN_HOST, ROBOTS -> "address";
            case NO_CONNECTION, TIMEOUT, BROKEN_ANSWER, HTTP_STATUS, REDIRECTS -> "answer";
        };
    }

    private static String named(Typed typed) {
        if (typed.source().isEmpty()) {
            throw new IllegalArgumentException(Words.now().say("affair-no-source"));
        }
        return typed.source();
    }

    private static Input input(Typed typed, @Nullable FileUpload file) throws CaptureException {
        boolean pasted = !typed.text().isBlank();
        if (file != null && chosen(file)) {
            if (pasted) {
                throw new IllegalArgumentException(Words.now().say("affair-both"));
            }
            return uploaded(file, typed.address().isEmpty() ? null : web(typed.address()));
        }
        if (pasted) {
            return new Input.Pasted(
                    "pasted text", typed.text(), typed.address().isEmpty() ? null : web(typed.address()));
        }
        if (typed.address().isEmpty()) {
            throw new IllegalArgumentException(Words.now().say("affair-nothing-to-add"));
        }
        return new Input.Address(web(typed.address()));
    }

    /** Browsers send the field without a name of a file where none was chosen. */
    private static boolean chosen(FileUpload file) {
        return !Objects.requireNonNullElse(file.fileName(), "").isBlank();
    }

    private static URI web(String address) throws CaptureException {
        if (Input.of(address.contains("://") ? address : "https://" + address) instanceof Input.Address named) {
            return named.uri();
        }
        throw new IllegalArgumentException(Words.now().say("affair-no-web-address", address));
    }

    private static Input uploaded(FileUpload file, @Nullable URI from) throws CaptureException {
        try {
            return new Input.Uploaded(
                    file.fileName(), Payload.of(Files.readAllBytes(file.uploadedFile())), file.contentType(), from);
        } catch (IOException e) {
            throw new CaptureException(
                    file.fileName(), CaptureException.Reason.UNREADABLE, "the upload did not arrive whole");
        }
    }

    private Response refused(int status, CaseView view, Typed typed, String why) {
        return refused(status, view, typed, why, null);
    }

    private Response refused(int status, CaseView view, Typed typed, String why, @Nullable String english) {
        return Response.status(status).entity(page(view, typed, why, english)).build();
    }

    private TemplateInstance page(CaseView view, Typed typed, @Nullable String problem, @Nullable String english) {
        Desk desk = open.desk();
        List<String> sources = desk.views().sources(view.id(), Page.FIRST).stream()
                .map(SourceView::name)
                .toList();
        return Templates.add(new View(
                Frame.in(view, Words.now().say("affair-add-title"), Frame.to(view)),
                view.id().slug(),
                sources,
                typed,
                problem,
                english));
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
