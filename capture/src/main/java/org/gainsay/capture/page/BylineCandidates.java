package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.page.Names.Trust;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may be its byline, and what can be seen of each: in which places it stands, what the rules
 * of {@link Bylines} say, the shape of the name, where it is printed and what is around. The numbers by which
 * {@link BylineChoice} chooses.
 *
 * <p>No word of a name is among the numbers, only how it is written.
 */
final class BylineCandidates {
    /** Candidates of one page; more are a list of people. */
    private static final int MOST = 60;

    /** Elements named as a byline that are looked at: a page with more lists comments or teasers. */
    private static final int MARKED = 80;

    /** Elements looked at within one that is named as a byline. */
    private static final int INSIDE_MARKED = 8;

    /** What holds a name within an element that is named as a byline. */
    private static final Evaluator NAMED =
            QueryParser.parse("a, [itemprop=name], .fn, strong, b, h4, h3, h5, [class*=name]");

    private static final int LINE_CHARACTERS = 140;

    /** Lines of one block that are looked at. */
    private static final int LINES = 12;

    private static final int NAME_CHARACTERS = 60;

    /** Places, as bits. */
    static final int RULES = 1;

    static final int WORK_AUTHOR = 2;
    static final int WORK_CREATOR = 4;
    private static final int LATER_WORK = 8;
    static final int META_AUTHOR = 16;
    static final int META = 32;
    static final int MICRODATA = 64;
    static final int REL = 128;
    static final int CLASSED = 256;
    static final int OPENED = 512;
    private static final int BARE = 1024;
    private static final int DATED = 2048;
    private static final int PERSONAL = 4096;
    private static final int COPYRIGHT = 8192;
    private static final int NOBODY = 16384;
    private static final int INSIDE = 32768;
    private static final int CREDIT = 65536;
    private static final int CUT = 131072;
    private static final int OUTLET = 262144;
    private static final int SITE = 524288;
    static final int PLACES = 20;

    /** An opening within a line, and a name of up to four words. */
    private static final Pattern OPENING_INSIDE = Pattern.compile(
            "(?:^|[\\s(|,])(?i:von|by|par|por|with|mit|autor(?:in)?:?|author:?|text:|texte?|redaktion:|fotos?:|kontakt:)\\s+"
                    + "(\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|(?:von|van|de|der|den|del|della|di|da|zu)(?=\\s))){0,3}|[\\p{L}\\d_.-]{2,25}$)");

    /** The openings of that pattern. */
    private static final List<String> INSIDE_WORDS = List.of(
            "von",
            "by",
            "par",
            "por",
            "with",
            "mit",
            "autor",
            "autor:",
            "autorin",
            "autorin:",
            "author",
            "author:",
            "text",
            "text:",
            "texte",
            "redaktion:",
            "foto:",
            "fotos:",
            "kontakt:");

    private static final int LONGEST_INSIDE = 10;

    /** What a text is credited to: an agency by its letters in brackets, or whatever is called the source. */
    private static final Pattern CREDITED = Pattern.compile(
            "\\(([\\p{L}]{2,5}(?:[/,] ?[\\p{L}]{2,5}){0,2})\\)\\s*(?:[-–—]|$)|(?:Quelle|Source|Fuente|Herausgeber)\\s*:\\s*(.{2,60})$");

    private static final List<String> SOURCES = List.of("Quelle", "Source", "Fuente", "Herausgeber");

    /** Characters of the letters of three agencies and what stands between them. */
    private static final int LONGEST_CREDIT = 22;

    private static final Pattern RIGHTS = Pattern.compile(
            "(?:©|\\([cC]\\)|Copyright)\\s*(?:(?:19|20)\\d\\d(?:\\s*-\\s*(?:19|20)\\d\\d)?)?\\s*(.{3,60})");

    private static final Pattern PARTS = Pattern.compile("\\s*(?:[|•·∙–—/,;]|\\s-\\s|\\b(?:am|on|um|at)\\b)\\s*");

