package org.gainsay.desk.openid;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of a provider are asked or shown: https, and plain http only on this machine, where the issuer itself is
 * there. What a provider announces is held to the same, so that nothing is sent in clear on its word.
 */
final class Addresses {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /** {@link IllegalArgumentException} if this cannot be an issuer (OpenID Connect Discovery 1.0, section 3). */
    static void checkIssuer(URI issuer) {
        boolean bare =
                issuer.getRawQuery() == null && issuer.getRawFragment() == null && issuer.getRawUserInfo() == null;
        if (!bare || issuer.getHost() == null || !tls(issuer) && !onThisMachine(issuer)) {
            throw new IllegalArgumentException("issuer '" + issuer
                    + "': wants an https address without query and fragment, such as https://id.example");
        }
    }

    /** Whether an address that the provider of {@code issuer} announces may be used. */
    static boolean usable(@Nullable URI address, URI issuer) {
        return address != null
                && address.getHost() != null
                && address.getRawFragment() == null
                && (tls(address) || onThisMachine(address) && onThisMachine(issuer));
    }

    private static boolean tls(URI address) {
        return "https".equals(scheme(address));
    }

    private static boolean onThisMachine(URI address) {
        return "http".equals(scheme(address))
                && THIS_MACHINE.contains(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT));
    }

    private static String scheme(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    }
}
