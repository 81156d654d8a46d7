package org.gainsay.capture.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The telling of articles from what a site shows in the place of one.
 *
 * <p>Precision goes first: an article that is taken for a wall is lost without a trace, a wall that is taken for an
 * article is seen by the first reader. So nothing that a page says counts while the page holds the prose of an article;
 * an article about cookies or captchas stays one. The phrases stand in {@code page-signs.txt}.
 */
final class PageKinds {
    /** Characters of prose below which a page that says it is a wall is one; a paragraph of a real article or two. */
    private static final int WALL_PROSE = 700;

    /** Characters of all text below which a page with the program of a wall is one. */
    private static final int WALL_TEXT = 2_000;

    /** The stub that paywalls show is seldom longer. */
    private static final int STUB_PROSE = 1_800;

    /** What the page says of itself stands at its beginning. */
    private static final int BEGINNING = 600;

    /** Consent pages are long, and all of it is about consent. */
    private static final int CONSENT_PROSE = 5_000;

    /** Of the paragraphs of a consent page, this share speaks of cookies, partners or data. */
    private static final double CONSENT_SHARE = 0.6;

    /** Signs of consent that have to come together. */
    private static final int CONSENT_SIGNS = 2;

    private static final List<String> CONSENT_WORDS = List.of(
            "cookie",
            "consent",
            "privacy",
            "privacidad",
            "partners",
            "socios",
            "personal data",
            "datos personales",
            "datenschutz",
            "einwilligung",
            "partner",
            "vie privée",
            "données",
            "accept",
            "acept",
            "reject",
            "rechaz");

    /** A line that is a link and as long as a headline. */
    private static final int HEADLINE_CHARACTERS = 25;

    /** Headlines that link elsewhere; an article with its related stories has fewer. */
    private static final int INDEX_LINKS = 20;

    /** A section front introduces itself in a sentence or two. */
    private static final int INDEX_PROSE = 300;

    /** A line that is a link but for a few signs. */
    private static final double LINK = 0.8;

    /** How buttons that agree begin. */
    private static final List<String> AGREEING = List.of(
            ">accept",
            ">agree",
            ">i agree",
            ">i accept",
            ">acept",
            ">alle akzeptieren",
            ">akzeptieren",
            ">zustimmen",
            ">tout accepter",
            ">accepter",
            ">aceitar",
            ">accetta",
            "\"accept",
            "\"agree",
            "\"aceptar");

    private static final Map<String, List<String>> SIGNS = signs();

    private final Outline outline;
    private final JsonLd jsonLd;
    private final String html;
    private final String beginning;
    private final String title;
    private final List<Block> main;
    private final int prose;
    private final int all;

