package org.gainsay.desk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * {@code /ledger}: what verifiers of transparency logs ask. With the prefix {@code /ledger} the checkpoint and the tiles
 * are where C2SP tlog-tiles has them; entries may be larger than its bundles take, so they are asked one by one.
 */
@Path("/ledger")
public final class LedgerPages {
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    /** The number of a tile in groups of three digits, and its width if it is not full. */
    private static final Pattern TILE =
            Pattern.compile("([0-9]{1,2})/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final int FULL = 256;
    private static final int HASH_BYTES = 32;

    private final OpenDesk open;

    @Inject
    LedgerPages(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    public String checkpoint() {
        return ledger().checkpoint().toString();
    }

    @GET
    @Path("key")
    @Produces(TEXT)
    public String key() {
        return ledger().key()
                        .map(VerifierKey::toString)
                        .orElseThrow(() -> missing(Words.now().say("failure-no-key"))) + "\n";
    }

    @GET
    @Path("entries/{sequence}")
    @Produces(JSON)
    public String entry(@PathParam("sequence") String sequence) {
        return ledger().entry(number("entry", sequence))
                .orElseThrow(() -> missing(Words.now().say("failure-no-entry", sequence)))
                .leaf();
    }

    @GET
    @Path("entries/{sequence}/proof")
    @Produces(TEXT)
    public String proof(@PathParam("sequence") String sequence, @QueryParam("size") @Nullable String size) {
        Ledger ledger = ledger();
        long of = size == null ? ledger.head().sequence() : number("size", size);
        long entry = number("entry", sequence);
        if (entry < 1 || of > ledger.head().sequence() || entry > of) {
            throw missing(Words.now().say("failure-no-entry-among", sequence, of));
        }
        return ledger.prove(entry, of).toString();
    }

    @GET
    @Path("consistency")
    @Produces(JSON)
    public String consistency(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Ledger ledger = ledger();
        long last = ledger.head().sequence();
        long start = number("from", from);
        long end = to == null ? last : number("to", to);
        if (start < 1 || start > end || end > last) {
            throw Failures.Unmet.unclear(Words.now().say("failure-from-to", last));
        }
        return ledger.consistency(start, end).json();
    }

    @GET
    @Path("tile/{path:.+}")
    @Produces(BYTES)
    public Response tile(@PathParam("path") String path) {
        Matcher tile = TILE.matcher(path);
        if (!tile.matches()) {
            throw missing(Words.now().say("failure-no-tile"));
        }
        int level = Integer.parseInt(tile.group(1));
        int width = tile.group(3) == null ? FULL : Integer.parseInt(tile.group(3));
        byte[] hashes = ledger().tile(level, Long.parseLong(tile.group(2).replaceAll("[x/]", "")))
                .filter(some -> width <= FULL && some.length >= width * HASH_BYTES)
                .orElseThrow(() -> missing(Words.now().say("failure-narrow-tile")));
        return Response.ok(Arrays.copyOf(hashes, width * HASH_BYTES), BYTES).build();
    }

    private Ledger ledger() {
        return open.desk().ledger();
    }

    private static long number(String name, @Nullable String text) {
        OptionalLong number = text != null && text.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
        return number.orElseThrow(() -> Failures.Unmet.unclear(Words.now().say("failure-number", name)));
    }

    private static Failures.Unmet missing(String why) {
        return Failures.Unmet.missing(why);
    }
}
