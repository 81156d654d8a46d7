package org.gainsay.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.core.Span;
import org.gainsay.ledger.BoardViews.TextView;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Views;
import org.gainsay.matching.reuse.CopyGroup;
import org.gainsay.matching.reuse.CopyMember;
import org.gainsay.matching.reuse.Print;
import org.gainsay.matching.reuse.Published;
import org.gainsay.matching.reuse.Reuse;

/**
 * Who copied whom among the documents of each case, as text reuse finds it over their last texts.
 *
 * <p>Prints and groups are kept in memory and are as good as new after a restart. A text is printed once; groups are made
 * again when a text came or changed. Where many did, that happens beside what is asked meanwhile, which is answered by the
 * groups of before. Safe to use from many threads.
 */
public final class CopiesOfCases implements AutoCloseable {
    /** Texts that are printed while somebody waits; reading and printing them takes some tenths of a second. */
    private static final int AT_ONCE = 60;

    /** Entries that are looked through for new texts; after more, the texts are listed anew. */
    private static final int MOST_FOLLOWED = 2_000;

    private final Views views;
    private final LongSupplier head;
    private final LongFunction<Stream<Entry>> entries;
    private final Function<Digest, Optional<String>> texts;
    private final Map<CaseId, OfCase> cases = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param head the sequence of the last entry
     * @param entries the entries from a sequence on
     * @param texts the text of a digest; empty where it is not there
     */
    CopiesOfCases(
            Views views,
            LongSupplier head,
            LongFunction<Stream<Entry>> entries,
            Function<Digest, Optional<String>> texts) {
        this.views = views;
        this.head = head;
        this.entries = entries;
        this.texts = texts;
    }

    /** The copies among the documents of a case. */
    public Copies of(CaseId caseId) {
        OfCase ofCase = ofCase(caseId);
        ofCase.follow();
        return ofCase::among;
    }

    /** How many texts of a case are not compared with the others yet. */
    public int behind(CaseId caseId) {
        return ofCase(caseId).behind;
    }

