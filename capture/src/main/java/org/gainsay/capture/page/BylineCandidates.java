package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.capture.page.Names.Trust;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may be its byline: what JSON-LD and meta elements declare, elements named as a byline, what
 * {@link BylineLines} reads, the outlet, and what the rules of {@link Bylines} say. {@link BylineChoice} chooses among
 * them by the numbers of {@link BylineFeatures}.
 */
final class BylineCandidates {
    /** Candidates of one page; more are a list of people. */
    private static final int MOST = 80;

    /** Elements named as a byline that are looked at: a page with more lists comments or teasers. */
    private static final int MARKED = 80;

    /** Elements of a page, counted as often as they are looked at; those named as a byline may lie in one another. */
    private static final int SEARCHED = 200_000;

    /** Elements looked at within one that is named as a byline. */
    private static final int INSIDE_MARKED = 8;

    /** Pieces looked at within one that is named as a byline: a name, an office, a day, some links. */
    private static final int PIECES = 16;

    /** What holds a name within an element that is named as a byline. */
    private static final Evaluator NAMED =
            QueryParser.parse("a, [itemprop=name], .fn, strong, b, h4, h3, h5, [class*=name]");

    private static final int LINE_CHARACTERS = 140;

    /** More authors beside each other are a list of teasers or of the staff. */
    private static final int TOGETHER = 4;

    private static final int NAME_CHARACTERS = 60;

    /** The meta elements of which a page has one for each author. */
    private static final Set<String> REPEATED =
            Set.of("author", "article:author", "citation_author", "dc.creator", "parsely-author", "og:author");

    /** Elements looked at in the head of a page. */
    private static final int HEAD_ELEMENTS = 400;

    private final Outline outline;
    private final JsonLd jsonLd;
    private final int headline;
    private final Map<String, BylineCandidate> found = new LinkedHashMap<>();

