package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may be its headline: what is declared for programs, whole and without the outlet's name; the
 * parts of the title element; the headings, whole and without a line above; elements that name themselves a headline;
 * and what the rules of {@link Titles} say.
 */
final class TitleCandidates {
    /** Candidates of one page; more are a list of articles. */
    private static final int MOST = 40;

    /** Headings looked at: the headline is among the first. */
    private static final int HEADINGS = 24;

    /** Elements looked at that name themselves a headline. */
    private static final int TITLED = 12;

    private static final int LONGEST = 300;
    private static final int SHORTEST = 3;

    /** Places, as bits. */
    static final int RULES = 1;

    static final int JSON_LD = 2;
    static final int OPEN_GRAPH = 4;
    static final int TWITTER = 8;
    static final int META = 16;
    static final int HEAD = 32;
    static final int WITHOUT_OUTLET = 64;
    static final int FIRST_PART = 128;
    static final int LAST_PART = 256;
    static final int H1 = 512;
    static final int H2 = 1024;
    static final int H3 = 2048;
    static final int CLASSED = 4096;
    static final int MICRODATA = 8192;
    static final int CUT = 16384;
    static final int FRONT = 32768;
    static final int LINKED = 65536;
    static final int DECLARED = JSON_LD | OPEN_GRAPH | TWITTER | META;
    static final int PLACES = 17;

    private static final Pattern PARTS = Pattern.compile("\\s[|–—»«·•:/>-]{1,2}\\s|\\s--|(?<=\\p{L}): ");

    private final Outline outline;
    private final Titles rules;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    /** One text that may be the headline. */
    static final class Candidate {
        final String text;
        final String plain;
        final int order;
        int places;
        int element = -1;
        private final String place;
        float[] features = new float[0];

        private Candidate(String text, String plain, int order, String place) {
            this.text = text;
            this.plain = plain;
            this.order = order;
            this.place = place;
        }

        Finding<String> finding() {
            return new Finding<>(text, place);
        }

        boolean in(int places) {
            return (this.places & places) != 0;
        }
    }

    private TitleCandidates(Outline outline, Titles rules) {
        this.outline = outline;
        this.rules = rules;
    }

    /**
     * The candidates of a page with their numbers.
     *
     * @param head what its title element says
     * @param address the address it was fetched from or calls its own
     */
    static List<Candidate> of(
            Outline outline,
            JsonLd jsonLd,
            Titles rules,
            @Nullable String head,
            @Nullable String outlet,
            String address) {
        TitleCandidates candidates = new TitleCandidates(outline, rules);
        candidates.gather(jsonLd, head);
        List<Candidate> all = List.copyOf(candidates.found.values());
        new TitleFeatures(outline, all).describe(head == null ? "" : head, outlet == null ? "" : outlet, address);
        return all;
    }

    private void gather(JsonLd jsonLd, @Nullable String head) {
        Finding<String> rule = rules.find();
        if (rule != null) {
            add(rule.value(), RULES, rule.place(), -1);
        }
        for (Map<?, ?> work : jsonLd.works()) {
            declared(JsonLd.string(work.get("headline")), JSON_LD, "json-ld");
        }
        for (String meta : Titles.METAS) {
            boolean graph = meta.startsWith("og:");
            int place = graph ? OPEN_GRAPH : meta.startsWith("twitter:") ? TWITTER : META;
            declared(outline.metas().get(meta), place, graph ? "opengraph" : "meta");
        }
        if (head != null) {
            add(head, HEAD, "title", -1);
            add(rules.withoutOutlet(head), HEAD | WITHOUT_OUTLET, "title", -1);
            parts(head, "title");
        }
        headings();
        int looked = 0;
        for (int number : outline.titled()) {
            if (looked++ == TITLED) {
                break;
            }
            if (outline.longer(number, LONGEST)) {
                continue;
            }
            boolean microdata = outline.element(number).attr("itemprop").contains("headline");
            add(outline.text(number), microdata ? MICRODATA : CLASSED, microdata ? "microdata" : "visible", number);
        }
    }

    private void declared(@Nullable String written, int place, String word) {
        if (written != null) {
            String title = Titles.unescaped(written);
            add(title, place, word, -1);
            add(rules.withoutOutlet(title), place | WITHOUT_OUTLET, word, -1);
        }
    }

    /** What stands before and behind the first and the last joint. */
    private void parts(String head, String word) {
        java.util.regex.Matcher joint = PARTS.matcher(head);
        int first = -1;
        int afterFirst = -1;
        int last = -1;
        int afterLast = -1;
        while (joint.find()) {
            boolean colon = joint.group().equals(": ");
            first = first < 0 ? joint.start() : first;
            afterFirst = afterFirst < 0 ? joint.end() : afterFirst;
            last = colon ? last : joint.start();
            afterLast = colon ? afterLast : joint.end();
        }
        if (first >= 0) {
            add(head.substring(0, first), FIRST_PART, word, -1);
            add(head.substring(afterFirst), LAST_PART, word, -1);
        }
        if (last >= 0) {
            add(head.substring(0, last), FIRST_PART, word, -1);
            add(head.substring(afterLast), LAST_PART, word, -1);
        }
    }

    private void headings() {
        int looked = 0;
        for (int number : outline.headings()) {
            if (looked++ == HEADINGS) {
                break;
            }
            if (outline.endless(number)) {
                continue;
            }
            Element heading = outline.element(number);
            String tag = heading.normalName();
            int place = tag.equals("h1") ? H1 : tag.equals("h2") ? H2 : H3;
            place |= Titles.namesSite(heading) ? FRONT : 0;
            place |= (outline.roles(number) & ClassWords.TITLE) != 0 ? CLASSED : 0;
            place |= heading.attr("itemprop").contains("headline") ? MICRODATA : 0;
            String whole = outline.text(number);
            add(whole, place, "visible", number);
            if (heading.childrenSize() > 0) {
                String cut = rules.textOf(number, "");
                if (cut != null && !cut.equals(whole)) {
                    add(cut, place | CUT, "visible", number);
                }
                for (Element part : heading.children()) {
                    String inside = part.text();
                    if (inside.length() > SHORTEST && inside.length() < whole.length()) {
                        add(inside, place | CUT, "visible", number);
                        add(whole.replace(inside, ""), place | CUT, "visible", number);
                    } else if (part.normalName().equals("a")) {
                        add(whole, LINKED, "visible", number);
                    }
                }
            }
        }
    }

    private void add(String written, int place, String word, int element) {
        String line = HtmlPage.line(written);
        if (line == null || line.length() < SHORTEST || line.length() > LONGEST) {
            return;
        }
        String plain = People.letters(line);
        Candidate candidate = found.get(plain);
        if (candidate == null) {
            if (plain.isEmpty() || found.size() >= MOST) {
                return;
            }
            candidate = new Candidate(line, plain, found.size(), word);
            found.put(plain, candidate);
        }
        candidate.places |= place;
        if (candidate.element < 0) {
            candidate.element = element;
        }
    }

    /** The words of a text in lower case, as far as letters and figures are words. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean within = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (within && start < 0) {
                start = i;
            } else if (!within && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
