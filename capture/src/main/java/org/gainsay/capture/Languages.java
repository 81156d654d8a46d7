package org.gainsay.capture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text: as declared, or by counting its commonest small words.
 *
 * <p>English and Spanish are told; the small words of their neighbours are counted only so that a French or
 * Portuguese text is not taken for one of the two.
 */
public final class Languages {
    /** Words looked at: the figures do not change after a page. */
    private static final int WORDS = 1500;

    /** Of running English or Spanish, a third and more is in these lists; one in ten leaves room for tables and names. */
    private static final double SHARE = 0.10;

    /** The winner has to have this many times the hits of the second. */
    private static final double LEAD = 1.5;

    /** One small word alone says nothing ("a", "no" stand in several languages). */
    private static final int HITS = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            Set.of(
                    ("the of and to in is was that for on with as by at from it he his are were be this which had has have"
                                    + " not but they their an who will its been said would after")
                            .split(" ")),
            "es",
            Set.of(("el la los las de del y en que una un por con para su al lo como más pero sus se fue ha es según"
                            + " también no le este esta son entre")
                    .split(" ")),
            "pt",
            Set.of(("o os as da do das dos e em que uma um por com para sua ao na no nas nos não mais mas seu foi é são"
                            + " também pelo pela")
                    .split(" ")),
            "fr",
            Set.of(("le la les des du de et en que une un par avec pour sa au aux est dans qui ne pas sur ce il elle"
                            + " son sont plus mais")
                    .split(" ")),
            "it",
            Set.of(("il lo la gli le di del della e in che una un per con sua al come più ma sono è non si nel alla"
                            + " dei delle anche")
                    .split(" ")),
            "de",
            Set.of(("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden"
                            + " aus er hat dass sie nach")
                    .split(" ")));

    private Languages() {}

    /** The language of a declared tag; undetermined where none is declared or it is no tag. */
    public static Language declared(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Language.UNDETERMINED;
        }
        String primary = lower(tag.strip()).split("[-_]", 2)[0];
        return primary.matches("[a-z]{2,3}") ? new Language(primary) : Language.UNDETERMINED;
    }

    /** The language by small words, noted in {@code foundIn} as {@code language -> text} where one is found. */
    public static Language guessed(String text, Map<String, String> foundIn) {
        Language language = guessed(text);
        if (!language.equals(Language.UNDETERMINED)) {
            foundIn.put("language", "text");
        }
        return language;
    }

    public static Language guessed(String text) {
        Map<String, Integer> hits = new HashMap<>();
        Matcher matcher = WORD.matcher(text);
        int words = 0;
        while (words < WORDS && matcher.find()) {
            words++;
            String word = lower(matcher.group());
            SMALL_WORDS.forEach((tag, small) -> {
                if (small.contains(word)) {
                    hits.merge(tag, 1, Integer::sum);
                }
            });
        }
        String best = "en";
        for (String tag : SMALL_WORDS.keySet()) {
            int more = Integer.compare(hits.getOrDefault(tag, 0), hits.getOrDefault(best, 0));
            if (more > 0) {
                best = tag;
            }
        }
        int first = hits.getOrDefault(best, 0);
        String winner = best;
        int second = hits.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(winner))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        boolean known = best.equals("en") || best.equals("es");
        boolean clear = first >= HITS && first >= SHARE * words && first >= LEAD * second;
        return known && clear ? new Language(best) : Language.UNDETERMINED;
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
