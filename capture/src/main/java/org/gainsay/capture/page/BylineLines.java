package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.page.Names.Trust;
import org.jsoup.nodes.TextNode;

/**
 * The names in the lines that a page prints: behind a word such as "By", alone on a line or in a piece of one, beside a
 * day, in links to the page of a person, behind a sign of copyright, in what a text is credited to.
 */
final class BylineLines {
    private static final int LINE_CHARACTERS = 140;

    /** Lines of one block that are looked at. */
    private static final int LINES = 12;

    private static final int NAME_CHARACTERS = 60;

    /** Names in the links of one block; more are a list of people. */
    private static final int PEOPLE = 60;

    /** Blocks before and after the headline among which a byline stands. */
    private static final int NEAR = 10;

    /** Blocks from the top among which it stands where no headline is known. */
    private static final int TOP = 25;

    /** Blocks after the last prose among which a text is signed. */
    private static final int SIGNED = 4;

    /** Letters of a given name or a sign with which a text is signed. */
    private static final int SIGNATURE = 20;

    /** Pieces of one block that are looked at. */
    private static final int PIECES = 16;

    /** What is credited in brackets at the end of a text is no longer. */
    private static final int BRACKETS = 40;

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
    private final List<Block> blocks;
    private final int headline;
    private final Found found;
    private final Map<Integer, List<List<String>>> people = new HashMap<>();
    private boolean personal;
    private int lastProse = -1;

    /** Who takes what is found. */
    interface Found {
        /**
         * Takes some names that stand together.
         *
         * @param place the places, as bits of {@link BylineCandidate}
         */
        void add(List<String> names, int place, int owner);
    }

