package org.gainsay.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gainsay.capture.Archive;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Input;
import org.gainsay.capture.TimeCode;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.desk.people.Passwords;
import org.gainsay.desk.people.People;
import org.gainsay.desk.search.Search;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of the desk over one data folder: what the command line and the pages both do.
 *
 * <p>Bytes, texts and sheets are kept first and named in the ledger last, in one append: after a crash something may
 * lie there that nothing names, but nothing is named that does not lie there. Safe to use from many threads; whoever
 * opens it closes it. Methods throw {@link org.gainsay.ledger.LedgerFailure} and {@link UncheckedIOException} where
 * the data folder cannot be read or written.
 */
public final class Desk implements AutoCloseable {
    /** Where the index of texts lies in a data folder. */
    private static final String TEXTS = "index/texts";

    /** How the texts of a folder are searched: with an index that is written, read, or of the moment. */
    private interface Searching {
        Search over(Ledger ledger, Function<Digest, Optional<String>> texts);
    }

    private final Ledger ledger;
    private final Archive archive;
    private final Capturer capturer;
    private final InstantSource clock;

    /** Whether what it works with is another desk's, which closes it. */
    private final boolean past;

    private final Keeping keeping;
    private final Readings readings;
    private final Revisions revisions;
    private final Stamps stamps;
    private final Filings filings;
    private final Weighings weighings;
    private final CopiesOfCases copies;
    private final Standings standings;
    private final Assessments assessments;
    private final Exports exports;
    private final Mementos mementos;
    private final Several several;
    private final Intake intake;
    private final Matching matching;
    private final Queue queue;
    private final Search search;
    private final Mentions mentions;
    private final ClustersOfCases clusters;
    private final People people;

    private Desk(
            Ledger ledger,
            Archive archive,
            Capturer capturer,
            Matching matching,
            Searching searching,
            People people,
            InstantSource clock,
            boolean past) {
        this.ledger = ledger;
        this.archive = archive;
        this.people = people;
        this.capturer = capturer;
        this.clock = clock;
        this.past = past;
        this.keeping = new Keeping(archive);
        this.readings = new Readings(keeping);
        this.revisions = new Revisions(ledger, keeping);
        this.stamps = new Stamps(ledger, archive);
        this.filings = new Filings(ledger, this::read);
        this.weighings = new Weighings(ledger.views());
        this.copies = new CopiesOfCases(ledger.views(), () -> ledger.head().sequence(), ledger::entries, keeping::find);
        this.standings = new Standings(ledger, weighings, copies::of);
        this.assessments = new Assessments(ledger);
        this.exports = new Exports(ledger.views(), archive);
        this.mementos = new Mementos(ledger.views(), archive);
        this.several = new Several(ledger, revisions, this::read);
        this.intake = new Intake(ledger, archive, capturer, keeping, revisions, this::read);
        this.matching = matching;
        this.queue = new Queue(ledger.views(), matching, this::read);
        this.search = searching.over(ledger, keeping::find);
        this.mentions = new Mentions(ledger, revisions, this::read);
        this.clusters = new ClustersOfCases(ledger, this::read, copies::of);
    }

    /** Opens a data folder, made if it is missing, with a capturer that refuses addresses of private networks. */
    public static Desk open(Path data) {
        return open(data, new Capturer());
    }

    /** The same with another capturer, which the desk closes with itself. */
    public static Desk open(Path data, Capturer capturer) {
        return open(data, capturer, OnnxEncoder::shipped, Passwords.Cost.OWASP);
    }

