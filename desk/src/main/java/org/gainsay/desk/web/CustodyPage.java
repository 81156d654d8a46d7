package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.capture.Companion;
import org.gainsay.capture.Custody;
import org.gainsay.core.Digest;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Stamps;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaptureView;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;

/**
 * {@code /cases/{case}/documents/{id}/captures/{digest}}: how a capture came here, and whether its bytes are intact now.
 * The check is made each time that the page is opened.
 */
@Path("/cases/{case}/documents/{document}/captures/{payload}")
public final class CustodyPage {
    private final OpenDesk open;
    private final Replay replay;

    @Inject
    CustodyPage(OpenDesk open, Replay replay) {
        this.open = open;
        this.replay = replay;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param path the address of the page
     * @param replay where the capture is shown as captured
     * @param intact whether the bytes have the digest that they are named by
     * @param checked the outcome of the check and its moment, in words
     * @param facts of the capture as it was filed
     * @param stamps the time stamps over the capture, verified as the page was opened
     * @param companions what the page shows and hands out beside its text
     * @param records each time that these bytes were captured
     */
    public record View(
            Frame frame,
            String path,
            String replay,
            boolean intact,
            String checked,
            List<Fact> facts,
            List<Stamped> stamps,
            List<Beside> companions,
            List<List<Fact>> records) {}

    /**
     * A companion.
     *
     * @param address the address under which the page names it
     * @param file where it is opened; empty where it was missed
     * @param said what it is, or why it was missed
     * @param digest of its bytes; empty where it was missed
     */
    public record Beside(String address, String file, String said, String digest) {}

    /**
     * A time stamp.
     *
     * @param good whether its root and its token were found good
     * @param checked the outcome of the check, in words
     * @param facts what it says
     */
    public record Stamped(boolean good, String checked, List<Fact> facts) {}

    /**
     * One line of a record.
     *
     * @param name what it is
     * @param value what the record says
     */
    public record Fact(String name, String value) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("payload") String payload,
            @Context UriInfo asked) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        CaptureView capture = desk.views().captures(document.id(), Page.FIRST).stream()
                .filter(one -> one.payload().toString().equals(payload))
                .findFirst()
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-capture")));
        Desk.Checked checked = desk.check(capture.payload());
        String back = "/cases/" + view.id() + "/documents/" + document.id();
        String moment = Wording.moment(Instant.now());
        return Templates.custody(new View(
                Frame.in(
                        view,
                        Words.now().say("custody-title"),
                        Frame.to(view),
                        new Frame.Crumb(back, CasePage.title(document))),
                back + "/captures/" + payload,
                replay.address(asked, capture),
                checked.damage() == null,
                checked.damage() == null
                        ? Words.now().say("custody-intact", moment)
                        : Words.now().say("custody-damaged", moment, String.valueOf(checked.damage())),
                facts(capture),
                desk.stamps().check(view.id(), capture.payload()).stream()
                        .map(CustodyPage::stamped)
                        .toList(),
                beside(asked, capture.payload(), checked.records()),
                checked.records().stream().map(CustodyPage::facts).toList()));
    }

    private List<Beside> beside(UriInfo asked, Digest payload, List<Custody> records) {
        Set<Beside> beside = new LinkedHashSet<>();
        for (Custody record : records) {
            for (Companion companion : record.companions()) {
                String address = companion.address().toString();
                beside.add(
                        switch (companion) {
                            case Companion.Kept kept ->
                                new Beside(
                                        address,
                                        replay.address(asked, payload, kept.digest()),
                                        Words.now()
                                                .say("custody-companion", kept.mediaType(), Long.toString(kept.size())),
                                        kept.digest().toString());
                            case Companion.Missed missed ->
                                new Beside(address, "", Words.now().say("custody-missed", missed.why()), "");
                        });
            }
        }
        return List.copyOf(beside);
    }

    private static Stamped stamped(Stamps.Checked checked) {
        Change.CapturesStamped stamp = checked.stamp();
        String over = Wording.count(stamp.captures().size(), "capture");
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("time", stamp.at().toString()));
        facts.add(fact("authority", stamp.authority()));
        if (checked.said() != null) {
            facts.add(fact("certificate", checked.said().certificate().toString()));
            facts.add(fact("number", checked.said().serial().toString()));
        }
        facts.add(fact("over", Words.now().say("custody-over", over, stamp.root())));
        facts.add(fact("token", stamp.token().toString()));
        return new Stamped(
                checked.damage() == null,
                checked.damage() == null
                        ? Words.now().say("custody-stamp-good", over)
                        : Words.now().say("custody-stamp-bad", String.valueOf(checked.damage())),
                facts);
    }

    private static List<Fact> facts(CaptureView capture) {
        Digest payload = capture.payload();
        return List.of(
                fact("bytes", payload.toString()),
                fact("text", capture.text().toString()),
                fact("kept-as", capture.mediaType()),
                fact("filed-by", capture.kept().actor().toString()),
                fact(
                        "filed",
                        Words.now()
                                .say(
                                        "custody-filed",
                                        Wording.moment(capture.kept().time()),
                                        capture.kept().sequence())));
    }

    private static List<Fact> facts(Custody custody) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("obtained", custody.at().toString()));
        facts.add(fact("tool", custody.tool()));
        if (custody.by() != null) {
            facts.add(fact("word-of", custody.by()));
        }
        if (custody.contentType() != null) {
            facts.add(fact("declared", custody.contentType()));
        }
        switch (custody.way()) {
            case Custody.Fetched fetched -> {
                facts.add(fact("asked", fetched.asked().toString()));
                fetched.redirects()
                        .forEach(answer -> answer(facts, answer.successful() ? "led" : "redirected", answer));
                answer(facts, "answered", fetched.answer());
                if (!fetched.answer().successful()) {
                    facts.add(fact("not-document", Words.now().say("custody-not-document")));
                }
            }
            case Custody.ReadFromFile file -> {
                facts.add(fact("file", file.path().toString()));
                facts.add(fact("changed", file.modified().toString()));
            }
            case Custody.PastedByPerson pasted -> facts.add(fact("pasted", from(String.valueOf(pasted.from()))));
            case Custody.HandedIn handedIn -> {
                facts.add(fact("handed-in", handedIn.name()));
                if (handedIn.from() != null) {
                    facts.add(fact("from", handedIn.from().toString()));
                }
            }
            case Custody.TakenFrom taken -> taken(facts, taken);
        }
        return facts;
    }

    private static void taken(List<Fact> facts, Custody.TakenFrom taken) {
        facts.add(fact("taken-from", taken.container() + ", " + taken.place()));
        facts.add(fact("container", taken.digest().toString()));
        Custody.Recorded recorded = taken.recorded();
        if (recorded != null) {
            facts.add(fact("recorded", recorded.at().toString()));
            if (recorded.tool() != null) {
                facts.add(fact("recorded-by", recorded.tool()));
            }
            facts.add(fact("recorded-address", recorded.address().toString()));
            if (recorded.answer() != null) {
                answer(facts, "recorded-answer", recorded.answer());
            }
        }
    }

    /** A line of a record, by the key of its name. */
    private static Fact fact(String key, String value) {
        return new Fact(Words.now().say("custody-fact-" + key), value);
    }

    private static String from(String address) {
        return address.equals("null")
                ? Words.now().say("custody-pasted-nowhere")
                : Words.now().say("custody-pasted-from", address);
    }

    private static void answer(List<Fact> facts, String name, Custody.Answer answer) {
        InetAddress ip = answer.ip();
        String line = answer.version() + " " + answer.status() + " " + answer.phrase();
        facts.add(fact(
                name,
                ip == null
                        ? Words.now().say("custody-answer", answer.address(), line)
                        : Words.now().say("custody-answer-at", answer.address(), ip.getHostAddress(), line)));
        for (Custody.Header header : answer.headers()) {
            facts.add(fact("header", header.name() + ": " + header.value()));
        }
    }
}
