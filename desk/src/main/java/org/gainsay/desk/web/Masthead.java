package org.gainsay.desk.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/** What the head of every page says of who is there. Answers outside of requests too, where nobody is. */
@ApplicationScoped
@Named("masthead")
public class Masthead {
    private final Visitor visitor;

    @Inject
    Masthead(Visitor visitor) {
        this.visitor = visitor;
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

    /** The address of the JSON that says what the page says; null if there is none. */
    public @Nullable String getJson() {
        return Arc.container().requestContext().isActive() ? visitor.getJson() : null;
    }

    private @Nullable Person person() {
        return Arc.container().requestContext().isActive() ? visitor.person().orElse(null) : null;
    }
}
