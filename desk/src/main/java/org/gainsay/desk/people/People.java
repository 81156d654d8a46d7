package org.gainsay.desk.people;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Credentials;
import org.gainsay.ledger.Credentials.Link;
import org.gainsay.ledger.Credentials.Session;
import org.gainsay.ledger.Credentials.SignIn;
import org.gainsay.ledger.Credentials.Token;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * The people of a desk: who they are, what they may do, and how they sign in.
 *
 * <p>Safe to use from many threads. The file with what people sign in with is opened when it is first needed; whoever
 * has the ledger closes both.
 */
public final class People implements AutoCloseable {
    /** A session ends when nobody was there for this long: a long shift, but not the next day's. */
    public static final Duration IDLE = Duration.ofHours(12);

    /** And at the latest after this, however busy it is. */
    public static final Duration ABSOLUTE = Duration.ofDays(7);

    /** How long the link that makes the first administrator is good: somebody stands at the terminal. */
    public static final Duration FIRST_LINK = Duration.ofHours(1);

    /** How long a link to choose a password is good: over a weekend. */
    public static final Duration LINK = Duration.ofDays(3);

    /** The longest that a token is good. */
    public static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    /** How exactly it is known when a session or token was used last; finer would be a write for each page. */
    private static final Duration EXACTNESS = Duration.ofMinutes(5);

    /** What tokens begin with, so that one that was left lying in a file is found by a search. */
    static final String TOKEN_PREFIX = "gainsay_";

    private static final int DIGITS_OF_HANDLE = 16;

    private final Ledger ledger;
    private final Path folder;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Throttle throttle;
    private final Vouching vouching;
    private @Nullable Credentials opened;

    /**
     * Over the ledger of a data folder.
     *
     * @param cost what the hash of a password costs
     */
    public People(Ledger ledger, Path folder, Passwords.Cost cost, InstantSource clock) {
        this.ledger = ledger;
        this.folder = folder;
        this.passwords = new Passwords(cost);
        this.clock = clock;
        this.throttle = new Throttle(clock);
        this.vouching = new Vouching(ledger, this::credentials, clock);
    }

    /** Whom the word of a provider lets in. */
    public Vouching vouching() {
        return vouching;
    }

    private synchronized Credentials credentials() {
        if (opened == null) {
            opened = Credentials.open(folder);
            Instant now = clock.instant();
            opened.forget(now.minus(ABSOLUTE), now.minus(IDLE), now);
        }
        return opened;
    }

    /** Whether nobody has an account, so that the desk belongs to whoever started it. */
    public boolean none() {
        return ledger.views().people(Page.first(1)).isEmpty();
    }

    /** Everybody who has an account, by name. */
    public List<PersonView> all() {
        return ledger.views().people(Page.FIRST);
    }

    /** One of them. */
    public Optional<PersonView> person(PersonId id) {
        return ledger.views().person(id);
    }

    /** Whether they have chosen a password yet. */
    public boolean hasPassword(PersonId id) {
        return credentials().password(id).isPresent();
    }

    // What administrators do; each is an entry of the ledger.

    /**
     * Gives a person an account, and returns the secret of the link by which they choose a password.
     *
     * @throws IllegalArgumentException if the name is blank, too long or not one line
     * @throws Refused if somebody of that name has one
     */
    public Secret admit(Actor by, String name, Role role) {
        PersonId id = PersonId.ofName(name);
        ledger.append(by, new Change.PersonAdmitted(id, name.strip(), role));
        return link(id);
    }

    /**
     * Gives a person another role.
     *
     * @param caseId the case; null for the whole desk
     * @param role null takes back what they had in the case
     * @throws Refused if there is no such person or case, or they are the last administrator
     */
    public void grant(Actor by, PersonId id, @Nullable CaseId caseId, @Nullable Role role) {
        ledger.append(by, new Change.RoleGranted(id, caseId, role));
    }

    /**
     * Disables or enables an account. Disabling it ends its sessions.
     *
     * @throws Refused if there is no such person, or they are the last administrator
     */
    public void bar(Actor by, PersonId id, boolean barred) {
        ledger.append(by, new Change.PersonBarred(id, barred));
        if (barred) {
            credentials().endAll(id, null);
        }
    }

    /** A new link by which a person chooses a password; the one before is worth nothing from now on. */
    public Secret link(PersonId id) {
        return link(id, LINK);
    }

    /** The link by which the first administrator comes; only where nobody has an account. */
    public Secret firstLink() {
        if (!none()) {
            throw new IllegalStateException("somebody has an account at this desk already");
        }
        return link(null, FIRST_LINK);
    }

    private Secret link(@Nullable PersonId id, Duration good) {
        Secret secret = Secret.random("");
        credentials().add(new Link(secret.digest(), id, clock.instant().plus(good)));
        return secret;
    }

    // What whoever holds a link does.

    /**
     * Whom a link is for.
     *
     * @param person the person; empty for the first administrator
     */
    public record Welcome(Optional<PersonView> person) {}

