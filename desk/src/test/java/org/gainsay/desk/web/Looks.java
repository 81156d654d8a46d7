package org.gainsay.desk.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How an open page looks: what is wrong with it, in the light and in the dark, and a picture of it. */
final class Looks {
    /** A theme is custom properties for colours, which this one rule of axe is about. */
    private static final List<String> OF_THEMES = List.of("color-contrast");

    private Looks() {}

    /**
     * What is wrong with a page in both themes: too wide for its window, or against a rule of axe.
     *
     * @param name what it is called in the faults and in the names of pictures
     */
    static List<String> faults(Page page, String name) {
        List<String> faults = new ArrayList<>();
        Number over =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over.intValue() > 0) {
            faults.add(name + " is " + over + " px too wide");
        }
        faults.addAll(violations(name, axe(page)));
        keepPicture(page, name, ColorScheme.LIGHT);
        theme(page, ColorScheme.DARK);
        faults.addAll(violations(name + " in the dark", axe(page).withRules(OF_THEMES)));
        keepPicture(page, name, ColorScheme.DARK);
        theme(page, ColorScheme.LIGHT);
        return faults;
    }

    private static void theme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** The pages have no frames and need not be put together from several runs; what passes is not asked for. Both is slow. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> violations(String name, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> name + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> String.valueOf(node.getHtml()))
                                .toList())
                .toList();
    }

    /** Keeps a picture for a person to look at, where {@code gainsay.pictures} names a folder. */
    private static void keepPicture(Page page, String name, ColorScheme scheme) {
        String folder = System.getProperty("gainsay.pictures");
        if (folder != null) {
            int width = page.viewportSize().width;
            String file = name.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, file))
                    .setFullPage(width == Chromium.NARROW && !name.contains("#")));
        }
    }
}
