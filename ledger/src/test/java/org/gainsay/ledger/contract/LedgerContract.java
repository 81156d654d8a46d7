package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Change.CaseOpened;
import org.gainsay.ledger.Change.ClaimOpened;
import org.gainsay.ledger.Change.DocumentRead;
import org.gainsay.ledger.Change.MentionRejected;
import org.gainsay.ledger.Change.SourceNamed;
import org.gainsay.ledger.Change.Undone;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Verification;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.Decision;
import org.gainsay.ledger.Views.Outcome;
import org.gainsay.ledger.Views.Undoable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does. An adapter extends it and says how its ledger is opened. */
public abstract class LedgerContract {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00.123456789Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private Ledger ledger;

    /** An empty ledger. */
    protected abstract Ledger begin(InstantSource clock);

    /** The same ledger again, after it was closed. */
    protected abstract Ledger reopen(InstantSource clock);

    @BeforeEach
    void begin() {
        ledger = begin(now::get);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_empty_ledger_has_an_empty_head_and_is_intact() {
        assertEquals(Head.EMPTY, ledger.head());
        assertEquals(0, ledger.entries(1).count());
        assertEquals(new Verification.Intact(Head.EMPTY), ledger.verify());
        assertEquals(List.of(), ledger.views().cases(Page.FIRST));
    }

    @Test
    void entries_are_chained_and_come_back_as_they_were_filed() {
        List<Entry> filed = ledger.append(Harbour.INES, Harbour.filed());
        List<Entry> more = ledger.append(
                Harbour.OTTO, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));

        List<Entry> all = new ArrayList<>(filed);
        all.addAll(more);
        assertEquals(all, ledger.entries(1).toList());
        assertEquals(more, ledger.entries(10).toList());
        Digest before = Entry.BEFORE_FIRST;
        for (int at = 0; at < all.size(); at++) {
            assertEquals(at + 1, all.get(at).sequence());
            assertEquals(before, all.get(at).previous());
            before = all.get(at).hash();
        }
        assertEquals(new Head(11, before), ledger.head());
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
    }

    @Test
    void the_hash_covers_the_bytes_that_the_manual_describes() throws Exception {
        Actor odd = new Actor("Zoë \"Zed\" \\ 𝔷 \u2028");
        Entry entry = ledger.append(
                odd, new CaseOpened(Harbour.VOTE, "\u00e9€\ud83d\udca1 </title>", "a\u0000\t\u001f\u007fb"));

        String json = new JsonCanonicalizer("{\"sequence\":1,\"time\":\"2031-05-05T12:00:00.123456Z\",\"actor\":"
                        + "\"Zoë \\\"Zed\\\" \\\\ 𝔷 \u2028\",\"kind\":\"case-opened\",\"subject\":\"case:harbour-vote\","
                        + "\"body\":" + entry.body() + ",\"previous\":\"sha256:" + "0".repeat(64) + "\"}")
                .getEncodedString();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        assertEquals(
                new Digest(HexFormat.of().formatHex(sha256.digest(json.getBytes(StandardCharsets.UTF_8)))),
                entry.hash());
        assertEquals(
                "{\"case\":\"harbour-vote\",\"note\":\"a\\u0000\\t\\u001f\u007fb\",\"title\":\"\u00e9€\ud83d\udca1 </title>\"}",
                entry.body());
        assertEquals(
                "a\u0000\t\u001f\u007fb",
                ledger.views().caseOf(Harbour.VOTE).orElseThrow().note());
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
    }

