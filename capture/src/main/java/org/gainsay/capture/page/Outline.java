package org.gainsay.capture.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page walked once: its elements by number, its paragraphs as a browser would break its lines, and the elements that
 * metadata stands in.
 *
 * <p>Elements are numbered in the order of the page, so that those below element {@code i} have the numbers from
 * {@code i + 1} to {@code last(i)}.
 */
final class Outline {
    /** Tags that say something of all that stands in them, as bits. */
    static final int ARTICLE = TagSigns.ARTICLE;

    static final int MAIN = TagSigns.MAIN;
    static final int ASIDE = TagSigns.ASIDE;
    static final int NAV = TagSigns.NAV;
    static final int FOOTER = TagSigns.FOOTER;
    static final int HEADER = TagSigns.HEADER;
    static final int TABLE = TagSigns.TABLE;
    static final int FORM = TagSigns.FORM;

    /** Characters of a heading; a headline, with all that outlets put into its element, has some hundreds. */
    private static final int HEADING_CHARACTERS = 2_000;

    /** Elements within a heading. */
    private static final int HEADING_ELEMENTS = 200;

    private final PageWalk walk;
    private final List<Element> elements;
    private final List<Block> blocks;
    private final @Nullable String[] texts;
    private final BlockDays days;

    private Outline(PageWalk walk) {
        this.walk = walk;
        this.elements = walk.elements;
        this.blocks = walk.paragraphs.blocks();
        this.texts = new String[elements.size()];
        this.days = new BlockDays(blocks);
    }

    static Outline of(Document page) {
        return new Outline(PageWalk.over(page));
    }

    /** The paragraphs in the order of the page. */
    List<Block> blocks() {
        return blocks;
    }

    /** The days in the paragraphs. */
    BlockDays days() {
        return days;
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
        String text = texts[number];
        if (text == null) {
            text = elements.get(number).text();
            texts[number] = text;
        }
        return text;
    }

    /** Whether the text of an element is for certain longer than so many characters, told without putting it together. */
    boolean longer(int number, int characters) {
        return walk.shown[number] > characters;
    }

    /** Whether so much stands in a heading that it is no headline, and that it would be dear to look at its parts. */
    boolean endless(int heading) {
        return longer(heading, HEADING_CHARACTERS) || last(heading) - heading > HEADING_ELEMENTS;
    }

    /** The number of the element around an element, -1 for the outermost. */
    int parent(int number) {
        return walk.parents[number];
    }

    /** The greatest number of the elements within an element. */
    int last(int number) {
        return walk.lasts[number];
    }

    /** The roles that the class and id of an element name, as bits of {@link ClassWords}. */
    int roles(int number) {
        return walk.roles[number];
    }

    /** The roles that a class attribute names. */
    static int rolesOf(String classes) {
        return ClassWords.roles(classes);
    }

    /** Whether an element says by its tag, role or class that it stands around the article. */
    boolean around(int number) {
        return walk.around[number];
    }

    /** Whether an element or one around it stands around the article. */
    boolean withinAround(int number) {
        return walk.named[number] > 0;
    }

    /** How many of an element and those around it say that they stand around the article. */
    int named(int number) {
        return walk.named[number];
    }

    /** How many elements are around an element, itself included. */
    int depth(int number) {
        return walk.depths[number];
    }

    /** How many of an element and those around it are named as content. */
    int contents(int number) {
        return walk.contents[number];
    }

    /** The roles of an element and all those around it. */
    int allRoles(int number) {
        return walk.allRoles[number];
    }

    /** The tags of an element and all those around it that say something, as bits. */
    int tags(int number) {
        return walk.tags[number];
    }

    /** What the meta elements say, by their property or name in lower case; the first of each. */
    Map<String, String> metas() {
        return walk.metas;
    }

    List<Element> jsonLd() {
        return walk.jsonLd;
    }

    /** The numbers of the elements h1 to h3. */
    List<Integer> headings() {
        return walk.headings;
    }

    /** The numbers of the time elements and of those that microdata calls a date. */
    List<Integer> times() {
        return walk.times;
    }

    /** The numbers of the elements that name an author or a day by class, id, rel or itemprop. */
    List<Integer> marked() {
        return walk.marked;
    }

    /** The numbers of the elements that name themselves a headline. */
    List<Integer> titled() {
        return walk.titled;
    }

    /** The numbers of the links within an element that lead to the page of a person. */
    List<Integer> personalWithin(int element) {
        if (walk.personal.isEmpty() || element == 0) {
            return walk.personal;
        }
        return walk.personal.subList(before(element), before(last(element) + 1));
    }

    /** How many of those links have a number below an element's. */
    private int before(int element) {
        int found = Collections.binarySearch(walk.personal, element);
        return found < 0 ? -found - 1 : found;
    }

    /** Whether an element stands within what surrounds the article, for another reason than being a byline. */
    boolean aside(int number) {
        for (int i = number; i >= 0 && named(i) > 0; i = parent(i)) {
            boolean line = (roles(i) & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0;
            if (around(i) && !line && !elements.get(i).normalName().equals("form")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element belongs to what readers wrote, or to a form. */
    boolean commented(int number) {
        return (allRoles(number) & ClassWords.COMMENT) != 0 || (tags(number) & FORM) != 0;
    }

    /** The address that the page calls its own, as it is written in the link of that name; null where there is none. */
    @Nullable
    String canonical() {
        return walk.canonical;
    }

    /** The number of the first paragraph that is the title, -1 where none is. */
    int headline(@Nullable String title) {
        int inside = -1;
        for (int i = 0; title != null && i < blocks.size(); i++) {
            if (!blocks.get(i).heading()) {
                continue;
            }
            String text = blocks.get(i).text();
            if (text.equalsIgnoreCase(title)) {
                return i;
            }
            if (inside < 0 && text.contains(title)) {
                inside = i;
            }
        }
        return inside;
    }

    /** The text for browsers that run no programs. */
    String unseen() {
        return walk.unseen.toString();
    }
}
