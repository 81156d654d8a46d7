package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page, by rules: the names that JSON-LD gives, then those of meta elements, then a line near the headline
 * that begins with a word such as "By", then elements that name themselves a byline, then such a line elsewhere, a link
 * to a member's page, a signature under the text, a box on the author. One of the voices that {@link BylineChoice}
 * hears.
 *
 * <p>A user name, told by being one word, gives way to a name of several words from a later place; a sole author gives
 * way to the same one with further ones.
 */
final class Bylines {
    private final People people;
    private final DeclaredAuthors declaredAuthors;
    private final MarkedAuthors markedAuthors;
    private final PrintedAuthors printedAuthors;
    private final Map<Place, Optional<Finding<String>>> seen = new EnumMap<>(Place.class);

    private enum Place {
        DECLARED,
        MARKED,
        NEAR,
        ELSEWHERE,
        MARKED_ANYWHERE
    }

    /** @param headline the number of the paragraph that holds the headline, -1 where none does */
    Bylines(Outline outline, JsonLd jsonLd, @Nullable String outlet, @Nullable String host, int headline) {
        this.people = new People(outlet, host);
        this.declaredAuthors = new DeclaredAuthors(outline, jsonLd, people);
        this.markedAuthors = new MarkedAuthors(outline, people);
        this.printedAuthors = new PrintedAuthors(outline, people, headline);
    }

    @Nullable
    Finding<String> find() {
        Finding<String> byline = seen(Place.DECLARED);
        if (byline == null) {
            byline = declaredAuthors.labelled();
        }
        Finding<String> marked = seen(Place.MARKED);
        Finding<String> near = seen(Place.NEAR);
        if (byline != null && Names.full(byline.value())) {
            return furtherAuthors(byline, marked, near);
        }
        if (marked != null && near != null && near.value().startsWith(marked.value())) {
            // The words behind a name are told from it by the element's end alone.
            near = marked;
        }
        byline = fuller(byline, near, marked);
        if (byline == null || !Names.full(byline.value())) {
            byline = fuller(byline, seen(Place.ELSEWHERE));
        }
        if (byline == null) {
            Finding<String> anywhere = seen(Place.MARKED_ANYWHERE);
            Finding<String> passedOver = people.passedOver();
            byline = anywhere != null && Names.bare(anywhere.value()) || passedOver == null ? anywhere : passedOver;
        }
        return byline;
    }

    /** What each place says that names several authors together, whatever the others say. */
    List<Finding<String>> others() {
        List<Finding<String>> others = new ArrayList<>();
        for (Place place : Place.values()) {
            Finding<String> finding = seen(place);
            if (finding != null) {
                others.add(finding);
            }
        }
        Finding<String> passedOver = people.passedOver();
        if (passedOver != null) {
            others.add(passedOver);
        }
        return others;
    }

    /** What a place says; it is read once. */
    private @Nullable Finding<String> seen(Place place) {
        Optional<Finding<String>> before = seen.get(place);
        if (before == null) {
            Supplier<@Nullable Finding<String>> reading = switch (place) {
                case DECLARED -> declaredAuthors::find;
                case MARKED -> () -> markedAuthors.find(false);
                case NEAR -> printedAuthors::near;
                case ELSEWHERE -> printedAuthors::elsewhere;
                case MARKED_ANYWHERE -> () -> markedAuthors.find(true);
            };
            before = Optional.ofNullable(reading.get());
            seen.put(place, before);
        }
        return before.orElse(null);
    }

    /** The first that has a first name and a surname; of user names alone the first of all. */
    @SafeVarargs
    private static @Nullable Finding<String> fuller(@Nullable Finding<String>... findings) {
        Finding<String> first = null;
        for (Finding<String> finding : findings) {
            if (finding != null && Names.full(finding.value())) {
                return finding;
            }
            first = first == null ? finding : first;
        }
        return first;
    }

    /** What programs are told often lacks the second author, whom the page names together with the first. */
    @SafeVarargs
    private static Finding<String> furtherAuthors(Finding<String> declared, @Nullable Finding<String>... shown) {
        for (Finding<String> finding : shown) {
            if (finding != null
                    && finding.value().startsWith(declared.value() + ", ")
                    && Stream.of(finding.value().split(", ")).allMatch(Names::full)) {
                return finding;
            }
        }
        return declared;
    }

    static Finding<String> joined(Collection<String> names, String place) {
        return new Finding<>(String.join(", ", names), place);
    }
}
