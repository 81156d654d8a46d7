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
                .orElseThrow(() -> Failures.Unmet.missing("There is no such capture of this document."));
        Desk.Checked checked = desk.check(capture.payload());
        String back = "/cases/" + view.id() + "/documents/" + document.id();
        String moment = Wording.moment(Instant.now());
        return Templates.custody(new View(
                Frame.in(view, "Custody", Frame.to(view), new Frame.Crumb(back, CasePage.title(document))),
                back + "/captures/" + payload,
                replay.address(asked, capture),
                checked.damage() == null,
                checked.damage() == null
                        ? "Intact: read again " + moment + ", the bytes have the digest that they are filed under."
                        : "Damaged, as read again " + moment + ": " + checked.damage() + ".",
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
                                        kept.mediaType() + ", " + kept.size() + " bytes",
                                        kept.digest().toString());
                            case Companion.Missed missed -> new Beside(address, "", "missed: " + missed.why(), "");
                        });
            }
        }
        return List.copyOf(beside);
    }

    private static Stamped stamped(Stamps.Checked checked) {
        Change.CapturesStamped stamp = checked.stamp();
        String over = Wording.count(stamp.captures().size(), "capture");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Time", stamp.at().toString()));
        facts.add(new Fact("Authority", stamp.authority()));
        if (checked.said() != null) {
            facts.add(new Fact("Certificate", checked.said().certificate().toString()));
            facts.add(new Fact("Number", checked.said().serial().toString()));
        }
        facts.add(new Fact("Over", over + ", root " + stamp.root()));
        facts.add(new Fact("Token", stamp.token().toString()));
        return new Stamped(
                checked.damage() == null,
                checked.damage() == null
                        ? "Good: the root was computed again over " + over + ", and the token is signed for it."
                        : "Not good: " + checked.damage() + ".",
                facts);
    }

    private static List<Fact> facts(CaptureView capture) {
        Digest payload = capture.payload();
        return List.of(
                new Fact("Bytes", payload.toString()),
                new Fact("Text", capture.text().toString()),
                new Fact("Kept as", capture.mediaType()),
                new Fact("Filed by", capture.kept().actor().toString()),
                new Fact(
                        "Filed",
                        Wording.moment(capture.kept().time()) + ", entry "
                                + capture.kept().sequence()));
    }

    private static List<Fact> facts(Custody custody) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Obtained", custody.at().toString()));
        facts.add(new Fact("Tool", custody.tool()));
        if (custody.by() != null) {
            facts.add(new Fact("At the word of", custody.by()));
        }
        if (custody.contentType() != null) {
            facts.add(new Fact("Declared as", custody.contentType()));
        }
        switch (custody.way()) {
            case Custody.Fetched fetched -> {
                facts.add(new Fact("Asked for", fetched.asked().toString()));
                fetched.redirects()
                        .forEach(answer -> answer(
                                facts,
                                answer.successful() ? "Led on by the meta refresh of" : "Redirected by",
                                answer));
                answer(facts, "Answered by", fetched.answer());
                if (!fetched.answer().successful()) {
                    facts.add(new Fact("Not the document", "the server sent this in its place"));
                }
            }
            case Custody.ReadFromFile file -> {
                facts.add(new Fact("File", file.path().toString()));
                facts.add(new Fact("Changed", file.modified().toString()));
            }
            case Custody.PastedByPerson pasted -> facts.add(new Fact("Pasted", from(String.valueOf(pasted.from()))));
            case Custody.HandedIn handedIn -> {
                facts.add(new Fact("Handed in as", handedIn.name()));
                if (handedIn.from() != null) {
                    facts.add(new Fact("From", handedIn.from().toString()));
                }
            }
            case Custody.TakenFrom taken -> taken(facts, taken);
        }
        return facts;
    }

    private static void taken(List<Fact> facts, Custody.TakenFrom taken) {
        facts.add(new Fact("Taken from", taken.container() + ", " + taken.place()));
        facts.add(new Fact("Bytes of that", taken.digest().toString()));
        Custody.Recorded recorded = taken.recorded();
        if (recorded != null) {
            facts.add(new Fact("Recorded there as obtained", recorded.at().toString()));
            if (recorded.tool() != null) {
                facts.add(new Fact("Recorded by", recorded.tool()));
            }
            facts.add(new Fact("Recorded address", recorded.address().toString()));
            if (recorded.answer() != null) {
                answer(facts, "Recorded answer", recorded.answer());
            }
        }
    }

    private static String from(String address) {
        return address.equals("null") ? "by a person, no address named" : "by a person, from " + address;
    }

    private static void answer(List<Fact> facts, String name, Custody.Answer answer) {
        InetAddress ip = answer.ip();
        facts.add(new Fact(
                name,
                answer.address() + (ip == null ? "" : " at " + ip.getHostAddress()) + ": " + answer.version() + " "
                        + answer.status() + " " + answer.phrase()));
        for (Custody.Header header : answer.headers()) {
            facts.add(new Fact("Header", header.name() + ": " + header.value()));
        }
    }
}