    /**
     * The same with another encoder of sentences, and where the hash of a password costs something else.
     *
     * @param encoders gives it when something is matched for the first time; the desk closes it with itself
     */
    public static Desk open(Path data, Capturer capturer, Supplier<SentenceEncoder> encoders, Passwords.Cost cost) {
        try {
            Files.createDirectories(data);
            Archive archive = Archive.at(data.resolve("archive"));
            Searching searching = (ledger, texts) -> Search.open(ledger, texts, data.resolve(TEXTS));
            return over(data, Ledger.open(data), archive, capturer, encoders, searching, cost);
        } catch (IOException e) {
            throw new UncheckedIOException(data + ": the data folder cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a data folder only to read it: one that another process has open, that was copied, or that cannot be
     * written. Nothing in it is changed, and whatever would file something is refused.
     */
    public static Desk openToRead(Path data) {
        return over(
                data,
                Ledger.openToRead(data),
                Archive.toRead(data.resolve("archive")),
                new Capturer(),
                SentenceEncoder::none,
                (ledger, texts) -> Search.toRead(ledger, texts, data.resolve(TEXTS)),
                Passwords.Cost.OWASP);
    }

    private static Desk over(
            Path data,
            Ledger ledger,
            Archive archive,
            Capturer capturer,
            Supplier<SentenceEncoder> encoders,
            Searching searching,
            Passwords.Cost cost) {
        return new Desk(
                ledger,
                archive,
                capturer,
                new Matching(ledger, data.resolve("index/claims"), encoders),
                searching,
                new People(ledger, data, cost, InstantSource.system()),
                InstantSource.system(),
                false);
    }

    /**
     * The desk as it was at a moment: what was filed by then, weighed on that day. Whatever would file something is
     * refused, and no claims are suggested. It is good as long as this one is open.
     */
    public Desk asOf(Instant moment) {
        Ledger then = ledger.at(ledger.lastBy(moment));
        return new Desk(
                then,
                archive,
                capturer,
                Matching.none(then),
                Search::inMemory,
                people,
                InstantSource.fixed(moment),
                true);
    }

    /** The day that counts as today, in UTC: what falls due is held against it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The ledger, for what is asked of it alone: checkpoints, proofs, earlier moments. */
    public Ledger ledger() {
        return ledger;
    }

    /** What was filed, arranged for reading. */
    public Views views() {
        return ledger.views();
    }

    /** How the texts of documents changed. */
    public Revisions revisions() {
        return revisions;
    }

    /** The time stamps over captures. */
    public Stamps stamps() {
        return stamps;
    }

    /** Evidence, grades, relations and corrections. */
    public Filings filings() {
        return filings;
    }

    /** What the evidence on claims amounts to. */
    public Weighings weighings() {
        return weighings;
    }

    /** Who copied whom among the documents of a case. */
    public CopiesOfCases copies() {
        return copies;
    }

    /** The standings of many claims at once. */
    public Standings standings() {
        return standings;
    }

    /** What people made of claims. */
    public Assessments assessments() {
        return assessments;
    }

    /** What is decided about single mentions. */
    public Mentions mentions() {
        return mentions;
    }

    /** The undecided mentions that the machine holds to be of one claim. */
    public ClustersOfCases clusters() {
        return clusters;
    }

    /** Several things decided at once. */
    public Several several() {
        return several;
    }

    /** Captures as files for other tools. */
    public Exports exports() {
        return exports;
    }

    /** Captures by address and moment. */
    public Mementos mementos() {
        return mementos;
    }

    /** Which tracked claim a mention may be of. */
    public Matching matching() {
        return matching;
    }

    /** The undecided mentions for which a claim is suggested. */
    public Queue queue() {
        return queue;
    }

    /** Full-text search over documents and claims. */
    public Search search() {
        return search;
    }

    /** Who may do what here, and how they sign in. */
    public People people() {
        return people;
    }

    /** The end of the ledger now. */
    public Head head() {
        return ledger.head();
    }

    /**
     * Opens a case, or finds the one of that name.
     *
     * @param title its name for people, one line
     * @param note what a reader must know of the whole case; null if nothing
     * @throws IllegalArgumentException if the title is blank, too long, or not one line
     */
    public CaseId openCase(Actor actor, String title, @Nullable String note) {
        CaseId id = CaseId.ofName(title);
        if (views().caseOf(id).isEmpty()) {
            ledger.append(actor, new Change.CaseOpened(id, title.strip(), note));
        }
        return id;
    }

    /**
     * Tracks a claim in a case before anybody is known to have said it, or finds the one with that sentence; mentions of it
     * are suggested from then on.
     *
     * @param statement one sentence that stands alone
     * @throws IllegalArgumentException if the sentence is blank, too long, or not one line
     * @throws org.gainsay.ledger.Refused if there is no such case
     */
    public ClaimId track(Actor actor, CaseId caseId, String statement) {
        List<Change> changes = new ArrayList<>();
        ClaimId claim = Mentions.tracked(views(), caseId, statement.strip(), changes);
        if (!changes.isEmpty()) {
            ledger.append(actor, changes);
        }
        return claim;
    }

    /**
     * Captures an input, keeps it, reads it and files it in a case. A page that is no article is kept and filed, and
     * not read: its words are nobody's claims.
     *
     * @param source who published it, as people write it
     * @param published the day of publication; null takes what the document says
     * @throws CaptureException if it cannot be obtained or holds no readable text; nothing was kept
     * @throws IllegalArgumentException if there is no such case or the source's name is blank or too long
     */
    public Added add(Actor actor, CaseId caseId, String source, Input input, @Nullable LocalDate published)
            throws CaptureException {
        return intake.add(actor, caseId, source, input, published);
    }

    /**
     * Captures everything that an input holds, one document after the other: the messages of a mailbox, the documents
     * of a web archive, the pages that a feed lists. One that cannot be had never stops the others.
     *
     * @param taker told of each as soon as it is filed; at least once
     * @throws IllegalArgumentException if there is no such case or the source's name is blank or too long
     */
    public void addAll(
            Actor actor,
            CaseId caseId,
            String source,
            Input input,
            @Nullable LocalDate published,
            Consumer<Handled> taker) {
        intake.addAll(actor, caseId, source, input, published, taker);
    }

    /**
     * Looks for a document again where it was captured, and files what is found: another capture, or that it was not
     * handed out. Where the server says that the page is still the one that was captured last, it is not sent again and
     * nothing is filed.
     *
     * @throws CaptureException if it could not be looked for: robots.txt or a setting forbids the address
     * @throws IllegalArgumentException if there is no such document or it has no web address
     */
    public Sought captureAgain(Actor actor, DocumentId document) throws CaptureException {
        return intake.captureAgain(actor, document);
    }

    /** The first of the document's addresses that is one of the web. */
    public static Optional<String> webAddress(Views.DocumentView document) {
        return document.addresses().stream()
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
                .findFirst();
    }

    /**
     * The custody records of a capture, and whether its bytes still have the digest that they are named by.
     *
     * @param records every time that these bytes were captured, the oldest first
     * @param damage what is wrong; null if nothing is
     */
    public record Checked(List<Custody> records, @Nullable String damage) {}

    /** Reads a capture from the archive again and holds it against its digest. */
    public Checked check(Digest payload) {
        return keeping.check(payload);
    }

    /**
     * Takes back that a document stands at another address as well: from now on, what is captured there is a document
     * of its own. What was captured there before stays where it was filed.
     *
     * @return whether it was named so
     */
    public boolean undoAlias(Actor actor, DocumentId document, String address) {
        Optional<Views.AliasView> alias = views().aliases(document).stream()
                .filter(view -> view.address().equals(address))
                .findFirst();
        alias.ifPresent(
                view -> ledger.append(actor, new Change.Undone(view.named().sequence())));
        return alias.isPresent();
    }

    /**
     * When the parts of a text were spoken, taken again out of the bytes of its capture; empty for what was written, and
     * where the bytes give another text today.
     *
     * @param text the text that the time codes are to point into
     */
    public List<TimeCode> timeline(DocumentId document, Read text) {
        return views().captures(document, Page.FIRST).stream()
                .filter(capture -> capture.text().equals(text.digest()) && spoken(capture.mediaType()))
                .findFirst()
                .flatMap(capture -> keeping.extracted(capture.payload(), capture.mediaType()))
                .filter(extracted -> extracted.article().text().equals(text.text()))
                .map(Extracted::timeline)
                .orElse(List.of());
    }

    private static boolean spoken(String mediaType) {
        return mediaType.equals(Format.SUBRIP.mediaType()) || mediaType.equals(Format.WEBVTT.mediaType());
    }

    /** The last reading of a document: its text and sheet; empty if it was never read or the text is not there. */
    public Optional<Read> read(DocumentId document) {
        return views().lastReading(document).flatMap(readings::of);
    }

    /**
     * A document's text as it was last read.
     *
     * @param digest the name of the text
     * @param text the extracted text
     * @param sheet what was found in it
     */
    public record Read(Digest digest, String text, ClaimSheet sheet) {
        /** The mention of that name in this sheet. */
        public Optional<Mention> mention(MentionId id) {
            return sheet.mentions().stream()
                    .filter(mention -> mention.id().equals(id))
                    .findFirst();
        }
    }

    /** Derives everything again from the raw entries and the kept bytes, and says what is damaged. */
    public Verified verify(LongConsumer progress) {
        return verify(progress, null);
    }

    /** The same, and whether the ledger continues a checkpoint that was kept elsewhere. */
    public Verified verify(LongConsumer progress, @Nullable Earlier earlier) {
        return new Inspection(ledger, keeping, stamps).verify(progress, earlier);
    }

    /** Drops the views and derives them again from the entries. */
    public void rebuild(LongConsumer progress) {
        ledger.rebuild(progress);
    }

    @Override
    public void close() {
        standings.close();
        copies.close();
        search.close();
        if (past) {
            return;
        }
        capturer.close();
        matching.close();
        people.close();
        ledger.close();
    }

    static String oneLine(String statement) {
        return statement.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
