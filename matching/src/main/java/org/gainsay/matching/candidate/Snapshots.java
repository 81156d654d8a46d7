package org.gainsay.matching.candidate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What an index held at the moment of a question. Each keeps how many claims hold each term in one table, so that looking up
 * the rarity of every word of every candidate costs next to nothing; the counts of a segment are made once.
 */
final class Snapshots {
    private final IndexWriter writer;
    private final Map<IndexReader.CacheKey, Counts> bySegment = new HashMap<>();
    private @Nullable Snapshot current;
    private boolean outdated = true;

    Snapshots(IndexWriter writer) {
        this.writer = writer;
    }

    /** Makes the next question see what was put since. */
    synchronized void outdate() {
        outdated = true;
    }

    /** The newest state; the asker closes it. */
    synchronized Snapshot current() throws IOException {
        Snapshot held = current;
        if (held == null || outdated) {
            DirectoryReader reader = held == null
                    ? DirectoryReader.open(writer)
                    : DirectoryReader.openIfChanged((DirectoryReader) held.searcher.getIndexReader(), writer);
            outdated = false;
            if (reader != null) {
                Snapshot next = new Snapshot(reader, counts(reader));
                if (held != null) {
                    held.close();
                }
                current = next;
                held = next;
            }
        }
        if (held == null) {
            throw new IOException("no state of the index");
        }
        held.searcher.getIndexReader().incRef();
        return held;
    }

    synchronized void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** The terms of a segment, sorted, and how many claims hold each. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
    private record Counts(int[] terms, int[] holding) {}

    private List<Counts> counts(DirectoryReader reader) throws IOException {
        List<Counts> counts = new ArrayList<>();
        Map<IndexReader.CacheKey, Counts> kept = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
            Counts known = helper == null ? null : bySegment.get(helper.getKey());
            Counts here = known == null ? counted(leaf.reader()) : known;
            if (helper != null) {
                kept.put(helper.getKey(), here);
            }
            counts.add(here);
        }
        bySegment.clear();
        bySegment.putAll(kept);
        return counts;
    }

    private static Counts counted(LeafReader reader) throws IOException {
        Terms terms = reader.terms(LuceneClaimIndex.WORDS);
        int[] numbers = new int[1024];
        int[] holding = new int[1024];
        int size = 0;
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * size);
                    holding = Arrays.copyOf(holding, 2 * size);
                }
                numbers[size] = TermStream.number(term);
                holding[size++] = each.docFreq();
            }
        }
        return new Counts(Arrays.copyOf(numbers, size), Arrays.copyOf(holding, size));
    }

    /** One state of the index, and its lexicon. */
    static final class Snapshot implements Lexicon, AutoCloseable {
        private final IndexSearcher searcher;
        private final Set<WordForms> languages = EnumSet.noneOf(WordForms.class);
        private final int[] terms;
        private final int[] holding;
        private final int mask;

        private Snapshot(DirectoryReader reader, List<Counts> counts) throws IOException {
            searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            searcher.setSimilarity(ClaimFolder.SIMILARITY);
            for (WordForms language : WordForms.values()) {
                if (reader.docFreq(new Term(LuceneClaimIndex.LANGUAGE, language.tag())) > 0) {
                    languages.add(language);
                }
            }
            int most = counts.stream().mapToInt(each -> each.terms().length).sum();
            // At most half full, so that a search for a place ends soon.
            int capacity = Integer.highestOneBit(Math.max(1, most)) << 2;
            mask = capacity - 1;
            terms = new int[capacity];
            holding = new int[capacity];
            for (Counts each : counts) {
                for (int i = 0; i < each.terms().length; i++) {
                    int at = place(each.terms()[i]);
                    terms[at] = each.terms()[i];
                    holding[at] += each.holding()[i];
                }
            }
        }

        private int place(int term) {
            int at = (term >>> 1) & mask;
            while (holding[at] != 0 && terms[at] != term) {
                at = (at + 1) & mask;
            }
            return at;
        }

        IndexSearcher searcher() {
            return searcher;
        }

        Set<WordForms> languages() {
            return languages;
        }

        @Override
        public int claims() {
            return searcher.getIndexReader().maxDoc();
        }

        @Override
        public int holding(int term) {
            return holding[place(term)];
        }

        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }
}
