package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page, as the page shows it where it shows it.
 *
 * <p>What is declared for programs (JSON-LD, Open Graph, the title element) is often shortened, sharpened or carries
 * the outlet's name; so a visible heading that shares most of its words with one of them is preferred, and among
 * several the one that shares most. A heading that is one whole part of the title element comes before those. A heading
 * that is a link to the front page names the site: it is no headline, and its words are taken off the title element.
 */
final class Titles {
    static final List<String> METAS = List.of(
            "og:title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "citation_title",
            "twitter:title",
            "headline",
            "title");

    /** A heading that shares this part of its words with a declared title is that title in its visible form. */
    private static final double ALIKE = 0.5;

    /** Headings looked at: the headline is among the first. */
    private static final int HEADINGS = 40;

    /** A sole h1 of this many characters is a headline whatever is declared. */
    private static final int LONG_ENOUGH = 16;

    private static final int LONGEST = 300;

    /** What has fewer words is as likely a section as a headline. */
    private static final int FEW_WORDS = 3;

    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator RUBY = new Evaluator.Tag("rt");
    private static final Evaluator CLASSED = new Evaluator.Attribute("class");

    private static final String[] JOINTS = {" | ", " – ", " — ", " - ", " » ", " · ", " • ", " :: ", " / "};

    /** A heading that is one part of the title element is the headline, more surely than one that is much of it. */
    private static final double SEGMENT = 1.0;

    /** What parts a title element. */
    private static final Pattern SEGMENTS = Pattern.compile("\\s[|–—»«·•:/>-]{1,2}\\s|\\s--");

    private static final Pattern JOINED = Pattern.compile("\\s*[|–—»«·•:/>-]{1,2}\\s*$");

    /** What follows a blog's name in the title elements of a widespread program. */
    private static final Pattern BLOG =
            Pattern.compile("(?i)^\\s*[|–—»«·•:/>-]{1,2}\\s*(?:blog[ -]archi\\w*\\s*»\\s*)?");

    /** The address of the front page of a site, archived or not. */
    private static final Pattern FRONT =
            Pattern.compile("(?:/web/\\d+/|https?://web\\.archive\\.org/web/\\d+/)?(?:(?:https?:)?//[^/]+)?/?");

    /** What the title element says of a page that nobody gave a title. */
    private static final Set<String> EMPTY =
            Set.of("home", "startseite", "homepage", "index", "start", "untitled", "inicio");

    private final Outline outline;
    private final JsonLd jsonLd;
    private final @Nullable String outlet;
    private final String head;
    private final Map<String, Set<String>> words = new HashMap<>();
    private @Nullable String site;

