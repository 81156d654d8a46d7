package org.gainsay.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.capture.Archive;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Companion;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Damage;
import org.gainsay.capture.Derived;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Extractor;
import org.gainsay.capture.Label;
import org.gainsay.capture.Payload;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.LedgerFailure;

/** The texts and claim sheets of the archive under their digests, and the archive held against the ledger. */
final class Keeping {
    private final Archive archive;

    Keeping(Archive archive) {
        this.archive = archive;
    }

    /** Keeps something made from a capture, and returns its name. On return it is on the disk. */
    Digest keep(Digest of, String mediaType, String content) {
        Payload payload = Payload.of(content.getBytes(StandardCharsets.UTF_8));
        if (archive.holds(payload.digest())) {
            // The text of a plain text file is often the capture itself.
            return payload.digest();
        }
        try {
            return archive.keep(new Derived(of, mediaType, payload));
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written: " + e.getMessage(), e);
        }
    }

    /** What was kept under that name; empty if it is missing. */
    Optional<String> find(Digest digest) {
        try (var in = archive.open(digest)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a capture again and holds it against its digest. */
    Desk.Checked check(Digest payload) {
        List<Custody> records = List.of();
        try {
            records = archive.custody(payload);
            try (InputStream bytes = archive.open(payload)) {
                Digest read = Digest.of(bytes.readAllBytes());
                if (!read.equals(payload)) {
                    return new Desk.Checked(records, "its bytes have the digest " + read);
                }
            }
            for (Custody record : records) {
                for (Companion.Kept companion : record.keptCompanions()) {
                    archive.companion(payload, companion.digest());
                }
            }
            return new Desk.Checked(records, null);
        } catch (NoSuchFileException e) {
            return new Desk.Checked(
                    records, e.getReason() == null ? "it is not in the archive" : "it has " + e.getReason());
        } catch (IOException e) {
            return new Desk.Checked(records, String.valueOf(e.getMessage()));
        }
    }

    /** What is taken out of kept bytes today; empty if they are missing or give nothing. */
    Optional<Extracted> extracted(Digest payload, String mediaType) {
        try (var in = archive.open(payload)) {
            byte[] bytes = in.readAllBytes();
            return Optional.of(new Extractor().extract(bytes, new Label("capture", mediaType, null)));
        } catch (CaptureException | IOException e) {
            return Optional.empty();
        }
    }

    /** Adds to {@code damaged} whatever is not as it was kept, or is named by the ledger and missing. */
    int check(Ledger ledger, List<String> damaged) {
        Set<Digest> named = new HashSet<>();
        Set<Digest> captures = new HashSet<>();
        try {
            ledger.entries(1).map(Entry::change).forEach(change -> {
                if (change instanceof Change.CaptureKept kept) {
                    named.add(kept.payload());
                    captures.add(kept.payload());
                    named.add(kept.text());
                } else if (change instanceof Change.DocumentRead read) {
                    named.add(read.sheet());
                } else if (change instanceof Change.CapturesStamped stamped) {
                    named.add(stamped.token());
                }
            });
        } catch (LedgerFailure e) {
            damaged.add("archive: what the ledger names from its damaged entry on was not looked for");
        }
        try {
            for (Damage damage : archive.check(named).toList()) {
                damaged.add("archive: " + damage.file() + ": " + damage.why());
            }
        } catch (IOException e) {
            damaged.add("archive: cannot be read: " + e.getMessage());
        }
        captures.stream()
                .filter(archive::holds)
                .filter(digest -> !captured(digest))
                .forEach(digest -> damaged.add("archive: the capture " + digest + " is missing; its text is kept"));
        return named.size();
    }

    /** Whether the capture itself is there, and not only a text that happens to have the same bytes. */
    private boolean captured(Digest payload) {
        try {
            return !archive.custody(payload).isEmpty();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // It is there and damaged, which the check of the archive names.
            return true;
        }
    }
}
