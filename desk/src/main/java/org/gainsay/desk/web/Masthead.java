package org.gainsay.desk.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/** What the head of every page says of who is there. Answers outside of requests too, where nobody is. */
@ApplicationScoped
@Named("masthead")
public class Masthead {
    private final Visitor visitor;
    private final Spoken spoken;

    @Inject
    Masthead(Visitor visitor, Spoken spoken) {
        this.visitor = visitor;
        this.spoken = spoken;
    }

    /** The name of whoever is signed in; null if nobody is, or nobody needs to. */
    public @Nullable String getName() {
        Person person = person();
        return person == null || person.id() == null ? null : person.name();
    }

    /** Whether they manage the people. */
    public boolean isAdmin() {
        Person person = person();
        return person != null && person.may(Role.ADMIN, null);
    }

    /** The languages that the pages can be read in instead; none outside of requests, where no page is left. */
    public List<Spoken.Other> getLanguages() {
        return asked() ? spoken.getOthers() : List.of();
    }

    /** The moment that the page shows, in words; null if that is now. */
    public @Nullable String getAsOf() {
        return asked() ? visitor.moment().map(Wording::moment).orElse(null) : null;
    }

    /** Whether the page can be asked for as of an earlier moment. */
    public boolean isLookingBack() {
        return asked() && visitor.looksBack();
    }

    /** The address of the JSON that says what the page says; null if there is none. */
    public @Nullable String getJson() {
        return asked() ? visitor.getJson() : null;
    }

    private @Nullable Person person() {
        return asked() ? visitor.person().orElse(null) : null;
    }

    private static boolean asked() {
        return Arc.container().requestContext().isActive();
    }
}
