package org.gainsay.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Credentials;
import org.gainsay.ledger.Credentials.SignIn;
import org.gainsay.ledger.Identities;
import org.gainsay.ledger.Identities.Identity;
import org.gainsay.ledger.Identities.Invitation;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Whom the word of an identity provider lets in. An administrator invites a person by an e-mail address, or says at once as
 * whom a provider knows them. The first sign-in with that address, verified, binds the provider's subject to the person and
 * uses the invitation up; from then on only issuer and subject count, whatever becomes of the address.
 */
public final class Vouching {
    /** How long an invitation is good: over anybody's holidays, and not until the address is another person's. */
    public static final Duration INVITATION = Duration.ofDays(30);

    /** RFC 5321, section 4.5.3.1.3, without the brackets of a path. */
    private static final int LONGEST_EMAIL = 254;

    private final Ledger ledger;
    private final Supplier<Credentials> credentials;
    private final InstantSource clock;

    Vouching(Ledger ledger, Supplier<Credentials> credentials, InstantSource clock) {
        this.ledger = ledger;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Whom somebody was found to be, or why nobody; only one that is {@link Recognised.In} afterwards. */
    sealed interface Found {
        record Person(PersonId id) implements Found {}

        record Not(Recognised why) implements Found {}
    }

    /** Finds out who somebody is, binding or admitting them where that is due. Notes what came of it. */
    Found find(Vouched vouched, Strangers strangers, String address) {
        Optional<PersonId> known = identities().whose(vouched.issuer(), vouched.subject());
        Optional<Invitation> invited = known.isPresent() ? Optional.empty() : invitation(vouched);
        Optional<PersonView> person =
                known.or(() -> invited.map(Invitation::person)).flatMap(ledger.views()::person);
        if (person.isPresent()) {
            PersonId id = person.get().id();
            if (person.get().barred()) {
                note(id, address, "provider disabled", vouched);
                return new Found.Not(new Recognised.Disabled());
            }
            if (invited.isPresent() && !identities().accept(invited.get(), identity(vouched, id))) {
                note(null, address, "provider unknown", vouched);
                return new Found.Not(new Recognised.Nobody());
            }
            note(id, address, invited.isPresent() ? "provider bound" : "provider in", vouched);
            return new Found.Person(id);
        }
        if (strangers.role() == null || known.isPresent() || !welcome(vouched, strangers.domains())) {
            boolean unverified = vouched.email() != null && !vouched.verified();
            note(null, address, unverified ? "provider unverified" : "provider unknown", vouched);
            return new Found.Not(unverified ? new Recognised.Unverified() : new Recognised.Nobody());
        }
        return admit(vouched, strangers.role(), address);
    }

    private Found admit(Vouched vouched, Role role, String address) {
        String name = Objects.requireNonNullElse(vouched.name(), "").strip();
        try {
            PersonId id = PersonId.ofName(name);
            ledger.append(new Actor(name), new Change.PersonAdmitted(id, name, role));
            if (!identities().bind(identity(vouched, id))) {
                // An administrator bound it meanwhile; the next sign-in is theirs.
                note(null, address, "provider unknown", vouched);
                return new Found.Not(new Recognised.Nobody());
            }
            note(id, address, "provider admitted", vouched);
            return new Found.Person(id);
        } catch (Refused | IllegalArgumentException e) {
            note(null, address, "provider unnameable", vouched);
            return new Found.Not(new Recognised.Unnameable(name));
        }
    }

    private Identity identity(Vouched vouched, PersonId id) {
        return new Identity(vouched.issuer(), vouched.subject(), id, clock.instant());
    }

    private Optional<Invitation> invitation(Vouched vouched) {
        return verified(vouched)
                .flatMap(email -> identities().invitation(vouched.issuer(), email))
                .filter(invitation -> invitation.expires().isAfter(clock.instant()));
    }

    private static boolean welcome(Vouched vouched, Set<String> domains) {
        return verified(vouched)
                .filter(email -> domains.isEmpty() || domains.contains(email.substring(email.lastIndexOf('@') + 1)))
                .isPresent();
    }

    private static Optional<String> verified(Vouched vouched) {
        try {
            return vouched.verified() && vouched.email() != null
                    ? Optional.of(comparable(vouched.email()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * An address as it is compared: capitals of ASCII made small and nothing else changed, so that no letter of another
     * script turns into one of another address.
     *
     * @throws IllegalArgumentException if it is no address
     */
    static String comparable(String email) {
        String bare = email.strip();
        if (bare.length() > LONGEST_EMAIL || !bare.matches("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+")) {
            throw new IllegalArgumentException(
                    "'" + bare.substring(0, Math.min(bare.length(), LONGEST_EMAIL)) + "' is no e-mail address");
        }
        return bare.chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // What administrators do.

    /**
     * Invites a person: the first who comes from the provider with this address, verified, is them. An earlier invitation
     * of theirs leads nowhere from now on.
     *
     * @return whether the address was not waited for as somebody else's
     * @throws IllegalArgumentException if it is no address
     */
    public boolean invite(PersonId id, String issuer, String email) {
        Instant now = clock.instant();
        return identities().invite(new Invitation(issuer, comparable(email), id, now.plus(INVITATION)), now);
    }

    /**
     * Says as whom a provider knows a person.
     *
     * @param from from where the administrator says so, for the audit
     * @return whether the subject was nobody's so far
     * @throws IllegalArgumentException if no provider could know anybody by that
     */
    public boolean bind(PersonId id, String issuer, String subject, String from) {
        Vouched.checkSubject(subject);
        boolean bound = identities().bind(new Identity(issuer, subject, id, clock.instant()));
        if (bound) {
            credentials.get().add(new SignIn(clock.instant(), id, from, "identity given", issuer, subject));
        }
        return bound;
    }

    /**
     * Takes an identity from a person, or an invitation back, by its handle; returns whether there was one. Sessions that a
     * provider's word opened end with the identity.
     *
     * @param from from where the administrator says so, for the audit
     */
    public boolean unbind(PersonId id, String handle, String from) {
        for (Identity one : of(id)) {
            if (handle(one).equals(handle) && identities().unbind(id, one.issuer(), one.subject())) {
                credentials.get().sessions(id).stream()
                        .filter(session -> one.issuer().equals(session.issuer()))
                        .forEach(session -> credentials.get().end(session.key()));
                credentials
                        .get()
                        .add(new SignIn(clock.instant(), id, from, "identity taken", one.issuer(), one.subject()));
                return true;
            }
        }
        return invitations(id).stream()
                .filter(one -> handle(one).equals(handle))
                .anyMatch(one -> identities().withdraw(id, one.issuer(), one.email()));
    }

    /** The identities of a person, the last bound first. */
    public List<Identity> of(PersonId id) {
        return identities().of(id);
    }

    /** The invitations of a person that wait. */
    public List<Invitation> invitations(PersonId id) {
        return identities().invitations(id).stream()
                .filter(one -> one.expires().isAfter(clock.instant()))
                .toList();
    }

    /** By what a page names an identity. */
    public static String handle(Identity identity) {
        return People.handle(Digest.of("identity\n" + identity.issuer() + "\n" + identity.subject()));
    }

    /** By what a page names an invitation. */
    public static String handle(Invitation invitation) {
        return People.handle(Digest.of("invitation\n" + invitation.issuer() + "\n" + invitation.email()));
    }

    private Identities identities() {
        return credentials.get().identities();
    }

    private void note(@Nullable PersonId id, String address, String outcome, Vouched vouched) {
        credentials.get().add(new SignIn(clock.instant(), id, address, outcome, vouched.issuer(), vouched.subject()));
    }
}
