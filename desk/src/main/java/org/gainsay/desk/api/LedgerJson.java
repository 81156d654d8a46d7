package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.ConsistencyProof;
import org.gainsay.ledger.proof.InclusionProof;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * {@code /ledger/….json}: the entries, and the proofs as JSON. Beside them, without {@code .json}, stand the forms that
 * verifiers of transparency logs read.
 */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerJson {
    private final OpenDesk open;

    @Inject
    LedgerJson(OpenDesk open) {
        this.open = open;
    }

    @Says("A checkpoint of the ledger: how long it is, and the root of the tree over its entries, signed.")
    record CheckpointShape(
            @Says("the name of the ledger in its signatures")
            String origin,

            @Says("how many entries it is over") long size,
            @Says("the root over them") String root,

            @Says("the signed note as it is handed on (C2SP tlog-checkpoint)")
            String note) {}

    @Says("That an entry is among the first entries of the ledger.")
    record InclusionShape(
            @Says("the entry") long sequence,
            @Says("its place in the tree, from 0") long index,

            @Says("the canonical JSON whose UTF-8 bytes are the leaf")
            String leaf,

            @Says("the hashes from the leaf to the root, nearest first (RFC 6962, section 2.1.1)")
            List<String> path,

            @Says("the checkpoint that it is of") CheckpointShape checkpoint) {}

    @Says("That the ledger of so many entries begins with the one of fewer (RFC 6962, section 2.1.2).")
    record ConsistencyShape(
            @Says("how many entries it had") long from,
            @Says("how many it has") long to,
            @Says("the root over the first") String fromRoot,
            @Says("the root over all") String toRoot,

            @Says("the hashes of the proof in the order of the RFC")
            List<String> path) {}

    @GET
    @Path("entries.json")
    @Says("The entries of the ledger in their order.")
    public RestResponse<ListOf<EntryShape>> entries(
            @QueryParam("from") @Nullable String from,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.now(open.desk());
        long first = from == null || from.isEmpty() ? 1 : Math.max(1, number("from", from));
        return look.answer(Slices.<Entry>upward(
                        "entries\n" + first, some -> entries(first, some), entry -> Slices.Place.of(entry.sequence()))
                .part(
                        page,
                        Slices.lines(limit),
                        some -> some.stream().map(EntryShape::of).toList()));
    }

    private List<Entry> entries(long first, Page page) {
        long start = first + page.offset();
        return start > open.desk().head().sequence()
                ? List.of()
                : open.desk().ledger().entries(start).limit(page.limit()).toList();
    }

    @GET
    @Path("entries/{sequence}.json")
    @Says("One entry of the ledger.")
    public RestResponse<EntryShape> entry(@PathParam("sequence") String sequence) {
        Look look = Look.now(open.desk());
        return look.answer(EntryShape.of(found(sequence)));
    }

    private Entry found(String sequence) {
        return open.desk()
                .ledger()
                .entry(number("sequence", sequence))
                .orElseThrow(() -> Unmet.missing("There is no entry " + sequence + "."));
    }

    @GET
    @Path("entries/{sequence}/proof.json")
    @Says("That an entry is in the ledger.")
    public RestResponse<InclusionShape> proof(
            @PathParam("sequence") String sequence, @QueryParam("size") @Nullable String size) {
        Look look = Look.now(open.desk());
        Ledger ledger = open.desk().ledger();
        Entry entry = found(sequence);
        long of = size == null || size.isEmpty() ? ledger.head().sequence() : number("size", size);
        if (of > ledger.head().sequence() || entry.sequence() > of) {
            throw Unmet.missing("There is no entry " + sequence + " among the first " + of + ".");
        }
        InclusionProof proof = ledger.prove(entry.sequence(), of);
        return look.answer(new InclusionShape(
                entry.sequence(),
                proof.index(),
                entry.leaf(),
                proof.path().stream().map(Object::toString).toList(),
                checkpoint(of)));
    }

    @GET
    @Path("checkpoint.json")
    @Says("The checkpoint of the ledger now.")
    public RestResponse<CheckpointShape> checkpoint() {
        Look look = Look.now(open.desk());
        return look.answer(checkpoint(look.sequence()));
    }

    private CheckpointShape checkpoint(long size) {
        var note = open.desk().ledger().checkpoint(size);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new CheckpointShape(
                checkpoint.origin(), checkpoint.size(), checkpoint.root().toString(), note.toString());
    }

    @GET
    @Path("consistency.json")
    @Says("That the ledger continues what it was.")
    public RestResponse<ConsistencyShape> consistency(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Look look = Look.now(open.desk());
        long start = number("from", from);
        long end = to == null || to.isEmpty() ? look.sequence() : number("to", to);
        if (start < 1 || start > end || end > look.sequence()) {
            throw Look.parameter("from", "From and to want to be 1 to " + look.sequence() + ", in this order.");
        }
        ConsistencyProof proof = open.desk().ledger().consistency(start, end);
        return look.answer(new ConsistencyShape(
                proof.from(),
                proof.to(),
                proof.fromRoot().toString(),
                proof.toRoot().toString(),
                proof.path().stream().map(Object::toString).toList()));
    }

    private static long number(String name, @Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            throw Look.parameter(name, "“" + (text == null ? "" : text) + "” is no number.");
        }
        return Long.parseLong(text);
    }
}
