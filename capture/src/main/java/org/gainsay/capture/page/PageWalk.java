package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The one walk over a page that sees every element and every word of it, and from which its {@link Outline} is made. */
final class PageWalk {
    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "tablist");

    private static final Set<String> CAPTION_WORDS =
            Set.of("caption", "wp-caption-text", "image-caption", "bildunterschrift", "photo-caption", "credit");

    private static final List<String> META_KEYS = List.of("property", "name", "itemprop", "http-equiv");

    /** Elements of a small page. */
    private static final int FEW = 256;

    final List<Element> elements = new ArrayList<>(FEW);
    final Paragraphs paragraphs = new Paragraphs();
    final Map<String, String> metas = new HashMap<>();
    final List<Element> jsonLd = new ArrayList<>();
    final List<Integer> headings = new ArrayList<>();
    final List<Integer> times = new ArrayList<>();
    final List<Integer> marked = new ArrayList<>();
    final List<Integer> titled = new ArrayList<>();
    final List<Integer> personal = new ArrayList<>();
    final StringBuilder unseen = new StringBuilder();

    @Nullable
    String canonical;

    int[] parents = new int[FEW];
    int[] lasts = new int[FEW];
    int[] depths = new int[FEW];
    int[] roles = new int[FEW];
    int[] allRoles = new int[FEW];
    int[] tags = new int[FEW];
    int[] named = new int[FEW];
    int[] contents = new int[FEW];
    int[] shown = new int[FEW];
    boolean[] around = new boolean[FEW];

    private int[] signs = new int[FEW];
    private boolean[] captions = new boolean[FEW];
    private int[] children = new int[FEW];

    private final ClassWords.Memory classWords = new ClassWords.Memory();
    private boolean canonicalSeen;
    private int at = -1;
    private int owner;
    private int linkDepth;
    private int preDepth;
    private int captionDepth;
    private int unreadCharacters;

    private PageWalk() {}

    /** Walks over all that stands in an element. */
    static PageWalk over(Element page) {
        PageWalk walk = new PageWalk();
        walk.enter(page);
        // The elements that are open lie from the outermost to {@code at}; no stack of calls is as deep as a page.
        while (walk.at >= 0) {
            walk.step();
        }
        return walk;
    }

    private void step() {
        Element element = elements.get(at);
        int child = children[at]++;
        if (child >= element.childNodeSize()) {
            leave(element);
            return;
        }
        Node node = element.childNode(child);
        if (node instanceof TextNode words) {
            paragraphs.add(words.getWholeText(), preDepth > 0, linkDepth > 0, captionDepth > 0);
        } else if (node instanceof Element inner) {
            enter(inner);
        }
    }

    private void enter(Element element) {
        String tag = element.normalName();
        int sign = TagSigns.of(tag);
        if ((sign & TagSigns.UNREAD) != 0) {
            unread(element, tag);
            unreadCharacters += charactersIn(element);
            return;
        }
        if ((sign & TagSigns.BREAKS) != 0) {
            end();
            owner = elements.size();
        }
        open(element, tag, sign);
        switch (tag) {
            case "a" -> linkDepth++;
            case "pre" -> preDepth++;
            case "br" -> paragraphs.breakLine(owner, elements.get(owner).normalName());
            case "td", "th" -> paragraphs.breakCell();
            default -> {}
        }
    }

    private void leave(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            linkDepth--;
        } else if (tag.equals("pre")) {
            preDepth--;
        }
        boolean breaks = (signs[at] & TagSigns.BREAKS) != 0;
        if (breaks) {
            end();
        }
        if (captions[at]) {
            captionDepth--;
        }
        lasts[at] = elements.size() - 1;
        shown[at] = paragraphs.shown() + unreadCharacters - shown[at];
        at = parents[at];
        if (breaks) {
            owner = Math.max(at, 0);
        }
        if (at < 0) {
            end();
        }
    }

    private void end() {
        paragraphs.end(owner, owner < elements.size() ? elements.get(owner).normalName() : "body");
    }

    /** What an element says that no reader sees. */
    private void unread(Element element, String tag) {
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
    }

    /** The characters of an element's text, white space apart. */
    private static int charactersIn(Element element) {
        if (element.childNodeSize() == 0) {
            return 0;
        }
        int characters = 0;
        Iterator<TextNode> words = element.nodeStream(TextNode.class).iterator();
        while (words.hasNext()) {
            characters += Paragraphs.seenIn(words.next().getWholeText());
        }
        return characters;
    }

    private void meta(Element meta) {
        String content = HtmlPage.line(meta.attr("content"));
        if (content == null) {
            return;
        }
        for (String key : META_KEYS) {
            String name = meta.attr(key);
            if (!name.isEmpty()) {
                metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    private void open(Element element, String tag, int sign) {
        int number = elements.size();
        if (number == parents.length) {
            grow(number * 2);
        }
        elements.add(element);
        parents[number] = at;
        signs[number] = sign;
        shown[number] = paragraphs.shown() + unreadCharacters;
        captions[number] = (sign & TagSigns.PICTURE) != 0;
        if (element.attributesSize() > 0) {
            attributes(number, element, tag, (sign & TagSigns.WHOLE) == 0);
        }
        around[number] |= (sign & TagSigns.AROUND) != 0;
        depths[number] = (at < 0 ? 0 : depths[at]) + 1;
        named[number] = (at < 0 ? 0 : named[at]) + (around[number] ? 1 : 0);
        contents[number] = (at < 0 ? 0 : contents[at]) + ((roles[number] & ClassWords.CONTENT) != 0 ? 1 : 0);
        allRoles[number] = (at < 0 ? 0 : allRoles[at]) | roles[number];
        tags[number] = (at < 0 ? 0 : tags[at]) | sign & TagSigns.AREAS;
        if ((sign & TagSigns.HEADING) != 0) {
            headings.add(number);
        } else if (tag.equals("time")) {
            times.add(number);
        }
        if (captions[number]) {
            captionDepth++;
        }
        at = number;
    }

    private void grow(int size) {
        parents = Arrays.copyOf(parents, size);
        lasts = Arrays.copyOf(lasts, size);
        depths = Arrays.copyOf(depths, size);
        roles = Arrays.copyOf(roles, size);
        allRoles = Arrays.copyOf(allRoles, size);
        tags = Arrays.copyOf(tags, size);
        named = Arrays.copyOf(named, size);
        contents = Arrays.copyOf(contents, size);
        shown = Arrays.copyOf(shown, size);
        around = Arrays.copyOf(around, size);
        signs = Arrays.copyOf(signs, size);
        captions = Arrays.copyOf(captions, size);
        children = Arrays.copyOf(children, size);
    }

    /** @param mayBeAround whether its class may make the element stand around the article */
    private void attributes(int number, Element element, String tag, boolean mayBeAround) {
        Attributes attributes = element.attributes();
        if (tag.equals("a") && PersonalLinks.personal(attributes.get("href"))) {
            personal.add(number);
        }
        String classes = attributes.get("class");
        int role = classWords.roles(classes);
        boolean classesAlone = attributes.size() == 1 && !classes.isEmpty();
        if (!classesAlone) {
            role |= classWords.roles(attributes.get("id"));
        }
        roles[number] = role;
        captions[number] |= !classes.isEmpty() && CAPTION_WORDS.contains(classes.strip());
        boolean line = (role & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0;
        boolean title = (role & ClassWords.TITLE) != 0;
        boolean aside = (role & ClassWords.AROUND) != 0;
        if (!classesAlone) {
            String itemprop = attributes.get("itemprop");
            aside = aside || hidden(attributes) || AROUND_ROLES.contains(attributes.get("role"));
            title = title || itemprop.equals("headline");
            line = line || itemprop.contains("author") || attributes.get("rel").contains("author");
            if (itemprop.startsWith("date")) {
                times.add(number);
            }
        }
        around[number] = mayBeAround && aside;
        if (title) {
            titled.add(number);
        }
        if (line) {
            marked.add(number);
        }
    }

    private static boolean hidden(Attributes attributes) {
        String style = attributes.get("style");
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || !style.isEmpty() && hides(style);
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
}
