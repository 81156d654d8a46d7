package org.gainsay.weighing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.core.RatingScale;

/**
 * Rating scales as data: those that come with the desk, and the text form in which a desk writes its own.
 *
 * <p>The first line that is neither empty nor a comment ({@code #}) has the id of the scale and its name; every further
 * one a rating: id, name, and when it is given. Tabs stand between.
 */
public final class Ratings {
    private static final List<String> SHIPPED = List.of("truth-5.scale", "truth-3.scale", "likelihood.scale");

    private Ratings() {}

    /** The scales that come with the desk. */
    public static List<RatingScale> shipped() {
        return SHIPPED.stream().map(Ratings::resource).toList();
    }

    /**
     * A scale in another language: one that comes with the desk is there in each; a desk's own stays as it was written,
     * and so does one that a desk changed.
     */
    public static RatingScale in(RatingScale scale, Locale locale) {
        String name = scale.id() + "_" + locale.getLanguage() + ".scale";
        return SHIPPED.contains(scale.id() + ".scale")
                        && scale.equals(resource(scale.id() + ".scale"))
                        && Ratings.class.getResource(name) != null
                ? resource(name)
                : scale;
    }

    /** The scale that a text describes; {@link IllegalArgumentException} naming the line that does not. */
    public static RatingScale parse(String text) {
        List<RatingScale.Rating> ratings = new ArrayList<>();
        String[] head = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.strip().split("\t", -1);
            int wanted = head == null ? 2 : 3;
            if (fields.length != wanted) {
                throw new IllegalArgumentException("scale, line " + number + ": " + fields.length
                        + " fields between tabs, wants " + wanted + ": " + line);
            }
            if (head == null) {
                head = fields;
            } else {
                ratings.add(new RatingScale.Rating(fields[0], fields[1], fields[2]));
            }
        }
        if (head == null) {
            throw new IllegalArgumentException("scale: no line has its id and name");
        }
        return new RatingScale(head[0], head[1], ratings);
    }

    private static RatingScale resource(String name) {
        try (InputStream in = Ratings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
