package org.gainsay.desk.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.gainsay.core.Language;
import org.gainsay.desk.search.Terms.Phrase;
import org.gainsay.desk.search.Terms.Piece;
import org.gainsay.desk.search.Terms.Prefix;
import org.gainsay.desk.search.Terms.Word;
import org.gainsay.ledger.Views;
import org.gainsay.matching.folder.IndexFolder;
import org.jspecify.annotations.Nullable;

/**
 * The words of documents and claims in a Lucene index. Each has its words as they are written in one field (the title, the
 * text and the name of the source, so that words that all have to be there may be spread over them), those of the title once
 * more, and its stems in the field of its language.
 */
final class TextIndex implements AutoCloseable {
    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String CASE = "case";
    private static final String SOURCE = "source";
    private static final String LANGUAGE = "language";
    private static final String PUBLISHED = "published";
    private static final String WORDS = "words";
    private static final String TITLE = "title";
    private static final String STEMS = "stems-";

    /** A word in another form is worth less than the one that was typed. */
    private static final float OTHER_FORM = 0.4f;

    /** How much the lesser of the two adds: hardly anything, it is the same word again. */
    private static final float BOTH_FORMS = 0.1f;

    /** A word of the title tells what the whole document is about. */
    private static final float IN_TITLE = 1.0f;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final boolean kept;

    /** Why what lay in the folder was not used; null where it was, or nothing lay there. */
    final @Nullable String rebuiltBecause;

    private volatile long position;
    private long committed;

