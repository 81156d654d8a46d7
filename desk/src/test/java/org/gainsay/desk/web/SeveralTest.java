package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.core.Relation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several things decided at once, and the graph of claims near a claim. */
@QuarkusTest
@TestProfile(DemoProfile.class)
final class SeveralTest {
    private static final String CASE = "cases/the-merrin-harbour-vote";

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void with_the_keys_alone_mentions_are_marked_decided_at_once_and_all_taken_back() {
        Page page = chromium.page();
        reading(page, "Six governments");
        int all = page.locator(".mention.suggested").count();
        Locator count = page.locator("#marked .count");
        assertThat(count).hasText("0 marked:");
        assertThat(page.locator("#marked button").first()).isDisabled();
        page.keyboard().press("j");
        page.keyboard().press("v");
        assertThat(count).hasText("1 marked:");
        page.keyboard().press("v");
        assertThat(count).hasText("0 marked:");
        page.keyboard().press("*");
        assertThat(count).hasText(all + " marked:");
        long before = open.desk().head().sequence();
        page.locator("#marked button[value=accept]").click();
        assertThat(page.locator(".notice")).hasText("Accepted as new claims: " + all + " mentions.");
        assertThat(page.locator(".mention.suggested")).hasCount(0);
        assertThat(page.locator("#marked")).hasCount(0);
        assertEquals(
                1,
                open.desk()
                        .ledger()
                        .entries(before + 1)
                        .map(entry -> entry.time())
                        .distinct()
                        .count(),
                "one append");
        page.getByText("Undo all of it").click();
        assertThat(page.locator(".notice")).hasText("All of it was taken back.");
        assertThat(page.locator(".mention.suggested")).hasCount(all);
    }

    @Test
    void without_script_on_a_narrow_page_two_marked_mentions_are_rejected_and_taken_back() {
        Page page = chromium.page(Chromium.NARROW, ColorScheme.LIGHT, false);
        reading(page, "What they are not telling you");
        int all = page.locator(".mention.suggested").count();
        page.locator(".pick input").nth(0).check();
        page.locator(".pick input").nth(1).check();
        page.locator("#marked button[value=reject]").click();
        assertThat(page.locator(".notice")).hasText("Rejected: 2 mentions.");
        assertThat(page.locator(".mention.suggested")).hasCount(all - 2);
        page.getByText("Undo all of it").click();
        assertThat(page.locator(".mention.suggested")).hasCount(all);
    }

