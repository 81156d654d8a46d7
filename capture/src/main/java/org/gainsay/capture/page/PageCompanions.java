package org.gainsay.capture.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an article shows and hands out beside its text: the pictures and the linked PDFs in the smallest element that
 * holds its headline and its main text, without what stands in navigation, asides and footers there.
 */
public final class PageCompanions {
    /** A picture that the page itself gives fewer pixels in either direction is an icon or counts visits. */
    private static final int SMALLEST_SIDE = 48;

    /** Where pages that load their pictures late keep the address, before {@code src}, which then shows a grey box. */
    private static final List<String> LATE = List.of("data-src", "data-lazy-src", "data-original");

    private static final Set<String> WHOLE_PAGE = Set.of("#root", "html", "body");

    private final Outline outline;
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
    private final int first;
    private final int last;
    private final int around;

    private PageCompanions(Outline outline, List<Block> main, @Nullable String title) {
        this.outline = outline;
        for (int i = 0; i < outline.size(); i++) {
            numbers.put(outline.element(i), i);
        }
        int headline = outline.headline(title);
        int from = headline < 0
                ? main.getFirst().owner()
                : outline.blocks().get(headline).owner();
        int to = from;
        for (Block block : main) {
            from = Math.min(from, block.owner());
            to = Math.max(to, block.owner());
        }
        this.first = from;
        this.last = outline.last(to);
        int smallest = from;
        while (outline.parent(smallest) >= 0 && outline.last(smallest) < to) {
            smallest = outline.parent(smallest);
        }
        this.around = smallest;
    }

    /**
     * The addresses of the companions, each once, in the order of the page.
     *
     * @param html the page's source, decoded
     * @param address where it was fetched from, the base of relative links; null where nobody knows
     */
    public static List<String> of(String html, @Nullable URI address) {
        Document page = parsed(html, address);
        Outline outline = Outline.of(page);
        PageMetadata metadata = HtmlMetadata.of(page, outline, JsonLd.of(outline.jsonLd()), html, address);
        List<Block> main = MainText.of(outline, metadata.title());
        if (main.isEmpty()) {
            return List.of();
        }
        PageCompanions companions = new PageCompanions(outline, main, metadata.title());
        Set<String> found = new LinkedHashSet<>();
        for (Element element : page.select("img, a[href]")) {
            String written = element.normalName().equals("img") ? picture(element) : pdf(element);
            if (written != null && companions.holds(element)) {
                found.add(written);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The page with its pictures put where they are shown.
     *
     * @param data what a picture of this address is to be replaced by; null where it is not there
     */
    public static String shown(String html, @Nullable URI address, Function<String, @Nullable String> data) {
        Document page = parsed(html, address);
        for (Element image : page.select("img")) {
            String written = picture(image);
            String put = written == null ? null : data.apply(written);
            if (put != null) {
                image.attr("src", put).removeAttr("srcset").removeAttr("loading");
                Element parent = image.parent();
                if (parent != null && parent.normalName().equals("picture")) {
                    parent.select("source").remove();
                }
            }
        }
        return page.outputSettings(page.outputSettings().prettyPrint(false)).outerHtml();
    }

    private static Document parsed(String html, @Nullable URI address) {
        String base = address == null ? "" : address.toString();
        return Parser.htmlParser().setMaxDepth(HtmlPage.DEPTH).parseInput(html, base);
    }

    private boolean holds(Element element) {
        int place = -1;
        for (Element at = element; at != null; at = at.parent()) {
            Integer number = numbers.get(at);
            if (number == null) {
                continue;
            }
            place = Math.max(place, number);
            if (number == around) {
                // Where the article is not set apart from the page, what stands before and after it is not its own.
                return !WHOLE_PAGE.contains(outline.element(around).normalName()) || place >= first && place <= last;
            }
            if (outline.around(number)) {
                return false;
            }
        }
        return false;
    }

    /** The absolute address of a picture; null where it brings its bytes with it, is tiny or has none. */
    private static @Nullable String picture(Element image) {
        if (tiny(image.attr("width")) || tiny(image.attr("height"))) {
            return null;
        }
        for (String late : LATE) {
            if (!image.attr(late).isBlank()) {
                return absolute(image, image.attr(late));
            }
        }
        String src = image.attr("src");
        if (!src.isBlank() && !src.strip().toLowerCase(Locale.ROOT).startsWith("data:")) {
            return absolute(image, src);
        }
        List<String> sets = new ArrayList<>(List.of(image.attr("srcset"), image.attr("data-srcset")));
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            parent.select("source").forEach(source -> sets.add(source.attr("srcset")));
        }
        return sets.stream()
                .filter(set -> !set.isBlank())
                .findFirst()
                .map(PageCompanions::largest)
                .map(written -> absolute(image, written))
                .orElse(null);
    }

    private static @Nullable String pdf(Element link) {
        String written = link.attr("href").strip();
        String path = written.split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        return path.endsWith(".pdf") ? absolute(link, written) : null;
    }

    private static @Nullable String absolute(Element element, String written) {
        Element asked = new Element("img").attr("src", written.strip());
        asked.setBaseUri(element.baseUri());
        String address = asked.absUrl("src");
        int fragment = address.indexOf('#');
        String whole = fragment < 0 ? address : address.substring(0, fragment);
        return whole.startsWith("http://") || whole.startsWith("https://") ? whole : null;
    }

    private static boolean tiny(String side) {
        String pixels = side.strip().replaceFirst("px$", "");
        return pixels.matches("\\d{1,4}") && Integer.parseInt(pixels) < SMALLEST_SIDE;
    }

    /** The largest of a set of sizes (HTML, section 4.8.4.2.1), the first where none is told. */
    private static String largest(String set) {
        String best = "";
        double size = -1;
        for (String candidate : set.split(",\\s", -1)) {
            String[] parts = candidate.strip().split("\\s+", 2);
            double told = parts.length < 2 ? 0 : size(parts[1].strip());
            if (told > size && !parts[0].isEmpty()) {
                best = parts[0];
                size = told;
            }
        }
        return best;
    }

    private static double size(String descriptor) {
        return descriptor.matches("\\d{1,6}(?:\\.\\d{1,4})?[wx]")
                ? Double.parseDouble(descriptor.substring(0, descriptor.length() - 1))
                : 0;
    }
}
