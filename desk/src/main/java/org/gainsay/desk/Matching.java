package org.gainsay.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.core.Compared;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Relation;
import org.gainsay.core.Speaker;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.matching.Match;
import org.gainsay.matching.Matcher;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.gainsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Which tracked claim a mention may be of, suggested for a person to decide.
 *
 * <p>The index of claims lies in the data folder beside the ledger and follows it: before each question it takes in what
 * was filed since. It can be thrown away at any time. It is opened with the first question, since the encoder takes a
 * while to load. Safe to use from many threads.
 */
public final class Matching implements AutoCloseable {
    /** Candidates that are asked for: those of other cases are among them and are left out. */
    private static final int ASKED = ClaimIndex.MOST_CANDIDATES;

    /** Candidates of the case that are compared; one further down has never been the claim that was meant. */
    private static final int MOST_COMPARED = 12;

    /** Suggestions for one mention: what a person looks at before opening a claim of its own. */
    private static final int MOST_SUGGESTED = 3;

    /** Claims of the case that a claim is set against: what fits around it. */
    private static final int MOST_NEIGHBOURS = 8;

    /** A claim that is merely about the same affair is shown from this score on; below it, it is more often noise. */
    private static final double RELATED_FROM = 0.3;

    /** Entries that are followed at a time: their claims are encoded in a second or two. */
    private static final int STEP = 500;

    private final Ledger ledger;
    /** Where the index lies; null where nothing is suggested. */
    private final @Nullable Path folder;

    /** Statements whose vectors are kept: those on the pages that a newsroom has open. */
    private static final int REMEMBERED = 2_000;

    private final Supplier<SentenceEncoder> encoders;

    /** Guarded by this. */
    private @Nullable SentenceEncoder encoder;

    /** Guarded by this. */
    private @Nullable ClaimIndex index;

    /** Guarded by this. */
    private @Nullable String rebuiltBecause;

    /** Whether the ledger is followed in the background. Guarded by this. */
    private boolean following;

    Matching(Ledger ledger, @Nullable Path folder, Supplier<SentenceEncoder> encoders) {
        this.ledger = ledger;
        this.folder = folder;
        this.encoders = encoders;
    }

    /** Suggests nothing: what it would suggest is of another moment than the ledger. */
    static Matching none(Ledger ledger) {
        return new Matching(ledger, null, SentenceEncoder::none);
    }

    /**
     * A claim that a mention may be of.
     *
     * @param claim the claim
     * @param score how likely the mention is about it, 0 to 1
     * @param compared the mention, the first, set against the claim, the second
     */
    public record Suggestion(Views.ClaimView claim, double score, Compared compared) {}

