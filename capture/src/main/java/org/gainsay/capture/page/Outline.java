package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page walked once: its elements by number, its paragraphs as a browser would break its lines, and the elements that
 * metadata stands in.
 *
 * <p>Elements are numbered in the order of the page, so that those below element {@code i} have the numbers from
 * {@code i + 1} to {@code last(i)}.
 */
final class Outline implements NodeFilter {
    /** The element is never read by anybody: a program, a control. */
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "button",
            "input",
            "select",
            "textarea",
            "map",
            "link",
            "title",
            "meta",
            "base");

    /** Tags that say something of all that stands in them, as bits. */
    static final int ARTICLE = 1;

    static final int MAIN = 2;
    static final int ASIDE = 4;
    static final int NAV = 8;
    static final int FOOTER = 16;
    static final int HEADER = 32;
    static final int TABLE = 64;
    static final int FORM = 128;
    private static final int AROUND_BITS = ASIDE | NAV | FOOTER | FORM;

    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "tablist");

    private static final Set<String> CAPTION_WORDS =
            Set.of("caption", "wp-caption-text", "image-caption", "bildunterschrift", "photo-caption", "credit");

    private final List<Element> elements = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> metas = new HashMap<>();
    private final List<Element> jsonLd = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private final List<Integer> marked = new ArrayList<>();
    private final List<Integer> titled = new ArrayList<>();
    private final List<Integer> links = new ArrayList<>();
    private @Nullable String[] texts = new String[0];
    private @Nullable List<Integer> personal;
    private @Nullable String canonical;
    private boolean canonicalSeen;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder unseen = new StringBuilder();

    private int[] parents = new int[256];
    private int[] lasts = new int[256];
    private int[] roles = new int[256];
    private boolean[] around = new boolean[256];
    private boolean[] breaking = new boolean[256];
    private boolean[] captions = new boolean[256];
    private int[] depths = new int[256];
    private int[] named = new int[256];
    private int[] contents = new int[256];
    private int[] allRoles = new int[256];
    private int[] tags = new int[256];

    private int at = -1;
    private int owner;
    private int linkDepth;
    private int preDepth;
    private int captionDepth;
    private int linkCharacters;
    private int breaks;
    private boolean captioned;

    private Outline() {}

    static Outline of(Document page) {
        Outline outline = new Outline();
        NodeTraversor.filter(outline, page);
        outline.end();
        return outline;
    }

    /** The paragraphs in the order of the page. */
    List<Block> blocks() {
        return blocks;
    }

    /** How many elements there are. */
    int size() {
        return elements.size();
    }

    Element element(int number) {
        return elements.get(number);
    }

    /** The text of an element, put together once. */
    String text(int number) {
        if (texts.length == 0) {
            texts = new String[elements.size()];
        }
        String text = texts[number];
        if (text == null) {
            text = elements.get(number).text();
            texts[number] = text;
        }
        return text;
    }

    /** The number of the element around an element, -1 for the outermost. */
    int parent(int number) {
        return parents[number];
    }

    /** The greatest number of the elements within an element. */
    int last(int number) {
        return lasts[number];
    }

    /** The roles that the class and id of an element name, as bits of {@link ClassWords}. */
    int roles(int number) {
        return roles[number];
    }

    /** The roles that a class attribute names. */
    static int rolesOf(String classes) {
        return ClassWords.roles(classes);
    }

    /** Whether an element says by its tag, role or class that it stands around the article. */
    boolean around(int number) {
        return around[number];
    }

    /** Whether an element or one around it stands around the article. */
    boolean withinAround(int number) {
        return named[number] > 0;
    }

    /** How many of an element and those around it say that they stand around the article. */
    int named(int number) {
        return named[number];
    }

    /** How many elements are around an element, itself included. */
    int depth(int number) {
        return depths[number];
    }

    /** How many of an element and those around it are named as content. */
    int contents(int number) {
        return contents[number];
    }

    /** The roles of an element and all those around it. */
    int allRoles(int number) {
        return allRoles[number];
    }

    /** The tags of an element and all those around it that say something, as bits. */
    int tags(int number) {
        return tags[number];
    }

    private static int tagBit(String tag) {
        return switch (tag) {
            case "article" -> ARTICLE;
            case "main" -> MAIN;
            case "aside", "dialog" -> ASIDE;
            case "nav", "menu" -> NAV;
            case "footer" -> FOOTER;
            case "header" -> HEADER;
            case "table" -> TABLE;
            case "form" -> FORM;
            default -> 0;
        };
    }

    /** What the meta elements say, by their property or name in lower case; the first of each. */
    Map<String, String> metas() {
        return metas;
    }

    List<Element> jsonLd() {
        return jsonLd;
    }

    /** The numbers of the elements h1 to h3. */
    List<Integer> headings() {
        return headings;
    }

    /** The numbers of the time elements and of those that microdata calls a date. */
    List<Integer> times() {
        return times;
    }

    /** The numbers of the elements that name an author or a day by class, id, rel or itemprop. */
    List<Integer> marked() {
        return marked;
    }

    /** The numbers of the elements that name themselves a headline. */
    List<Integer> titled() {
        return titled;
    }

    /** The numbers of the links. */
    List<Integer> links() {
        return links;
    }

    /** The numbers of the links within an element that lead to the page of a person. */
    List<Integer> personalWithin(int element) {
        if (personal == null) {
            personal = links.stream()
                    .filter(link -> PersonalLinks.personal(elements.get(link).attr("href")))
                    .toList();
        }
        if (personal.isEmpty() || element == 0) {
            return personal;
        }
        List<Integer> within = new ArrayList<>();
        for (int link : personal) {
            if (link >= element && link <= lasts[element]) {
                within.add(link);
            }
        }
        return within;
    }

    /** Whether an element stands within what surrounds the article, for another reason than being a byline. */
    boolean aside(int number) {
        for (int i = number; i >= 0 && named[i] > 0; i = parents[i]) {
            boolean line = (roles[i] & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0;
            if (around[i] && !line && !elements.get(i).normalName().equals("form")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element belongs to what readers wrote, or to a form. */
    boolean commented(int number) {
        return (allRoles[number] & ClassWords.COMMENT) != 0 || (tags[number] & FORM) != 0;
    }

    /** The address that the page calls its own, as it is written in the link of that name; null where there is none. */
    @Nullable
    String canonical() {
        return canonical;
    }

    /** The number of the first paragraph that is the title, -1 where none is. */
    int headline(@Nullable String title) {
        int inside = -1;
        for (int i = 0; title != null && i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            if (text.equalsIgnoreCase(title) && blocks.get(i).heading()) {
                return i;
            }
            if (inside < 0 && blocks.get(i).heading() && text.contains(title)) {
                inside = i;
            }
        }
        return inside;
    }

    /** The text for browsers that run no programs. */
    String unseen() {
        return unseen.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.SKIP_ENTIRELY;
        }
        return node instanceof Element element && enter(element) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }

    /** Opens an element; false where nothing below it is of interest. */
    private boolean enter(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "meta" -> meta(element);
            case "script" -> {
                if (element.attr("type").contains("ld+json")) {
                    jsonLd.add(element);
                }
            }
            case "link" -> {
                if (!canonicalSeen && element.attr("rel").strip().equalsIgnoreCase("canonical")) {
                    canonicalSeen = true;
                    canonical = HtmlPage.line(element.attr("href"));
                }
            }
            case "noscript" -> unseen.append(element.text()).append(' ');
            default -> {}
        }
        if (NEVER_TEXT.contains(tag)) {
            return false;
        }
        boolean breaks = BlockTags.breaks(tag);
        if (breaks) {
            end();
        }
        open(element, tag);
        breaking[at] = breaks;
        if (breaks) {
            owner = at;
        }
        switch (tag) {
            case "a" -> {
                linkDepth++;
                links.add(at);
            }
            case "pre" -> preDepth++;
            case "br" -> lineBreak();
            case "td", "th" -> cell();
            default -> {}
        }
        return true;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || at < 0) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            linkDepth--;
        } else if (tag.equals("pre")) {
            preDepth--;
        }
        boolean breaks = breaking[at];
        if (breaks) {
            end();
        }
        if (captions[at]) {
            captionDepth--;
        }
        lasts[at] = elements.size() - 1;
        at = parents[at];
        if (breaks) {
            owner = Math.max(at, 0);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String tag) {
        int number = elements.size();
        if (number == parents.length) {
            parents = Arrays.copyOf(parents, number * 2);
            lasts = Arrays.copyOf(lasts, number * 2);
            roles = Arrays.copyOf(roles, number * 2);
            around = Arrays.copyOf(around, number * 2);
            breaking = Arrays.copyOf(breaking, number * 2);
            captions = Arrays.copyOf(captions, number * 2);
            depths = Arrays.copyOf(depths, number * 2);
            named = Arrays.copyOf(named, number * 2);
            contents = Arrays.copyOf(contents, number * 2);
            allRoles = Arrays.copyOf(allRoles, number * 2);
            tags = Arrays.copyOf(tags, number * 2);
        }
        elements.add(element);
        parents[number] = at;
        at = number;
        captions[number] = tag.equals("figcaption") || tag.equals("figure");
        if (element.attributesSize() > 0) {
            attributes(number, element, tag);
        }
        int bit = tagBit(tag);
        around[number] |= (bit & AROUND_BITS) != 0;
        int parent = parents[number];
        depths[number] = parent < 0 ? 1 : depths[parent] + 1;
        named[number] = (parent < 0 ? 0 : named[parent]) + (around[number] ? 1 : 0);
        contents[number] = (parent < 0 ? 0 : contents[parent]) + ((roles[number] & ClassWords.CONTENT) != 0 ? 1 : 0);
        allRoles[number] = (parent < 0 ? 0 : allRoles[parent]) | roles[number];
        tags[number] = (parent < 0 ? 0 : tags[parent]) | bit;
        if (tag.equals("h1") || tag.equals("h2") || tag.equals("h3")) {
            headings.add(number);
        } else if (tag.equals("time")) {
            times.add(number);
        }
        if (captions[number]) {
            captionDepth++;
        }
    }

    private void attributes(int number, Element element, String tag) {
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        roles[number] = ClassWords.roles(classes) | ClassWords.roles(attributes.get("id"));
        captions[number] |= !classes.isEmpty() && CAPTION_WORDS.contains(classes.strip());
        if (attributes.size() == 1 && !classes.isEmpty()) {
            around[number] = mayBeAround(tag) && (roles[number] & ClassWords.AROUND) != 0;
            if ((roles[number] & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0) {
                marked.add(number);
            }
            if ((roles[number] & ClassWords.TITLE) != 0) {
                titled.add(number);
            }
            return;
        }
        String style = attributes.get("style");
        boolean hidden = attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || (!style.isEmpty() && hides(style));
        around[number] = mayBeAround(tag)
                && ((roles[number] & ClassWords.AROUND) != 0
                        || hidden
                        || AROUND_ROLES.contains(attributes.get("role")));
        String itemprop = attributes.get("itemprop");
        if ((roles[number] & ClassWords.TITLE) != 0 || itemprop.equals("headline")) {
            titled.add(number);
        }
        String rel = attributes.get("rel");
        if (itemprop.startsWith("date")) {
            times.add(number);
        }
        if ((roles[number] & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0
                || itemprop.contains("author")
                || rel.contains("author")) {
            marked.add(number);
        }
    }

    /** Whether an element of a tag may stand around the article; some hold all of the page. */
    private static boolean mayBeAround(String tag) {
        return !tag.equals("html") && !tag.equals("body") && !tag.equals("article") && !tag.equals("main");
    }

    private static boolean hides(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        int display = lower.indexOf("display");
        return display >= 0 && lower.startsWith("none", lower.indexOf(':', display) + 1 + blanks(lower, display));
    }

    private static int blanks(String style, int display) {
        int from = style.indexOf(':', display) + 1;
        int i = from;
        while (i < style.length() && style.charAt(i) == ' ') {
            i++;
        }
        return i - from;
    }

    private void meta(Element meta) {
        String content = HtmlPage.line(meta.attr("content"));
        if (content == null) {
            return;
        }
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = meta.attr(key);
            if (!name.isEmpty()) {
                metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preDepth > 0 && c == '\n') {
                text.append('\n');
            } else if (c > ' ' && c < 0x7f) {
                int end = i + 1;
                while (end < words.length() && words.charAt(end) > ' ' && words.charAt(end) < 0x7f) {
                    end++;
                }
                put(words, i, end);
                i = end - 1;
            } else if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) || Character.isISOControl(c)) {
                space();
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                put(words, i, i + 1);
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void put(String words, int start, int end) {
        text.append(words, start, end);
        breaks = 0;
        captioned |= captionDepth > 0;
        if (linkDepth > 0) {
            linkCharacters += end - start;
        }
    }

    /** One break is a line, two are a paragraph. */
    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            end();
        } else if (!text.isEmpty()) {
            trimEnd();
            text.append('\n');
        }
    }

    private void cell() {
        trimEnd();
        if (!text.isEmpty()) {
            text.append(" | ");
        }
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    private void end() {
        if (!text.isEmpty()) {
            String paragraph = text.toString().strip();
            if (!paragraph.isEmpty()) {
                String tag = owner < elements.size() ? elements.get(owner).normalName() : "body";
                blocks.add(new Block(owner, tag, paragraph, linkCharacters, captioned));
            }
            text.setLength(0);
        }
        linkCharacters = 0;
        breaks = 0;
        captioned = false;
    }
}