    Titles(Outline outline, JsonLd jsonLd, @Nullable String outlet, @Nullable String head) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.outlet = outlet;
        this.head = head == null || EMPTY.contains(head.toLowerCase(Locale.ROOT)) ? "" : head;
    }

    @Nullable
    Finding<String> find() {
        Finding<String> declared = declared();
        Finding<String> shown = shown(declared == null ? head : declared.value());
        if (shown != null) {
            return shown;
        }
        if (declared != null) {
            return new Finding<>(withoutOutlet(declared.value()), declared.place());
        }
        if (!head.isEmpty()) {
            return new Finding<>(withoutOutlet(head), "title");
        }
        Finding<String> aside = null;
        for (int number : outline.headings()) {
            String text = outline.endless(number) ? null : HtmlPage.line(outline.text(number));
            if (text != null && !outline.withinAround(number)) {
                return new Finding<>(text, "visible");
            }
            if (text != null
                    && aside == null
                    && outline.element(number).normalName().equals("h1")) {
                aside = new Finding<>(text, "visible");
            }
        }
        return aside;
    }

    private @Nullable Finding<String> declared() {
        Map<?, ?> node = jsonLd.article();
        String headline = node == null ? null : JsonLd.string(node.get("headline"));
        if (headline != null && !same(headline, outlet)) {
            return new Finding<>(unescaped(headline), "json-ld");
        }
        for (String meta : METAS) {
            String title = outline.metas().get(meta);
            if (title != null && !same(title, outlet)) {
                return new Finding<>(unescaped(title), meta.startsWith("og:") ? "opengraph" : "meta");
            }
        }
        return null;
    }

    private @Nullable Finding<String> shown(String declared) {
        Set<String> wanted = words(withoutOutlet(declared));
        Set<String> inHead = words(head);
        Set<String> segments = new HashSet<>();
        for (String segment : SEGMENTS.split(head)) {
            segments.add(plain(segment));
        }
        String best = null;
        double bestScore = 0;
        int firsts = 0;
        String sole = null;
        String classed = null;
        boolean classedFirst = false;
        int looked = 0;
        Set<@Nullable String> parted = new HashSet<>();
        for (int number : outline.headings()) {
            if (looked++ == HEADINGS) {
                break;
            }
            if (outline.endless(number)) {
                continue;
            }
            Element heading = outline.element(number);
            if (heading.childrenSize() > 0) {
                parted.add(HtmlPage.line(outline.text(number)));
            }
            String text = textOf(number, declared);
            if (text != null && namesSite(heading)) {
                site = site == null ? text : site;
                continue;
            }
            if (text == null || text.length() > LONGEST || same(text, outlet) || text.length() < 3) {
                continue;
            }
            if (classed == null && (outline.roles(number) & ClassWords.TITLE) != 0 && !outline.withinAround(number)) {
                classed = text;
                classedFirst = heading.normalName().equals("h1");
            }
            boolean first = heading.normalName().equals("h1");
            if (first && !outline.withinAround(number)) {
                firsts++;
                sole = text;
            }
            Set<String> words = words(text);
            double score = Math.max(shared(words, wanted), 0.95 * shared(words, inHead)) + (first ? 0.15 : 0);
            if (words.size() >= FEW_WORDS && segments.contains(plain(text))) {
                score = Math.max(score, SEGMENT + (first ? 0.15 : 0));
            }
            double floor = first ? ALIKE + 0.15 : ALIKE + 0.25;
            if (score >= floor && score > bestScore) {
                bestScore = score;
                best = text;
            }
        }
        if (best != null
                && firsts == 1
                && sole != null
                && shared(words(sole), wanted) >= ALIKE
                && sole.startsWith(best)) {
            // A teaser repeats the declared title, and the page has a longer one.
            best = sole;
        }
        if (best == null && (classedFirst || site != null)) {
            best = classed;
        }
        if (best == null && firsts == 1 && sole != null && sole.length() >= LONG_ENOUGH) {
            best = sole;
        }
        // The title element of some blogs names the blog alone, and so does their first heading.
        boolean blog = best == null
                ? declared.isEmpty() || same(declared, outlet)
                : same(best, head) && same(declared, head) && !outline.metas().containsKey("og:title");
        if (blog && classed != null) {
            best = classed;
        }
        if (best == null) {
            return null;
        }
        // A heading element may hold a date or a line above the headline as well.
        String plain = withoutOutlet(declared);
        boolean within = parted.contains(best)
                && best.length() > plain.length()
                && words(plain).size() >= FEW_WORDS
                && best.contains(plain)
                && !head.contains(best);
        return within ? null : new Finding<>(best, "visible");
    }

    /** Whether a heading is a link to the front page of its site. */
    static boolean namesSite(Element heading) {
        Element link = heading.childrenSize() == 0 ? null : heading.selectFirst(LINK);
        return link != null
                && FRONT.matcher(link.attr("href")).matches()
                && link.text().equals(heading.text());
    }

    private static String plain(String text) {
        return String.join(" ", listed(text));
    }

    /** The words of two titles that both have, as a share of all (Dice). */
    private static double shared(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (String word : a) {
            common += b.contains(word) ? 1 : 0;
        }
        return 2.0 * common / (a.size() + b.size());
    }

    /** The words of a title in lower case; told once for each. */
    private Set<String> words(String title) {
        return words.computeIfAbsent(title, written -> new HashSet<>(listed(written)));
    }

    /** The words of a text in lower case, in its order. */
    private static List<String> listed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        int at = 0;
        while (at <= lower.length()) {
            int letter = at < lower.length() ? lower.codePointAt(at) : ' ';
            boolean within = ofWord(letter);
            if (within && start < 0) {
                start = at;
            } else if (!within && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    /** Whether a character is a letter or a number of any kind. */
    private static boolean ofWord(int letter) {
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
        }
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** The text of a heading without what some outlets put inside as well: a date, a line above. */
    @Nullable
    String textOf(int number, String declared) {
        Element heading = outline.element(number);
        if (heading.childrenSize() == 0) {
            return HtmlPage.line(outline.text(number));
        }
        String text = outline.text(number);
        if (heading.selectFirst(RUBY) != null) {
            Element said = heading.clone();
            said.select("rt, rp").remove();
            text = said.text();
        }
        if (!head.contains(text) && !declared.contains(text)) {
            String longest = "";
            for (Element part : heading.getAllElements()) {
                String inside = part.text();
                boolean known = head.contains(inside) || declared.contains(inside);
                if (known && inside.length() > longest.length() && words(inside).size() >= FEW_WORDS) {
                    longest = inside;
                }
            }
            String rest = text.replace(longest, "").strip();
            if (rest.length() > longest.length() && words(rest).size() >= FEW_WORDS && head.contains(rest)) {
                return HtmlPage.line(rest);
            }
            if (longest.length() * 2 > text.length()) {
                return HtmlPage.line(longest);
            }
        }
        for (Element part : heading.select(CLASSED)) {
            if (!part.equals(heading) && (Outline.rolesOf(part.attr("class")) & ClassWords.KICKER) != 0) {
                text = text.replace(part.text(), "");
            }
        }
        return HtmlPage.line(text);
    }

    /** The title without the name of the outlet before or after it. */
    String withoutOutlet(String written) {
        String title = written;
        if (site != null && title.length() > site.length() && title.endsWith(site)) {
            title = JOINED.matcher(title.substring(0, title.length() - site.length()))
                    .replaceFirst("");
        } else if (site != null && title.length() > site.length() && title.startsWith(site)) {
            title = BLOG.matcher(title.substring(site.length())).replaceFirst("");
        }
        for (String joint : JOINTS) {
            int last = title.lastIndexOf(joint);
            if (last > 0) {
                String after = title.substring(last + joint.length()).strip();
                String before = title.substring(0, title.indexOf(joint)).strip();
                if (outletLike(after)
                        || (joint.equals(" | ") && last > title.length() / 3)
                        || trailer(title.substring(0, last), after)) {
                    title = title.substring(0, last).strip();
                } else if (outletLike(before)) {
                    title = title.substring(title.indexOf(joint) + joint.length())
                            .strip();
                }
            }
        }
        return title;
    }

    private boolean outletLike(String part) {
        if (part.isEmpty()) {
            return false;
        }
        if (same(part, site)) {
            return true;
        }
        return outlet != null && (same(part, outlet) || shared(words(part), words(outlet)) >= ALIKE);
    }

    /** Whether the part after a joint is short beside the part before it: a name, not half of a headline. */
    private boolean trailer(String before, String after) {
        return undeclared()
                && words(before).size() > words(after).size()
                && words(after).size() <= FEW_WORDS;
    }

    private boolean undeclared() {
        return !outline.metas().containsKey("og:title");
    }

    private boolean same(String a, @Nullable String b) {
        return b != null && words(a).equals(words(b));
    }

    /** Some pages escape twice. */
    static String unescaped(String text) {
        String once = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        String line = HtmlPage.line(once);
        return line == null ? text : line;
    }
}