    /** @param headline the number of the paragraph that holds the headline, -1 where none does */
    BylineLines(Outline outline, int headline, Found found) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.headline = headline;
        this.found = found;
    }

    /** Reads all lines. */
    void read() {
        personal = outline.size() > 0 && !outline.personalWithin(0).isEmpty();
        for (int i = blocks.size() - 1; i >= 0 && lastProse < 0; i--) {
            lastProse = MainText.proseOf(blocks.get(i)) > 0 ? i : -1;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.caption()) {
                continue;
            }
            String text = block.text();
            if (Names.opens(text) && i + 1 < blocks.size()) {
                text = text + " " + blocks.get(i + 1).text();
            }
            boolean near = near(i);
            int start = 0;
            for (int number = 1; start < text.length(); number++) {
                int end = number == LINES ? -1 : text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                if (end - start <= LINE_CHARACTERS) {
                    line(text.substring(start, end), block, i, near, 0);
                }
                start = end + 1;
            }
            if (near && text.length() <= LINE_CHARACTERS) {
                pieces(block, i);
            }
            if (i > lastProse && near && block.linkCharacters() == 0 && !outline.withinAround(block.owner())) {
                signed(text, block);
            }
            credits(text, block, i);
        }
    }

    /** Whether a block stands where bylines do: around the headline, or right after the text. */
    private boolean near(int number) {
        return (headline >= 0 ? Math.abs(number - headline) <= NEAR : number < TOP)
                || lastProse >= 0 && number >= lastProse && number <= lastProse + SIGNED;
    }

    /** One word alone on a line. */
    private void signed(String text, Block block) {
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        if (line.length() <= SIGNATURE && line.chars().allMatch(Character::isLetter)) {
            found.add(Names.in(line, Trust.DECLARED), BylineCandidate.SIGNED, block.owner());
        }
    }

    private void credits(String text, Block block, int number) {
        boolean prose = MainText.proseOf(block) > 0;
        if (mayCredit(text) && (text.length() <= LINE_CHARACTERS || prose)) {
            Matcher credited = CREDITED.matcher(text);
            if (credited.find()) {
                String name = credited.group(1) == null ? credited.group(2) : credited.group(1);
                found.add(List.of(name.strip()), BylineCandidate.CREDIT, block.owner());
            }
        }
        if (text.endsWith(")") && (number >= lastProse - 1 && number <= lastProse + SIGNED)) {
            int open = text.lastIndexOf('(');
            String inner =
                    open < 0 ? "" : text.substring(open + 1, text.length() - 1).strip();
            if (inner.length() > 1 && inner.length() <= BRACKETS && !Dates.hasFigure(inner)) {
                List<String> names = Names.in(inner, Trust.VISIBLE);
                found.add(
                        names.isEmpty() ? Names.in(inner, Trust.DECLARED) : names,
                        BylineCandidate.CREDIT | (names.isEmpty() ? 0 : BylineCandidate.OPENED),
                        block.owner());
            }
        }
    }

    private void line(String line, Block block, int number, boolean near, int piece) {
        List<String> opened = Names.in(line, Trust.VISIBLE);
        found.add(opened, BylineCandidate.OPENED | piece, block.owner());
        if (opened.isEmpty() && Names.bare(line)) {
            found.add(List.of(line), BylineCandidate.BARE | piece, block.owner());
        }
        if (mayOpenInside(line)) {
            Matcher inside = OPENING_INSIDE.matcher(line);
            while (inside.find()) {
                found.add(List.of(inside.group(1)), BylineCandidate.INSIDE | piece, block.owner());
            }
        }
        if (line.indexOf('©') >= 0 || line.contains("(c)") || line.contains("(C)") || line.contains("Copyright")) {
            Matcher rights = RIGHTS.matcher(line);
            if (rights.find()) {
                found.add(Names.in(rights.group(1), Trust.MARKED), BylineCandidate.COPYRIGHT, block.owner());
                if (rights.group(1).indexOf('/') > 0) {
                    found.add(Names.in(rights.group(1), Trust.DECLARED), BylineCandidate.COPYRIGHT, block.owner());
                }
            }
        }
        boolean named = mayHoldName(line);
        boolean linked = piece == 0
                && personal
                && block.linkCharacters() > 0
                && !people.computeIfAbsent(block.owner(), this::peopleWithin).isEmpty();
        boolean dated = (named || linked) && dated(line, block, number);
        if (named && (dated || near) && mayPart(line)) {
            for (String part : PARTS.split(CLOCK.matcher(line).replaceAll("|"))) {
                String stripped = part.strip();
                if (stripped.length() < line.length() && !Dates.hasFigure(stripped) && Names.bare(stripped)) {
                    found.add(
                            List.of(stripped),
                            (dated ? BylineCandidate.DATED : 0) | BylineCandidate.BARE | piece,
                            block.owner());
                }
            }
        }
        if (linked && (dated || near || !outline.withinAround(block.owner()))) {
            linked(block, dated ? BylineCandidate.PERSONAL | BylineCandidate.DATED : BylineCandidate.PERSONAL);
        }
    }

    private boolean dated(String line, Block block, int number) {
        return line.equals(block.text())
                ? outline.days().first(number, Dates.Order.DAY_FIRST) != null
                : Dates.dayIn(line, Dates.Order.DAY_FIRST) != null;
    }

    private void linked(Block block, int place) {
        Set<String> together = new LinkedHashSet<>();
        for (List<String> names : people.getOrDefault(block.owner(), List.of())) {
            found.add(names, place, block.owner());
            names.stream().filter(Names::full).forEach(together::add);
        }
        if (together.size() > 1 && block.text().length() <= LINE_CHARACTERS) {
            found.add(List.copyOf(together), place | BylineCandidate.TOGETHER, block.owner());
        }
    }

    /** The pieces of a short block that elements set apart, each as a line of its own. */
    private void pieces(Block block, int number) {
        String before = "";
        int looked = 0;
        Iterator<TextNode> nodes =
                outline.element(block.owner()).nodeStream(TextNode.class).iterator();
        while (nodes.hasNext() && looked < PIECES) {
            String piece = nodes.next().text().strip();
            if (piece.length() < 2) {
                continue;
            }
            looked++;
            if (piece.length() <= NAME_CHARACTERS
                    && piece.length() < block.text().length()
                    && block.text().contains(piece)) {
                line(piece, block, number, true, BylineCandidate.PIECE);
                if (Names.opens(before) || Names.opens(before.substring(before.lastIndexOf(' ') + 1))) {
                    // What an element sets apart behind "By" is a name whatever its shape.
                    found.add(
                            Names.in(piece, Trust.DECLARED),
                            BylineCandidate.OPENED | BylineCandidate.PIECE,
                            block.owner());
                }
            }
            before = piece;
        }
    }

    /** The names in the links of an element to the pages of a person; read once, for an element may have many lines. */
    private List<List<String>> peopleWithin(int owner) {
        List<List<String>> names = new ArrayList<>();
        for (int link : outline.personalWithin(owner)) {
            String name = outline.text(link);
            if (names.size() < PEOPLE && name.length() <= NAME_CHARACTERS) {
                List<String> read = Names.in(name, Trust.MARKED);
                names.add(read.isEmpty() ? Names.in(name, Trust.DECLARED) : read);
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
        int close = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            close = close > open ? close : text.indexOf(')', open + 1);
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
}
