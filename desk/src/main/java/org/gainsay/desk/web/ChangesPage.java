package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.BoardViews.Recent;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** {@code /changes}: what others filed since an entry, by case, the last first. */
@Path("/changes")
public final class ChangesPage {
    /** Entries of one page: it goes through so many, whoever filed them. */
    static final int ENTRIES = 200;

    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    ChangesPage(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param since after which moment and entry, in words
     * @param counted how much of it is on this page, in words
     * @param groups by case, the one with the last change first
     * @param own whether what the person filed who asks is shown too
     * @param other the same page with or without that
     * @param earlier the address of the entries before these; null on the last page
     */
    public record View(
            Frame frame,
            String since,
            String counted,
            List<Group> groups,
            boolean own,
            String other,
            @Nullable String earlier) {}

    /**
     * What changed in a case.
     *
     * @param id its name within the page
     * @param title its name for people
     * @param path its address; null for what concerns no single case
     * @param lines the changes, the last first
     */
    public record Group(String id, String title, @Nullable String path, List<Line> lines) {}

    /**
     * One change.
     *
     * @param at when, for machines
     * @param when the same in words
     * @param who by whom
     * @param what in words
     * @param about the claim or document that it is about; null if none
     * @param path the address of that; null if none
     */
    public record Line(
            String at,
            String when,
            String who,
            String what,
            @Nullable String about,
            @Nullable String path) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("since") @Nullable String since,
            @QueryParam("before") @Nullable String before,
            @QueryParam("own") @Nullable String own) {
        Desk desk = open.desk();
        long head = visitor.getSeen();
        long after = since == null || since.isEmpty() ? Math.max(0, head - SinceVisit.MOST) : number(since);
        long end = before == null || before.isEmpty() ? head + 1 : Math.min(head + 1, number(before));
        boolean all = "yes".equals(own);
        List<Recent> entries = desk.views().board().recent(after, end, ENTRIES);
        List<Recent> shown = entries.stream()
                .filter(recent -> all || !recent.entry().actor().equals(open.person()))
                .toList();
        boolean more = !entries.isEmpty() && entries.getLast().entry().sequence() > after + 1;
        return Templates.changes(new View(
                Frame.of(Words.now().say("changes-title")),
                since(desk, after),
                Wording.count(shown.size(), "change"),
                groups(desk, shown),
                all,
                address(after, end > head ? 0 : end, !all),
                more ? address(after, entries.getLast().entry().sequence(), all) : null));
    }

    private static long number(String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw Failures.Unmet.unclear(Words.now().say("changes-since-what", value));
        }
        return Long.parseLong(value);
    }

    private static String address(long after, long before, boolean all) {
        return "/changes?since=" + after + (before == 0 ? "" : "&before=" + before) + (all ? "&own=yes" : "");
    }

    private static String since(Desk desk, long after) {
        Optional<Entry> entry = desk.ledger().entry(after);
        return entry.isEmpty()
                ? Words.now().say("changes-from-beginning")
                : Words.now().say("changes-since", Wording.moment(entry.get().time()), after);
    }

    private static List<Group> groups(Desk desk, List<Recent> shown) {
        Map<Optional<CaseId>, List<Line>> byCase = new LinkedHashMap<>();
        for (Recent recent : shown) {
            byCase.computeIfAbsent(Optional.ofNullable(recent.caseId()), none -> new ArrayList<>())
                    .add(line(recent));
        }
        List<Group> groups = new ArrayList<>();
        byCase.forEach((caseId, lines) -> groups.add(new Group(
                "case-" + (groups.size() + 1),
                caseId.map(id -> desk.views()
                                .caseOf(id)
                                .map(view -> view.title())
                                .orElse(id.slug()))
                        .orElseGet(() -> Words.now().say("changes-whole-desk")),
                caseId.map(id -> "/cases/" + id).orElse(null),
                lines)));
        return groups;
    }

    private static Line line(Recent recent) {
        Entry entry = recent.entry();
        return new Line(
                entry.time().toString(),
                Wording.moment(entry.time()),
                entry.actor().name(),
                EntryWording.of(entry),
                about(recent),
                path(recent.caseId(), recent.document(), recent.claim()));
    }

    private static @Nullable String about(Recent recent) {
        if (recent.document() == null) {
            return recent.about();
        }
        return Objects.requireNonNullElseGet(
                recent.about(),
                () -> Words.now().say("affair-pasted-of", Objects.requireNonNullElse(recent.sourceName(), "")));
    }

    /** The page of what something is about; null if it is about the whole case or more. */
    static @Nullable String path(@Nullable CaseId caseId, @Nullable DocumentId document, @Nullable ClaimId claim) {
        if (caseId == null || (document == null && claim == null)) {
            return null;
        }
        return "/cases/" + caseId + (claim == null ? "/documents/" + document : "/claims/" + claim);
    }
}
