package org.gainsay.desk.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this desk, and nothing else that an address could be made to say. */
final class BackTo {
    private static final int LONGEST = 2_000;

    private BackTo() {}

    /** The address if it is one of this desk's pages, else the first page. */
    static URI page(@Nullable String asked) {
        URI front = URI.create("/");
        if (asked == null || asked.length() > LONGEST || !asked.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")) {
            return front;
        }
        try {
            URI uri = new URI(asked);
            boolean here = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getHost() == null;
            return here
                            && !uri.getRawPath().startsWith("//")
                            && !uri.getRawPath().startsWith("/sign-")
                    ? uri
                    : front;
        } catch (java.net.URISyntaxException e) {
            return front;
        }
    }
}
