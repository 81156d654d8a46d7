package org.gainsay.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.desk.Desk;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.Decision;
import org.gainsay.ledger.Views.Decisions;
import org.gainsay.ledger.Views.DocumentView;
import org.jspecify.annotations.Nullable;

/** What is asked before a decision about a mention is filed: whether its sender may, and whether they know the last one. */
@ApplicationScoped
public class Deciding {
    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    Deciding(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /**
     * Asks it of a decision about a mention. Where its sender has seen the decision that stands and wants theirs in its
     * place, the one that stands is taken back.
     *
     * @param instead the entry of the decision that stands, as the sender knows it; null if they know of none
     */
    public void check(
            CaseView view,
            DocumentView document,
            MentionId id,
            String what,
            @Nullable String named,
            Seen seen,
            @Nullable String instead) {
        Desk desk = open.desk();
        Desk.Read read = desk.read(document.id()).orElseThrow();
        Mention mention = read.mention(id).orElseThrow();
        Optional<Decision> stands = desk.views().decisions(document.id()).of(read.digest(), mention);
        if (what.equals("attach")) {
            visitor.needs(Role.EDITOR, view.id(), Words.now().say("failure-attaching"));
        }
        String claim = !what.equals("attach") || named == null || named.isBlank()
                ? named
                : Chosen.claimNamed(desk, view, named).id().slug();
        if (what.equals("undo")) {
            stands.ifPresent(decision -> mayTakeBack(view, decision));
        }
        List<Entry> since = seen.since(desk, document.id(), read.digest(), mention);
        String page = "/cases/" + view.id() + "/documents/" + document.id();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("do", what);
        fields.put("claim", claim == null ? "" : claim);
        fields.put(
                "instead",
                stands.filter(decision -> !what.equals("undo"))
                        .map(decision -> Long.toString(decision.filed().sequence()))
                        .orElse(""));
        Overtaken.check(
                desk,
                frame(view, document),
                since,
                wanted(desk, what, claim, mention),
                again(view, what, stands),
                page + "/mentions/" + id,
                fields,
                page + "#" + id);
        if (instead != null
                && stands.isPresent()
                && Long.toString(stands.get().filed().sequence()).equals(instead)) {
            mayTakeBack(view, stands.get());
            desk.mentions()
                    .takeBack(open.person(), document.id(), stands.get().filed().sequence());
        }
    }

    /** Asks it of one decision about several mentions; what is offered instead leaves out those that others decided. */
    void check(CaseView view, DocumentView document, List<MentionId> marked, String what, Seen seen) {
        Desk desk = open.desk();
        Desk.Read read = desk.read(document.id()).orElseThrow();
        Decisions decisions = desk.views().decisions(document.id());
        Map<Long, Entry> since = new TreeMap<>();
        List<String> left = new ArrayList<>();
        for (MentionId id : marked) {
            Mention mention = read.mention(id).orElseThrow();
            seen.since(desk, document.id(), read.digest(), mention)
                    .forEach(entry -> since.put(entry.sequence(), entry));
            if (decisions.of(read.digest(), mention).isEmpty()) {
                left.add(id.toString());
            }
        }
        String page = "/cases/" + view.id() + "/documents/" + document.id();
        String wanted = Wording.count(marked.size(), "mention");
        Overtaken.check(
                desk,
                frame(view, document),
                List.copyOf(since.values()),
                Words.now()
                        .say(
                                what.equals("accept") ? "document-wanted-accept-many" : "document-wanted-reject-many",
                                wanted),
                left.isEmpty() ? null : Words.now().say("document-again-others", Wording.count(left.size(), "mention")),
                page + "/marked",
                Map.of("do", what, "mention", String.join(",", left)),
                page);
    }

    /** Asks it of a review of a decision whose source changed. */
    public void check(CaseView view, DocumentView document, long decision, String what, Seen seen) {
        Desk desk = open.desk();
        Optional<Decision> stands = desk.views().decisions(document.id()).all().stream()
                .filter(one -> one.filed().sequence() == decision)
                .findFirst();
        if (what.equals("stands")) {
            visitor.needs(Role.EDITOR, view.id(), Words.now().say("failure-letting-stand"));
        } else {
            stands.ifPresent(one -> mayTakeBack(view, one));
        }
        List<Entry> since = seen.since(desk, document.id()).stream()
                .filter(entry -> concerns(entry.change(), decision))
                .toList();
        String page = "/cases/" + view.id() + "/documents/" + document.id();
        Overtaken.check(
                desk,
                frame(view, document),
                since,
                Words.now().say(what.equals("stands") ? "document-wanted-stands" : "document-wanted-back"),
                stands.isPresent() && !what.equals("stands") ? Words.now().say("document-again-back") : null,
                page + "/reviews/" + decision,
                Map.of("do", what),
                page);
    }

    private static boolean concerns(Change change, long decision) {
        return switch (change) {
            case Change.Undone undone -> undone.sequence() == decision;
            case Change.MentionReviewed reviewed -> reviewed.decision() == decision;
            default -> false;
        };
    }

    private void mayTakeBack(CaseView view, Decision decision) {
        String by = decision.filed().actor().name();
        if (!visitor.person().map(Person::name).filter(by::equals).isPresent()) {
            visitor.needs(Role.EDITOR, view.id(), Words.now().say("failure-taking-back", by));
        }
    }

    private static Frame frame(CaseView view, DocumentView document) {
        return Frame.in(
                view,
                Words.now().say("document-somebody-before"),
                Frame.to(view),
                new Frame.Crumb("/cases/" + view.id() + "/documents/" + document.id(), CasePage.title(document)));
    }

    private static String wanted(Desk desk, String what, @Nullable String claim, Mention mention) {
        String quoted = mention.statement();
        Words words = Words.now();
        return switch (what) {
            case "accept" -> words.say("document-wanted-accept", quoted);
            case "attach" -> words.say("document-wanted-attach", quoted, statement(desk, claim));
            case "reject" -> words.say("document-wanted-reject", quoted);
            case "undo" -> words.say("document-wanted-undo", quoted);
            default -> words.say("document-wanted-other", quoted, what);
        };
    }

    private static String statement(Desk desk, @Nullable String claim) {
        try {
            return desk.views()
                    .claim(new ClaimId(String.valueOf(claim)))
                    .orElseThrow()
                    .statement();
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            return String.valueOf(claim);
        }
    }

    /** What pressing the button does now; null where it would do nothing, or the sender may not. */
    private @Nullable String again(CaseView view, String what, Optional<Decision> stands) {
        if (stands.isEmpty()) {
            return what.equals("undo") ? null : Words.now().say("document-again-file");
        }
        boolean own = visitor.person()
                .filter(who -> who.may(Role.EDITOR, view.id())
                        || who.name().equals(stands.get().filed().actor().name()))
                .isPresent();
        if (!own) {
            return null;
        }
        return what.equals("undo")
                ? Words.now().say("document-again-back")
                : Words.now().say("document-again-instead");
    }
}
