package org.gainsay.matching.candidate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Language;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The tracked claims, to be asked which of them a text may repeat.
 *
 * <p>An index is a view: it says up to which entry of the ledger it has followed ({@link #position}), can be thrown away at
 * any moment and filled again. What was put is found at once; what was committed is there after a crash, together with its
 * position, and nothing of what came later.
 *
 * <p>Claims are found by their words (BM25 with the word forms of each language) and by their meaning (vectors of a {@link
 * SentenceEncoder}), and the found ones are put in order by a small learnt model over both. Equal scores are in the order
 * of the ids. An index may be asked from several threads at once, while one of them puts and commits; whoever opened it
 * closes it. The encoder is not closed with it.
 */
public interface ClaimIndex extends AutoCloseable {
    /** Claims that one question can be answered with. */
    int MOST_CANDIDATES = 100;

    /**
     * An index as it was opened.
     *
     * @param index the index
     * @param rebuiltBecause why what lay in the folder was replaced by an empty index at position 0, in words; null when
     *     it was opened as it was, or nothing lay there
     */
    record Opened(ClaimIndex index, @Nullable String rebuiltBecause) {}

    /**
     * Opens the index in a folder, made if it is missing. An index that is damaged, was made by another version or with
     * another encoder is replaced by an empty one, and the answer says so; files that are none of an index are left alone.
     *
     * @throws ClaimIndexException when the folder cannot be written, or another process has it open
     */
    static Opened open(Path folder, SentenceEncoder encoder) {
        return LuceneClaimIndex.open(folder, encoder);
    }

    /** An empty index that lives in memory. */
    static ClaimIndex inMemory(SentenceEncoder encoder) {
        return LuceneClaimIndex.inMemory(encoder);
    }

    /**
     * An empty index in memory that compares a question with every claim. For some thousands of claims, and to tell how
     * much the others miss.
     */
    static ClaimIndex exhaustive(SentenceEncoder encoder) {
        return new ExhaustiveClaimIndex(encoder);
    }

    /** Adds claims, and replaces those that have the same id; of two in one call the later one counts. */
    void put(Collection<TrackedClaim> claims);

    /** Removes claims by id; ids that are not there are passed over. */
    void remove(Collection<String> ids);

    /**
     * Makes everything durable, together with the place in the ledger that it reflects.
     *
     * @param position the sequence of the last entry that was followed, at least 0
     */
    void commit(long position);

    /** The position of the last commit; 0 before the first. */
    long position();

    /** The number of claims. */
    int size();

    /** The claim of an id. */
    Optional<TrackedClaim> claim(String id);

    /**
     * The claims that a text may repeat, the likeliest first.
     *
     * @param text a sentence, a post or an article; of a longer one the first {@value PostText#LONGEST} UTF-16 units are
     *     looked at
     * @param language of the text; claims in every language are found, those in another by names, figures and vectors
     * @param top how many at most, 1 to {@value #MOST_CANDIDATES}
     */
    List<Candidate> candidates(String text, Language language, int top);

    @Override
    void close();
}