    @Test
    void where_one_of_them_was_decided_meanwhile_none_is_filed_and_the_rest_is_offered() throws IOException {
        Wire wire = new Wire(front.getPort());
        String document = Wire.first(
                "href=\"(/" + CASE + "/documents/[^\"?#]+)\">A calm nation",
                wire.get("/" + CASE).body());
        String page = wire.get(document).body();
        String seen = Wire.first("name=\"seen\" value=\"(\\d+)\"", page);
        List<String> ids = Pattern.compile("<li class=\"mention suggested\" id=\"(m\\d+)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .limit(3)
                .toList();
        assertEquals(3, ids.size());
        assertEquals(
                303,
                wire.post(document + "/mentions/" + ids.getFirst(), "do", "reject")
                        .status());
        long head = open.desk().head().sequence();
        Wire.Answer late =
                wire.post(document + "/marked", "do", "accept", "mention", String.join(",", ids), "seen", seen);
        assertEquals(409, late.status());
        assertEquals(head, open.desk().head().sequence(), "nothing was filed");
        String rest = Wire.first("name=\"mention\" value=\"([^\"]+)\"", late.body());
        assertEquals(String.join(",", ids.subList(1, 3)), rest);
        Wire.Answer done = wire.post(document + "/marked", "do", "accept", "mention", rest);
        assertEquals(303, done.status());
        String append = Wire.first("append=(\\d+)", done.header("Location").orElse(""));
        assertEquals(
                303,
                wire.post(document + "/mentions/" + ids.getFirst(), "do", "undo")
                        .status());
        assertEquals(303, wire.post(document + "/undo", "append", append).status());
        assertEquals(409, wire.post(document + "/undo", "append", append).status());
        assertEquals(422, wire.post(document + "/marked", "do", "accept").status());
        assertEquals(
                404,
                wire.post(document + "/marked", "do", "accept", "mention", "m9999")
                        .status());
    }

    @Test
    void mentions_that_say_the_same_become_one_claim_one_is_split_off_and_all_is_taken_back() {
        Page page = chromium.page();
        page.navigate(front + CASE);
        page.getByText("Said alike").click();
        int clusters = page.locator(".cluster").count();
        Locator first = page.locator(".cluster:has(li:nth-child(3))").first();
        String statement = first.locator("h2").innerText();
        int members = first.locator("input[name=same]").count();
        first.locator("input[name=same]").nth(2).uncheck();
        first.getByText("Make one claim of them").click();
        assertThat(page.locator("h1")).hasText(statement);
        assertThat(page.locator(".notice")).hasText("The mentions were filed under this claim.");
        assertThat(page.locator(".said")).hasCount(members - 1);

        Locator second = page.locator(".said").nth(1);
        second.locator("summary").click();
        second.locator("form[action$=splits] input[name=reason]").fill("It counts another vote");
        second.locator("form[action$=splits] input[name=statement]").fill("Another vote ended 52.4 to 47.6.");
        second.getByText("Split off").click();
        assertThat(page.locator("h1")).hasText("Another vote ended 52.4 to 47.6.");
        assertThat(page.locator(".said")).hasCount(1);
        page.getByText("Undo all of it").click();
        assertThat(page.locator(".notice")).hasText("All of it was taken back.");

        page.navigate(front + CASE + "?q=" + statement.split(" ")[0]);
        page.getByText(statement).first().click();
        assertThat(page.locator(".said")).hasCount(members - 1);
        assertTrue(open.desk().several().undoLast(open.person()), "the mention that was put back");
        assertTrue(open.desk().several().undoLast(open.person()), "the claim with the other");
        page.navigate(front + CASE + "/clusters");
        assertThat(page.locator(".cluster")).hasCount(clusters);
        Locator again = page.locator(
                ".cluster",
                new Page.LocatorOptions().setHas(page.locator("h2", new Page.LocatorOptions().setHasText(statement))));
        assertThat(again.locator("input[name=same]")).hasCount(members);
    }

    @Test
    void a_claim_is_tracked_in_ones_own_words_before_anybody_said_it() {
        Page page = chromium.page();
        page.navigate(front + CASE);
        page.getByText("Track a claim in your own words").click();
        page.locator("input[name=statement]").fill("The harbour lease ends in 2061.");
        page.getByText("Track it").click();
        assertThat(page.locator("h1")).hasText("The harbour lease ends in 2061.");
        assertThat(page.locator(".notice")).containsText("The claim is tracked.");
        page.navigate(front + CASE);
        page.getByText("Track a claim in your own words").click();
        page.locator("input[name=statement]").fill("The harbour lease ends in 2061.");
        page.getByText("Track it").click();
        assertThat(page.locator(".notice")).containsText("Nothing was filed.");
        assertTrue(open.desk().several().undoLast(open.person()));
    }

    @Test
    void several_changed_passages_are_let_stand_at_once_and_taken_back() {
        Page page = chromium.page();
        page.navigate(front + "review");
        int all = page.locator("input[name=piece]").count();
        assertTrue(all > 0, "changed passages");
        page.locator("input[name=piece]").all().forEach(Locator::check);
        page.locator("#let-stand button").click();
        assertThat(page.locator(".notice")).hasText("The marked passages stand as they were filed.");
        assertThat(page.locator("input[name=piece]")).hasCount(0);
        page.getByText("Undo all of it").click();
        assertThat(page.locator("input[name=piece]")).hasCount(all);
    }

    @Test
    void the_graph_has_room_for_each_claim_and_cuts_what_is_long() {
        List<ClaimPage.Near> near = List.of(
                near("40 people were arrested on the quay"),
                near("Nobody"),
                near("Donaudampfschifffahrtsgesellschaft"));
        RelatedGraph graph = RelatedGraph.of(
                "The lease was carried", near, List.of(Relation.SAME, Relation.CONTRADICTS, Relation.OTHER_VALUE));
        assertEquals(
                3,
                graph.nodes().stream()
                        .map(node -> node.x() + " " + node.y())
                        .distinct()
                        .count());
        assertEquals("other-value", graph.nodes().getLast().style());
        assertEquals(
                List.of("40 people were", "arrested on the…"),
                graph.nodes().getFirst().lines().stream()
                        .map(RelatedGraph.Line::text)
                        .toList());
        for (RelatedGraph.Node node : graph.nodes()) {
            node.lines().forEach(line -> assertTrue(line.text().length() <= 18, line.text()));
            node.lines().forEach(line -> assertTrue(line.y() < graph.height(), line.toString()));
        }
    }

    private static ClaimPage.Near near(String statement) {
        return new ClaimPage.Near("/", statement, "contradicts", "≠", "", List.of());
    }

    private void reading(Page page, String title) {
        page.navigate(front + CASE);
        page.locator("a[href*='/documents/']", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        assertThat(page.locator(".mention").first()).isVisible();
        page.waitForLoadState();
    }
}
