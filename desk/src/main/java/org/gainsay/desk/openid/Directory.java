package org.gainsay.desk.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.desk.people.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a provider offers, as it announces it (OpenID Connect Discovery 1.0), kept for an hour. A provider that did not
 * answer is left alone for some seconds, so that a page of clicks does not become a queue of waits.
 */
final class Directory {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    /** Signatures that are believed: with a private key that only the provider has. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final ProviderSettings settings;
    private final Asker asker;
    private final InstantSource clock;

    private volatile @Nullable Offer offer;
    private @Nullable ProviderFailure failure;
    private Instant failed = Instant.MIN;

    Directory(ProviderSettings settings, Asker asker, InstantSource clock) {
        this.settings = settings;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param metadata as it was announced
     * @param validator of its ID tokens, which keeps its keys and fetches new ones
     * @param fetched when
     */
    record Offer(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant fetched) {
        URI authorization() {
            return metadata.getAuthorizationEndpointURI();
        }

        URI token() {
            return metadata.getTokenEndpointURI();
        }

        @Nullable
        URI userInfo() {
            return metadata.getUserInfoEndpointURI();
        }

        @Nullable
        URI ending() {
            return metadata.getEndSessionEndpointURI();
        }

        /** Whether its answers say whose they are (RFC 9207). */
        boolean namesItself() {
            return metadata.supportsAuthorizationResponseIssuerParam();
        }

        boolean names(Issuer issuer) {
            return metadata.getIssuer().equals(issuer);
        }

        /** How the desk shows that it is the client: in the header unless the provider takes it in the form only. */
        ClientAuthentication proof(ClientID client, Secret secret) {
            List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
            com.nimbusds.oauth2.sdk.auth.Secret shown = new com.nimbusds.oauth2.sdk.auth.Secret(secret.text());
            return taken == null
                            || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            || !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    ? new ClientSecretBasic(client, shown)
                    : new ClientSecretPost(client, shown);
        }
    }

    /** What is offered, without asking or waiting; empty if that is not known. */
    Optional<Offer> known() {
        return Optional.ofNullable(offer);
    }

    /** What is offered; asks the provider where that is not known, or was not asked for too long. */
    synchronized Offer offer() throws ProviderFailure {
        Instant now = clock.instant();
        Offer kept = offer;
        if (kept != null && kept.fetched().plus(FRESH).isAfter(now)) {
            return kept;
        }
        if (failure != null && failed.plus(LEFT_ALONE).isAfter(now)) {
            throw new ProviderFailure(failure.code(), String.valueOf(failure.getMessage()), failure);
        }
        try {
            Offer fetched = fetch(now);
            offer = fetched;
            failure = null;
            return fetched;
        } catch (ProviderFailure e) {
            failure = e;
            failed = now;
            throw e;
        }
    }

    private Offer fetch(Instant now) throws ProviderFailure {
        Issuer issuer = new Issuer(settings.issuer());
        try {
            HTTPResponse answer =
                    new OIDCProviderConfigurationRequest(issuer).toHTTPRequest().send(asker);
            if (answer.getStatusCode() != HTTPResponse.SC_OK) {
                throw new IOException("the announcement of " + issuer + " answered " + answer.getStatusCode());
            }
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
            if (!metadata.getIssuer().equals(issuer)) {
                throw untrusted(issuer + " announces itself as " + metadata.getIssuer());
            }
            needed("authorization_endpoint", metadata.getAuthorizationEndpointURI());
            needed("token_endpoint", metadata.getTokenEndpointURI());
            needed("jwks_uri", metadata.getJWKSetURI());
            optional("userinfo_endpoint", metadata.getUserInfoEndpointURI());
            optional("end_session_endpoint", metadata.getEndSessionEndpointURI());
            return new Offer(metadata, validator(issuer, metadata), now);
        } catch (IOException e) {
            throw new ProviderFailure(ProviderFailure.Code.UNREACHABLE, String.valueOf(e.getMessage()), e);
        } catch (ParseException | RuntimeException e) {
            throw new ProviderFailure(
                    ProviderFailure.Code.UNTRUSTED, "the announcement of " + issuer + ": " + e.getMessage(), e);
        }
    }

    private IDTokenValidator validator(Issuer issuer, OIDCProviderMetadata metadata)
            throws ProviderFailure, MalformedURLException {
        Set<JWSAlgorithm> believed = new LinkedHashSet<>(ALGORITHMS);
        if (metadata.getIDTokenJWSAlgs() != null) {
            believed.retainAll(metadata.getIDTokenJWSAlgs());
        }
        if (believed.isEmpty()) {
            throw untrusted(issuer + " signs with nothing that is believed: " + metadata.getIDTokenJWSAlgs());
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), asker)
                .refreshAheadCache(false)
                .build();
        return new IDTokenValidator(
                issuer,
                new ClientID(settings.client()),
                new JWSVerificationKeySelector<SecurityContext>(believed, keys),
                null);
    }

    private void needed(String what, @Nullable URI address) throws ProviderFailure {
        if (!Addresses.usable(address, settings.issuer())) {
            throw untrusted(what + " of " + settings.issuer() + " is " + address + ", which is no https address");
        }
    }

    private void optional(String what, @Nullable URI address) throws ProviderFailure {
        if (address != null) {
            needed(what, address);
        }
    }

    private static ProviderFailure untrusted(String why) {
        return new ProviderFailure(ProviderFailure.Code.UNTRUSTED, why);
    }
}
