package org.gainsay.weighing;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.core.Dimension;
import org.gainsay.core.Mention;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;

/**
 * The words of weighing in one language: those of standings, stances, links and days, and the sentences that lead to a
 * standing. Another language is another {@code weighing_CODE.properties}; one that there is no file for gets English.
 * Safe to share between threads.
 */
public final class WeighingWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Locale, WeighingWords> ALL = new ConcurrentHashMap<>();

    /** The words that a program is told, and the order of what is sorted by words. */
    static final WeighingWords ENGLISH = in(Locale.ENGLISH);

    /** How {@code reading} says how a day was counted. */
    private static final Pattern COUNTED =
            Pattern.compile("(\\d+) (hour|day|week|month|year)s? after (\\S+) \\((.*)\\)");

    private static final Pattern NAMED = Pattern.compile("(the day before|by|on) (\\S+), as named");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter date;

    private WeighingWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.gainsay.weighing.weighing", locale, WeighingWords.class.getClassLoader(), NO_FALLBACK);
        this.date = DateTimeFormatter.ofPattern(bundle.getString("date"), locale);
    }

    /** The words of a language. */
    public static WeighingWords in(Locale locale) {
        return ALL.computeIfAbsent(locale, WeighingWords::new);
    }

    Locale locale() {
        return locale;
    }

    public String standing(Standing standing) {
        return bundle.getString("standing." + standing.word());
    }

    public String stance(Stance stance) {
        return bundle.getString("stance." + stance.word());
    }

    public String dimension(Dimension dimension) {
        return bundle.getString("dimension." + dimension.word());
    }

    public String outcome(Settlement.Outcome outcome) {
        return bundle.getString("outcome." + outcome.word());
    }

    /** What the pieces of an origin share: {@code same copy}. */
    public String link(OriginLink.Kind kind) {
        return bundle.getString("link." + kind.word());
    }

    /** What one source is to another, between the two names: {@code is owned by}. */
    public String relation(SourceRelation.Kind kind) {
        return bundle.getString("relation." + kind.word());
    }

    /** How the day was found on which something falls due; as the reader says it where the form is not known. */
    public String rule(Mention.Due due) {
        String rule = due.rule();
        Matcher counted = COUNTED.matcher(rule);
        if (counted.matches()) {
            String number = counted.group(1);
            String length = say("due." + counted.group(2), number(number), number);
            return say("due.counted", length, day(counted.group(3)), counted.group(4));
        }
        Matcher named = NAMED.matcher(rule);
        if (named.matches()) {
            String key = "due.named-" + named.group(1).replaceFirst(".* ", "");
            return say(key, day(named.group(2)));
        }
        return rule;
    }

    /** Which words there are for a number: a length that is too long to count is several. */
    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    String day(LocalDate day) {
        return date.format(day);
    }

    private String day(String iso) {
        try {
            return day(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** A sentence or a part of one; counts are given twice, as a number to choose by and as it is to be read. */
    String say(String key, Object... arguments) {
        String message = bundle.getString(key);
        return arguments.length == 0 ? message : new MessageFormat(message, locale).format(arguments);
    }

    /** A sentence that begins with a count. */
    String counted(String key, int number) {
        return say(key, number, Integer.toString(number));
    }
}
