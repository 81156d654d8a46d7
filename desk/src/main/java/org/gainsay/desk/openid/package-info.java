/**
 * Signing in on the word of an identity provider (OpenID Connect Core 1.0, authorization code flow).
 *
 * <p>{@link org.gainsay.desk.openid.Provider} is the front door: {@code begin} says where to send the browser,
 * {@code answer} takes what it comes back with and says whom the provider vouches for. Whether that person is known at the
 * desk is not decided here but in {@code org.gainsay.desk.people}. Requests, answers and signatures are read and checked by
 * the Nimbus SDK; this package holds the attempts, the limits and the addresses that are asked at all.
 *
 * <p>An attempt belongs to one browser (a cookie), is good once and for ten minutes, and has a state, a nonce and a PKCE
 * verifier of its own (RFC 7636). Where the provider names itself in its answers (RFC 9207), it has to be this one.
 */
@NullMarked
package org.gainsay.desk.openid;

import org.jspecify.annotations.NullMarked;