    @Test
    void every_kind_of_change_can_be_read_back_from_its_entry() {
        List<Change> changes = new ArrayList<>(Harbour.filed());
        changes.add(Harbour.won());
        changes.add(Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM));
        changes.add(new MentionRejected(Harbour.REPLY, Harbour.excerpt(Harbour.REPLY, 2), "an opinion"));
        changes.add(new MentionRejected(Harbour.REPLY, Harbour.excerpt(Harbour.REPLY, 3), null));
        changes.add(new Undone(13));
        List<Entry> entries = ledger.append(Harbour.INES, changes);
        assertEquals(changes, entries.stream().map(Entry::change).toList());
        assertEquals(changes, ledger.entries(1).map(Entry::change).toList());
    }

    @Test
    void entries_never_go_back_in_time_even_if_the_clock_does() {
        Entry first = ledger.append(Harbour.INES, new CaseOpened(Harbour.VOTE, "The harbour vote", null));
        now.set(NOON.minusSeconds(3_600));
        Entry second = ledger.append(Harbour.INES, new SourceNamed(Harbour.BEACON, "The Beacon"));
        ledger.close();
        ledger = reopen(now::get);
        List<Entry> third = ledger.append(
                Harbour.INES,
                List.of(new SourceNamed(Harbour.COURIER, "Courier"), new SourceNamed(new SourceId("x"), "X")));

        assertEquals(Instant.parse("2031-05-05T12:00:00.123456Z"), first.time());
        assertEquals(first.time().plusNanos(1_000), second.time());
        assertEquals(second.time().plusNanos(1_000), third.getFirst().time());
        assertEquals(third.getFirst().time(), third.getLast().time());
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
    }

    @Test
    void an_append_is_filed_wholly_or_not_at_all() {
        ledger.append(Harbour.INES, Harbour.filed());
        Head before = ledger.head();
        Refused refused = assertThrows(
                Refused.class,
                () -> ledger.append(
                        Harbour.INES,
                        List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, new ClaimId("c-none")))));
        assertEquals("mention m1 of document " + Harbour.REPORT + ": no claim c-none", refused.getMessage());
        assertEquals(Harbour.filedAs(Harbour.REPORT, 1, new ClaimId("c-none")), refused.change());
        assertEquals(before, ledger.head());
        assertEquals(Optional.empty(), ledger.views().claim(Harbour.WON_CLAIM));
        assertEquals(new Verification.Intact(before), ledger.verify());
        assertEquals(10, ledger.append(Harbour.INES, Harbour.won()).sequence());
    }

    @Test
    void a_change_that_does_not_fit_is_refused_in_one_line() {
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        CaseId other = new CaseId("other");
        ClaimId elsewhere = ClaimId.of(other, Harbour.WON);
        ledger.append(
                Harbour.INES,
                List.of(new CaseOpened(other, "Other", null), new ClaimOpened(elsewhere, other, Harbour.WON)));
        DocumentId none = new DocumentId("none");
        LocalDate day = LocalDate.of(2031, 5, 3);

        refused("case harbour-vote is open already", new CaseOpened(Harbour.VOTE, "Again", null));
        refused("source the-beacon has a name already", new SourceNamed(Harbour.BEACON, "The Other Beacon"));
        refused("document none: no source nobody", Harbour.document(none, new SourceId("nobody"), day));
        refused(
                "document " + Harbour.REPORT + " is filed already",
                Harbour.document(Harbour.REPORT, Harbour.BEACON, day));
        refused("no document none", Harbour.captured(none));
        refused("no document none", Harbour.read(none));
        refused(
                "document " + Harbour.REPORT + ": no capture has the text " + Digest.of("?"),
                new DocumentRead(Harbour.REPORT, Digest.of("?"), Digest.of("sheet"), "1", 0));
        refused("claim c-x: no case none", new ClaimOpened(new ClaimId("c-x"), new CaseId("none"), "X."));
        refused("claim " + Harbour.WON_CLAIM + " is open already", Harbour.won());
        refused(
                "mention m2 of document " + Harbour.REPORT + " is in case harbour-vote, claim " + elsewhere
                        + " in case other",
                Harbour.filedAs(Harbour.REPORT, 2, elsewhere));
        refused(
                "mention m1 of document " + Harbour.REPORT + " is filed under claim " + Harbour.WON_CLAIM
                        + " already, by entry 11",
                new MentionRejected(Harbour.REPORT, Harbour.excerpt(Harbour.REPORT, 1), null));
        refused(
                "mention m3 of document " + Harbour.REPORT + ": no reading of the text " + Harbour.text(Harbour.REPLY),
                new MentionRejected(Harbour.REPORT, Harbour.excerpt(Harbour.REPLY, 3), null));
        refused(
                "entry 10 cannot be undone: under claim " + Harbour.WON_CLAIM + " a mention is filed, by entry 11",
                new Undone(10));
        refused("entry 4 cannot be undone: it is of a kind that cannot, or it is undone already", new Undone(4));
    }

    private void refused(String reason, Change change) {
        Head before = ledger.head();
        assertEquals(
                reason,
                assertThrows(Refused.class, () -> ledger.append(Harbour.INES, change))
                        .getMessage());
        assertEquals(before, ledger.head());
    }

    @Test
    void what_cannot_be_written_is_refused_before_anything_is() {
        assertThrows(IllegalArgumentException.class, () -> ledger.append(Harbour.INES, List.of()));
        CaseOpened half = new CaseOpened(Harbour.VOTE, "Vote", "half \ud800 a pair");
        assertThrows(IllegalArgumentException.class, () -> ledger.append(Harbour.INES, half));
        CaseOpened huge = new CaseOpened(Harbour.VOTE, "Vote", "€".repeat(Ledger.LARGEST_BODY / 3));
        assertThrows(IllegalArgumentException.class, () -> ledger.append(Harbour.INES, huge));
        assertEquals(Head.EMPTY, ledger.head());
    }

    @Test
    void a_case_is_shown_with_its_claims_documents_and_sources() {
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(
                Harbour.OTTO,
                List.of(
                        Harbour.won(),
                        Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM),
                        Harbour.filedAs(Harbour.REPLY, 1, Harbour.WON_CLAIM),
                        new MentionRejected(Harbour.REPLY, Harbour.excerpt(Harbour.REPLY, 2), "an opinion")));
        Views views = ledger.views();

        Views.CaseView vote = views.caseOf(Harbour.VOTE).orElseThrow();
        assertEquals(List.of(vote), views.cases(Page.FIRST));
        assertEquals("fiction", vote.note());
        assertEquals(new Views.Filing(1, Instant.parse("2031-05-05T12:00:00.123456Z"), Harbour.INES), vote.opened());
        assertEquals(List.of(1, 2, 2), List.of(vote.claims(), vote.documents(), vote.sources()));

        List<Views.DocumentSummary> documents = views.documents(Harbour.VOTE, Page.FIRST);
        assertEquals(
                List.of(Harbour.REPLY, Harbour.REPORT),
                documents.stream().map(summary -> summary.document().id()).toList());
        assertEquals(
                List.of(20, 1, 1),
                List.of(
                        documents.getFirst().found(),
                        documents.getFirst().filed(),
                        documents.getFirst().rejected()));
        Views.DocumentView report = views.document(Harbour.REPORT).orElseThrow();
        assertEquals(documents.getLast().document(), report);
        assertEquals("The Beacon", report.sourceName());
        assertEquals(
                Harbour.document(Harbour.REPORT, Harbour.BEACON, LocalDate.of(2031, 5, 3)),
                new Change.DocumentFiled(
                        report.id(), report.caseId(), report.source(), report.imprint(), report.addresses()));

        assertEquals(
                List.of("Tarn Courier", "The Beacon"),
                views.sources(Harbour.VOTE, Page.FIRST).stream()
                        .map(Views.SourceView::name)
                        .toList());
        assertEquals(1, views.source(Harbour.BEACON).orElseThrow().documents());

        Views.ClaimView claim = views.claim(Harbour.WON_CLAIM).orElseThrow();
        assertEquals(List.of(claim), views.claims(Harbour.VOTE, Page.FIRST));
        assertEquals(List.of(2, 2), List.of(claim.mentions(), claim.sources()));
        assertEquals(new Views.Days(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 3)), claim.published());

        List<Views.MentionView> mentions = views.mentions(Harbour.WON_CLAIM, Page.FIRST);
        assertEquals(
                List.of(Harbour.REPLY, Harbour.REPORT),
                mentions.stream().map(mention -> mention.document().id()).toList());
        assertEquals(Harbour.excerpt(Harbour.REPLY, 1), mentions.getFirst().excerpt());
        assertEquals(12, mentions.getFirst().filed().sequence());
        assertEquals(Harbour.OTTO, mentions.getFirst().filed().actor());
        assertEquals(mentions.subList(1, 2), views.mentions(Harbour.WON_CLAIM, new Page(1, 1)));
    }

    @Test
    void a_document_is_shown_with_its_captures_its_last_reading_and_what_was_decided() {
        ledger.append(Harbour.INES, Harbour.filed());
        DocumentRead again =
                new DocumentRead(Harbour.REPORT, Harbour.text(Harbour.REPORT), Digest.of("another sheet"), "0.2.0", 21);
        ledger.append(Harbour.INES, List.of(Harbour.captured(Harbour.REPORT), again));
        ledger.append(Harbour.OTTO, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        MentionRejected rejected =
                new MentionRejected(Harbour.REPORT, Harbour.excerpt(Harbour.REPORT, 2), "an opinion");
        ledger.append(Harbour.OTTO, rejected);
        Views views = ledger.views();

        assertEquals(
                List.of(10L, 5L),
                views.captures(Harbour.REPORT, Page.FIRST).stream()
                        .map(capture -> capture.kept().sequence())
                        .toList());
        Views.ReadingView reading = views.lastReading(Harbour.REPORT).orElseThrow();
        assertEquals(
                again,
                new DocumentRead(
                        Harbour.REPORT, reading.text(), reading.sheet(), reading.readerVersion(), reading.mentions()));

        Views.Decisions decisions = views.decisions(Harbour.REPORT);
        Decision filed = decisions
                .of(
                        Harbour.text(Harbour.REPORT),
                        Harbour.excerpt(Harbour.REPORT, 1).mention())
                .orElseThrow();
        assertEquals(new Outcome.FiledUnder(Harbour.WON_CLAIM, Harbour.WON), filed.outcome());
        assertEquals(
                List.of(filed.outcome(), new Outcome.Rejected("an opinion")),
                decisions.all().stream().map(Decision::outcome).toList());
        assertEquals(
                Optional.empty(),
                decisions.of(
                        Harbour.text(Harbour.REPLY),
                        Harbour.excerpt(Harbour.REPORT, 1).mention()));
    }

    @Test
    void what_has_no_date_stands_last_and_pages_follow_each_other() {
        ledger.append(Harbour.INES, Harbour.filed());
        DocumentId leaflet = new DocumentId("leaflet");
        Change.DocumentFiled undated =
                new Change.DocumentFiled(leaflet, Harbour.VOTE, Harbour.BEACON, Imprint.UNKNOWN, List.of());
        ledger.append(
                Harbour.INES,
                List.of(
                        undated,
                        Harbour.captured(leaflet),
                        Harbour.won(),
                        new Change.DocumentRead(leaflet, Harbour.text(leaflet), Digest.of("sheet"), "0.1.0", 0),
                        Harbour.filedAs(leaflet, 1, Harbour.WON_CLAIM)));
        Views views = ledger.views();
        assertEquals(null, views.claim(Harbour.WON_CLAIM).orElseThrow().published());
        ledger.append(Harbour.INES, Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM));

        List<Views.DocumentSummary> all = views.documents(Harbour.VOTE, Page.FIRST);
        assertEquals(
                List.of(Harbour.REPLY, Harbour.REPORT, leaflet),
                all.stream().map(summary -> summary.document().id()).toList());
        Page page = Page.first(1);
        List<Views.DocumentSummary> paged = new ArrayList<>();
        for (List<Views.DocumentSummary> part = views.documents(Harbour.VOTE, page);
                !part.isEmpty();
                part = views.documents(Harbour.VOTE, page)) {
            paged.addAll(part);
            page = page.next();
        }
        assertEquals(all, paged);
        assertEquals(
                List.of(Harbour.REPORT, leaflet),
                views.mentions(Harbour.WON_CLAIM, Page.FIRST).stream()
                        .map(mention -> mention.document().id())
                        .toList());
        LocalDate day = LocalDate.of(2031, 5, 3);
        assertEquals(
                new Views.Days(day, day),
                views.claim(Harbour.WON_CLAIM).orElseThrow().published());
    }

    @Test
    void what_is_not_there_is_an_empty_answer() {
        Views views = ledger.views();
        assertEquals(Optional.empty(), views.caseOf(Harbour.VOTE));
        assertEquals(Optional.empty(), views.document(Harbour.REPORT));
        assertEquals(Optional.empty(), views.lastReading(Harbour.REPORT));
        assertEquals(Optional.empty(), views.source(Harbour.BEACON));
        assertEquals(Optional.empty(), views.claim(Harbour.WON_CLAIM));
        assertEquals(Optional.empty(), views.lastUndoable(Harbour.INES));
        assertEquals(List.of(), views.documents(Harbour.VOTE, Page.FIRST));
        assertEquals(List.of(), views.claims(Harbour.VOTE, Page.FIRST));
        assertEquals(List.of(), views.decisions(Harbour.REPORT).all());
        assertEquals(List.of(), views.history(Harbour.VOTE, Page.FIRST));
    }

    @Test
    void an_alias_leads_to_its_document_until_it_is_undone() {
        ledger.append(Harbour.INES, Harbour.filed());
        String mobile = "https://m.beacon.example/vote";
        Entry named = ledger.append(Harbour.OTTO, new Change.AliasNamed(Harbour.REPORT, mobile, "mobile address"));
        Views.AliasView alias = ledger.views().aliases(Harbour.REPORT).getFirst();
        assertEquals(mobile, alias.address());
        assertEquals("mobile address", alias.reason());
        assertEquals(named.sequence(), alias.named().sequence());
        assertEquals(Optional.of(Harbour.REPORT), ledger.views().documentAt(Harbour.VOTE, Harbour.BEACON, mobile));
        assertEquals(Optional.empty(), ledger.views().documentAt(Harbour.VOTE, Harbour.COURIER, mobile));
        refused(
                "address " + mobile + " is named as one of document " + Harbour.REPORT + " already",
                new Change.AliasNamed(Harbour.REPORT, mobile, "canonical link"));
        ledger.append(
                Harbour.OTTO,
                ledger.views().lastUndoable(Harbour.OTTO).orElseThrow().undoing());
        assertEquals(List.of(), ledger.views().aliases(Harbour.REPORT));
        assertEquals(Optional.empty(), ledger.views().documentAt(Harbour.VOTE, Harbour.BEACON, mobile));
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
    }

    @Test
    void undoing_gives_back_the_views_as_they_were() {
        ledger.append(Harbour.INES, Harbour.filed());
        Snapshot before = Snapshot.of(ledger.views());
        List<Entry> accepted = ledger.append(
                Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));

        Undoable undoable = ledger.views().lastUndoable(Harbour.INES).orElseThrow();
        assertEquals(accepted, undoable.entries());
        assertEquals(Optional.empty(), ledger.views().lastUndoable(Harbour.OTTO));
        ledger.append(Harbour.INES, undoable.undoing());

        assertEquals(before, Snapshot.of(ledger.views()));
        assertEquals(Optional.empty(), ledger.views().lastUndoable(Harbour.INES));
        assertThrows(Refused.class, () -> ledger.append(Harbour.INES, new Undone(11)));
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());

        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        assertEquals(1, ledger.views().claim(Harbour.WON_CLAIM).orElseThrow().mentions());
    }

    @Test
    void what_can_be_undone_goes_back_append_by_append_and_leaves_the_work_of_others() {
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, new MentionRejected(Harbour.REPORT, Harbour.excerpt(Harbour.REPORT, 5), null));
        List<Entry> accepted = ledger.append(
                Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        ledger.append(Harbour.OTTO, Harbour.filedAs(Harbour.REPLY, 1, Harbour.WON_CLAIM));

        Undoable mention = ledger.views().lastUndoable(Harbour.INES).orElseThrow();
        assertEquals(accepted.subList(1, 2), mention.entries());
        ledger.append(Harbour.INES, mention.undoing());
        Undoable rejection = ledger.views().lastUndoable(Harbour.INES).orElseThrow();
        assertEquals("mention-rejected", rejection.entries().getFirst().kind());
        ledger.append(Harbour.INES, rejection.undoing());
        assertEquals(Optional.empty(), ledger.views().lastUndoable(Harbour.INES));

        ledger.append(
                Harbour.OTTO,
                ledger.views().lastUndoable(Harbour.OTTO).orElseThrow().undoing());
        assertEquals(
                accepted.subList(0, 1),
                ledger.views().lastUndoable(Harbour.INES).orElseThrow().entries());
    }

    @Test
    void the_history_of_a_subject_has_the_latest_entry_first() {
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        ledger.append(Harbour.INES, List.of(new Undone(11), new Undone(10)));
        Views views = ledger.views();
        assertEquals(List.of(13L, 12L, 11L, 10L), sequences(views.history(Harbour.WON_CLAIM, Page.FIRST)));
        assertEquals(List.of(12L, 11L, 6L, 5L, 4L), sequences(views.history(Harbour.REPORT, Page.FIRST)));
        assertEquals(List.of(13L, 10L, 7L, 4L, 1L), sequences(views.history(Harbour.VOTE, Page.FIRST)));
        assertEquals(List.of(2L), sequences(views.history(Harbour.BEACON, Page.FIRST)));
        assertEquals(List.of(10L, 7L), sequences(views.history(Harbour.VOTE, new Page(1, 2))));
    }

    private static List<Long> sequences(List<Entry> entries) {
        return entries.stream().map(Entry::sequence).toList();
    }

    @Test
    void rebuilding_gives_the_same_views_and_changes_no_entry() {
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        Snapshot before = Snapshot.of(ledger.views());
        Head head = ledger.head();
        List<Long> told = new ArrayList<>();
        ledger.rebuild(told::add);
        assertEquals(before, Snapshot.of(ledger.views()));
        assertEquals(head, ledger.head());
        assertEquals(List.of(11L), told);
        assertInstanceOf(Verification.Intact.class, ledger.verify());
        ledger.append(Harbour.INES, Harbour.filedAs(Harbour.REPLY, 1, Harbour.WON_CLAIM));
        assertInstanceOf(Verification.Intact.class, ledger.verify());
    }

    @Test
    void everything_is_there_again_after_closing() {
        ledger.append(Harbour.INES, Harbour.filed());
        Head head = ledger.head();
        Snapshot before = Snapshot.of(ledger.views());
        ledger.close();
        ledger = reopen(now::get);
        assertEquals(head, ledger.head());
        assertEquals(before, Snapshot.of(ledger.views()));
        assertTrue(ledger.append(Harbour.INES, Harbour.won()).sequence() == head.sequence() + 1);
    }
}
