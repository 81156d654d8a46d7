package org.gainsay.core;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ratings that an assessment chooses from, in their order.
 *
 * @param id its name in addresses: {@code truth-5}
 * @param name its name for people
 * @param ratings from one end of the scale to the other; 2 to {@value #MOST_RATINGS}
 */
public record RatingScale(String id, String name, List<Rating> ratings) {
    /** More than anyone can tell apart. */
    public static final int MOST_RATINGS = 20;

    /** Code units of a name or meaning: a line on a page. */
    public static final int LONGEST_LINE = 300;

    public RatingScale {
        ratings = List.copyOf(ratings);
        checkId("scale", id);
        checkLine("name of scale " + id, name);
        if (ratings.size() < 2 || ratings.size() > MOST_RATINGS) {
            throw new IllegalArgumentException(
                    "scale " + id + " with " + ratings.size() + " ratings: wants 2 to " + MOST_RATINGS);
        }
        Set<String> seen = new HashSet<>();
        for (Rating rating : ratings) {
            if (!seen.add(rating.id())) {
                throw new IllegalArgumentException("scale " + id + " has the rating " + rating.id() + " twice");
            }
        }
    }

    /**
     * One step of a scale.
     *
     * @param id its name in addresses: {@code mostly-true}
     * @param name its name for people
     * @param meaning when it is given, in a sentence
     */
    public record Rating(String id, String name, String meaning) {
        public Rating {
            checkId("rating", id);
            checkLine("name of rating " + id, name);
            checkLine("meaning of rating " + id, meaning);
        }
    }

    /** The rating of that id. */
    public Optional<Rating> rating(String rating) {
        return ratings.stream().filter(one -> one.id().equals(rating)).findFirst();
    }

    private static void checkId(String what, String id) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 80) {
            throw new IllegalArgumentException(
                    what + " '" + id + "': wants a-z and 0-9 in runs joined by hyphens, at most 80");
        }
    }

    private static void checkLine(String what, String line) {
        if (line.isBlank() || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + " '" + line + "': wants one line of at most " + LONGEST_LINE + " characters");
        }
    }
}
