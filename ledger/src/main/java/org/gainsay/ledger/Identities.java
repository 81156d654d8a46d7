package org.gainsay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * As whom identity providers know the people of a desk, and whom they may come to know. A part of {@link Credentials}: it
 * lives and closes with them, is as safe to use from many threads, and fails in the same way.
 *
 * <p>A provider is named by its issuer, and somebody there by the subject, which it never gives to anybody else (OpenID
 * Connect Core 1.0, section 2). An e-mail address may pass from one person to the next, so it is good for one thing only:
 * to find whom an invitation was for.
 */
public final class Identities {
    private final Credentials credentials;

    Identities(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * That a provider knows a person as a subject.
     *
     * @param issuer the provider
     * @param subject as whom it knows them
     * @param person whom
     * @param bound since when that is known here
     */
    public record Identity(String issuer, String subject, PersonId person, Instant bound) {
        public Identity {
            Words.line("issuer", issuer);
            Words.line("subject", subject);
        }
    }

    /**
     * That whoever comes with an address which a provider verified is a person here.
     *
     * @param issuer the provider
     * @param email the address, as it is compared
     * @param person whom
     * @param expires from when on it leads nowhere
     */
    public record Invitation(String issuer, String email, PersonId person, Instant expires) {
        public Invitation {
            Words.line("issuer", issuer);
            Words.line("e-mail address", email);
        }
    }

    /** Whom a provider knows as a subject; empty if nobody here. */
    public Optional<PersonId> whose(String issuer, String subject) {
        return credentials
                .rows(
                        "SELECT * FROM identities WHERE issuer = ? AND subject = ?",
                        Identities::identity,
                        issuer,
                        subject)
                .stream()
                .findFirst()
                .map(Identity::person);
    }

    /** The identities of a person, the last bound first. */
    public List<Identity> of(PersonId person) {
        return credentials.rows(
                "SELECT * FROM identities WHERE person = ? ORDER BY bound DESC, issuer, subject",
                Identities::identity,
                person.slug());
    }

    /** Whom an address was invited as, whether or not that has expired; empty if nobody. */
    public Optional<Invitation> invitation(String issuer, String email) {
        return credentials
                .rows("SELECT * FROM invitations WHERE issuer = ? AND email = ?", Identities::invitation, issuer, email)
                .stream()
                .findFirst();
    }

    /** The invitations of a person, one for each provider at most. */
    public List<Invitation> invitations(PersonId person) {
        return credentials.rows(
                "SELECT * FROM invitations WHERE person = ? ORDER BY issuer", Identities::invitation, person.slug());
    }

    /** Binds an identity; returns whether it was nobody's so far. */
    public boolean bind(Identity identity) {
        return insert(identity);
    }

    /**
     * Binds an identity to whom an invitation was for, and takes the invitation away with it; returns whether the
     * invitation was still there and the identity nobody's, which is so for one caller only.
     */
    public boolean accept(Invitation invitation, Identity identity) {
        return credentials.together(
                () -> whose(identity.issuer(), identity.subject()).isEmpty()
                        && withdraw(invitation.person(), invitation.issuer(), invitation.email())
                        && insert(identity));
    }

    private boolean insert(Identity identity) {
        return credentials.run(
                        "INSERT INTO identities VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        identity.issuer(),
                        identity.subject(),
                        identity.person().slug(),
                        identity.bound().toString())
                == 1;
    }

    /**
     * Adds an invitation; an earlier one of the same person by the same provider leads nowhere from now on. Returns whether
     * the address was nobody else's.
     *
     * @param now when: one that expired before keeps nobody out
     */
    public boolean invite(Invitation invitation, Instant now) {
        return credentials.together(() -> {
            Optional<Invitation> other = invitation(invitation.issuer(), invitation.email())
                    .filter(one -> one.expires().isAfter(now))
                    .filter(one -> !one.person().equals(invitation.person()));
            if (other.isPresent()) {
                return false;
            }
            credentials.run(
                    "DELETE FROM invitations WHERE issuer = ? AND (person = ? OR email = ?)",
                    invitation.issuer(),
                    invitation.person().slug(),
                    invitation.email());
            return credentials.run(
                            "INSERT INTO invitations VALUES (?, ?, ?, ?)",
                            invitation.issuer(),
                            invitation.email(),
                            invitation.person().slug(),
                            invitation.expires().toString())
                    == 1;
        });
    }

    /** Takes an identity from a person; returns whether they had it. */
    public boolean unbind(PersonId person, String issuer, String subject) {
        return credentials.run(
                        "DELETE FROM identities WHERE person = ? AND issuer = ? AND subject = ?",
                        person.slug(),
                        issuer,
                        subject)
                == 1;
    }

    /** Takes an invitation back; returns whether the person had it. */
    public boolean withdraw(PersonId person, String issuer, String email) {
        return credentials.run(
                        "DELETE FROM invitations WHERE person = ? AND issuer = ? AND email = ?",
                        person.slug(),
                        issuer,
                        email)
                == 1;
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("issuer"),
                row.getString("subject"),
                new PersonId(row.getString("person")),
                Instant.parse(row.getString("bound")));
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("issuer"),
                row.getString("email"),
                new PersonId(row.getString("person")),
                Instant.parse(row.getString("expires")));
    }
}
