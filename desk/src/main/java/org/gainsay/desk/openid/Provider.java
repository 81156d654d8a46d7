package org.gainsay.desk.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gainsay.desk.people.Secret;
import org.gainsay.desk.people.Vouched;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider that people of a desk may sign in with.
 *
 * <p>Safe to use from many threads. {@code begin} and {@code answer} ask the provider and block for some seconds at most;
 * a few are answered at a time, so that a provider that hangs holds up nobody who signs in otherwise.
 */
public final class Provider implements AutoCloseable {
    /** How long an attempt lasts, and with it the cookie that it belongs to. */
    public static final Duration ATTEMPT = Attempts.GOOD;

    /** Conversations with the provider at once. */
    private static final int AT_ONCE = 4;

    /** How long one waits for its turn. */
    private static final long TURN_SECONDS = 3;

    /** Parameters that an answer has at most, and their length together: a code may be a token of some kilobytes. */
    private static final int LONGEST_ANSWER = 16 << 10;

    /** Characters of a name or an address; a longer one is as good as none. */
    private static final int LONGEST_CLAIM = 320;

    private final ProviderSettings settings;
    private final ClientID client;
    private final Asker asker;
    private final Directory directory;
    private final Attempts attempts;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public Provider(ProviderSettings settings, InstantSource clock) {
        this(settings, clock, Asker.PATIENCE);
    }

    Provider(ProviderSettings settings, InstantSource clock, Duration patience) {
        this.settings = settings;
        this.client = new ClientID(settings.client());
        this.asker = new Asker(settings.issuer(), patience);
        this.directory = new Directory(settings, asker, clock);
        this.attempts = new Attempts(clock);
    }

    public ProviderSettings settings() {
        return settings;
    }

    /**
     * A sign-in that was begun.
     *
     * @param at where the browser is to go: the provider, told what is wanted
     * @param key what the browser is to hold meanwhile
     */
    public record Begun(URI at, Secret key) {}

