package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Role;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of every page the forms that whoever asks may not send, by the same table that would refuse them ({@link
 * Rules}), and out of a page of an earlier moment all that file something.
 */
public final class Offered {
    private static final Pattern FORM = Pattern.compile(
            "<form\\b(?=[^>]*\\bmethod=\"post\")[^>]*\\baction=\"([^\"?#]*)[^\"]*\"[^>]*>.*?</form>", Pattern.DOTALL);

    private final Visitor visitor;

    @Inject
    Offered(Visitor visitor) {
        this.visitor = visitor;
    }

    @ServerResponseFilter
    void offer(ContainerRequestContext request, ContainerResponseContext response) {
        String page = page(response);
        if (page == null) {
            return;
        }
        Optional<Instant> moment = visitor.moment();
        CaseId caseId = Doorkeeper.caseOf(request);
        String offered = FORM.matcher(page)
                .replaceAll(form ->
                        may(form.group(1), caseId, moment.isPresent()) ? Matcher.quoteReplacement(form.group()) : "");
        response.setEntity(
                moment.map(when -> LookingBack.staying(offered, when)).orElse(offered));
    }

    /** The page that is answered with; null if it is something else. One that comes with a status of its own is not written yet. */
    private static @Nullable String page(ContainerResponseContext response) {
        return switch (response.getEntity()) {
            case TemplateInstance template -> template.render();
            case String text when MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType()) -> text;
            case null, default -> null;
        };
    }

    private boolean may(String action, @Nullable CaseId caseId, boolean past) {
        Optional<Rules.Rule> rule = Rules.of("POST", action);
        if (rule.isEmpty()) {
            return true;
        }
        Role least = rule.get().least();
        if (rule.get().inPerson() || least == null) {
            return true;
        }
        Optional<Person> person = visitor.person();
        return !past && person.filter(who -> who.may(least, caseId)).isPresent();
    }
}
