package org.gainsay.capture;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a custody record says of a companion: a picture or PDF beside a page, without which the page would not be whole.
 * It is kept in the page's own capture and is no document.
 */
public sealed interface Companion {
    /** The address under which the page names it. */
    URI address();

    /**
     * One that was kept.
     *
     * @param way the addresses that were asked: first the one that the page names, last the one that answered
     * @param digest of its bytes
     * @param size how many those are
     * @param mediaType what the bytes are, whatever the server called them
     * @param ip the machine that answered; null where an archive that others wrote does not say it
     * @param at when it was there
     */
    record Kept(
            List<URI> way,
            Digest digest,
            long size,
            String mediaType,
            @Nullable InetAddress ip,
            Instant at) implements Companion {
        public Kept {
            way = List.copyOf(way);
            if (way.isEmpty()) {
                throw new IllegalArgumentException("a companion without an address");
            }
        }

        @Override
        public URI address() {
            return way.getFirst();
        }
    }

    /**
     * One that is not there.
     *
     * @param address the address under which the page names it
     * @param why one clause
     */
    record Missed(URI address, String why) implements Companion {}

    /**
     * One that is kept, with all of it.
     *
     * @param fetched the exchange that brought it
     * @param payload its bytes
     * @param mediaType what they are
     * @param at when they were there
     */
    record Whole(Custody.Fetched fetched, Payload payload, String mediaType, Instant at) {
        /** What the custody record says of it. */
        public Kept kept() {
            List<URI> way = new ArrayList<>();
            fetched.redirects().forEach(answer -> way.add(answer.address()));
            way.add(fetched.answer().address());
            return new Kept(
                    way,
                    payload.digest(),
                    payload.size(),
                    mediaType,
                    fetched.answer().ip(),
                    at);
        }
    }
}
