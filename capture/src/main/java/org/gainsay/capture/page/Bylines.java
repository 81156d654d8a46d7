package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.capture.page.Names.Trust;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page: the names that JSON-LD gives, then those of meta elements, then a line near the headline that begins
 * with a word such as "By", then elements that name themselves a byline, then such a line elsewhere, a link to a
 * member's page, a signature under the text, a box on the author.
 *
 * <p>A user name, told by being one word, gives way to a name of several words from a later place; a sole author gives
 * way to the same one with further ones.
 *
 * <p>A name that is the outlet's own says little and is passed over, until no other place has another name.
 */
final class Bylines {
    static final List<String> METAS = List.of(
            "author",
            "article:author",
            "article:author_name",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.name",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "twitter:creator:name",
            "og:author",
            "book:author",
            "cxenseparse:author",
            "shareaholic:article_author_name",
            "news_author",
            "authors",
            "writer");

    /** A byline is short; a longer element is a biography. */
    private static final int MARKED_CHARACTERS = 160;

    /** A longer box under an article is not on its author alone. */
    private static final int BOX_CHARACTERS = 1500;

    private static final int LINE_CHARACTERS = 140;

    /** Elements within the element that holds the bylines of all authors and little else. */
    private static final int BESIDE = 40;

    /** Paragraphs after the headline among which an unmarked byline is looked for. */
    private static final int NEAR = 12;

    /** A signature stands under the greater part of the prose. */
    private static final double MOST = 0.5;

    /** What is signed is at least a sentence. */
    private static final int SIGNED_CHARACTERS = 60;

    /** The addresses of pages on one person. */
    static final Pattern PERSONAL = Pattern.compile(
            "(?i)(?:/|[?&])(?:authors?|autor(?:en)?|users?|user-[\\w-]+|profile?|people|persone?n?|members?|u)(?:/|=|\\.)");

    private final Outline outline;
    private final JsonLd jsonLd;
    private final @Nullable String outlet;
    private final @Nullable String host;
    private @Nullable Finding<String> passedOver;
    private final Map<Place, Optional<Finding<String>>> seen = new EnumMap<>(Place.class);

    /** The reading of one place. */
    private interface Reading {
        @Nullable
        Finding<String> found();
    }

    private enum Place {
        DECLARED,
        MARKED,
        NEAR,
        VISIBLE,
        MARKED_ANYWHERE
    }

