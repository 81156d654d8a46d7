package org.gainsay.desk.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go on: a page of this desk, and nothing else that an address could be made to say. */
final class BackTo {
    private static final int LONGEST = 2_000;

    private static final URI FRONT = URI.create("/");

    private BackTo() {}

    /** Where to go after signing in: the address if it is one of this desk's pages, else the first page. */
    static URI page(@Nullable String asked) {
        URI shown = shown(asked);
        return shown.getRawPath().startsWith("/sign-") ? FRONT : shown;
    }

    /** The address if it is one of this desk's pages, that for signing in among them, else the first page. */
    static URI shown(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")) {
            return FRONT;
        }
        try {
            URI uri = new URI(asked);
            boolean here = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getHost() == null;
            return here && !uri.getRawPath().startsWith("//") ? uri : FRONT;
        } catch (java.net.URISyntaxException e) {
            return FRONT;
        }
    }
}
