package org.gainsay.capture.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself: each value from the most trusted place that has it, and the place by name.
 *
 * <p>Places: {@code json-ld} (schema.org), {@code opengraph}, {@code meta} (other meta elements), {@code microdata}
 * (itemprop), {@code time} (a {@code <time>} element), {@code visible} (what a reader sees), {@code title} (the title
 * element), {@code url} (a date in the address), {@code script} (a program of the page), {@code html} (the outermost
 * element), {@code canonical} (the link of that name).
 */
final class HtmlMetadata {
    private static final List<String> OUTLET_METAS = List.of(
            "og:site_name",
            "publisher",
            "dc.publisher",
            "dcterms.publisher",
            "citation_journal_title",
            "citation_publisher",
            "application-name",
            "apple-mobile-web-app-title");

    private static final List<String> SECTION_METAS =
            List.of("article:section", "parsely-section", "section", "category", "articlesection", "sailthru.section");

    private static final List<String> LANGUAGE_METAS =
            List.of("og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage");

    private final Document page;
    private final Outline outline;
    private final JsonLd jsonLd;
    private final Map<String, String> foundIn = new HashMap<>();

    private HtmlMetadata(Document page, Outline outline, JsonLd jsonLd) {
        this.page = page;
        this.outline = outline;
        this.jsonLd = jsonLd;
    }

    static PageMetadata of(Document page, Outline outline, JsonLd jsonLd, String html, @Nullable URI fetchedFrom) {
        return new HtmlMetadata(page, outline, jsonLd).found(html, fetchedFrom);
    }

    private PageMetadata found(String html, @Nullable URI fetchedFrom) {
        String address = noted("url", address());
        String language = noted("language", language());
        String outlet = noted("outlet", outlet());
        String head = HtmlPage.line(page.title());
        String title = noted("title", TitleChoice.of(outline, jsonLd, outlet, head, addresses(fetchedFrom, address)));
        int headline = outline.headline(title);
        String host = fetchedFrom == null ? null : fetchedFrom.getHost();
        String byline = noted("byline", BylineChoice.of(outline, jsonLd, outlet, host, title, headline));
        PublicationDays days = new PublicationDays(outline, jsonLd, html, language);
        LocalDate published =
                noted("published", DayChoice.of(outline, jsonLd, days, headline, paths(fetchedFrom, address)));
        LocalDate modified = noted("modified", days.modified());
        String section = noted("section", section());
        return new PageMetadata(title, byline, outlet, section, published, modified, language, address, foundIn);
    }

    /** The candidates for the headline of a page. */
    static List<TitleCandidates.Candidate> titles(
            Document page, Outline outline, JsonLd jsonLd, @Nullable URI fetchedFrom) {
        HtmlMetadata metadata = new HtmlMetadata(page, outline, jsonLd);
        Finding<String> outlet = metadata.outlet();
        Finding<String> address = metadata.address();
        return TitleChoice.candidates(
                outline,
                jsonLd,
                outlet == null ? null : outlet.value(),
                HtmlPage.line(page.title()),
                addresses(fetchedFrom, address == null ? null : address.value()));
    }

    /** The candidates for the day of publication of a page. */
    static List<DayCandidates.Candidate> days(
            Document page, Outline outline, JsonLd jsonLd, String html, @Nullable URI fetchedFrom) {
        HtmlMetadata metadata = new HtmlMetadata(page, outline, jsonLd);
        Finding<String> language = metadata.language();
        Finding<String> address = metadata.address();
        Finding<String> outlet = metadata.outlet();
        String written = address == null ? null : address.value();
        Finding<String> title = TitleChoice.of(
                outline,
                jsonLd,
                outlet == null ? null : outlet.value(),
                HtmlPage.line(page.title()),
                addresses(fetchedFrom, written));
        return DayCandidates.of(
                outline,
                jsonLd,
                new PublicationDays(outline, jsonLd, html, language == null ? null : language.value()),
                outline.headline(title == null ? null : title.value()),
                paths(fetchedFrom, written));
    }

    private static List<String> paths(@Nullable URI fetchedFrom, @Nullable String address) {
        List<String> paths = new ArrayList<>();
        if (fetchedFrom != null) {
            paths.add(String.valueOf(fetchedFrom.getPath()));
        }
        if (address != null) {
            paths.add(address);
        }
        return paths;
    }

    private static String addresses(@Nullable URI fetchedFrom, @Nullable String address) {
        return (fetchedFrom == null ? "" : fetchedFrom) + " " + (address == null ? "" : address);
    }

    private @Nullable Finding<String> outlet() {
        Map<?, ?> node = jsonLd.article();
        if (node != null) {
            for (String name : jsonLd.names(node.get("publisher"))) {
                String line = HtmlPage.line(name);
                if (line != null && !line.contains("://")) {
                    return new Finding<>(line, "json-ld");
                }
            }
        }
        return meta(OUTLET_METAS);
    }

    private @Nullable Finding<String> section() {
        Map<?, ?> node = jsonLd.article();
        String section = node == null ? null : JsonLd.string(node.get("articleSection"));
        return section != null ? new Finding<>(section, "json-ld") : meta(SECTION_METAS);
    }

    private @Nullable Finding<String> language() {
        Element html = page.firstElementChild();
        if (html != null && html.normalName().equals("html")) {
            String declared = HtmlPage.line(html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
            if (declared != null) {
                return new Finding<>(declared, "html");
            }
        }
        Finding<String> meta = meta(LANGUAGE_METAS);
        Map<?, ?> node = jsonLd.article();
        String inLanguage = node == null ? null : JsonLd.string(node.get("inLanguage"));
        return meta == null && inLanguage != null ? new Finding<>(inLanguage, "json-ld") : meta;
    }

    private @Nullable Finding<String> address() {
        String written = outline.canonical();
        return written != null ? new Finding<>(written, "canonical") : meta(List.of("og:url"));
    }

    private @Nullable Finding<String> meta(List<String> names) {
        for (String name : names) {
            String content = outline.metas().get(name);
            if (content != null) {
                return new Finding<>(
                        content, name.startsWith("og:") || name.startsWith("article:") ? "opengraph" : "meta");
            }
        }
        return null;
    }

    private <T> @Nullable T noted(String key, @Nullable Finding<T> finding) {
        if (finding == null) {
            return null;
        }
        foundIn.put(key, finding.place());
        return finding.value();
    }
}
