package org.gainsay.desk.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Digest;

/**
 * Sign-ins that were begun and wait for the browser to come back. Kept in memory: they last minutes, and whoever meets a
 * desk that was started anew begins again.
 */
final class Attempts {
    /** How long somebody may take at the provider: a password, a second factor, a telephone that is in another room. */
    static final Duration GOOD = Duration.ofMinutes(10);

    /** As many as a flood may fill, some 10 MiB; beyond it, the oldest is forgotten. */
    static final int MOST = 10_000;

    /**
     * One of them.
     *
     * @param state what the answer must carry
     * @param nonce what the token must carry
     * @param verifier what the code is redeemed with
     * @param redirect where the provider was told to send the browser
     * @param back where to go on afterwards
     * @param begun when
     */
    record Attempt(State state, Nonce nonce, CodeVerifier verifier, URI redirect, String back, Instant begun) {}

    private final InstantSource clock;
    private final Map<Digest, Attempt> waiting = new LinkedHashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins one; {@code key} is what the browser holds, and only its digest is kept. */
    synchronized Attempt begin(String key, URI redirect, String back) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt(new State(), new Nonce(), new CodeVerifier(), redirect, back, now);
        waiting.values().removeIf(one -> !one.begun().plus(GOOD).isAfter(now));
        if (waiting.size() >= MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        waiting.put(Digest.of(key), attempt);
        return attempt;
    }

    /** Takes the one that a browser began, which is there once; empty if there is none any more. */
    synchronized Optional<Attempt> take(String key) {
        return Optional.ofNullable(waiting.remove(Digest.of(key)))
                .filter(one -> one.begun().plus(GOOD).isAfter(clock.instant()));
    }
}