    private PageKinds(Outline outline, JsonLd jsonLd, String html, @Nullable String head, List<Block> main) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.html = html;
        this.main = main;
        this.title = lower(head);
        StringBuilder text = new StringBuilder();
        int characters = 0;
        for (Block block : outline.blocks()) {
            characters += block.text().length();
            if (text.length() < BEGINNING) {
                text.append(block.text()).append(' ');
            }
        }
        if (characters < BEGINNING) {
            text.append(outline.unseen());
        }
        this.beginning = lower(text.toString());
        this.all = characters;
        this.prose = main.stream().mapToInt(MainText::proseOf).sum();
    }

    /**
     * What the page is.
     *
     * @param head the title element
     * @param main the paragraphs of the main text
     * @param address where the page lies
     */
    static PageState of(
            Outline outline,
            JsonLd jsonLd,
            String html,
            @Nullable String head,
            List<Block> main,
            @Nullable URI address) {
        PageKinds kinds = new PageKinds(outline, jsonLd, html, head, main);
        List<PageState> found = new ArrayList<>();
        kinds.botwall(found);
        if (found.isEmpty()) {
            kinds.error(found);
        }
        if (found.isEmpty()) {
            kinds.paywall(found);
        }
        if (found.isEmpty()) {
            kinds.consent(found, address);
        }
        if (found.isEmpty()) {
            kinds.index(found, address);
        }
        return found.isEmpty() ? PageState.ARTICLE : found.getFirst();
    }

    private void botwall(List<PageState> found) {
        if (prose >= WALL_PROSE || all >= WALL_TEXT) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        String said = saidIn("botwall", title + " " + beginning);
        String program = saidIn("botwall-code", html.toLowerCase(Locale.ROOT));
        if (said != null) {
            reasons.add("says \"" + said + "\"");
        }
        if (program != null && (said != null || prose == 0 && all < BEGINNING)) {
            reasons.add("runs " + program);
        }
        if (!reasons.isEmpty()) {
            found.add(new PageState(PageKind.BOTWALL, reasons));
        }
    }

    private void error(List<PageState> found) {
        if (prose >= WALL_PROSE) {
            return;
        }
        String inTitle = saidIn("error", title + " ");
        String heading = outline.headings().isEmpty()
                ? ""
                : lower(outline.text(outline.headings().getFirst())) + " ";
        String said = inTitle != null ? inTitle : saidIn("error", heading);
        if (said == null && title.matches("(?:error )?(?:40[0-9]|410|50[0-4])\\b.*")) {
            said = title;
        }
        if (said == null && all < BEGINNING) {
            said = saidIn("error", beginning);
        }
        if (said != null) {
            found.add(new PageState(PageKind.ERROR, List.of("says \"" + said.strip() + "\"")));
        }
    }

    private void paywall(List<PageState> found) {
        if (prose >= STUB_PROSE) {
            return;
        }
        boolean closed = jsonLd.nodes().stream()
                .map(node -> node.get("isAccessibleForFree"))
                .anyMatch(free -> free instanceof String said && said.equalsIgnoreCase("false"));
        String tier = lower(outline.metas().get("article:content_tier"));
        closed |= tier.equals("locked") || tier.equals("metered");
        boolean little = prose < WALL_PROSE;
        if (!closed && !little) {
            // One sign alone needs little text.
            return;
        }
        String said = offered();
        List<String> reasons = new ArrayList<>();
        if (closed) {
            reasons.add("declares that it is not free to read");
        }
        if (said != null) {
            reasons.add("says \"" + said + "\"");
        }
        // A short free text with an advertisement for a subscription is still an article.
        if (reasons.size() == 2 || (!reasons.isEmpty() && little && prose < all)) {
            found.add(new PageState(PageKind.PAYWALL, reasons));
        }
    }

    /** What the page says in offering a subscription; null where it offers none. */
    private @Nullable String offered() {
        for (Block block : outline.blocks()) {
            // The menus of papers offer subscribers this and that on every page.
            boolean menu = block.tag().equals("li") && block.linkShare() > LINK;
            String said = menu || block.text().length() >= BEGINNING ? null : saidIn("paywall", lower(block.text()));
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private void consent(List<PageState> found, @Nullable URI address) {
        if (prose >= CONSENT_PROSE) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        for (String sign : Objects.requireNonNull(SIGNS.get("consent"))) {
            if (reasons.size() < CONSENT_SIGNS && (title.contains(sign) || beginning.contains(sign))) {
                reasons.add("says \"" + sign + "\"");
            }
        }
        if (reasons.size() + 1 < CONSENT_SIGNS) {
            // An address for consent would be one sign more.
            return;
        }
        String host = address == null || address.getHost() == null ? "" : address.getHost();
        boolean ownHost = host.startsWith("consent.") || html.contains("action=\"https://consent.");
        if (ownHost) {
            reasons.add("lies at an address for consent");
        }
        if (reasons.size() < CONSENT_SIGNS) {
            return;
        }
        int lines = 0;
        int about = 0;
        for (Block block : main) {
            if (block.text().length() >= HEADLINE_CHARACTERS) {
                lines++;
                String lower = lower(block.text());
                about += CONSENT_WORDS.stream().anyMatch(lower::contains) ? 1 : 0;
            }
        }
        boolean declared = jsonLd.works().stream().anyMatch(node -> node.get("datePublished") != null)
                || outline.metas().containsKey("article:published_time");
        if (!declared && lines > 0 && about >= CONSENT_SHARE * lines && asks()) {
            found.add(new PageState(PageKind.CONSENT, reasons));
        }
    }

    /** Whether there is a button that agrees, and nothing that calls itself an article. */
    private boolean asks() {
        String lower = html.toLowerCase(Locale.ROOT);
        return !lower.contains("<article") && AGREEING.stream().anyMatch(lower::contains);
    }

    private void index(List<PageState> found, @Nullable URI address) {
        String path = address == null || address.getPath() == null ? "" : address.getPath();
        boolean front = address != null && path.length() <= 1 && address.getQuery() == null;
        boolean item = lower(outline.metas().get("og:type")).equals("article")
                || outline.metas().containsKey("article:published_time")
                || jsonLd.works().stream()
                        .anyMatch(node -> node.get("datePublished") != null && node.get("headline") != null);
        if (item || (!front && prose >= INDEX_PROSE)) {
            return;
        }
        int links = 0;
        int linked = 0;
        for (Block block : outline.blocks()) {
            if (block.linkShare() > LINK && block.text().length() >= HEADLINE_CHARACTERS) {
                // The menus of large sites hold hundreds of links on every page.
                if (!outline.withinAround(block.owner())) {
                    links++;
                    linked += block.text().length();
                }
            }
        }
        if (links >= INDEX_LINKS && linked > 2 * prose) {
            List<String> reasons = new ArrayList<>();
            reasons.add(links + " headlines that link elsewhere");
            if (front) {
                reasons.add("lies at the front of its site");
            }
            found.add(new PageState(PageKind.INDEX, reasons));
        }
    }

    private static @Nullable String saidIn(String kind, String text) {
        for (String sign : Objects.requireNonNull(SIGNS.get(kind))) {
            if (text.contains(sign)) {
                return sign;
            }
        }
        return null;
    }

    private static String lower(@Nullable String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
    }

    private static Map<String, List<String>> signs() {
        Map<String, List<String>> signs = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(PageKinds.class.getResourceAsStream("page-signs.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && colon > 0) {
                    signs.computeIfAbsent(line.substring(0, colon), kind -> new ArrayList<>())
                            .add(line.substring(colon + 2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("page-signs.txt cannot be read", e);
        }
        return signs;
    }
}
