package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.core.Article;
import org.jspecify.annotations.Nullable;

/**
 * Whether a title or a byline is the one a page is labelled with.
 *
 * <p>The labels were typed by hand from what a reader saw. Two readings of them are kept. The <em>strict</em> one
 * compares letter by letter but for case, the kind of quotation marks and dashes, white space and signs at the ends.
 * The <em>fair</em> one, which the figures "title" and "author" give, overlooks what is no difference to a reader, and
 * nothing else:
 *
 * <ul>
 *   <li>titles: all signs between letters and figures, accents, and up to two slips of the hand in a title of
 *       {@link #LONG_TITLE} letters or more, if the figures are the same;
 *   <li>names: a "Von" or "By" that was copied with them, academic and professional titles before them, accents, signs;
 *   <li>a label that is the outlet's own name: it is right to name the outlet as the outlet and nobody as the author.
 *       A person named there in the place of the outlet is still wrong.
 * </ul>
 *
 * Half a title, a title with a line above it, one author of two, and a user name for a name are wrong in both.
 */
public final class PageLabels {
    /** Below this, two letters more or less may make another title. */
    private static final int LONG_TITLE = 30;

    private static final int SLIPS = 2;

    private static final String OPENING = "^(?:von|vom|by|par|por|di|da|door|autor|author)\\s+";

    private static final String BETWEEN_NAMES = "[,;/&|]|\\s(?:and|und|et|y|e)\\s";

    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "professorin",
            "med",
            "phil",
            "jur",
            "nat",
            "rer",
            "dipl",
            "ing",
            "phd",
            "md",
            "rechtsanwalt",
            "rechtsanwältin");

    private PageLabels() {}

    static boolean strictTitle(String label, @Nullable String said) {
        return strict(label).equals(strict(said));
    }

    public static boolean title(String label, @Nullable String said) {
        String a = letters(label);
        String b = letters(said);
        if (a.equals(b)) {
            return true;
        }
        return Math.min(a.length(), b.length()) >= LONG_TITLE
                && a.replaceAll("\\P{N}", "").equals(b.replaceAll("\\P{N}", ""))
                && withinSlips(a, b);
    }

    static boolean strictAuthor(JsonNode label, @Nullable String byline) {
        Set<String> wanted = new TreeSet<>();
        written(label).forEach(name -> wanted.addAll(strictNames(name)));
        return wanted.equals(strictNames(byline));
    }

    /**
     * Whether the byline of an article is the author a page is labelled with, by the fair reading.
     *
     * @param address where the page stood: its host is an outlet's name as well
     */
    public static boolean author(JsonNode label, @Nullable Article article, @Nullable URI address) {
        Set<String> wanted = new TreeSet<>();
        written(label).forEach(name -> wanted.addAll(names(name)));
        String byline = article == null ? null : article.byline();
        if (byline != null) {
            return wanted.equals(names(byline));
        }
        String whole = letters(String.join(" ", written(label)));
        return whole.equals(letters(article == null ? null : article.outlet())) || whole.equals(letters(site(address)));
    }

    /** Whether a label is a day; a few name a month 29. */
    public static boolean day(String label) {
        try {
            return !LocalDate.parse(label).isBefore(LocalDate.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether a page is labelled with an author at all. */
    public static boolean labelled(JsonNode label) {
        return written(label).stream().anyMatch(name -> !name.isBlank());
    }

    private static List<String> written(JsonNode label) {
        List<String> names = new ArrayList<>();
        if (label.isArray()) {
            label.forEach(name -> names.add(name.asText()));
        } else if (!label.asText("").isBlank()) {
            names.add(label.asText());
        }
        return names;
    }

    private static Set<String> strictNames(@Nullable String byline) {
        Set<String> names = new TreeSet<>();
        for (String name : byline == null ? new String[0] : byline.split(BETWEEN_NAMES)) {
            names.add(strict(name));
        }
        names.remove("");
        return names;
    }

    private static Set<String> names(String byline) {
        Set<String> names = new TreeSet<>();
        for (String name : byline.strip().toLowerCase(Locale.ROOT).split(BETWEEN_NAMES)) {
            StringBuilder kept = new StringBuilder();
            for (String word : name.strip().replaceFirst(OPENING, "").split("[\\s.]+")) {
                if (!TITLES.contains(word)) {
                    kept.append(word);
                }
            }
            names.add(letters(kept.toString()));
        }
        names.remove("");
        return names;
    }

    /** A host without "www." and without its ending. */
    private static @Nullable String site(@Nullable URI address) {
        return address == null || address.getHost() == null
                ? null
                : address.getHost().replaceFirst("^www\\.", "").replaceFirst("\\.[a-z]+$", "");
    }

    /** Whether two texts differ by no more than {@link #SLIPS} letters put in, left out or mistaken. */
    private static boolean withinSlips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > SLIPS) {
            return false;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int mistaken = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(mistaken, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()] <= SLIPS;
    }

    private static String letters(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String strict(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Pi}\\p{Pf}\"'„‚`´]+", "'")
                .replaceAll("\\p{Pd}+", "-");
        return plain.replaceAll("[\\s\\u00a0\\u200b\\u00ad]+", " ")
                .strip()
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