    Bylines(Outline outline, JsonLd jsonLd, @Nullable String outlet, @Nullable String host) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.outlet = outlet;
        this.host = host;
    }

    /** @param headline the number of the paragraph that holds the headline, -1 where none does */
    @Nullable
    Finding<String> find(int headline) {
        Finding<String> byline = declared();
        if (byline == null) {
            byline = labelled();
        }
        Finding<String> marked = marked(false);
        Finding<String> near = near(headline);
        if (byline != null && Names.full(byline.value())) {
            return furtherAuthors(byline, marked, near);
        }
        if (marked != null && near != null && near.value().startsWith(marked.value())) {
            // The words behind a name are told from it by the element's end alone.
            near = marked;
        }
        byline = fuller(byline, near, marked);
        if (byline == null || !Names.full(byline.value())) {
            byline = fuller(byline, visible(headline));
        }
        if (byline == null) {
            Finding<String> anywhere = marked(true);
            byline = anywhere != null && Names.bare(anywhere.value()) || passedOver == null ? anywhere : passedOver;
        }
        return byline;
    }

    /** Reads a place once. */
    private @Nullable Finding<String> seen(Place place, Reading reading) {
        Optional<Finding<String>> before = seen.get(place);
        if (before == null) {
            before = Optional.ofNullable(reading.found());
            seen.put(place, before);
        }
        return before.orElse(null);
    }

    /** What each place says that names several authors together, whatever the others say. */
    List<Finding<String>> others(int headline) {
        List<Finding<String>> others = new ArrayList<>();
        for (Finding<String> finding :
                Arrays.asList(declared(), marked(false), near(headline), visible(headline), marked(true), passedOver)) {
            if (finding != null) {
                others.add(finding);
            }
        }
        return others;
    }

    /** The first that has a first name and a surname; of user names alone the first of all. */
    @SafeVarargs
    private static @Nullable Finding<String> fuller(@Nullable Finding<String>... findings) {
        Finding<String> first = null;
        for (Finding<String> finding : findings) {
            if (finding != null && Names.full(finding.value())) {
                return finding;
            }
            first = first == null ? finding : first;
        }
        return first;
    }

    /** What programs are told often lacks the second author, whom the page names together with the first. */
    @SafeVarargs
    private static Finding<String> furtherAuthors(Finding<String> declared, @Nullable Finding<String>... shown) {
        for (Finding<String> finding : shown) {
            if (finding != null
                    && finding.value().startsWith(declared.value() + ", ")
                    && Stream.of(finding.value().split(", ")).allMatch(Names::full)) {
                return finding;
            }
        }
        return declared;
    }

    private @Nullable Finding<String> declared() {
        return seen(Place.DECLARED, this::readDeclared);
    }

    private @Nullable Finding<String> readDeclared() {
        for (Map<?, ?> node : jsonLd.works()) {
            for (String property : List.of("author", "creator")) {
                Set<String> names = new LinkedHashSet<>();
                for (String written : jsonLd.names(node.get(property))) {
                    names.addAll(people(written, Trust.DECLARED, "json-ld"));
                }
                if (!names.isEmpty()) {
                    return joined(names, "json-ld");
                }
            }
        }
        for (String meta : METAS) {
            String written = outline.metas().get(meta);
            if (written != null) {
                String place = meta.startsWith("og:") ? "opengraph" : "meta";
                List<String> names = people(written, Trust.DECLARED, place);
                if (!names.isEmpty()) {
                    return joined(names, place);
                }
            }
        }
        return null;
    }

    /** The pairs of label and value that some pages give for previews: "Written by", then the name. */
    private @Nullable Finding<String> labelled() {
        String label = outline.metas().get("twitter:label1");
        String value = outline.metas().get("twitter:data1");
        if (label == null || value == null) {
            return null;
        }
        List<String> names = people(label + " " + value, Trust.VISIBLE, "meta");
        return names.isEmpty() ? null : joined(names, "meta");
    }

    private @Nullable Finding<String> marked(boolean anywhere) {
        return seen(anywhere ? Place.MARKED_ANYWHERE : Place.MARKED, () -> readMarked(anywhere));
    }

    private @Nullable Finding<String> readMarked(boolean anywhere) {
        Map<String, String> names = new LinkedHashMap<>();
        String place = "";
        int parent = -1;
        for (int number : outline.marked()) {
            Element element = outline.element(number);
            boolean microdata = element.attr("itemprop").contains("author");
            boolean author = microdata
                    || element.attr("rel").contains("author")
                    || (outline.roles(number) & ClassWords.BYLINE) != 0;
            if (!author
                    || (anywhere ? commented(number) : aside(number))
                    || (parent >= 0 && number > outline.last(parent))) {
                continue;
            }
            List<String> found = namesOf(element, microdata ? "microdata" : "visible");
            if (found.isEmpty()) {
                continue;
            }
            if (parent < 0) {
                // Further authors stand beside the first one.
                parent = Math.max(outline.parent(number), 0);
                place = microdata ? "microdata" : "visible";
                if (outline.last(parent) - parent > BESIDE) {
                    parent = number;
                }
            }
            for (String name : found) {
                // An element may run a name into the word that follows it; the one within it holds the name alone.
                String letters = letters(name);
                names.keySet().removeIf(other -> other.length() > letters.length() && other.startsWith(letters));
                names.putIfAbsent(letters, name);
            }
        }
        return names.isEmpty() ? null : joined(names.values(), place);
    }

    private static Finding<String> joined(Collection<String> names, String place) {
        return new Finding<>(String.join(", ", names), place);
    }

    private List<String> namesOf(Element element, String place) {
        Element named = element.selectFirst("[itemprop=name], [rel~=author], .fn, .author-name, .author__name");
        if (named == null && !element.normalName().equals("a")) {
            Element link = element.selectFirst("a");
            if (link != null && !people(link.text(), Trust.MARKED, place).isEmpty()) {
                named = element.select("a").size() == 1 ? link : null;
            }
        }
        String text = named == null ? element.text() : named.hasAttr("content") ? named.attr("content") : named.text();
        return text.length() > MARKED_CHARACTERS ? boxed(element, place) : people(text, Trust.MARKED, place);
    }

    /** The name over the words on an author under an article. */
    private List<String> boxed(Element box, String place) {
        if (box.text().length() > BOX_CHARACTERS) {
            return List.of();
        }
        for (Element named : box.select("h2, h3, h4, h5, h6, strong, b, a[href*=/author/], a[href*=/autor]")) {
            List<String> names = people(named.text(), Trust.MARKED, place);
            if (!names.isEmpty() && names.stream().allMatch(Names::bare)) {
                return names;
            }
        }
        return List.of();
    }

    /** Whether an element stands around the article for another reason than being a byline. */
    private boolean aside(int number) {
        for (int i = outline.parent(number); i >= 0; i = outline.parent(i)) {
            boolean line = (outline.roles(i) & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0;
            if (outline.around(i) && !line && !outline.element(i).normalName().equals("form")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element belongs to what readers wrote, or to a form. */
    private boolean commented(int number) {
        for (int i = number; i >= 0; i = outline.parent(i)) {
            if ((outline.roles(i) & ClassWords.COMMENT) != 0
                    || outline.element(i).normalName().equals("form")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Finding<String> near(int headline) {
        return seen(Place.NEAR, () -> readNear(headline));
    }

    private @Nullable Finding<String> readNear(int headline) {
        int to = Math.min(outline.blocks().size(), Math.max(0, headline) + NEAR);
        for (int i = Math.max(0, headline - 2); i < to; i++) {
            List<String> names = line(i);
            if (!names.isEmpty()) {
                return joined(names, "visible");
            }
        }
        return null;
    }

    private @Nullable Finding<String> visible(int headline) {
        return seen(Place.VISIBLE, () -> readVisible(headline));
    }

    private @Nullable Finding<String> readVisible(int headline) {
        List<Block> blocks = outline.blocks();
        int from = Math.max(0, headline - 2);
        int to = Math.min(blocks.size(), Math.max(0, headline) + NEAR);
        Finding<String> linked = linked(from, to);
        if (linked != null) {
            return linked;
        }
        Finding<String> above = aboveProse(to);
        if (above != null) {
            return above;
        }
        Finding<String> signature = signature(Math.max(0, headline) + 1);
        if (signature != null) {
            return signature;
        }
        // Many blogs and some papers sign at the end.
        for (int i = blocks.size() - 1; i >= to; i--) {
            Block block = blocks.get(i);
            if (block.text().length() <= LINE_CHARACTERS / 2 && !outline.withinAround(block.owner())) {
                List<String> names = line(i);
                if (!names.isEmpty()) {
                    return joined(names, "visible");
                }
            }
        }
        return null;
    }

    /** A link to the page of a member, on a line with a day. */
    private @Nullable Finding<String> linked(int from, int to) {
        List<Block> blocks = outline.blocks();
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i);
            if (block.linkCharacters() == 0 || block.text().length() > LINE_CHARACTERS || commented(block.owner())) {
                continue;
            }
            for (Element link : outline.element(block.owner()).select("a[href]")) {
                String name = link.text();
                boolean dated = Dates.dayIn(block.text().replace(name, ""), Dates.Order.DAY_FIRST) != null;
                if (dated && PERSONAL.matcher(link.attr("href")).find()) {
                    List<String> names = people(name, Trust.MARKED, "visible");
                    if (!names.isEmpty()) {
                        return joined(names, "visible");
                    }
                }
            }
        }
        return null;
    }

    /** A line such as "By Mira Tosk" right above prose, wherever that stands: some pages show no headline. */
    private @Nullable Finding<String> aboveProse(int from) {
        List<Block> blocks = outline.blocks();
        for (int i = from; i + 1 < blocks.size(); i++) {
            if (MainText.proseOf(blocks.get(i + 1)) > 0
                    && blocks.get(i).text().length() <= LINE_CHARACTERS / 2
                    && !commented(blocks.get(i).owner())) {
                List<String> names = line(i);
                if (!names.isEmpty()) {
                    return joined(names, "visible");
                }
            }
        }
        return null;
    }

    /** A name alone on a line, after prose that ends there. */
    private @Nullable Finding<String> signature(int from) {
        List<Block> blocks = outline.blocks();
        int whole = Math.max(1, blocks.stream().mapToInt(MainText::proseOf).sum());
        int read = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i >= Math.max(from, 1)
                    && read >= MOST * whole
                    && blocks.get(i - 1).text().length() >= SIGNED_CHARACTERS
                    && !block.heading()
                    && !block.caption()
                    && Names.bare(block.text())
                    && block.linkCharacters() == 0
                    && !outline.withinAround(block.owner())) {
                return new Finding<>(block.text(), "visible");
            }
            read += MainText.proseOf(block);
        }
        return null;
    }

    private List<String> line(int number) {
        Block block = outline.blocks().get(number);
        if (block.caption()) {
            return List.of();
        }
        String text = block.text();
        if (Names.opens(text) && number + 1 < outline.blocks().size()) {
            text = text + " " + outline.blocks().get(number + 1).text();
        }
        for (String line : text.split("\n")) {
            if (line.length() <= LINE_CHARACTERS) {
                List<String> names = people(line, Trust.VISIBLE, "visible");
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** The names in {@code written} that are not the outlet's; the first that is stays at hand. */
    private List<String> people(String written, Trust trust, String place) {
        List<String> names = new ArrayList<>();
        boolean whole = outlets(written);
        if (whole && trust == Trust.DECLARED && written.length() <= MARKED_CHARACTERS / 2) {
            passOver(written, place);
            return List.of();
        }
        for (String name : Names.in(written, trust)) {
            if (outlets(name)) {
                passOver(name, place);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private void passOver(String name, String place) {
        if (passedOver == null) {
            passedOver = new Finding<>(name, place);
        }
    }

    private boolean outlets(String name) {
        String plain = letters(name);
        if (Names.organisation(name)) {
            return true;
        }
        if (outlet != null && plain.equals(letters(outlet))) {
            return true;
        }
        return host != null && (plain.equals(letters(host)) || plain.equals(letters(bare(host))));
    }

    /** The host without "www." and without its ending. */
    static String bare(String host) {
        String name = host.startsWith("www.") ? host.substring(4) : host;
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