    /** The signs of that pattern. */
    private static final String PARTING = "|•·∙–—/,;-";

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}(?:\\s*(?:Uhr|h|AM|PM|am|pm))?");

    private final Outline outline;
    private final JsonLd jsonLd;
    private final @Nullable String outlet;
    private final @Nullable String host;
    private final int headline;
    private final Map<String, Candidate> found = new LinkedHashMap<>();
    private final Map<Integer, List<List<String>>> people = new HashMap<>();
    private boolean personal;

    /** One byline that may be the page's. */
    static final class Candidate {
        final List<String> names;
        final String letters;
        final int order;
        int places;
        private String place;
        int owner = -1;
        float[] features = new float[0];

        private Candidate(List<String> names, String letters, int order, String place) {
            this.names = names;
            this.letters = letters;
            this.order = order;
            this.place = place;
        }

        /** The names; null for nobody, and where the outlet is meant, which nothing on the page calls the author. */
        @Nullable
        Finding<String> finding() {
            return names.isEmpty() || (places & ~(OUTLET | SITE)) == 0
                    ? null
                    : new Finding<>(String.join(", ", names), place);
        }

        /** The names; none for nobody. */
        List<String> names() {
            return names;
        }

        /** Whether the rules chose it. */
        boolean ruled() {
            return (places & RULES) != 0;
        }

        /** What is seen of it. */
        float[] features() {
            return features;
        }
    }

    private BylineCandidates(
            Outline outline, JsonLd jsonLd, @Nullable String outlet, @Nullable String host, int headline) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.outlet = outlet;
        this.host = host;
        this.headline = headline;
    }

    /**
     * The candidates of a page, nobody among them.
     *
     * @param rule what the rules chose, null where nothing
     * @param others what they found in other places
     */
    static List<Candidate> of(
            Outline outline,
            JsonLd jsonLd,
            @Nullable String outlet,
            @Nullable String host,
            @Nullable String title,
            int headline,
            @Nullable Finding<String> rule,
            List<Finding<String>> others) {
        BylineCandidates candidates = new BylineCandidates(outline, jsonLd, outlet, host, headline);
        candidates.gather(rule, others);
        new BylineFeatures(outline, List.copyOf(candidates.found.values()), headline).describe(outlet, host, title);
        return List.copyOf(candidates.found.values());
    }

    private void gather(@Nullable Finding<String> rule, List<Finding<String>> others) {
        if (rule != null) {
            add(List.of(rule.value().split(", ")), RULES, rule.place(), -1);
        }
        for (Finding<String> other : others) {
            add(List.of(other.value().split(", ")), 0, other.place(), -1);
        }
        declared();
        marked();
        lines();
        if (outlet != null) {
            add(List.of(outlet), OUTLET, "outlet", -1);
        }
        if (host != null) {
            add(List.of(People.bare(host)), SITE, "url", -1);
        }
        for (Candidate whole : List.copyOf(found.values())) {
            cut(whole);
        }
        Candidate nobody = new Candidate(List.of(), "", found.size(), "");
        nobody.places = NOBODY | (rule == null ? RULES : 0);
        found.put("", nobody);
    }

    /** The beginnings of a name of many words: what follows may be an office. */
    private void cut(Candidate whole) {
        if (whole.names.size() != 1 || (whole.places & (WORK_AUTHOR | OUTLET | SITE)) != 0) {
            return;
        }
        String[] words = whole.names.getFirst().split("\\s+");
        for (int length = 2; length < Math.min(words.length, 4); length++) {
            String name = String.join(" ", Arrays.copyOf(words, length));
            if (!Names.within(words[length - 1]) && Names.bare(name)) {
                add(List.of(name), CUT, whole.place, whole.owner);
            }
        }
    }

    private void add(List<String> names, int place, String word, int owner) {
        StringBuilder letters = new StringBuilder();
        for (String name : names) {
            letters.append(letters(name)).append(' ');
        }
        String key = letters.toString();
        if (key.isBlank()) {
            return;
        }
        Candidate candidate = found.get(key);
        if (candidate == null) {
            if (found.size() >= MOST) {
                return;
            }
            candidate = new Candidate(names, key.strip(), found.size(), word);
            found.put(key, candidate);
        }
        candidate.places |= place;
        if (candidate.owner < 0) {
            candidate.owner = owner;
        }
    }

    private void declared() {
        int number = 0;
        for (Map<?, ?> work : jsonLd.works()) {
            int later = number++ == 0 ? 0 : LATER_WORK;
            for (String property : List.of("author", "creator")) {
                List<String> names = new ArrayList<>();
                for (String written : jsonLd.names(work.get(property))) {
                    names.addAll(Names.in(written, Trust.DECLARED));
                }
                int place = property.equals("author") ? WORK_AUTHOR : WORK_CREATOR;
                add(names, place | later, "json-ld", -1);
            }
        }
        for (String meta : DeclaredAuthors.METAS) {
            String written = outline.metas().get(meta);
            if (written != null) {
                add(
                        Names.in(written, Trust.DECLARED),
                        meta.equals("author") ? META_AUTHOR : META,
                        meta.startsWith("og:") ? "opengraph" : "meta",
                        -1);
            }
        }
        String label = outline.metas().get("twitter:label1");
        String value = outline.metas().get("twitter:data1");
        if (label != null && value != null) {
            add(Names.in(label + " " + value, Trust.VISIBLE), META, "meta", -1);
        }
    }

    private void marked() {
        int looked = 0;
        for (int number : outline.marked()) {
            Element element = outline.element(number);
            String itemprop = element.attr("itemprop");
            int place = itemprop.contains("author") || itemprop.contains("creator") ? MICRODATA : 0;
            place |= element.attr("rel").contains("author") ? REL : 0;
            place |= (outline.roles(number) & ClassWords.BYLINE) != 0 ? CLASSED : 0;
            if (place == 0) {
                continue;
            }
            if (looked++ == MARKED) {
                break;
            }
            String word = (place & MICRODATA) != 0 ? "microdata" : "visible";
            String text = outline.longer(number, LINE_CHARACTERS) ? "" : outline.text(number);
            if (!text.isEmpty() && text.length() <= LINE_CHARACTERS) {
                add(Names.in(text, Trust.MARKED), place, word, number);
            }
            Iterator<Element> inner = element.stream()
                    .filter(inside -> NAMED.matches(element, inside))
                    .limit(INSIDE_MARKED)
                    .iterator();
            while (inner.hasNext()) {
                Element named = inner.next();
                String inside = named.text();
                if (inside.length() <= NAME_CHARACTERS && !inside.equals(text)) {
                    add(Names.in(inside, Trust.MARKED), place, word, number);
                }
            }
        }
    }

    private void lines() {
        personal = outline.size() > 0 && !outline.personalWithin(0).isEmpty();
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.caption()) {
                continue;
            }
            String text = block.text();
            if (Names.opens(text) && i + 1 < blocks.size()) {
                text = text + " " + blocks.get(i + 1).text();
            }
            int start = 0;
            for (int number = 1; start < text.length(); number++) {
                int end = number == LINES ? -1 : text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                if (end - start <= LINE_CHARACTERS) {
                    line(text.substring(start, end), block, i);
                }
                start = end + 1;
            }
            if (mayCredit(text) && (text.length() <= LINE_CHARACTERS || MainText.proseOf(block) > 0)) {
                Matcher credited = CREDITED.matcher(text);
                if (credited.find()) {
                    String name = credited.group(1) == null ? credited.group(2) : credited.group(1);
                    add(List.of(name.strip()), CREDIT, "visible", block.owner());
                }
            }
        }
    }

    private void line(String line, Block block, int number) {
        add(Names.in(line, Trust.VISIBLE), OPENED, "visible", block.owner());
        boolean near = headline >= 0 ? Math.abs(number - headline) <= 10 : number < 25;
        if (Names.bare(line)) {
            add(List.of(line), BARE, "visible", block.owner());
        }
        if (mayOpenInside(line)) {
            Matcher inside = OPENING_INSIDE.matcher(line);
            while (inside.find()) {
                add(List.of(inside.group(1)), INSIDE, "visible", block.owner());
            }
        }
        if (line.indexOf('©') >= 0 || line.contains("(c)") || line.contains("(C)") || line.contains("Copyright")) {
            Matcher rights = RIGHTS.matcher(line);
            if (rights.find()) {
                add(Names.in(rights.group(1), Trust.MARKED), COPYRIGHT, "visible", block.owner());
            }
        }
        boolean named = mayHoldName(line);
        boolean linked = personal
                && block.linkCharacters() > 0
                && !people.computeIfAbsent(block.owner(), this::peopleWithin).isEmpty();
        boolean whole = line.equals(block.text());
        boolean dated = (named || linked)
                && (whole
                        ? outline.days().first(number, Dates.Order.DAY_FIRST) != null
                        : Dates.dayIn(line, Dates.Order.DAY_FIRST) != null);
        if (named && (dated || near) && mayPart(line)) {
            for (String part : PARTS.split(CLOCK.matcher(line).replaceAll("|"))) {
                String stripped = part.strip();
                if (stripped.length() < line.length() && !Dates.hasFigure(stripped) && Names.bare(stripped)) {
                    add(List.of(stripped), dated ? DATED | BARE : BARE, "visible", block.owner());
                }
            }
        }
        if (linked && (dated || near || !outline.withinAround(block.owner()))) {
            for (List<String> names : people.getOrDefault(block.owner(), List.of())) {
                add(names, dated ? PERSONAL | DATED : PERSONAL, "visible", block.owner());
            }
        }
    }

    /** The names in the links of an element to the pages of a person; read once, for an element may have many lines. */
    private List<List<String>> peopleWithin(int owner) {
        List<List<String>> names = new ArrayList<>();
        for (int link : outline.personalWithin(owner)) {
            String name = outline.text(link);
            if (names.size() < MOST && name.length() <= NAME_CHARACTERS) {
                names.add(Names.in(name, Trust.MARKED));
            }
        }
        return names;
    }

    /** Whether a capital is followed by a word of a name, as far as can be told at a glance. */
    private static boolean mayHoldName(String line) {
        boolean capital = false;
        char before = ' ';
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && capital && before <= ' ') {
                return true;
            }
            if (letter && !Character.isLetter(before)) {
                capital = Character.isUpperCase(c);
            } else if (!letter && c > ' ' && ".'’-".indexOf(c) < 0) {
                capital = false;
            }
            before = c;
        }
        return false;
    }

    /** Whether there is anything that {@link #PARTS} or {@link #CLOCK} may part a line at, or white space to take off. */
    private static boolean mayPart(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c) || PARTING.indexOf(c) >= 0) {
                return true;
            }
            if ((c == 'a' || c == 'o' || c == 'u')
                    && (i == 0 || !plain(line.charAt(i - 1)))
                    && (i + 2 >= line.length() || !plain(line.charAt(i + 2)))) {
                return true;
            }
        }
        return line.length() != line.strip().length();
    }

    private static boolean plain(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Whether there is a word that {@link #OPENING_INSIDE} begins with; most lines are told apart by this alone. */
    private static boolean mayOpenInside(String line) {
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c <= ' ' && i > start && i - start <= LONGEST_INSIDE && opensInside(line, start, i - start)) {
                return true;
            }
            if (c <= ' ' || c == '(' || c == '|' || c == ',') {
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean opensInside(String line, int start, int length) {
        if ("vbpwmatrfkVBPWMATRFK".indexOf(line.charAt(start)) < 0) {
            return false;
        }
        for (String word : INSIDE_WORDS) {
            if (word.length() == length && line.regionMatches(true, start, word, 0, length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters in brackets or a colon stand where {@link #CREDITED} has them. */
    private static boolean mayCredit(String text) {
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open + 1);
            if (close < 0) {
                break;
            }
            if (close - open <= LONGEST_CREDIT) {
                int after = close + 1;
                while (after < text.length() && text.charAt(after) <= ' ') {
                    after++;
                }
                if (after == text.length() || "-–—".indexOf(text.charAt(after)) >= 0) {
                    return true;
                }
            }
        }
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = colon;
            while (end > 0 && text.charAt(end - 1) <= ' ') {
                end--;
            }
            for (String source : SOURCES) {
                if (text.startsWith(source, end - source.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String letters(String text) {
        return People.letters(text);
    }
}