    /**
     * Begins a sign-in.
     *
     * @param redirect where the provider is to send the browser: an address of the desk that it was told beforehand
     * @param back where they want to go, a path of the desk
     * @throws ProviderFailure if the provider cannot be asked what it offers
     */
    public Begun begin(URI redirect, String back) throws ProviderFailure {
        Directory.Offer offer = inTurn(directory::offer);
        String key = new com.nimbusds.oauth2.sdk.id.State().getValue();
        Attempts.Attempt attempt = attempts.begin(key, redirect, back);
        URI at = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.EMAIL, OIDCScopeValue.PROFILE),
                        client,
                        redirect)
                .endpointURI(offer.authorization())
                .responseMode(ResponseMode.QUERY)
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Begun(at, new Secret(key));
    }

    /**
     * Takes what a browser comes back with.
     *
     * @param key what the browser holds
     * @param parameters of the address that it was sent to
     * @throws ProviderFailure if the provider cannot be asked, or its answer does not hold
     */
    public Answered answer(String key, Map<String, List<String>> parameters) throws ProviderFailure {
        Optional<Attempts.Attempt> taken = attempts.take(key);
        int length = parameters.entrySet().stream()
                .mapToInt(one -> one.getKey().length()
                        + one.getValue().stream().mapToInt(String::length).sum())
                .sum();
        if (taken.isEmpty()
                || length > LONGEST_ANSWER
                || parameters.values().stream().anyMatch(values -> values.size() != 1)) {
            return new Answered.Stale();
        }
        Attempts.Attempt attempt = taken.get();
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(attempt.redirect(), parameters);
        } catch (ParseException | RuntimeException e) {
            return new Answered.Stale();
        }
        if (response.getState() == null
                || !same(response.getState().getValue(), attempt.state().getValue())
                || response.indicatesSuccess() && response.toSuccessResponse().getAuthorizationCode() == null) {
            return new Answered.Stale();
        }
        return inTurn(() -> redeem(response, attempt));
    }

    private Answered redeem(AuthenticationResponse response, Attempts.Attempt attempt) throws ProviderFailure {
        Directory.Offer offer = directory.offer();
        if (response.getIssuer() == null ? offer.namesItself() : !offer.names(response.getIssuer())) {
            throw new ProviderFailure(
                    ProviderFailure.Code.UNTRUSTED,
                    "the answer is in the name of " + response.getIssuer() + ", and not of " + settings.issuer());
        }
        if (!response.indicatesSuccess()) {
            return new Answered.Declined(word(response.toErrorResponse().getErrorObject()), attempt.back());
        }
        OIDCTokenResponse tokens = tokens(offer, response, attempt);
        try {
            IDTokenClaimsSet claims =
                    offer.validator().validate(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
            // The library looks at it only beside several audiences (OpenID Connect Core 1.0, section 3.1.3.7, point
            // 5).
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(client.getValue())) {
                throw new ProviderFailure(
                        ProviderFailure.Code.UNTRUSTED, "the ID token was made for " + claims.getAuthorizedParty());
            }
            return new Answered.For(vouched(claims, offer, tokens), attempt.back());
        } catch (KeySourceException e) {
            throw new ProviderFailure(ProviderFailure.Code.UNREACHABLE, "the keys cannot be had: " + e.getMessage(), e);
        } catch (BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new ProviderFailure(
                    ProviderFailure.Code.UNTRUSTED, "the ID token does not hold: " + e.getMessage(), e);
        }
    }

    private OIDCTokenResponse tokens(Directory.Offer offer, AuthenticationResponse response, Attempts.Attempt attempt)
            throws ProviderFailure {
        TokenRequest request = new TokenRequest.Builder(
                        offer.token(),
                        offer.proof(client, settings.secret()),
                        new AuthorizationCodeGrant(
                                response.toSuccessResponse().getAuthorizationCode(),
                                attempt.redirect(),
                                attempt.verifier()))
                .build();
        try {
            HTTPResponse answer = request.toHTTPRequest().send(asker);
            if (answer.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
                throw new IOException(offer.token() + " answered " + answer.getStatusCode());
            }
            TokenResponse read = OIDCTokenResponseParser.parse(answer);
            if (!read.indicatesSuccess()) {
                throw new ProviderFailure(
                        ProviderFailure.Code.UNTRUSTED,
                        offer.token() + " gave no token: " + answer.getStatusCode() + " "
                                + word(read.toErrorResponse().getErrorObject()));
            }
            return (OIDCTokenResponse) read.toSuccessResponse();
        } catch (IOException e) {
            throw new ProviderFailure(ProviderFailure.Code.UNREACHABLE, String.valueOf(e.getMessage()), e);
        } catch (ParseException | RuntimeException e) {
            throw new ProviderFailure(
                    ProviderFailure.Code.UNTRUSTED, offer.token() + " answered what is no token: " + e.getMessage(), e);
        }
    }

    /** Who it is; what the ID token leaves out of the address and the name is asked for where the provider says such things. */
    private Vouched vouched(IDTokenClaimsSet claims, Directory.Offer offer, OIDCTokenResponse tokens)
            throws ProviderFailure {
        ProviderSettings.Claims named = settings.claims();
        ClaimsSet told = claims;
        if (claims.getClaim(named.email()) == null && offer.userInfo() != null) {
            told = userInfo(claims, offer.userInfo(), tokens);
        }
        Object verified = told.getClaim(named.verified());
        return new Vouched(
                settings.issuer().toString(),
                claims.getSubject().getValue(),
                text(told.getClaim(named.email())),
                Boolean.TRUE.equals(verified) || "true".equals(verified) || "1".equals(verified),
                text(told.getClaim(named.name())));
    }

    private ClaimsSet userInfo(IDTokenClaimsSet claims, URI at, OIDCTokenResponse tokens) throws ProviderFailure {
        try {
            UserInfoResponse answer = UserInfoResponse.parse(
                    new UserInfoRequest(at, tokens.getOIDCTokens().getAccessToken())
                            .toHTTPRequest()
                            .send(asker));
            if (!answer.indicatesSuccess()
                    || answer.toSuccessResponse().getUserInfo() == null
                    || !claims.getSubject()
                            .equals(answer.toSuccessResponse().getUserInfo().getSubject())) {
                throw new ProviderFailure(
                        ProviderFailure.Code.UNTRUSTED, at + " does not speak of whom the ID token is about");
            }
            return answer.toSuccessResponse().getUserInfo();
        } catch (IOException e) {
            throw new ProviderFailure(ProviderFailure.Code.UNREACHABLE, String.valueOf(e.getMessage()), e);
        } catch (ParseException | RuntimeException e) {
            throw new ProviderFailure(
                    ProviderFailure.Code.UNTRUSTED, at + " answered what is no user info: " + e.getMessage(), e);
        }
    }

    /** Where somebody ends their session at the provider as well; empty if it offers none, or was not asked lately. */
    public Optional<URI> ending() {
        return directory
                .known()
                .map(Directory.Offer::ending)
                .map(at -> new LogoutRequest(at, null, null, client, null, null, null).toURI());
    }

    private interface Asked<T> {
        T answered() throws ProviderFailure;
    }

    private <T> T inTurn(Asked<T> asked) throws ProviderFailure {
        try {
            if (!turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new ProviderFailure(ProviderFailure.Code.BUSY, "too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure(ProviderFailure.Code.BUSY, "not waited for", e);
        }
        try {
            return asked.answered();
        } finally {
            turns.release();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() && text.length() <= LONGEST_CLAIM ? text : null;
    }

    /** The provider's word for what is wrong, if it is one. */
    private static String word(ErrorObject error) {
        String code = error == null ? null : error.getCode();
        return code != null && code.matches("[a-z_]{1,40}") ? code : "unknown_error";
    }

    @Override
    public void close() {
        asker.close();
    }
}
