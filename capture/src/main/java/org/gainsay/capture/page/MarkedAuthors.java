package org.gainsay.capture.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.capture.page.Names.Trust;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The authors whom elements name that call themselves a byline, by class, id, rel or itemprop. */
final class MarkedAuthors {
    /** A byline is short; a longer element is a biography. */
    private static final int CHARACTERS = 160;

    /** A longer box under an article is not on its author alone. */
    private static final int BOX_CHARACTERS = 1500;

    /** Elements within the element that holds the bylines of all authors and little else. */
    private static final int BESIDE = 40;

    /** Elements of a page, counted as often as they are looked at; those named as a byline may lie in one another. */
    private static final int SEARCHED = 200_000;

    private static final Evaluator NAME =
            QueryParser.parse("[itemprop=name], [rel~=author], .fn, .author-name, .author__name");

    private static final Evaluator IN_BOX =
            QueryParser.parse("h2, h3, h4, h5, h6, strong, b, a[href*=/author/], a[href*=/autor]");

    private static final Evaluator LINK = new Evaluator.Tag("a");

    private final Outline outline;
    private final People people;

    MarkedAuthors(Outline outline, People people) {
        this.outline = outline;
        this.people = people;
    }

    /** @param anywhere whether what stands around the article counts as well */
    @Nullable
    Finding<String> find(boolean anywhere) {
        Map<String, String> names = new LinkedHashMap<>();
        String place = "";
        int parent = -1;
        int searched = 0;
        for (int number : outline.marked()) {
            Element element = outline.element(number);
            boolean microdata = element.attr("itemprop").contains("author");
            boolean author = microdata
                    || (outline.roles(number) & ClassWords.BYLINE) != 0
                    || element.attr("rel").contains("author");
            if (!author
                    || (parent >= 0 && number > outline.last(parent))
                    || (anywhere ? outline.commented(number) : outline.aside(outline.parent(number)))) {
                continue;
            }
            searched += outline.last(number) - number + 1;
            if (searched > SEARCHED) {
                break;
            }
            List<String> found = namesOf(number, microdata ? "microdata" : "visible");
            if (found.isEmpty()) {
                continue;
            }
            if (parent < 0) {
                // Further authors stand beside the first one.
                parent = Math.max(outline.parent(number), 0);
                place = microdata ? "microdata" : "visible";
                if (outline.last(parent) - parent > BESIDE) {
                    parent = number;
                }
            }
            for (String name : found) {
                // An element may run a name into the word that follows it; the one within it holds the name alone.
                String letters = People.letters(name);
                names.keySet().removeIf(other -> other.length() > letters.length() && other.startsWith(letters));
                names.putIfAbsent(letters, name);
            }
        }
        return names.isEmpty() ? null : Bylines.joined(names.values(), place);
    }

    private List<String> namesOf(int number, String place) {
        Element element = outline.element(number);
        Element named = element.selectFirst(NAME);
        if (named == null && !element.normalName().equals("a")) {
            Element link = element.selectFirst(LINK);
            if (link != null && !people.in(link.text(), Trust.MARKED, place).isEmpty()) {
                named = element.select(LINK).size() == 1 ? link : null;
            }
        }
        if (named == null && outline.longer(number, BOX_CHARACTERS)) {
            return List.of();
        }
        String text =
                named == null ? outline.text(number) : named.hasAttr("content") ? named.attr("content") : named.text();
        return text.length() > CHARACTERS ? boxed(number, place) : people.in(text, Trust.MARKED, place);
    }

    /** The name over the words on an author under an article. */
    private List<String> boxed(int box, String place) {
        if (outline.longer(box, BOX_CHARACTERS) || outline.text(box).length() > BOX_CHARACTERS) {
            return List.of();
        }
        for (Element named : outline.element(box).select(IN_BOX)) {
            List<String> names = people.in(named.text(), Trust.MARKED, place);
            if (!names.isEmpty() && names.stream().allMatch(Names::bare)) {
                return names;
            }
        }
        return List.of();
    }
}