    /** Whom a link is for; empty if it was used, has expired or never was one. */
    public Optional<Welcome> welcome(String secret) {
        return link(secret)
                .map(link -> new Welcome(Optional.ofNullable(link.person()).flatMap(this::person)));
    }

    private Optional<Link> link(String secret) {
        return credentials()
                .link(new Secret(secret).digest())
                .filter(link -> link.expires().isAfter(clock.instant()))
                .filter(link -> link.person() == null
                        ? none()
                        : person(link.person()).filter(view -> !view.barred()).isPresent());
    }

    /**
     * Uses a link: sets the password, ends what sessions there were, and signs in. The first administrator's account is
     * made with it.
     *
     * @param name the name of the first administrator; of no matter where the link is for somebody
     * @return empty if the link is worth nothing
     * @throws IllegalArgumentException if the name or the password will not do, in a sentence; the link stays good
     */
    public Optional<Secret> enter(String secret, String name, String password, String address) {
        Optional<Link> found = link(secret);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Link link = found.get();
        String called = link.person() == null
                ? name.strip()
                : person(link.person()).map(PersonView::name).orElse("");
        PersonId id = link.person() == null ? PersonId.ofName(called) : link.person();
        objectTo(password, called);
        String hash = passwords.hash(password);
        if (!credentials().take(link.key())) {
            return Optional.empty();
        }
        if (link.person() == null) {
            ledger.append(new Actor(called), new Change.PersonAdmitted(id, called, Role.ADMIN));
        }
        credentials().password(id, hash, clock.instant());
        credentials().endAll(id, null);
        note(id, address, "link");
        return Optional.of(open(id, address, null));
    }

