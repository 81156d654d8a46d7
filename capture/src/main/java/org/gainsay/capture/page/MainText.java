package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: the paragraphs that a reader came for, without what stands around them.
 *
 * <h2>How it is found</h2>
 *
 * What is never article is cut away first: scripts, forms, navigation, and elements whose class or id names them as
 * comments, sharing, related items. The rest is cut into blocks. A block that is long enough and holds few links is
 * prose, and its length counts for every element around it. From the body the search goes down into the child that
 * holds the greater part of the prose, for as long as one child does; where it stops is the smallest element that
 * holds the article. Its blocks, without lists of links, are the main text. Where no prose is found, all blocks of
 * the page are.
 *
 * <p>The idea of counting text against links is that of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection
 * using Shallow Text Features" (WSDM 2010); the search from the body down is ours.
 */
final class MainText {
    /** A child that holds this share of the prose is gone into; below it, the article is spread over several. */
    private static final double GREATER_PART = 0.7;

    /** Shorter blocks are captions, labels and teasers more often than paragraphs. */
    private static final int PROSE_CHARACTERS = 80;

    /** A paragraph with more than a third of its characters in links is a list of links. */
    private static final double PROSE_LINKS = 0.33;

    /** Blocks with more than this share in links are left out of the article. */
    private static final double KEPT_LINKS = 0.66;

    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, math, iframe, object, embed, canvas,"
                    + " audio, video, form, button, input, select, textarea, nav, aside, footer, menu, dialog,"
                    + " [hidden], [aria-hidden=true], [style~=(?i)display:\\s*none], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=menu], [role=tablist]";

    /** Words in class or id that name what stands around an article. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[-_\\s])(?:comments?(?:[-_]?(?:list|area|section|form|wrapper|thread|respond))?|disqus\\w*|respond|"
                    + "share|sharing|sharedaddy|social\\w*|addtoany\\w*|related\\w*|recommend\\w*|more-?stories|read-?more|"
                    + "readmore|also-?read|most-?(?:read|popular|viewed)|popular|trending|sidebar|side-?bar|widget|"
                    + "newsletter\\w*|subscri\\w*|promo\\w*|sponsor\\w*|advert\\w*|ads?|banner|breadcrumbs?|"
                    + "pagination|pager|nav|navbar|navigation|menu|footer|foot|masthead|cookies?\\w*|consent|gdpr|"
                    + "popup|modal|overlay|tags?|tag-?(?:list|cloud|links)|author-?(?:bio|box|info)|about-?author|"
                    + "bio|jp-relatedposts|outbrain|taboola|toolbar|signup|sign-?up|login|byline|meta|post-?meta|"
                    + "entry-?meta|print|skip|screen-reader-text|visually-hidden|sr-only|hidden|copyright|disclaimer)"
                    + "(?:$|[-_\\s])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> KEPT_ANYWAY = Set.of("html", "body", "article", "main");

    private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();

    private MainText() {}

    /**
     * The main text of {@code page}, which is taken apart on the way; blank where it has no text at all.
     *
     * @param title the headline, which stays the first paragraph where the page shows it
     */
    static String of(Document page, @Nullable String title) {
        Element headline = headline(page, title);
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        List<Block> all = Blocks.of(body);
        int whole = all.stream().mapToInt(MainText::proseOf).sum();
        removeAround(body, whole, all);
        List<Block> blocks = Blocks.of(body);
        String text = new MainText().text(blocks, body, headline == null ? null : title);
        return text.isBlank() ? joined(all, null) : text;
    }

    private String text(List<Block> blocks, Element body, @Nullable String title) {
        for (Block block : blocks) {
            int length = proseOf(block);
            for (Element e = block.owner(); length > 0 && e != null; e = e.parent()) {
                prose.merge(e, length, Integer::sum);
            }
        }
        Element article = smallest(body);
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (within(block.owner(), article) && block.linkShare() <= KEPT_LINKS) {
                kept.add(block);
            }
        }
        return joined(kept, title);
    }

    private Element smallest(Element body) {
        Element at = body;
        while (true) {
            int here = prose.getOrDefault(at, 0);
            Element next = null;
            for (Element child : at.children()) {
                if (here > 0 && prose.getOrDefault(child, 0) >= GREATER_PART * here) {
                    next = child;
                }
            }
            if (next == null || next.tagName().equals("p")) {
                return at;
            }
            at = next;
        }
    }

    /** Removes what names itself as standing around the article, unless most of the prose is in it. */
    private static void removeAround(Element body, int whole, List<Block> blocks) {
        IdentityHashMap<Element, Integer> within = new IdentityHashMap<>();
        for (Block block : blocks) {
            int length = proseOf(block);
            for (Element e = block.owner(); length > 0 && e != null; e = e.parent()) {
                within.merge(e, length, Integer::sum);
            }
        }
        List<Element> around = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            boolean named = AROUND.matcher(element.className()).find()
                    || AROUND.matcher(element.id()).find();
            if (named
                    && !KEPT_ANYWAY.contains(element.tagName())
                    && within.getOrDefault(element, 0) * 2 < Math.max(whole, 1)) {
                around.add(element);
            }
        }
        around.forEach(Element::remove);
    }

    private static int proseOf(Block block) {
        boolean long_ = block.text().length() >= PROSE_CHARACTERS;
        return long_ && block.linkShare() < PROSE_LINKS ? block.text().length() : 0;
    }

    private static boolean within(Element element, Element article) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.equals(article)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Element headline(Document page, @Nullable String title) {
        if (title == null) {
            return null;
        }
        return page.select("h1, h2").stream()
                .filter(heading -> heading.text().equalsIgnoreCase(title))
                .findFirst()
                .orElse(null);
    }

    private static String joined(List<Block> blocks, @Nullable String title) {
        StringBuilder text = new StringBuilder();
        if (title != null) {
            text.append(title);
        }
        for (Block block : blocks) {
            if (block.text().equalsIgnoreCase(title)) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
        }
        return text.toString();
    }
}
