package org.gainsay.desk.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Refused;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What the desk answers when something cannot be done: what happened, to what, and what was kept. */
public final class Failures {
    /** RFC 9110, section 15.5.21: understood, and not possible with this content. */
    public static final int UNPROCESSABLE = 422;

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int BROKEN = 500;
    private static final int TOO_MANY = 429;
    private static final int OVERLOADED = 503;
    private static final String RETRY_SECONDS = "2";

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param what what happened
     * @param kept what was kept, and what to do next
     * @param code how to find it in the log; null where nothing was logged
     */
    public record View(
            Frame frame,
            String what,
            @Nullable String english,
            String kept,
            @Nullable String code) {}

    /** A request that the desk understands and cannot meet, with the sentence that says why. */
    public static final class Unmet extends ClientErrorException {
        private static final long serialVersionUID = 1L;

        private final String type;
        private final transient Map<String, String> more;
        private final @Nullable String english;

        Unmet(int status, String why) {
            this(status, Problem.PLAIN, why, null, Map.of());
        }

        /** What the ledger or a step of the house said in its own English, to stand after the sentence. */
        @Nullable
        String english() {
            return english;
        }

        /** What was understood and cannot be filed, with what refused it in its own English. */
        static Unmet unfit(String why, String english) {
            return new Unmet(UNPROCESSABLE, Problem.PLAIN, why, english, Map.of());
        }

        /**
         * One that a program can tell from others of its status.
         *
         * @param type the URI of its type
         * @param more further members of the problem by name, each as JSON
         */
        public Unmet(int status, String type, String why, Map<String, String> more) {
            this(status, type, why, null, more);
        }

        private Unmet(int status, String type, String why, @Nullable String english, Map<String, String> more) {
            super(why, status);
            this.type = type;
            this.english = english;
            this.more = Map.copyOf(more);
        }

        /** Further members of the problem by name, each as JSON. */
        public Map<String, String> more() {
            return more;
        }

        /** That others are looking back at just now. */
        static Unmet lookingBack() {
            return new Unmet(
                    TOO_MANY, Problem.TYPES + "looking-back", Words.now().say("failure-looking-back"), Map.of());
        }

        /** That a field does not fit. */
        public static Unmet field(String name, String why) {
            return new Unmet(UNPROCESSABLE, Problem.TYPES + "field", why, Map.of("field", Problem.quoted(name)));
        }

        public static Unmet missing(String why) {
            return new Unmet(NOT_FOUND, why);
        }

        public static Unmet forbidden(String why) {
            return new Unmet(FORBIDDEN, why);
        }

        public static Unmet conflict(String why) {
            return new Unmet(CONFLICT, why);
        }

        /** What was understood, and cannot be filed. */
        public static Unmet unfit(String why) {
            return new Unmet(UNPROCESSABLE, why);
        }

        public static Unmet unclear(String why) {
            return new Unmet(Response.Status.BAD_REQUEST.getStatusCode(), why);
        }
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, ContainerRequestContext request) {
        int status = failure.getResponse().getStatus();
        if (status >= BROKEN) {
            return broken(failure, request);
        }
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return failure.getResponse();
        }
        if (Problem.wanted(request)) {
            String english = english(failure);
            String what = what(failure, request) + (english == null ? "" : " " + english);
            return failure instanceof Unmet unmet
                    ? Problem.answer(status, unmet.type, title(status), what, unmet.more)
                    : Problem.answer(status, title(status), what);
        }
        return answer(
                status,
                title(status),
                what(failure, request),
                english(failure),
                Words.now().say("failure-nothing"),
                null);
    }

    @ServerExceptionMapper
    Response overtaken(Overtaken overtaken) {
        return Response.status(CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(PeopleTemplates.overtaken(overtaken.page()))
                .build();
    }

    @ServerExceptionMapper
    Response refused(Refused refused, ContainerRequestContext request) {
        String what = "The ledger did not take this: " + refused.getMessage() + ".";
        if (Problem.wanted(request)) {
            return Problem.answer(CONFLICT, Problem.TYPES + "refused", title(CONFLICT), what, Map.of());
        }
        return answer(
                CONFLICT,
                Words.now().say("failure-already"),
                Words.now().say("failure-ledger-refused", "").strip(),
                refused.getMessage() + ".",
                Words.now().say("failure-stands"),
                null);
    }

    @ServerExceptionMapper
    Response store(LedgerFailure failure, ContainerRequestContext request) {
        if (failure.code() == LedgerFailure.Code.OVERLOADED) {
            Words words = Words.now();
            Response busy = Problem.wanted(request)
                    ? Problem.answer(OVERLOADED, words.say("failure-busy"), words.say("failure-busy-what"))
                    : answer(
                            OVERLOADED,
                            words.say("failure-busy"),
                            words.say("failure-busy-what"),
                            words.say("failure-busy-kept"),
                            null);
            return Response.fromResponse(busy)
                    .header("Retry-After", RETRY_SECONDS)
                    .build();
        }
        return broken(failure, request);
    }

    @ServerExceptionMapper
    Response broken(Throwable failure, ContainerRequestContext request) {
        String code = UUID.randomUUID().toString();
        LOG.error("page failed, code " + code, failure);
        String what = "The desk could not do this because of a fault of its own.";
        if (Problem.wanted(request)) {
            return Problem.answer(BROKEN, Problem.PLAIN, "Something broke", what, Map.of("code", Problem.quoted(code)));
        }
        return answer(
                BROKEN,
                Words.now().say("failure-broke"),
                Words.now().say("failure-broke-what"),
                Words.now().say("failure-broke-kept"),
                code);
    }

    private static String title(int status) {
        return Words.now()
                .say(
                        switch (status) {
                            case FORBIDDEN -> "failure-not-allowed";
                            case NOT_FOUND -> "failure-not-here";
                            case CONFLICT -> "failure-already";
                            case UNPROCESSABLE -> "failure-not-filed";
                            case TOO_MANY -> "failure-busy";
                            default -> "failure-not-understood";
                        });
    }

    private static String what(WebApplicationException failure, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return switch (failure) {
            case Unmet unmet -> String.valueOf(unmet.getMessage());
            case NotFoundException missing -> Words.now().say("failure-no-page", path);
            case ClientErrorException client ->
                Words.now()
                        .say(
                                "failure-no-sense",
                                path,
                                Long.toString(failure.getResponse().getStatus()));
            case WebApplicationException other -> Words.now().say("failure-no-answer", path);
        };
    }

    private static @Nullable String english(WebApplicationException failure) {
        return failure instanceof Unmet unmet ? unmet.english() : null;
    }

    static Response answer(int status, String title, String what, String kept, @Nullable String code) {
        return answer(status, title, what, null, kept, code);
    }

    private static Response answer(
            int status, String title, String what, @Nullable String english, String kept, @Nullable String code) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.failure(new View(Frame.of(title), what, english, kept, code)))
                .build();
    }
}
