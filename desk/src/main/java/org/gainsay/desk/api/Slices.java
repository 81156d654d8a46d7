package org.gainsay.desk.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gainsay.core.Digest;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.Problem;
import org.gainsay.ledger.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list, handed out part by part.
 *
 * <p>Between two parts things are filed. The token of the next part therefore names the place of the last item in the
 * order of the list, and only guesses how many items stand before it: what is there all the time comes once, whatever
 * is filed meanwhile; what is filed behind the place comes too, and what is filed before it does not.
 *
 * @param <V> what the list holds
 */
final class Slices<V> {
    /** Items of one part where nothing is said. */
    static final int LINES = 50;

    /** And at most. */
    static final int MOST_LINES = 200;

    /** Characters of a token; a longer one is none of ours. */
    private static final int LONGEST_TOKEN = 4_000;

    private static final int CHECK_DIGITS = 16;

    private final String name;
    private final Function<Page, List<V>> source;
    private final Function<V, Place> place;
    private final Comparator<Place> order;

    /**
     * A place in the order of a list.
     *
     * @param words what counts first
     * @param number what counts where the words are the same
     */
    record Place(String words, long number) {
        static Place of(long number) {
            return new Place("", number);
        }
    }

    private Slices(String name, Function<Page, List<V>> source, Function<V, Place> place, Comparator<Place> order) {
        this.name = name;
        this.source = source;
        this.place = place;
        this.order = order;
    }

    /**
     * A list in which the place grows.
     *
     * @param name the list and everything that it is narrowed by: a token counts for no other
     * @param source gives the items, by how many stand before them
     */
    static <V> Slices<V> upward(String name, Function<Page, List<V>> source, Function<V, Place> place) {
        return new Slices<>(
                name, source, place, Comparator.comparing(Place::words).thenComparingLong(Place::number));
    }

    /** A list in which it falls: the last comes first. */
    static <V> Slices<V> downward(String name, Function<Page, List<V>> source, Function<V, Place> place) {
        return new Slices<>(
                name,
                source,
                place,
                Comparator.comparing(Place::words)
                        .thenComparingLong(Place::number)
                        .reversed());
    }

    /** How many lines are asked for. */
    static int lines(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return LINES;
        }
        if (!limit.matches("[1-9][0-9]{0,3}") || Integer.parseInt(limit) > MOST_LINES) {
            throw Look.parameter("limit", "“" + limit + "” is none of the numbers 1 to " + MOST_LINES + ".");
        }
        return Integer.parseInt(limit);
    }

    /** The part that a token asks for, the first one without; items are shaped all at once. */
    <T> ListOf<T> part(@Nullable String token, int lines, Function<List<V>, List<T>> shaped) {
        int from = token == null || token.isEmpty() ? 0 : after(token);
        List<V> found = source.apply(new Page(from, lines + 1));
        boolean more = found.size() > lines;
        List<V> some = more ? found.subList(0, lines) : found;
        return new ListOf<>(shaped.apply(some), more ? token(from + lines, place.apply(some.getLast())) : null);
    }

    /** How many items stand before the first that lies behind the place of the token. */
    private int after(String token) {
        String[] parts = opened(token).split("\n", 3);
        int guess = Integer.parseInt(parts[0]);
        Place last = new Place(parts[2], Long.parseLong(parts[1]));
        if (guess > 0 && behind(guess, last) && !behind(guess - 1, last)) {
            return guess;
        }
        int low = 0;
        int high = Math.max(1, guess);
        while (!behind(high, last)) {
            low = high;
            high = Math.multiplyExact(high, 2);
        }
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (behind(middle, last)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether the item with so many before it lies behind a place; where the list has ended, everything does. */
    private boolean behind(int index, Place last) {
        List<V> one = source.apply(new Page(index, 1));
        return one.isEmpty() || order.compare(place.apply(one.getFirst()), last) > 0;
    }

    private String token(int guess, Place last) {
        return sealed(guess + "\n" + last.number() + "\n" + last.words());
    }

    private String sealed(String said) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((check(said) + said).getBytes(StandardCharsets.UTF_8));
    }

    private String opened(String token) {
        try {
            if (token.length() <= LONGEST_TOKEN) {
                String whole = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                if (whole.length() > CHECK_DIGITS) {
                    String said = whole.substring(CHECK_DIGITS);
                    if (token.equals(sealed(said))) {
                        return said;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            // Not base64, and said below.
        }
        throw new Unmet(
                400,
                Problem.TYPES + "page",
                "This is no token of this list as it is narrowed. Take `next` as it was given, or leave `page` out.",
                Map.of("parameter", "\"page\""));
    }

    private String check(String said) {
        return Digest.of(name + "\n" + said).hex().substring(0, CHECK_DIGITS);
    }
}
