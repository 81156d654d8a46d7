package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.RatingScale;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Refused;
import org.gainsay.weighing.Ratings;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /scales}: the rating scales to choose from, and the form that adds one of the desk's own. */
@Path("/scales")
public final class ScalesPage {
    /** What a rating is on a line: id, name, meaning. */
    private static final int PARTS = 3;

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Code units of a form: the longest scale, and what a person may paste by mistake. */
    private static final int LONGEST = 40_000;

    private final OpenDesk open;

    @Inject
    ScalesPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param scales the scales
     * @param typed what was typed into the form
     * @param problem why nothing was added; null if nothing was wrong
     */
    public record View(
            Frame frame,
            List<Scale> scales,
            Typed typed,
            @Nullable String problem) {}

    /**
     * A scale.
     *
     * @param id its name in addresses
     * @param name its name for people
     * @param own whether it is the desk's own
     * @param ratings from one end to the other
     */
    public record Scale(String id, String name, boolean own, List<RatingScale.Rating> ratings) {}

    /**
     * What was typed.
     *
     * @param name the name
     * @param id the id
     * @param ratings the ratings, a line each
     */
    public record Typed(String name, String id, String ratings) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        return page(new Typed("", "", ""), null, "added".equals(done));
    }

    /** Adds a scale. */
    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response add(
            @RestForm @Nullable String name, @RestForm @Nullable String id, @RestForm @Nullable String ratings) {
        Typed typed = new Typed(stripped(name), stripped(id), ratings == null ? "" : ratings);
        try {
            RatingScale scale = scale(typed);
            open.desk().assessments().add(open.person(), scale);
            return Response.seeOther(URI.create("/scales?done=added#" + scale.id()))
                    .build();
        } catch (Unfit e) {
            return unfit(typed, String.valueOf(e.getMessage()));
        } catch (Refused | IllegalArgumentException e) {
            return unfit(typed, Words.now().say("scale-refused", Reasons.said(e)));
        }
    }

    private Response unfit(Typed typed, String why) {
        return Response.status(Failures.UNPROCESSABLE)
                .entity(page(typed, why, false))
                .build();
    }

    /** That what was typed is no scale; the message is for people, in their language. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String key, Object... named) {
            super(Words.now().say(key, named));
        }
    }

    private RatingScale scale(Typed typed) throws Unfit {
        if (typed.name().isEmpty()) {
            throw new Unfit("scale-needs-name");
        }
        if (!typed.id().matches(ID)) {
            throw new Unfit("scale-needs-id", typed.id());
        }
        if (open.desk().assessments().scales().stream()
                .anyMatch(scale -> scale.id().equals(typed.id()))) {
            throw new Unfit("scale-taken", typed.id());
        }
        if (typed.ratings().length() > LONGEST) {
            throw new Unfit("scale-long", typed.ratings().length(), LONGEST);
        }
        List<RatingScale.Rating> ratings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : typed.ratings().lines().toList()) {
            number++;
            if (!line.isBlank()) {
                RatingScale.Rating rating = rating(number, line.strip());
                if (!seen.add(rating.id())) {
                    throw new Unfit("scale-line-twice", number, rating.id());
                }
                ratings.add(rating);
            }
        }
        if (ratings.size() < 2 || ratings.size() > RatingScale.MOST_RATINGS) {
            throw new Unfit("scale-count", ratings.size(), RatingScale.MOST_RATINGS);
        }
        return new RatingScale(typed.id(), typed.name(), ratings);
    }

    private static RatingScale.Rating rating(int number, String line) throws Unfit {
        String[] parts = line.split(":", PARTS);
        if (parts.length < PARTS || parts[1].isBlank() || parts[2].isBlank()) {
            throw new Unfit("scale-line-parts", number, line);
        }
        if (!parts[0].strip().matches(ID)) {
            throw new Unfit("scale-line-id", number, parts[0].strip());
        }
        return new RatingScale.Rating(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }

    private TemplateInstance page(Typed typed, @Nullable String problem, boolean added) {
        Desk desk = open.desk();
        Set<String> shipped = new HashSet<>();
        Ratings.shipped().forEach(scale -> shipped.add(scale.id()));
        List<Scale> scales = desk.assessments().scales().stream()
                .map(scale -> {
                    RatingScale said = Ratings.in(scale, Words.now().language().locale());
                    return new Scale(scale.id(), said.name(), !shipped.contains(scale.id()), said.ratings());
                })
                .toList();
        return Templates.scales(new View(
                Frame.of(Words.now().say("scale-title"))
                        .saying(added ? Words.now().say("scale-added") : null),
                scales,
                typed,
                problem));
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