    private TextIndex(IndexFolder.Opened opened, boolean kept) throws IOException {
        this.writer = opened.writer();
        this.position = opened.position();
        this.committed = position;
        this.rebuiltBecause = opened.rebuiltBecause();
        this.kept = kept;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                return searcher;
            }
        });
    }

    /** In a folder that only this process writes. */
    static TextIndex open(Path folder) throws IOException {
        return new TextIndex(IndexPlace.open(folder), true);
    }

    /** From a folder that is not touched; what is put lives in memory. */
    static TextIndex toRead(Path folder) throws IOException {
        return new TextIndex(IndexPlace.toRead(folder), false);
    }

    /** In memory alone. */
    static TextIndex inMemory() throws IOException {
        return new TextIndex(IndexPlace.inMemory(null), false);
    }

    /** The last entry of the ledger that was followed. */
    long position() {
        return position;
    }

    /** How many entries were followed since the last commit. */
    long uncommitted() {
        return kept ? position - committed : 0;
    }

    void put(Views.DocumentView document, Language language, String text) throws IOException {
        Document fields = fields(
                Asked.Kind.DOCUMENTS, document.id().slug(), document.caseId().slug(), language);
        fields.add(new StringField(SOURCE, document.source().slug(), Field.Store.NO));
        LocalDate published = document.imprint().published();
        if (published != null) {
            fields.add(new LongField(PUBLISHED, published.toEpochDay(), Field.Store.NO));
        }
        String title = document.imprint().title();
        if (title != null) {
            fields.add(new TextField(TITLE, title, Field.Store.NO));
            addWords(fields, title, language);
        }
        addWords(fields, text, language);
        addWords(fields, document.sourceName(), language);
        writer.updateDocument(
                new Term(ID, key(Asked.Kind.DOCUMENTS, document.id().slug())), fields);
    }

    void put(Views.ClaimView claim, Language language) throws IOException {
        Document fields =
                fields(Asked.Kind.CLAIMS, claim.id().slug(), claim.caseId().slug(), language);
        addWords(fields, claim.statement(), language);
        writer.updateDocument(new Term(ID, key(Asked.Kind.CLAIMS, claim.id().slug())), fields);
    }

    void remove(Asked.Kind kind, String slug) throws IOException {
        writer.deleteDocuments(new Term(ID, key(kind, slug)));
    }

    private static Document fields(Asked.Kind kind, String slug, String caseId, Language language) {
        Document fields = new Document();
        fields.add(new StringField(ID, key(kind, slug), Field.Store.YES));
        fields.add(new StringField(KIND, kind.name(), Field.Store.NO));
        fields.add(new StringField(CASE, caseId, Field.Store.NO));
        fields.add(new StringField(LANGUAGE, language.tag(), Field.Store.NO));
        return fields;
    }

    private static void addWords(Document fields, String text, Language language) {
        fields.add(new TextField(WORDS, text, Field.Store.NO));
        Analyzer stems = Analysis.STEMS.get(language);
        if (stems != null) {
            fields.add(new Stemmed(STEMS + language, text, stems));
        }
    }

    /** A field with an analysis of its own. */
    private static final class Stemmed extends Field {
        private final Analyzer stems;

        Stemmed(String name, String text, Analyzer stems) {
            super(name, text, TextField.TYPE_NOT_STORED);
            this.stems = stems;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
            return stems.tokenStream(name(), stringValue());
        }
    }

    private static String key(Asked.Kind kind, String slug) {
        return kind.name() + "/" + slug;
    }

    /** Says up to where the ledger was followed, and makes what was put visible. */
    void follow(long to) throws IOException {
        searchers.maybeRefreshBlocking();
        position = to;
    }

    /** Makes all of it durable, together with the position, where it is kept at all. */
    void commit() throws IOException {
        if (uncommitted() > 0) {
            long at = position;
            writer.setLiveCommitData(IndexFolder.said(IndexPlace.FORM, at).entrySet());
            writer.commit();
            committed = at;
        }
    }

    /** A document or claim that was found. */
    record Key(Asked.Kind kind, String slug, float score) {}

    /** The keys of a page, and how many there are in all. */
    record Answer(List<Key> keys, int all, boolean more) {}

    Answer search(Asked asked, int from, int count) throws IOException {
        Optional<Query> query = query(asked);
        IndexSearcher searcher = searchers.acquire();
        try {
            if (query.isEmpty() || searcher.getIndexReader().maxDoc() == 0) {
                return new Answer(List.of(), 0, false);
            }
            int last = Math.min(Search.DEEPEST, from + count);
            TopDocs top = searcher.search(
                    query.get(), new TopScoreDocCollectorManager(Math.max(1, last), null, Search.DEEPEST));
            List<Key> keys = new ArrayList<>();
            for (int at = from; at < Math.min(last, top.scoreDocs.length); at++) {
                ScoreDoc found = top.scoreDocs[at];
                IndexableField id =
                        searcher.storedFields().document(found.doc, Set.of(ID)).getField(ID);
                String[] named = id.stringValue().split("/", 2);
                keys.add(new Key(Asked.Kind.valueOf(named[0]), named[1], found.score));
            }
            long all = top.totalHits.value();
            boolean more = all > Search.DEEPEST
                    || top.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO && all >= Search.DEEPEST;
            return new Answer(keys, (int) Math.min(Search.DEEPEST, all), more);
        } finally {
            searchers.release(searcher);
        }
    }

    private static Optional<Query> query(Asked asked) {
        Terms terms = Terms.of(asked.words());
        if (terms.pieces().isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Piece piece : terms.pieces()) {
            query.add(query(piece), piece.without() ? Occur.MUST_NOT : Occur.MUST);
            if (piece instanceof Word word && !word.without()) {
                query.add(new BoostQuery(new TermQuery(new Term(TITLE, word.exact())), IN_TITLE), Occur.SHOULD);
            }
        }
        if (terms.wanted().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        only(query, CASE, asked.caseId() == null ? null : asked.caseId().slug());
        only(query, SOURCE, asked.source() == null ? null : asked.source().slug());
        only(query, KIND, asked.kind() == null ? null : asked.kind().name());
        only(query, LANGUAGE, asked.language() == null ? null : asked.language().tag());
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        if (from != null || to != null) {
            query.add(
                    LongPoint.newRangeQuery(
                            PUBLISHED,
                            from == null ? Long.MIN_VALUE : from.toEpochDay(),
                            to == null ? Long.MAX_VALUE : to.toEpochDay()),
                    Occur.FILTER);
        }
        return Optional.of(query.build());
    }

    private static void only(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static Query query(Piece piece) {
        return switch (piece) {
            case Word word -> {
                List<Query> forms = new ArrayList<>();
                forms.add(new TermQuery(new Term(WORDS, word.exact())));
                for (Map.Entry<Language, String> stem : word.stems().entrySet()) {
                    forms.add(new BoostQuery(
                            new TermQuery(new Term(STEMS + stem.getKey(), stem.getValue())), OTHER_FORM));
                }
                yield new DisjunctionMaxQuery(forms, BOTH_FORMS);
            }
            case Phrase phrase -> new PhraseQuery(WORDS, phrase.words().toArray(String[]::new));
            case Prefix prefix -> new PrefixQuery(new Term(WORDS, prefix.beginning()));
        };
    }

    /** Closes; what was not committed is followed again by whoever opens it next. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        writer.getDirectory().close();
    }
}
