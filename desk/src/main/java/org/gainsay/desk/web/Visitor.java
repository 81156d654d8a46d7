package org.gainsay.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/** Who asks, as {@link Doorkeeper} found out, and how much was filed when they asked. One for each request. */
@RequestScoped
@Named("visitor")
public class Visitor {
    private @Nullable Person person;
    private @Nullable String session;
    private @Nullable String json;
    private long seen;
    private boolean mayLookBack;
    private @Nullable Instant moment;

    void is(Person who, @Nullable String bySession) {
        person = who;
        session = bySession;
    }

    void finds(@Nullable String address) {
        json = address;
    }

    /** The address of the JSON that says what the page says; null if there is none. */
    public @Nullable String getJson() {
        return json;
    }

    void sees(long sequence) {
        seen = sequence;
    }

    /** The page shows what was filed at an earlier moment as well as now. */
    void mayLookBack() {
        mayLookBack = true;
    }

    /** They ask for what was filed by a moment. */
    void looksBackTo(Instant when) {
        moment = when;
    }

    /** The moment that they ask for; empty if that is now. */
    Optional<Instant> moment() {
        return Optional.ofNullable(moment);
    }

    /** Whether the page can be asked for as of an earlier moment. */
    boolean looksBack() {
        return mayLookBack;
    }

    /** Who it is; empty if that is not known. */
    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** The secret of the session that they came with; empty with a token, and where nobody signs in. */
    Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** The last entry that was filed before the page was put together: what its forms carry as {@code seen}. */
    public long getSeen() {
        return seen;
    }

    /** Says no where the rule of an address is not enough, because it depends on what is asked there. */
    public void needs(Role least, @Nullable CaseId caseId, String what) {
        if (person().filter(who -> who.may(least, caseId)).isEmpty()) {
            throw Failures.Unmet.forbidden(Words.now().say("failure-takes-role-for", what, article(least)));
        }
    }

    static String article(Role role) {
        return Words.now().say("term-a-role-" + role.word());
    }
}
