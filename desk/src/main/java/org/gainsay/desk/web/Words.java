package org.gainsay.desk.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gainsay.weighing.WeighingWords;

/**
 * All that the pages say in one language.
 *
 * <p>The words of an area of the desk are in {@code words/AREA_CODE.properties}; the area is what stands before the first
 * hyphen of a key. A message with arguments is a {@link MessageFormat}: an {@code int} is a count, written as the language
 * writes numbers, and everything else stands as it is, so that an entry, which is a {@code long}, stays what a person can
 * look for. A message that has markup in it is markup, and what is put into it is escaped ({@link WordsInTemplates}).
 */
final class Words {
    /** One bundle each, so that what belongs together is translated together. */
    static final List<String> AREAS = List.of(
            "frame",
            "term",
            "count",
            "cases",
            "changes",
            "affair",
            "timeline",
            "claim",
            "filing",
            "document",
            "custody",
            "triage",
            "cluster",
            "source",
            "scale",
            "people",
            "search",
            "entry",
            "reason",
            "failure");

    private static final Map<PageLanguage, Words> ALL = new EnumMap<>(PageLanguage.class);

    static {
        for (PageLanguage language : PageLanguage.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final PageLanguage language;
    private final WeighingWords weighing;
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;

    private Words(PageLanguage language) {
        this.language = language;
        this.weighing = WeighingWords.in(language.locale());
        AREAS.forEach(area -> messages.putAll(bundle(area, language)));
        day = DateTimeFormatter.ofPattern(say("frame-day"), language.locale());
        shortDay = DateTimeFormatter.ofPattern(say("frame-short-day"), language.locale());
        month = DateTimeFormatter.ofPattern(say("frame-month"), language.locale());
        moment = DateTimeFormatter.ofPattern(say("frame-moment"), language.locale())
                .withZone(ZoneOffset.UTC);
    }

    /** The words of a language. */
    static Words in(PageLanguage language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    /** The words of whoever asks for the page that is made now; English where no page is asked for. */
    static Words now() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? in(container.instance(Spoken.class).get().language())
                : in(PageLanguage.ENGLISH);
    }

    PageLanguage language() {
        return language;
    }

    /** The words of the standing and of what leads to it. */
    WeighingWords weighing() {
        return weighing;
    }

    /** A message; {@link IllegalArgumentException} where there is none under the key. */
    String say(String key, Object... arguments) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in " + language.code());
        }
        if (arguments.length == 0) {
            return message;
        }
        Object[] shown = new Object[arguments.length];
        for (int at = 0; at < arguments.length; at++) {
            shown[at] = arguments[at] instanceof Integer count ? count : String.valueOf(arguments[at]);
        }
        MessageFormat format = formats.computeIfAbsent(key, named -> new MessageFormat(message, language.locale()));
        // A format works in fields of its own.
        synchronized (format) {
            return format.format(shown);
        }
    }

    /** Whether there is something under a key. */
    boolean knows(String key) {
        return messages.containsKey(key);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    String month(YearMonth some) {
        return month.format(some);
    }

    String moment(TemporalAccessor instant) {
        return moment.format(instant);
    }

    /** The words of one area; the test of the bundles reads them too. */
    static Map<String, String> bundle(String area, PageLanguage language) {
        String name = "words/" + area + "_" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            Properties read = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
            return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