    private static void objectTo(String password, String name) {
        PasswordRules.objection(password, name).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    // What everybody does.

    /**
     * Signs in. A name that is nobody's costs as much time as one that is somebody's.
     *
     * @param before the session that the browser held, which ends; null if none
     * @throws Passwords.Busy if too many passwords are being checked
     */
    public SignedIn signIn(String name, String password, String address, @Nullable String before) {
        Optional<PersonView> view = found(name);
        String account = view.map(person -> person.id().slug()).orElseGet(() -> folded(name));
        Duration wait = throttle.begin(account, address);
        if (wait.isPositive()) {
            note(view.map(PersonView::id).orElse(null), address, "held up");
            return new SignedIn.Wait(wait.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        }
        Optional<String> kept = view.flatMap(person -> credentials().password(person.id()));
        boolean right = passwords.matches(clipped(password), kept.orElse(passwords.nobodys()));
        if (!right || kept.isEmpty() || view.isEmpty() || view.get().barred()) {
            note(view.map(PersonView::id).orElse(null), address, right && kept.isPresent() ? "disabled" : "wrong");
            return new SignedIn.Wrong();
        }
        throttle.succeeded(account, address);
        PersonId id = view.get().id();
        if (passwords.outdated(kept.get())) {
            credentials().password(id, passwords.hash(clipped(password)), clock.instant());
        }
        if (before != null) {
            credentials().end(new Secret(before).digest());
        }
        note(id, address, "in");
        return new SignedIn.In(open(id, address, null));
    }

    /**
     * Signs somebody in on the word of a provider. Where nobody has an account, nobody is let in: the first administrator
     * comes by a link.
     *
     * @param strangers what becomes of somebody whom nobody invited
     * @param before the session that the browser held, which ends; null if none
     */
    public Recognised signIn(Vouched vouched, Strangers strangers, String address, @Nullable String before) {
        return switch (vouching.find(vouched, none() ? Strangers.TURNED_AWAY : strangers, address)) {
            case Vouching.Found.Person person -> {
                if (before != null) {
                    credentials().end(new Secret(before).digest());
                }
                yield new Recognised.In(open(person.id(), address, vouched.issuer()));
            }
            case Vouching.Found.Not not -> not.why();
        };
    }

    /** The provider on whose word a session was opened; empty if by a password or a link, or there is none. */
    public Optional<String> issuer(String session) {
        return credentials().session(new Secret(session).digest()).map(Session::issuer);
    }

    private Optional<PersonView> found(String name) {
        try {
            return person(PersonId.ofName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What stands for a name that is nobody's where tries are counted: never long. */
    private static String folded(String name) {
        return Digest.of(name.strip()).hex();
    }

    /** A longer one is nobody's password, and no reason to hash megabytes. */
    private static String clipped(String password) {
        int most = 2 * PasswordRules.LONGEST;
        return password.length() > most ? password.substring(0, most) : password;
    }

    private Secret open(PersonId id, String address, @Nullable String issuer) {
        Secret secret = Secret.random("");
        Instant now = clock.instant();
        credentials().add(new Session(secret.digest(), id, now, now, address, issuer));
        return secret;
    }

    private void note(@Nullable PersonId id, String address, String outcome) {
        credentials().add(new SignIn(clock.instant(), id, address, outcome));
    }

    /** Ends a session. */
    public void signOut(String secret, String address) {
        Digest key = new Secret(secret).digest();
        credentials().session(key).ifPresent(session -> note(session.person(), address, "out"));
        credentials().end(key);
    }

    /** Who holds a session; empty if it ended, or their account is disabled. */
    public Optional<Person> bySession(String secret) {
        Digest key = new Secret(secret).digest();
        Instant now = clock.instant();
        Optional<Session> session = credentials()
                .session(key)
                .filter(one -> one.opened().plus(ABSOLUTE).isAfter(now))
                .filter(one -> one.seen().plus(IDLE).isAfter(now));
        session.filter(one -> one.seen().plus(EXACTNESS).isBefore(now))
                .ifPresent(one -> credentials().seen(key, now));
        return session.flatMap(one -> person(one.person()))
                .filter(view -> !view.barred())
                .map(Person::of);
    }

    /** In whose name a token speaks, and with which role at most; empty if it is worth nothing. */
    public Optional<Person> byToken(String secret) {
        if (!secret.startsWith(TOKEN_PREFIX)) {
            return Optional.empty();
        }
        Digest key = new Secret(secret).digest();
        Instant now = clock.instant();
        Optional<Token> token =
                credentials().token(key).filter(one -> one.expires().isAfter(now));
        token.filter(one -> one.used() == null || one.used().plus(EXACTNESS).isBefore(now))
                .ifPresent(one -> credentials().used(key, now));
        return token.flatMap(one -> person(one.person())
                .filter(view -> !view.barred())
                .map(view -> Person.of(view).atMost(one.role())));
    }

    /**
     * Changes a password, and ends all other sessions.
     *
     * @return the secret of the session that goes on; empty if the password so far is wrong
     * @throws IllegalArgumentException if the new one will not do, in a sentence
     * @throws Passwords.Busy if too many passwords are being checked
     */
    public Optional<Secret> changePassword(PersonId id, String sofar, String password, String address) {
        String name = person(id).map(PersonView::name).orElse("");
        objectTo(password, name);
        boolean held = throttle.begin(id.slug(), address).isPositive();
        if (held
                || !passwords.matches(clipped(sofar), credentials().password(id).orElse(passwords.nobodys()))) {
            note(id, address, held ? "held up" : "wrong");
            return Optional.empty();
        }
        throttle.succeeded(id.slug(), address);
        credentials().password(id, passwords.hash(password), clock.instant());
        credentials().endAll(id, null);
        note(id, address, "password changed");
        return Optional.of(open(id, address, null));
    }

    /**
     * Makes a token, which is shown this once.
     *
     * @param name what it is for, one line
     * @param role the most that it may do
     * @param good how long, at most {@link #LONGEST_TOKEN}
     * @throws IllegalArgumentException if the name is blank or the time is none, or there is no such person
     */
    public Secret token(PersonId id, String name, Role role, Duration good) {
        if (good.isNegative() || good.isZero() || good.compareTo(LONGEST_TOKEN) > 0) {
            throw new IllegalArgumentException(
                    "token for " + good.toDays() + " days: wants 1 to " + LONGEST_TOKEN.toDays());
        }
        if (person(id).isEmpty()) {
            throw new IllegalArgumentException("no person " + id);
        }
        Secret secret = Secret.random(TOKEN_PREFIX);
        Instant now = clock.instant();
        credentials().add(new Token(secret.digest(), id, name.strip(), role, now, now.plus(good), null));
        return secret;
    }

    /** The tokens of a person that have not expired, the last made first. */
    public List<Token> tokens(PersonId id) {
        return credentials().tokens(id).stream()
                .filter(token -> token.expires().isAfter(clock.instant()))
                .toList();
    }

    /** Makes the token of that handle worthless; returns whether there was one. */
    public boolean revoke(PersonId id, String handle) {
        return credentials().tokens(id).stream()
                .filter(token -> handle(token.key()).equals(handle))
                .findFirst()
                .filter(token -> credentials().revoke(id, token.key()))
                .isPresent();
    }

    /** The sessions of a person that go on, the last opened first. */
    public List<Session> sessions(PersonId id) {
        Instant now = clock.instant();
        return credentials().sessions(id).stream()
                .filter(one -> one.opened().plus(ABSOLUTE).isAfter(now)
                        && one.seen().plus(IDLE).isAfter(now))
                .toList();
    }

    /** Ends the session of that handle; returns whether there was one. */
    public boolean end(PersonId id, String handle) {
        Optional<Session> session = credentials().sessions(id).stream()
                .filter(one -> handle(one.key()).equals(handle))
                .findFirst();
        session.ifPresent(one -> credentials().end(one.key()));
        return session.isPresent();
    }

    /** By what a page names a session or token: enough of its digest, which opens nothing. */
    public static String handle(Digest key) {
        return key.hex().substring(0, DIGITS_OF_HANDLE);
    }

    /** The handle of the session of that secret. */
    public static String handle(String secret) {
        return handle(new Secret(secret).digest());
    }

    /** Who signed in or tried to, the last first. */
    public List<SignIn> signIns(Page page) {
        return credentials().signIns(page);
    }

    /** The same of one person. */
    public List<SignIn> signIns(PersonId id, Page page) {
        return credentials().signIns(id, page);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
