package org.gainsay.capture.page;

import java.util.HashMap;
import java.util.Map;

/** What a walk over a page has to know of a tag, as bits, so that it is looked up once for each element. */
final class TagSigns {
    /** Tags that say something of all that stands in them. */
    static final int ARTICLE = 1;

    static final int MAIN = 1 << 1;
    static final int ASIDE = 1 << 2;
    static final int NAV = 1 << 3;
    static final int FOOTER = 1 << 4;
    static final int HEADER = 1 << 5;
    static final int TABLE = 1 << 6;
    static final int FORM = 1 << 7;

    /** All of those: what an element hands on to what stands in it. */
    static final int AREAS = (1 << 8) - 1;

    /** The element stands around the article by its tag alone. */
    static final int AROUND = ASIDE | NAV | FOOTER | FORM;

    /** A new paragraph begins before and after it. */
    static final int BREAKS = 1 << 8;

    /** The element is never read by anybody: a program, a control. */
    static final int UNREAD = 1 << 9;

    /** A picture with its words. */
    static final int PICTURE = 1 << 10;

    /** One of the greater headings: h1 to h3. */
    static final int HEADING = 1 << 11;

    /** The element may hold all of the page, so that no class of its makes it stand around the article. */
    static final int WHOLE = 1 << 12;

    private static final Map<String, Integer> SIGNS = new HashMap<>();

    static {
        put(ARTICLE, "article");
        put(MAIN, "main");
        put(ASIDE, "aside dialog");
        put(NAV, "nav menu");
        put(FOOTER, "footer");
        put(HEADER, "header");
        put(TABLE, "table");
        put(FORM, "form");
        put(
                UNREAD,
                "script style noscript template svg iframe object embed canvas audio video button input select textarea map"
                        + " link title meta base");
        put(PICTURE, "figure figcaption");
        put(HEADING, "h1 h2 h3");
        put(WHOLE, "html body article main");
        BlockTags.all().forEach(tag -> put(BREAKS, tag));
    }

    private TagSigns() {}

    /** The signs of a tag in lower case; 0 for one that says nothing. */
    static int of(String tag) {
        Integer signs = SIGNS.get(tag);
        return signs == null ? 0 : signs;
    }

    private static void put(int sign, String tags) {
        for (String tag : tags.split(" ")) {
            SIGNS.merge(tag, sign, (before, more) -> before | more);
        }
    }
}
