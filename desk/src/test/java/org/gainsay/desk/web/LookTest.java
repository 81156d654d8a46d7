package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(DemoProfile.class)
final class LookTest {
    private static Chromium chromium;

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** Every page is opened once at each width, and then seen in the light and in the dark. */
    @ParameterizedTest
    @ValueSource(ints = {Chromium.WIDE, Chromium.NARROW})
    void every_page_fits_its_width_is_clean_under_axe_and_says_where_it_is_fiction(int width) {
        Page page = chromium.page(width, ColorScheme.LIGHT, true);
        List<String> faults = new ArrayList<>();
        for (String path : paths(page)) {
            page.navigate(front.resolve(path).toString());
            if (path.startsWith("/cases/") && !fiction(page)) {
                faults.add(path + " does not say that it is fiction");
            }
            faults.addAll(Looks.faults(page, path));
        }
        assertEquals(List.of(), faults);
    }

    private static boolean fiction(Page page) {
        Locator mark = page.locator(".fiction");
        return mark.isVisible() && mark.innerText().contains("Fiction");
    }

    /** One page of each sort, found by following links as a person would. */
    private List<String> paths(Page page) {
        List<String> paths = new ArrayList<>(
                List.of("/", "/about", "/agenda", "/review", "/changes", "/scales", "/search", "/no-such-page"));
        paths.add("/search?q=turnout+percent&case=the-merrin-harbour-vote");
        paths.add("/search?q=zeppelin");
        page.navigate(front.toString());
        paths.add(href(page, ".contents .entry a"));
        page.navigate(front.resolve(paths.getLast()).toString());
        String claim = href(page, "a[href*='/claims/']");
        String unsourced = href(page, "a[href*='/documents/']:has-text('What they are not telling you')");
        String tense = href(page, "a[href*='/documents/']:has-text('Correction')");
        String document = href(page, "a[href*='/documents/']:has-text('A calm nation')");
        String changed = href(page, "a[href*='/documents/']:has-text('Halvane votes to lease')");
        paths.add(paths.getLast() + "/add");
        paths.add(claim);
        paths.add(href(page, "a[href*='/claims/']:has-text('arrested')"));
        paths.add(paths.getLast() + "/related");
        paths.add("/cases/the-merrin-harbour-vote/timeline?month=2026-04");
        paths.add("/cases/the-merrin-harbour-vote/clusters");
        paths.add("/cases/the-merrin-harbour-vote/sources");
        paths.add("/cases/the-merrin-harbour-vote/sources/the-lantern");
        paths.add("/cases/the-merrin-harbour-vote?q=turnout&source=the-lantern");
        paths.add(document);
        paths.add(document + "#m3");
        paths.add(unsourced);
        paths.add(tense);
        paths.add(changed);
        page.navigate(front.resolve(changed).toString());
        paths.add(href(page, "a[href*='/revisions/']"));
        paths.add(href(page, "a[href*='/captures/']"));
        return paths;
    }

    private static String href(Page page, String selector) {
        return String.valueOf(page.locator(selector).first().getAttribute("href"));
    }
}
