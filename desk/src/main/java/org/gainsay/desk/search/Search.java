package org.gainsay.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.core.Language;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Views;
import org.gainsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search over the last text of every document and the statement of every claim in a data folder.
 *
 * <p>The index lies in the data folder beside the ledger and follows it: before each question it takes in what was filed
 * since. It can be thrown away at any time. It is opened with the first question. Where much was filed since, it follows in
 * the background, and {@link Found#behind()} says how much is still to come. Safe to use from many threads; the desk closes
 * it with itself.
 */
public final class Search implements AutoCloseable {
    /** Hits of a page. */
    public static final int PAGE = 20;

    /** Hits that can be seen in all: further down, one asks for more words. */
    public static final int DEEPEST = 1_000;

    /** Entries that are followed while the asker waits: a second or so. */
    private static final int STEP = 200;

    /** Entries that are followed at a time in the background; then what came in can be found. */
    private static final int STRIDE = 1_000;

    /** Entries after which what was followed is made durable. */
    private static final int KEPT_AFTER = 4_000;

    private final Ledger ledger;
    private final Function<Digest, Optional<String>> texts;
    private final Opening opening;

    /** Where the index lies, to start it anew; null where it is not written. */
    private final @Nullable Path written;

    /** Guarded by this. */
    private @Nullable TextIndex index;

    /** Guarded by this. */
    private @Nullable String rebuiltBecause;

    /** Follows in the background; null when nobody does. Guarded by this. */
    private @Nullable Thread following;

    /** What stopped following in the background, for the next who asks. Guarded by this. */
    private @Nullable RuntimeException fallen;

    /** Guarded by this. */
    private boolean closed;

    private interface Opening {
        TextIndex open() throws IOException;
    }

    private Search(Ledger ledger, Function<Digest, Optional<String>> texts, @Nullable Path written, Opening opening) {
        this.ledger = ledger;
        this.texts = texts;
        this.written = written;
        this.opening = opening;
    }

    /** Over a ledger, with an index in a folder that nobody else writes. */
    public static Search open(Ledger ledger, Function<Digest, Optional<String>> texts, Path folder) {
        return new Search(ledger, texts, folder, () -> TextIndex.open(folder));
    }

    /**
     * The same without touching the folder: what was committed there last is followed on in memory, and where nothing was,
     * all of it.
     */
    public static Search toRead(Ledger ledger, Function<Digest, Optional<String>> texts, Path folder) {
        return new Search(ledger, texts, null, () -> TextIndex.toRead(folder));
    }

    /** The same without a folder: of the ledger of an earlier moment. */
    public static Search inMemory(Ledger ledger, Function<Digest, Optional<String>> texts) {
        return new Search(ledger, texts, null, TextIndex::inMemory);
    }

    /**
     * A page of what is found, the best first.
     *
     * @param page from 1; past the last hit, or past {@value #DEEPEST} of them, it is empty
     * @throws SearchFailure if the index cannot be read or written
     */
    public Found find(Asked asked, int page) {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + ": wants 1 or later");
        }
        return find(asked, (int) Math.min(DEEPEST, (page - 1L) * PAGE), PAGE);
    }

    /**
     * The best {@code top} of what is found, after the whole ledger was followed, however long that takes.
     *
     * @param top 1 to {@value #DEEPEST}
     */
    public Found best(Asked asked, int top) {
        if (top < 1 || top > DEEPEST) {
            throw new IllegalArgumentException("the best " + top + ": wants 1 to " + DEEPEST);
        }
        followToTheEnd();
        return find(asked, 0, top);
    }

    private Found find(Asked asked, int from, int count) {
        try {
            return found(followed(), asked, from, count);
        } catch (IOException e) {
            if (written == null) {
                throw failure("read", e);
            }
            anew("it is damaged (" + e.getMessage() + ")");
        }
        try {
            return found(followed(), asked, from, count);
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    private Found found(TextIndex from, Asked asked, int first, int count) throws IOException {
        TextIndex.Answer answer = from.search(asked, first, count);
        Terms terms = Terms.of(asked.words());
        List<Hit> hits = new ArrayList<>();
        for (TextIndex.Key key : answer.keys()) {
            hit(key, terms).ifPresent(hits::add);
        }
        return new Found(hits, answer.all(), answer.more(), behind());
    }

    private Optional<Hit> hit(TextIndex.Key key, Terms terms) {
        return switch (key.kind()) {
            case DOCUMENTS ->
                ledger.views().document(new DocumentId(key.slug())).map(document -> {
                    String text = text(document.id());
                    Language language = language(document, text);
                    return new Hit.OfDocument(
                            document,
                            Passages.whole(
                                    Objects.requireNonNullElse(
                                            document.imprint().title(), ""),
                                    language,
                                    terms),
                            Passages.of(text, language, terms),
                            text,
                            key.score());
                });
            case CLAIMS ->
                ledger.views()
                        .claim(new ClaimId(key.slug()))
                        .map(claim -> new Hit.OfClaim(
                                claim,
                                Passages.whole(claim.statement(), Reader.language(claim.statement()), terms),
                                key.score()));
        };
    }

    /** How many entries of the ledger the index has not followed yet; 0 where it is up to date, or was not opened. */
    public synchronized long behind() {
        return index == null ? 0 : Math.max(0, ledger.head().sequence() - index.position());
    }

    /** Why the index that lay in the folder was thrown away and made again; empty if it was not. */
    public synchronized Optional<String> rebuiltBecause() {
        return Optional.ofNullable(rebuiltBecause);
    }

    /** Follows the ledger to its end; returns when that is done. */
    public void followToTheEnd() {
        while (true) {
            Thread running;
            synchronized (this) {
                followed();
                running = following;
            }
            if (running == null) {
                return;
            }
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The index, having followed what a person can wait for. */
    private synchronized TextIndex followed() {
        if (closed) {
            throw new IllegalStateException("the search is closed");
        }
        if (fallen != null) {
            RuntimeException why = fallen;
            fallen = null;
            throw why;
        }
        TextIndex texts = index == null ? opened() : index;
        index = texts;
        if (following == null) {
            if (behind() <= STEP) {
                follow(texts, ledger.head().sequence());
            } else {
                following = Thread.ofVirtual().name("text index").start(() -> followOn(texts));
            }
        }
        return texts;
    }

    private TextIndex opened() {
        try {
            TextIndex opened = opening.open();
            if (opened.rebuiltBecause != null) {
                rebuiltBecause = opened.rebuiltBecause;
            }
            if (opened.position() <= ledger.head().sequence()) {
                return opened;
            }
            rebuiltBecause = "it followed entry " + opened.position() + " of a ledger that ends with "
                    + ledger.head().sequence();
            opened.close();
            if (written == null) {
                return TextIndex.inMemory();
            }
            IndexPlace.at(written).delete();
            return opening.open();
        } catch (IOException e) {
            throw failure("opened", e);
        }
    }

    /** Throws the index away that turned out to be damaged, and opens an empty one. */
    private void anew(String because) {
        Thread running;
        synchronized (this) {
            running = following;
        }
        if (running != null) {
            waitFor(running);
        }
        synchronized (this) {
            try {
                TextIndex damaged = index;
                index = null;
                if (damaged != null) {
                    damaged.close();
                }
                if (written != null) {
                    IndexPlace.at(written).delete();
                }
                rebuiltBecause = because;
            } catch (IOException e) {
                throw failure("deleted", e);
            }
        }
    }

    /** Follows the ledger to its end beside what is asked meanwhile, which is answered from what is there already. */
    private void followOn(TextIndex texts) {
        try {
            while (true) {
                long head = ledger.head().sequence();
                if (texts.position() >= head || isClosed()) {
                    texts.commit();
                    return;
                }
                follow(texts, Math.min(head, texts.position() + STRIDE));
            }
        } catch (IOException e) {
            fell(failure("written", e));
        } catch (RuntimeException e) {
            fell(e);
        } finally {
            synchronized (this) {
                following = null;
            }
        }
    }

    private synchronized void fell(RuntimeException why) {
        fallen = why;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Takes in what was filed up to an entry. One thread at a time does. */
    private void follow(TextIndex texts, long last) {
        if (texts.position() >= last) {
            return;
        }
        Set<DocumentId> documents = new LinkedHashSet<>();
        Set<ClaimId> claims = new LinkedHashSet<>();
        try (Stream<Entry> entries = ledger.entries(texts.position() + 1)) {
            entries.takeWhile(entry -> entry.sequence() <= last)
                    .forEach(entry -> touched(entry.change(), documents, claims));
        }
        try {
            for (DocumentId id : documents) {
                Optional<Views.DocumentView> view = ledger.views().document(id);
                if (view.isPresent()) {
                    String text = text(id);
                    texts.put(view.get(), language(view.get(), text), text);
                } else {
                    texts.remove(Asked.Kind.DOCUMENTS, id.slug());
                }
            }
            for (Views.ClaimView view : ledger.views().board().claims(List.copyOf(claims))) {
                texts.put(view, Reader.language(view.statement()));
                claims.remove(view.id());
            }
            for (ClaimId gone : claims) {
                texts.remove(Asked.Kind.CLAIMS, gone.slug());
            }
            texts.follow(last);
            if (texts.uncommitted() >= KEPT_AFTER) {
                texts.commit();
            }
        } catch (IOException e) {
            throw failure("written", e);
        }
    }

    /** The documents and claims that a change is about, or that an undoing may take away. */
    private void touched(Change change, Set<DocumentId> documents, Set<ClaimId> claims) {
        if (change instanceof Change.DocumentFiled filed) {
            documents.add(filed.document());
        } else if (change instanceof Change.DocumentRead read) {
            documents.add(read.document());
        } else if (change instanceof Change.ClaimOpened opened) {
            claims.add(opened.claim());
        } else if (change instanceof Change.Undone undone) {
            ledger.entry(undone.sequence()).map(Entry::change).ifPresent(taken -> touched(taken, documents, claims));
        }
    }

    /** The last text of a document; empty where it has none, and where it cannot be read, which {@code verify} names. */
    private String text(DocumentId document) {
        try {
            return ledger.views()
                    .lastReading(document)
                    .flatMap(reading -> texts.apply(reading.text()))
                    .orElse("");
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private static Language language(Views.DocumentView document, String text) {
        Language said = document.imprint().language();
        return said.equals(Language.UNDETERMINED) && !text.isEmpty() ? Reader.language(text) : said;
    }

    private SearchFailure failure(String done, IOException e) {
        return new SearchFailure(
                "the index of texts" + (written == null ? "" : " " + written) + " cannot be " + done + ": "
                        + e.getMessage(),
                e);
    }

    private static void waitFor(Thread running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = following;
        }
        if (running != null) {
            waitFor(running);
        }
        synchronized (this) {
            TextIndex last = index;
            index = null;
            if (last == null) {
                return;
            }
            try (TextIndex closing = last) {
                closing.commit();
            } catch (IOException e) {
                // What was not made durable is followed again; the ledger must be closed all the same.
                rebuiltBecause = "it could not be closed: " + e.getMessage();
            }
        }
    }
}