    private OfCase ofCase(CaseId caseId) {
        return cases.computeIfAbsent(caseId, OfCase::new);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** One of the groups, and where in each member the shared words stand. */
    private record Kept(String name, String why, Map<DocumentId, List<Span>> carriers) {}

    private final class OfCase {
        private final CaseId caseId;
        private final Map<Digest, Map<DocumentId, Print>> prints = new HashMap<>();
        private volatile List<Kept> groups = List.of();
        private volatile int behind;

        /** Guarded by this. */
        private long looked = -1;

        /** Guarded by this. */
        private Set<String> grouped = Set.of();

        /** Guarded by this. */
        private boolean working;

        OfCase(CaseId caseId) {
            this.caseId = caseId;
        }

        List<Copies.Copy> among(List<DocumentId> documents) {
            Set<DocumentId> asked = new HashSet<>(documents);
            List<Copies.Copy> copies = new ArrayList<>();
            for (Kept group : groups) {
                List<Copies.Carrier> carriers = new ArrayList<>();
                group.carriers().forEach((document, spans) -> {
                    if (asked.contains(document)) {
                        carriers.add(new Copies.Carrier(document, spans));
                    }
                });
                if (!carriers.isEmpty()) {
                    copies.add(new Copies.Copy(group.name(), carriers, group.why()));
                }
            }
            return copies;
        }

        /** Takes in what was filed since: at once where that is little, and otherwise in the background. */
        synchronized void follow() {
            long now = head.getAsLong();
            if (looked == now || working) {
                return;
            }
            if (looked >= 0 && !textsCame(now)) {
                looked = now;
                return;
            }
            List<TextView> all = views.board().texts(caseId);
            Set<String> keys = new HashSet<>();
            all.forEach(text -> keys.add(text.document().id() + " " + text.text()));
            if (keys.equals(grouped)) {
                looked = now;
                return;
            }
            int fresh =
                    (int) keys.stream().filter(key -> !grouped.contains(key)).count();
            if (fresh <= AT_ONCE) {
                group(all);
                settled(now, keys);
                return;
            }
            working = true;
            behind = fresh;
            Thread.ofVirtual().name("copies of " + caseId).start(() -> {
                try {
                    group(all);
                    settled(now, keys);
                } catch (LedgerFailure e) {
                    // The next page says what is wrong with the folder.
                } catch (IllegalStateException e) {
                    // Where the desk was closed meanwhile, so was the ledger.
                    if (!closed) {
                        throw e;
                    }
                } finally {
                    stopped();
                }
            });
        }

        /** Whether a text of the case was read since it was last looked: to list them all takes a while in a large case. */
        private boolean textsCame(long now) {
            if (now - looked > MOST_FOLLOWED) {
                return true;
            }
            try (Stream<Entry> fresh = entries.apply(looked + 1)) {
                return fresh.takeWhile(entry -> entry.sequence() <= now)
                        .map(Entry::change)
                        .anyMatch(change -> change instanceof Change.DocumentRead read
                                && views.document(read.document())
                                        .filter(view -> !view.caseId().equals(caseId))
                                        .isEmpty());
            }
        }

        private synchronized void settled(long now, Set<String> keys) {
            looked = now;
            grouped = Set.copyOf(keys);
            behind = 0;
        }

        private synchronized void stopped() {
            working = false;
        }

        private void group(List<TextView> all) {
            Reuse reuse = new Reuse();
            Map<String, TextView> named = new LinkedHashMap<>();
            for (TextView text : all.subList(0, Math.min(all.size(), Reuse.MAX_DOCUMENTS))) {
                if (closed) {
                    return;
                }
                DocumentId document = text.document().id();
                Map<DocumentId, Print> known = prints.computeIfAbsent(text.text(), digest -> new HashMap<>());
                Print print = known.get(document);
                if (print == null) {
                    Optional<String> words = texts.apply(text.text());
                    if (words.isEmpty()) {
                        continue;
                    }
                    print = Print.of(published(text, words.get()));
                    known.put(document, print);
                }
                named.put(document.slug(), text);
                reuse.add(print, () -> published(text, words(text)));
            }
            prints.keySet().retainAll(all.stream().map(TextView::text).toList());
            groups = reuse.found().groups().stream()
                    .map(group -> kept(group, named))
                    .toList();
        }

        private Kept kept(CopyGroup group, Map<String, TextView> named) {
            Map<DocumentId, List<Span>> carriers = new LinkedHashMap<>();
            List<TextView> members = group.members().stream()
                    .map(CopyMember::id)
                    .map(named::get)
                    .filter(text -> text != null)
                    .toList();
            for (TextView member : members) {
                List<String> others = members.stream()
                        .filter(other ->
                                !other.document().id().equals(member.document().id()))
                        .map(this::words)
                        .toList();
                // No words in common, and a copy all the same: a translation, of which all of it counts.
                carriers.put(member.document().id(), SharedPassages.in(words(member), others));
            }
            String credit =
                    group.credit().map(agency -> "credited to " + agency + ". ").orElse("");
            String why = credit + group.why();
            for (TextView member : members) {
                why = why.replace(
                        member.document().id().slug(),
                        "that of " + member.document().sourceName());
            }
            return new Kept(group.first().id(), oneLine(why), carriers);
        }

        private String words(TextView text) {
            return texts.apply(text.text()).orElse("");
        }

        private Published published(TextView text, String words) {
            Imprint imprint = text.document().imprint();
            String title = imprint.title();
            return new Published(
                    text.document().id().slug(),
                    text.document().sourceName(),
                    imprint.published(),
                    null,
                    imprint.language(),
                    title == null ? "" : title,
                    words);
        }
    }

    /** Reasons are one line, and end where the sentence around them goes on. */
    private static String oneLine(String why) {
        String line = Desk.oneLine(why);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
