package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> views() {
        return Stream.of(Chromium.WIDE, Chromium.NARROW)
                .flatMap(width ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> Arguments.of(width, scheme)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_page_fits_its_width_and_is_clean_under_axe(int width, ColorScheme scheme) {
        Page page = chromium.page(width, scheme, true);
        List<String> faults = new ArrayList<>();
        for (String path : paths(page)) {
            page.navigate(front.resolve(path).toString());
            Number over = (Number)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over.intValue() > 0) {
                faults.add(path + " is " + over + " px too wide");
            }
            AxeResults results = new AxeBuilder(page).analyze();
            results.getViolations()
                    .forEach(rule -> faults.add(path + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                            + rule.getNodes().stream()
                                    .limit(3)
                                    .map(node -> String.valueOf(node.getHtml()))
                                    .toList()));
            keepPicture(page, path, width, scheme);
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_mark_of_fiction_stands_on_every_page_of_the_demonstration_case(int width, ColorScheme scheme) {
        Page page = chromium.page(width, scheme, true);
        for (String path : paths(page)) {
            if (path.startsWith("/cases/")) {
                page.navigate(front.resolve(path).toString());
                assertTrue(page.locator(".fiction").isVisible(), path);
                assertTrue(page.locator(".fiction").innerText().contains("Fiction"), path);
            }
        }
    }

    /** One page of each sort, found by following links as a person would. */
    private List<String> paths(Page page) {
        List<String> paths = new ArrayList<>(List.of("/", "/about", "/agenda", "/review", "/no-such-page"));
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

    /** Keeps a picture of each page for a person to look at, where {@code gainsay.pictures} names a folder. */
    private static void keepPicture(Page page, String path, int width, ColorScheme scheme) {
        String folder = System.getProperty("gainsay.pictures");
        if (folder != null) {
            String name = path.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name))
                    .setFullPage(width == Chromium.NARROW && !path.contains("#")));
        }
    }
}
