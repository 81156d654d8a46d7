package org.gainsay.capture.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself: each value from the most trusted place that has it, and the place by name.
 *
 * <p>Places, in the order of trust: {@code json-ld} (schema.org), {@code meta} (OpenGraph and other meta tags),
 * {@code microdata} (itemprop), {@code time} (a {@code <time>} element), {@code page} (visible text),
 * {@code address} (a date in the path).
 */
final class HtmlMetadata {
    private static final int BYLINE_CHARACTERS = 120;

    /** Headings looked at for the title: it is among the first. */
    private static final int HEADINGS = 50;

    /** A dateline is short; a longer element has a date in passing. */
    private static final int DATELINE_CHARACTERS = 100;

    private static final String DATELINES =
            "[class*=date], [class*=Date], [id*=date], [class*=publish], [class*=posted],"
                    + " [class*=time], [class*=meta], [class*=byline], [class*=info]";

    private static final List<String> PUBLISHED_METAS = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "citation_publication_date",
            "citation_date",
            "article.published",
            "cXenseParse:recs:publishtime",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "pub_date",
            "date",
            "displaydate",
            "bt:pubdate");

    private static final List<String> MODIFIED_METAS = List.of(
            "article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "last-modified", "lastmod");

    private static final List<String> AUTHOR_METAS = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "twitter:creator:name");

    private static final List<String> TITLE_METAS =
            List.of("og:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "twitter:title");

    private static final List<String> OUTLET_METAS =
            List.of("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title");

    private static final String VISIBLE_BYLINES = "[rel=author], [itemprop=author], [class~=(?i)\\bby-?line\\b],"
            + " [class~=(?i)\\b(article|post|entry|story)[-_]*author\\b], [class~=(?i)^author(-?name)?$],"
            + " [class~=(?i)\\bauthor-?name\\b], address.author, [id~=(?i)^byline$]";

    private static final Pattern BY = Pattern.compile(
            "^(?:written\\s+|posted\\s+|published\\s+)?(?:by|por|von|par|di|door|av)\\b[:\\s]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*(?:\\||•|·|—|\\bon\\s+\\w+\\s+\\d|\\bpublished\\b|\\bupdated\\b|,?\\s*\\d{1,2}[./:]\\d{1,2}|\\(?@).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_JOINT = Pattern.compile("\\s+[|–—»·:-]\\s+|\\s*\\|\\s*");

    private final Map<String, String> foundIn = new HashMap<>();
    private final Map<String, String> metas = new HashMap<>();
    private final Document page;
    private final JsonLd jsonLd;
    private final @Nullable Map<?, ?> node;

    private @Nullable String outlet;
    private @Nullable String address;

    private HtmlMetadata(Document page) {
        this.page = page;
        for (Element meta : page.select("meta[content]")) {
            String content = HtmlPage.line(meta.attr("content"));
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                if (content != null && meta.hasAttr(key)) {
                    metas.putIfAbsent(lower(meta.attr(key).strip()), content);
                }
            }
        }
        this.jsonLd = JsonLd.of(page);
        this.node = jsonLd.article();
    }

    static PageMetadata of(Document page, @Nullable URI fetchedFrom) {
        HtmlMetadata metadata = new HtmlMetadata(page);
        metadata.address = metadata.findAddress();
        metadata.outlet = metadata.findOutlet();
        String title = metadata.findTitle();
        String byline = metadata.findByline();
        LocalDate published = metadata.findPublished(fetchedFrom);
        LocalDate modified = metadata.findModified();
        String language = metadata.findLanguage();
        return new PageMetadata(
                title,
                byline,
                metadata.outlet,
                null,
                published,
                modified,
                language,
                metadata.address,
                metadata.foundIn);
    }

    private @Nullable String findTitle() {
        String head = HtmlPage.line(page.title());
        String shown = headingIn(head);
        String declared = fromJsonLd("headline");
        String place = "json-ld";
        if (declared == null) {
            declared = meta(TITLE_METAS);
            place = "meta";
        }
        if (declared != null) {
            // A visible heading that the declared title only adds the outlet to is the better form of it.
            boolean outletAdded = shown != null && declared.startsWith(shown + " ");
            return found("title", place, outletAdded ? shown : withoutOutlet(declared));
        }
        if (shown != null) {
            return found("title", "page", shown);
        }
        return head != null
                ? found("title", "title", withoutOutlet(head))
                : found("title", "page", HtmlPage.line(page.select("h1").text()));
    }

    /** The longest visible heading that the page's own {@code <title>} repeats, the outlet's name left aside. */
    private @Nullable String headingIn(@Nullable String head) {
        if (head == null) {
            return null;
        }
        return page.select("h1, h2, h3").stream()
                .limit(HEADINGS)
                .map(heading -> String.valueOf(HtmlPage.line(heading.text())))
                .filter(text -> text.length() > 2 && head.contains(text) && !text.equals(outlet))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** The title without the name of the outlet before or after it. */
    private String withoutOutlet(String written) {
        Matcher joint = TITLE_JOINT.matcher(written);
        if (!joint.find()) {
            return written;
        }
        String before = written.substring(0, joint.start()).strip();
        String rest = written.substring(joint.end()).strip();
        int last = joint.start();
        int after = joint.end();
        while (joint.find()) {
            last = joint.start();
            after = joint.end();
        }
        if (outlet != null && written.substring(after).strip().equalsIgnoreCase(outlet)) {
            return written.substring(0, last).strip();
        }
        if (outlet != null && before.equalsIgnoreCase(outlet)) {
            return rest;
        }
        int bar = written.lastIndexOf(" | ");
        return bar > written.length() / 3 ? written.substring(0, bar).strip() : written;
    }

    private @Nullable String findByline() {
        if (node != null) {
            Set<String> names = new LinkedHashSet<>();
            for (String name : jsonLd.names(node.get("author"))) {
                String person = person(name);
                if (person != null) {
                    names.add(person);
                }
            }
            if (!names.isEmpty()) {
                return found("byline", "json-ld", String.join(", ", names));
            }
        }
        for (String name : AUTHOR_METAS) {
            String person = person(meta(List.of(name)));
            if (person != null) {
                return found("byline", "meta", person);
            }
        }
        for (Element element : page.select(VISIBLE_BYLINES)) {
            Element named = element.selectFirst("[itemprop=name], [rel=author], .fn");
            String person = person((named == null ? element : named).text());
            if (person != null) {
                return found("byline", "page", person);
            }
        }
        return null;
    }

    /** A name as a byline prints it, null where the words are no name: an address, a sentence, the outlet. */
    private @Nullable String person(@Nullable String written) {
        String line = HtmlPage.line(written);
        if (line == null || line.contains("://") || line.startsWith("@") || line.startsWith("www.")) {
            return null;
        }
        String name = AFTER_NAME
                .matcher(BY.matcher(line).replaceFirst(""))
                .replaceFirst("")
                .strip();
        boolean plausible = name.length() >= 2
                && name.length() <= BYLINE_CHARACTERS
                && name.codePoints().anyMatch(Character::isLetter)
                && !name.equalsIgnoreCase("admin");
        return plausible ? name : null;
    }

    private @Nullable String findOutlet() {
        if (node != null) {
            List<String> names = jsonLd.names(node.get("publisher"));
            String name = names.isEmpty() ? null : HtmlPage.line(names.getFirst());
            if (name != null && !name.contains("://")) {
                return found("outlet", "json-ld", name);
            }
        }
        return found("outlet", "meta", meta(OUTLET_METAS));
    }

    private @Nullable LocalDate findPublished(@Nullable URI fetchedFrom) {
        LocalDate day = Dates.dayIn(fromJsonLd("datePublished"));
        if (day != null) {
            return found("published", "json-ld", day);
        }
        for (String name : PUBLISHED_METAS) {
            day = Dates.dayIn(meta(List.of(name)));
            if (day != null) {
                return found("published", "meta", day);
            }
        }
        Element item = page.selectFirst("[itemprop=datePublished]");
        if (item != null) {
            day = Dates.dayIn(firstOf(item, "content", "datetime"));
            if (day != null) {
                return found("published", "microdata", day);
            }
        }
        for (String place : List.of("article header time, header time, time[pubdate], [class*=publish] time", "time")) {
            for (Element time : page.select(place)) {
                day = Dates.dayIn(firstOf(time, "datetime", "content"));
                if (day != null) {
                    return found("published", "time", day);
                }
            }
        }
        for (String known : new String[] {fetchedFrom == null ? null : fetchedFrom.getPath(), address}) {
            day = Dates.dayInAddress(known);
            if (day != null) {
                return found("published", "address", day);
            }
        }
        for (Element dateline : page.select(DATELINES)) {
            String line = dateline.text();
            day = line.length() <= DATELINE_CHARACTERS ? Dates.dayIn(line) : null;
            if (day != null) {
                return found("published", "page", day);
            }
        }
        return null;
    }

    private @Nullable LocalDate findModified() {
        LocalDate day = Dates.dayIn(fromJsonLd("dateModified"));
        if (day != null) {
            return found("modified", "json-ld", day);
        }
        return found("modified", "meta", Dates.dayIn(meta(MODIFIED_METAS)));
    }

    private @Nullable String findLanguage() {
        Element html = page.selectFirst("html");
        String declared =
                html == null ? null : HtmlPage.line(html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
        if (declared != null) {
            return found("language", "html", declared);
        }
        declared = meta(List.of("og:locale", "content-language", "dc.language", "language"));
        return declared != null
                ? found("language", "meta", declared)
                : found("language", "json-ld", fromJsonLd("inLanguage"));
    }

    private @Nullable String findAddress() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String written = canonical == null ? null : HtmlPage.line(canonical.attr("href"));
        return written != null ? found("url", "canonical", written) : found("url", "meta", meta(List.of("og:url")));
    }

    private @Nullable String fromJsonLd(String property) {
        return node == null ? null : JsonLd.string(node.get(property));
    }

    private @Nullable String meta(List<String> names) {
        for (String name : names) {
            String content = metas.get(lower(name));
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private static String firstOf(Element element, String... attributes) {
        for (String attribute : attributes) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        Matcher relative = Pattern.compile("\\bago\\b").matcher(element.text());
        return relative.find() ? "" : element.text();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private <T> @Nullable T found(String key, String place, @Nullable T value) {
        if (value != null) {
            foundIn.put(key, place);
        }
        return value;
    }
}