    /**
     * The claims that a mention may be of, the nearest first: those of its case that nobody has turned down for it.
     *
     * @param document where it stands
     * @param read its text and sheet
     * @param mention the mention
     */
    public List<Suggestion> suggestions(Views.DocumentView document, Desk.Read read, Mention mention) {
        Path place = folder;
        if (place == null
                || ledger.views().claims(document.caseId(), new Page(0, 1)).isEmpty()) {
            return List.of();
        }
        Set<ClaimId> turnedDown = new LinkedHashSet<>();
        for (Views.JudgementView judgement : ledger.views().judgements(document.id())) {
            if (judgement.isOf(read.digest(), mention)) {
                turnedDown.add(judgement.claim());
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        int compared = 0;
        for (Match match : matcher(place).match(statement(document, read, mention), ASKED)) {
            Optional<Views.ClaimView> claim = ledger.views()
                    .claim(new ClaimId(match.claim().id()))
                    .filter(view -> view.caseId().equals(document.caseId()));
            if (claim.isEmpty() || turnedDown.contains(claim.get().id())) {
                continue;
            }
            if (worthShowing(match)) {
                suggestions.add(new Suggestion(claim.get(), match.score(), match.compared()));
            }
            if (++compared == MOST_COMPARED) {
                break;
            }
        }
        suggestions.sort(Comparator.<Suggestion>comparingInt(
                        suggestion -> rank(suggestion.compared().relation()))
                .thenComparing(Comparator.comparingDouble(Suggestion::score).reversed()));
        return suggestions.size() > MOST_SUGGESTED ? List.copyOf(suggestions.subList(0, MOST_SUGGESTED)) : suggestions;
    }

    /**
     * The claims of its case that come nearest to a claim, and how each stands to it: the claim is the first of each
     * comparison. Those that have nothing to do with it are left out.
     */
    public List<Suggestion> neighbours(Views.ClaimView claim) {
        Path place = folder;
        if (place == null
                || ledger.views().claims(claim.caseId(), new Page(1, 1)).isEmpty()) {
            return List.of();
        }
        List<Suggestion> neighbours = new ArrayList<>();
        int compared = 0;
        for (Match match : matcher(place).match(Statement.of(claim.statement()), ASKED)) {
            Optional<Views.ClaimView> other = ledger.views()
                    .claim(new ClaimId(match.claim().id()))
                    .filter(view ->
                            view.caseId().equals(claim.caseId()) && !view.id().equals(claim.id()));
            if (other.isEmpty()) {
                continue;
            }
            if (worthShowing(match)) {
                neighbours.add(new Suggestion(other.get(), match.score(), match.compared()));
            }
            if (++compared == MOST_NEIGHBOURS) {
                break;
            }
        }
        neighbours.sort(Comparator.<Suggestion>comparingInt(
                        suggestion -> rank(suggestion.compared().relation()))
                .thenComparing(Comparator.comparingDouble(Suggestion::score).reversed()));
        return neighbours;
    }

    private static boolean worthShowing(Match match) {
        return match.bears() || (match.compared().relation() == Relation.RELATED && match.score() >= RELATED_FROM);
    }

    /** Nearer relations first. */
    private static int rank(Relation relation) {
        return switch (relation) {
            case SAME -> 0;
            case NARROWER, BROADER -> 1;
            case OTHER_VALUE -> 2;
            case CONTRADICTS -> 3;
            case RELATED -> 4;
            case UNRELATED -> 5;
        };
    }

    /** A mention as it is compared: its statement, said when the document was published, on its speaker's word. */
    static Statement statement(Views.DocumentView document, Desk.Read read, Mention mention) {
        LocalDate published = document.imprint().published();
        Speaker speaker = mention.voice().speaker();
        String name = switch (speaker.kind()) {
            case PERSON, ORGANISATION, GROUP -> speaker.name();
            case VAGUE, AUTHOR -> null;
        };
        return new Statement(
                mention.statement(), published, name, read.sheet().document().language());
    }

    /** How many entries of the ledger the index has not followed yet; 0 where it is up to date, or was not opened. */
    public synchronized long behind() {
        return index == null ? 0 : ledger.head().sequence() - index.position();
    }

    /** Why the index that lay in the folder was thrown away and made again; empty if it was not. */
    public synchronized Optional<String> rebuiltBecause() {
        return Optional.ofNullable(rebuiltBecause);
    }

    private synchronized Matcher matcher(Path place) {
        ClaimIndex claims = index == null ? open(place) : index;
        index = claims;
        if (!following && !follow(claims)) {
            following = true;
            Thread.ofVirtual().name("claim index").start(() -> followOn(claims));
        }
        return Matcher.over(claims);
    }

    private ClaimIndex open(Path place) {
        SentenceEncoder sentences = SentenceEncoder.remembering(encoders.get(), REMEMBERED);
        encoder = sentences;
        ClaimIndex.Opened opened = ClaimIndex.open(place, sentences);
        rebuiltBecause = opened.rebuiltBecause();
        if (opened.index().position() <= ledger.head().sequence()) {
            return opened.index();
        }
        rebuiltBecause = "it followed entry " + opened.index().position() + " of a ledger that ends with "
                + ledger.head().sequence();
        opened.index().close();
        Folders.delete(place);
        return ClaimIndex.open(place, sentences).index();
    }

    /** Follows the ledger to its end beside what is asked meanwhile, which is answered from what is there already. */
    private void followOn(ClaimIndex claims) {
        try {
            while (true) {
                synchronized (this) {
                    if (index == null || follow(claims)) {
                        return;
                    }
                }
            }
        } finally {
            synchronized (this) {
                following = false;
            }
        }
    }

    /**
     * Takes in what was filed since the index was committed, up to {@value #STEP} entries.
     *
     * @return whether that was all
     */
    private boolean follow(ClaimIndex claims) {
        long head = ledger.head().sequence();
        long last = Math.min(head, claims.position() + STEP);
        if (claims.position() == last) {
            return true;
        }
        Set<ClaimId> touched = new LinkedHashSet<>();
        try (Stream<Entry> entries = ledger.entries(claims.position() + 1)) {
            entries.takeWhile(entry -> entry.sequence() <= last)
                    .forEach(entry -> touched(entry.change()).ifPresent(touched::add));
        }
        List<TrackedClaim> open = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (ClaimId id : touched) {
            ledger.views().claim(id).ifPresentOrElse(view -> open.add(tracked(view)), () -> gone.add(id.slug()));
        }
        claims.put(open);
        claims.remove(gone);
        claims.commit(last);
        return last == head;
    }

    /** The claim that a change opens, or that an undoing may take away. */
    private Optional<ClaimId> touched(Change change) {
        if (change instanceof Change.ClaimOpened opened) {
            return Optional.of(opened.claim());
        }
        if (change instanceof Change.Undone undone) {
            return ledger.entries(undone.sequence())
                    .findFirst()
                    .map(Entry::change)
                    .filter(Change.ClaimOpened.class::isInstance)
                    .map(opened -> ((Change.ClaimOpened) opened).claim());
        }
        return Optional.empty();
    }

    private static TrackedClaim tracked(Views.ClaimView claim) {
        Language language = Reader.language(claim.statement());
        return new TrackedClaim(claim.id().slug(), claim.statement(), null, language);
    }

    @Override
    public synchronized void close() {
        if (index != null) {
            index.close();
            index = null;
        }
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
