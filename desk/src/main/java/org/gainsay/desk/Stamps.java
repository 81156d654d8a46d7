package org.gainsay.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.capture.Archive;
import org.gainsay.capture.Derived;
import org.gainsay.capture.Payload;
import org.gainsay.capture.stamp.TimeAuthority;
import org.gainsay.capture.stamp.TimeStamp;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleTree;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.StampView;
import org.jspecify.annotations.Nullable;

/**
 * The time stamps over captures: asked for, kept, and verified again.
 *
 * <p>A stamp is over the root of a Merkle tree (RFC 6962, section 2.1) with a leaf for each capture: the 32 bytes of the
 * digest of its payload, and after them the 32 bytes of the digest of its first custody record, the one that was written
 * when these bytes were captured for the first time and that is never changed. So a stamp answers for the bytes and for
 * how they came. The token (RFC 3161) is kept in the archive as an object of its own, filed as made from the first
 * capture that it covers.
 *
 * <p>Safe to use from many threads; two that stamp one case at the same time may stamp a capture twice.
 */
public final class Stamps {
    /** What a token is kept as. */
    private static final String MEDIA_TYPE = "application/vnd.etsi.timestamp-token";

    /** Code units of an authority's name that are filed; the token holds all of it. */
    private static final int LONGEST_NAME = 500;

    private final Ledger ledger;
    private final Archive archive;

    Stamps(Ledger ledger, Archive archive) {
        this.ledger = ledger;
        this.archive = archive;
    }

    /**
     * Has all captures of a case stamped that no stamp covers yet, at most {@value Page#LARGEST} under one stamp. A
     * capture that cannot be read is passed over, and left for {@link Desk#verify} to name.
     *
     * @return the stamps that were filed; none where there was nothing to stamp
     * @throws IOException if the authority fails or the token cannot be kept; stamps filed before stand, and what is not
     *     stamped is so the next time
     */
    public List<Change.CapturesStamped> stamp(Actor actor, CaseId caseId, TimeAuthority authority) throws IOException {
        List<Change.CapturesStamped> filed = new ArrayList<>();
        int damaged = 0;
        while (true) {
            List<Digest> captures = new ArrayList<>();
            List<Digest> leaves = new ArrayList<>();
            // What was stamped is not in the answer any more; what cannot be read stays in front of the others.
            for (Digest capture : ledger.views().unstamped(caseId, new Page(damaged, Page.LARGEST))) {
                try {
                    leaves.add(leaf(capture));
                    captures.add(capture);
                } catch (IOException e) {
                    damaged++;
                }
            }
            if (captures.isEmpty()) {
                return filed;
            }
            Digest root = MerkleTree.over(leaves).root();
            TimeStamp stamp = authority.stamp(root);
            TimeStamp.Statement said = stamp.verify(root);
            Digest token = archive.keep(new Derived(captures.getFirst(), MEDIA_TYPE, Payload.of(stamp.token())));
            Change.CapturesStamped stamped = new Change.CapturesStamped(
                    caseId, root, captures, token, named(said.authority(), authority), said.at());
            ledger.append(actor, stamped);
            filed.add(stamped);
        }
    }

    /**
     * What a stamp is found to say now.
     *
     * @param stamp what was filed
     * @param said what its token says; null if it is not good
     * @param damage what is wrong; null if nothing is
     */
    public record Checked(
            Change.CapturesStamped stamp,
            TimeStamp.@Nullable Statement said,
            @Nullable String damage) {}

    /** The stamps over a capture, each verified again: the root computed from what is kept, and the token against it. */
    public List<Checked> check(CaseId caseId, Digest capture) {
        return ledger.views().stamps(caseId, capture, Page.FIRST).stream()
                .map(StampView::stamp)
                .map(this::check)
                .toList();
    }

    /** Verifies every stamp that the ledger names, and adds what is wrong to {@code damaged}; how many there are. */
    int check(List<String> damaged) {
        int[] stamps = {0};
        try {
            ledger.entries(1).forEach(entry -> {
                if (entry.change() instanceof Change.CapturesStamped stamp) {
                    stamps[0]++;
                    Checked checked = check(stamp);
                    if (checked.damage() != null) {
                        damaged.add(name(entry) + checked.damage());
                    }
                }
            });
        } catch (LedgerFailure e) {
            damaged.add("time stamps: those from the damaged entry of the ledger on were not looked for");
        }
        return stamps[0];
    }

    private static String name(Entry entry) {
        return "time stamp of entry " + entry.sequence() + ": ";
    }

    private Checked check(Change.CapturesStamped stamp) {
        try {
            List<Digest> leaves = new ArrayList<>();
            for (Digest capture : stamp.captures()) {
                leaves.add(leaf(capture));
            }
            Digest root = MerkleTree.over(leaves).root();
            if (!root.equals(stamp.root())) {
                return new Checked(stamp, null, "the captures lead to the root " + root + ", not " + stamp.root());
            }
            try (InputStream token = archive.open(stamp.token())) {
                TimeStamp.Statement said = TimeStamp.read(token.readAllBytes()).verify(root);
                return said.at().equals(stamp.at())
                        ? new Checked(stamp, said, null)
                        : new Checked(stamp, null, "its token names the moment " + said.at() + ", not " + stamp.at());
            }
        } catch (NoSuchFileException e) {
            return new Checked(stamp, null, "its token or a capture under it is not in the archive");
        } catch (IOException e) {
            return new Checked(stamp, null, String.valueOf(e.getMessage()));
        }
    }

    private Digest leaf(Digest capture) throws IOException {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.writeBytes(capture.bytes());
        leaf.writeBytes(archive.firstRecord(capture).bytes());
        return MerkleTree.leaf(leaf.toByteArray());
    }

    /** The authority's name on one line; its address where the certificate has none. */
    private static String named(String name, TimeAuthority authority) {
        String line = Desk.oneLine(name);
        String shown = line.isEmpty() ? authority.address().toString() : line;
        return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME));
    }
}