    private BylineCandidates(Outline outline, JsonLd jsonLd, int headline) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.headline = headline < 0 ? -1 : outline.blocks().get(headline).owner();
    }

    /**
     * The candidates of a page, nobody among them.
     *
     * @param rule what the rules chose, null where nothing
     * @param others what they found in other places
     */
    static List<BylineCandidate> of(
            Outline outline,
            JsonLd jsonLd,
            @Nullable String outlet,
            @Nullable String host,
            @Nullable String title,
            int headline,
            @Nullable Finding<String> rule,
            List<Finding<String>> others) {
        BylineCandidates candidates = new BylineCandidates(outline, jsonLd, headline);
        candidates.gather(rule, others, outlet, host, headline);
        List<BylineCandidate> all = List.copyOf(candidates.found.values());
        new BylineFeatures(outline, all, headline).describe(outlet, host, title);
        return all;
    }

    private void gather(
            @Nullable Finding<String> rule,
            List<Finding<String>> others,
            @Nullable String outlet,
            @Nullable String host,
            int headline) {
        if (rule != null) {
            add(List.of(rule.value().split(", ")), BylineCandidate.RULES, rule.place(), -1);
        }
        for (Finding<String> other : others) {
            add(List.of(other.value().split(", ")), 0, other.place(), -1);
        }
        declared();
        marked();
        new BylineLines(outline, headline, (names, place, owner) -> add(names, place, "visible", owner)).read();
        if (outlet != null) {
            add(List.of(outlet), BylineCandidate.OUTLET, "outlet", -1);
        }
        if (host != null) {
            add(List.of(People.bare(host)), BylineCandidate.SITE, "url", -1);
        }
        for (BylineCandidate whole : List.copyOf(found.values())) {
            cut(whole);
        }
        BylineCandidate nobody = new BylineCandidate(List.of(), "", found.size(), "");
        nobody.places = BylineCandidate.NOBODY | (rule == null ? BylineCandidate.RULES : 0);
        found.put("", nobody);
    }

    /** The beginnings of a name of many words: what follows may be an office. */
    private void cut(BylineCandidate whole) {
        if (whole.names.size() > 1) {
            // What stands behind a comma may be an office or a town.
            add(whole.names.subList(0, 1), BylineCandidate.CUT, "visible", whole.owner);
            add(whole.names.subList(0, whole.names.size() - 1), BylineCandidate.CUT, "visible", whole.owner);
            return;
        }
        if (whole.names.isEmpty()
                || whole.in(BylineCandidate.WORK_AUTHOR | BylineCandidate.OUTLET | BylineCandidate.SITE)) {
            return;
        }
        String[] words = whole.first().split("\\s+");
        for (int length = 2; length < Math.min(words.length, 4); length++) {
            String name = String.join(" ", Arrays.copyOf(words, length));
            if (!Names.within(words[length - 1]) && Names.bare(name)) {
                add(List.of(name), BylineCandidate.CUT, "visible", whole.owner);
            }
        }
    }

    private void add(List<String> names, int place, String word, int owner) {
        StringBuilder letters = new StringBuilder();
        for (String name : names) {
            letters.append(People.letters(name)).append(' ');
        }
        String key = letters.toString();
        if (key.isBlank()) {
            return;
        }
        BylineCandidate candidate = found.get(key);
        if (candidate == null) {
            if (found.size() >= MOST) {
                return;
            }
            candidate = new BylineCandidate(names, key.strip(), found.size(), word);
            found.put(key, candidate);
        }
        candidate.places |= place;
        if (owner >= 0 && (candidate.owner < 0 || nearer(owner, candidate.owner))) {
            candidate.owner = owner;
        }
    }

    /** Whether an element stands nearer to the headline than another. */
    private boolean nearer(int owner, int other) {
        return headline >= 0 && Math.abs(owner - headline) < Math.abs(other - headline);
    }

    private void declared() {
        int number = 0;
        for (Map<?, ?> work : jsonLd.works()) {
            int later = number++ == 0 ? 0 : BylineCandidate.LATER_WORK;
            for (String property : List.of("author", "creator")) {
                List<String> names = new ArrayList<>();
                for (String written : jsonLd.names(work.get(property))) {
                    names.addAll(Names.in(written, Trust.DECLARED));
                }
                int place = property.equals("author") ? BylineCandidate.WORK_AUTHOR : BylineCandidate.WORK_CREATOR;
                if (names.isEmpty()) {
                    slug(JsonLd.string(work.get(property)), place | later, "json-ld");
                }
                add(names, place | later, "json-ld", -1);
            }
        }
        for (String meta : DeclaredAuthors.METAS) {
            String written = outline.metas().get(meta);
            if (written != null) {
                int place = meta.equals("author") ? BylineCandidate.META_AUTHOR : BylineCandidate.META;
                String word = meta.startsWith("og:") ? "opengraph" : "meta";
                add(Names.in(written, Trust.DECLARED), place, word, -1);
                slug(written, place, word);
                if (REPEATED.contains(meta)) {
                    repeated(meta, written, place, word);
                }
            }
        }
        String label = outline.metas().get("twitter:label1");
        String value = outline.metas().get("twitter:data1");
        if (label != null && value != null) {
            add(Names.in(label + " " + value, Trust.VISIBLE), BylineCandidate.META, "meta", -1);
        }
    }

    /** The name at the end of the address of a person's page. */
    private void slug(@Nullable String written, int place, String word) {
        String name = written == null ? null : PersonalLinks.name(written);
        if (name != null) {
            add(List.of(name), place | BylineCandidate.SLUG, word, -1);
        }
    }

    /** The names of a meta element that stands once for each author. */
    private void repeated(String meta, String first, int place, String word) {
        Document page = outline.size() == 0 ? null : outline.element(0).ownerDocument();
        if (page == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(Names.in(first, Trust.DECLARED));
        int looked = 0;
        for (Element element = page.head().firstElementChild();
                element != null && looked < HEAD_ELEMENTS;
                element = element.nextElementSibling()) {
            looked++;
            if (element.normalName().equals("meta")
                    && (element.attr("name").equalsIgnoreCase(meta)
                            || element.attr("property").equalsIgnoreCase(meta))) {
                names.addAll(Names.in(element.attr("content"), Trust.DECLARED));
            }
        }
        if (names.size() > 1) {
            add(List.copyOf(names), place | BylineCandidate.TOGETHER, word, -1);
        }
    }

    private void marked() {
        int looked = 0;
        int searched = 0;
        int beside = -1;
        Set<String> neighbours = new LinkedHashSet<>();
        for (int number : outline.marked()) {
            Element element = outline.element(number);
            String itemprop = element.attr("itemprop");
            int place = itemprop.contains("author") || itemprop.contains("creator") ? BylineCandidate.MICRODATA : 0;
            place |= element.attr("rel").contains("author") ? BylineCandidate.REL : 0;
            place |= (outline.roles(number) & ClassWords.BYLINE) != 0 ? BylineCandidate.CLASSED : 0;
            if (place == 0) {
                continue;
            }
            searched += outline.last(number) - number + 1;
            if (looked++ == MARKED || searched > SEARCHED) {
                break;
            }
            String word = (place & BylineCandidate.MICRODATA) != 0 ? "microdata" : "visible";
            boolean line = !outline.longer(number, LINE_CHARACTERS);
            String text = line ? outline.text(number) : "";
            if (!text.isEmpty() && text.length() <= LINE_CHARACTERS) {
                List<String> names = Names.in(text, Trust.MARKED);
                add(names, place, word, number);
                int around = outline.parent(number);
                around = around > 0 && outline.last(around) == outline.last(number) ? outline.parent(around) : around;
                if (around != beside) {
                    neighbours.clear();
                    beside = around;
                }
                names.stream().filter(Names::full).forEach(neighbours::add);
                if (neighbours.size() > 1 && neighbours.size() <= TOGETHER) {
                    add(List.copyOf(neighbours), place | BylineCandidate.TOGETHER, word, number);
                }
            }
            Set<String> together = new LinkedHashSet<>();
            Iterator<Element> inner = element.stream()
                    .filter(inside -> NAMED.matches(element, inside))
                    .limit(INSIDE_MARKED)
                    .iterator();
            while (inner.hasNext()) {
                Element named = inner.next();
                String inside = named.text();
                if (inside.length() <= NAME_CHARACTERS && !inside.equals(text)) {
                    List<String> names = Names.in(inside, Trust.MARKED);
                    add(names, place, word, number);
                    names.stream().filter(Names::full).forEach(together::add);
                }
            }
            if (together.size() > 1 && line && text.length() <= LINE_CHARACTERS) {
                add(List.copyOf(together), place | BylineCandidate.TOGETHER, word, number);
            }
            pieces(element, text, place, word, number);
        }
    }

    /** The pieces of an element that is named as a byline, whatever their shape. */
    private void pieces(Element element, String text, int place, String word, int number) {
        int looked = 0;
        Iterator<TextNode> nodes = element.nodeStream(TextNode.class).iterator();
        while (nodes.hasNext() && looked < PIECES) {
            String piece = nodes.next().text().strip();
            if (piece.length() < 2 || piece.length() == text.length()) {
                continue;
            }
            looked++;
            if (piece.length() <= NAME_CHARACTERS) {
                List<String> names = Names.in(piece, Trust.MARKED);
                add(
                        names.isEmpty() ? Names.in(piece, Trust.DECLARED) : names,
                        place | BylineCandidate.PIECE,
                        word,
                        number);
            }
        }
    }
}
