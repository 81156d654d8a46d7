package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.core.Dimension;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.gainsay.weighing.WeighingWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles against each other, against the templates and against the sources that ask for their words. */
final class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java/org/gainsay/desk/web");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"((?:" + String.join("|", Words.AREAS) + ")-[a-z0-9-]+)\"");

    /** Words that are the same in every language: the name of the program, and of the clock that it goes by. */
    private static final Set<String> NAMES = Set.of("· Gainsay", "Gainsay", "UTC");

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void every_word_is_there_in_every_language_with_the_same_places_to_fill(PageLanguage language) {
        for (String area : Words.AREAS) {
            assertEquals(places(Words.bundle(area, PageLanguage.ENGLISH)), places(Words.bundle(area, language)), area);
        }
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void every_message_is_of_its_area_says_something_and_can_be_put_together(PageLanguage language) {
        Words words = Words.in(language);
        List<String> faults = new ArrayList<>();
        for (String area : Words.AREAS) {
            Words.bundle(area, language).forEach((key, message) -> {
                if (!key.startsWith(area + "-") || message.isBlank() || !message.equals(message.strip())) {
                    faults.add(key + ": " + message);
                }
                int places = highest(message) + 1;
                if (places > 0) {
                    Object[] counts = Stream.generate(() -> 2).limit(places).toArray();
                    String said = words.say(key, counts);
                    if (said.contains("{") || said.contains("choice") || alone(message)) {
                        faults.add(key + ": " + said);
                    }
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    /** A single apostrophe, which a message with places to fill swallows. */
    private static boolean alone(String message) {
        return message.replace("''", "").contains("'");
    }

    @Test
    void templates_ask_for_words_that_there_are_and_give_as_many_arguments_as_they_take() {
        List<String> faults = new ArrayList<>();
        Engine engine = Engine.builder()
                .addDefaults()
                .addNamespaceResolver(
                        NamespaceResolver.builder("say").resolve(context -> "").build())
                .build();
        for (Path path : templates()) {
            Template template = engine.parse(withoutIncludes(read(path)));
            for (Expression expression : template.getExpressions()) {
                asked(expression).forEach(fault -> faults.add(path.getFileName() + ": " + fault));
            }
        }
        assertEquals(List.of(), faults);
    }

    /** What is wrong with the words that an expression asks for, and with those that it hands on. */
    private static List<String> asked(Expression expression) {
        List<String> faults = new ArrayList<>();
        for (Expression.Part part : expression.getParts()) {
            if (!part.isVirtualMethod()) {
                continue;
            }
            part.asVirtualMethod().getParameters().forEach(parameter -> faults.addAll(asked(parameter)));
        }
        if (!"say".equals(expression.getNamespace())) {
            return faults;
        }
        Expression.Part first = expression.getParts().getFirst();
        List<Expression> given =
                first.isVirtualMethod() ? first.asVirtualMethod().getParameters() : List.of();
        if (first.getName().equals("named")) {
            return faults;
        }
        if (!Words.in(PageLanguage.ENGLISH).knows(first.getName())) {
            faults.add("no words for " + first.getName());
        } else {
            String message =
                    Words.bundle(area(first.getName()), PageLanguage.ENGLISH).getOrDefault(first.getName(), "");
            if (highest(message) + 1 != given.size()) {
                faults.add(first.getName() + " takes " + (highest(message) + 1) + ", given " + given.size());
            }
        }
        return faults;
    }

    @Test
    void sources_ask_for_words_that_there_are() throws IOException {
        List<String> missing = new ArrayList<>();
        int asked = 0;
        try (Stream<Path> all = Files.list(SOURCES)) {
            for (Path path : all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                Matcher key = KEY.matcher(read(path));
                while (key.find()) {
                    asked++;
                    if (!key.group(1).endsWith("-")
                            && !Words.in(PageLanguage.ENGLISH).knows(key.group(1))) {
                        missing.add(path.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(asked > 300, "keys found: " + asked);
    }

    @Test
    void no_template_has_prose_of_its_own() {
        List<String> prose = new ArrayList<>();
        for (Path path : templates()) {
            String bare = read(path).replaceAll("\\{[^{}]*\\}", "").replaceAll("(?s)<!--.*?-->", "");
            Stream.concat(found(bare, ">([^<>]+)<"), found(bare, "(?:aria-label|title|alt|placeholder)=\"([^\"]*)\""))
                    .map(String::strip)
                    .filter(text ->
                            text.codePoints().filter(Character::isLetter).count() > 1)
                    .filter(text -> !NAMES.contains(text))
                    .forEach(text -> prose.add(path.getFileName() + ": " + text));
        }
        assertEquals(List.of(), prose);
    }

    @Test
    void no_script_has_prose_of_its_own() throws IOException {
        List<String> prose = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/META-INF/resources"))) {
            for (Path path :
                    scripts.filter(path -> path.toString().endsWith(".js")).toList()) {
                String bare = read(path).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
                found(bare, "[\"`]((?:[^\"`\\\\]|\\\\.)*)[\"`]")
                        .filter(text -> text.matches("(?s).*\\p{Lu}\\p{Ll}+ \\p{Ll}+.*"))
                        .forEach(text -> prose.add(path.getFileName() + ": " + text));
            }
        }
        assertEquals(List.of(), prose);
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void the_pages_and_the_steps_of_weighing_use_one_word_for_one_thing(PageLanguage language) {
        Words words = Words.in(language);
        WeighingWords weighing = words.weighing();
        for (Standing standing : Standing.values()) {
            assertEquals(weighing.standing(standing).replace('-', ' '), words.say("term-standing-" + standing.word()));
        }
        for (Stance stance : Stance.values()) {
            assertEquals(weighing.stance(stance), words.say("term-stance-" + stance.word()));
        }
        for (Dimension dimension : Dimension.values()) {
            assertEquals(weighing.dimension(dimension), words.say("term-dimension-" + dimension.word()));
        }
        for (SourceRelation.Kind kind : SourceRelation.Kind.values()) {
            assertEquals(weighing.relation(kind), words.say("term-relation-" + kind.word()));
        }
        for (Settlement.Outcome outcome : Settlement.Outcome.values()) {
            assertEquals(weighing.outcome(outcome), words.say("term-outcome-" + outcome.word()));
        }
    }

    @Test
    void counts_days_and_entries_are_written_as_the_language_writes_them() {
        Words english = Words.in(PageLanguage.ENGLISH);
        Words spanish = Words.in(PageLanguage.SPANISH);
        assertEquals("no claims", english.say("count-claim", 0));
        assertEquals("ninguna afirmación", spanish.say("count-claim", 0));
        assertEquals("1 claim", english.say("count-claim", 1));
        assertEquals("1 afirmación", spanish.say("count-claim", 1));
        assertEquals("12,345 claims", english.say("count-claim", 12_345));
        assertEquals("12.345 afirmaciones", spanish.say("count-claim", 12_345));
        assertEquals("Retiró el asiento 12345", spanish.say("entry-undone", 12_345L));
        LocalDate day = LocalDate.of(2031, 5, 3);
        assertEquals("3 May 2031", english.day(day));
        assertEquals("3 de mayo de 2031", spanish.day(day));
        assertEquals("3 may 2031", spanish.shortDay(day));
    }

    @Test
    void the_language_is_the_one_that_is_asked_for_most_among_those_spoken() {
        assertEquals(PageLanguage.SPANISH, PageLanguage.preferred("es-VE,es;q=0.9,en;q=0.8"));
        assertEquals(PageLanguage.ENGLISH, PageLanguage.preferred("en-GB,en;q=0.9,es;q=0.8"));
        assertEquals(PageLanguage.SPANISH, PageLanguage.preferred("pt-BR,es;q=0.3"));
        assertEquals(PageLanguage.ENGLISH, PageLanguage.preferred("es;q=0, fr"));
        assertEquals(PageLanguage.ENGLISH, PageLanguage.preferred(null));
        assertEquals(PageLanguage.ENGLISH, PageLanguage.preferred("*"));
        assertEquals(PageLanguage.ENGLISH, PageLanguage.preferred(";;;q=es"));
        assertEquals(PageLanguage.ENGLISH, PageLanguage.preferred("es,".repeat(1_000)));
        assertFalse(PageLanguage.of("ES").isPresent());
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('-'));
    }

    private static Map<String, Set<String>> places(Map<String, String> bundle) {
        Map<String, Set<String>> places = new TreeMap<>();
        bundle.forEach((key, message) -> places.put(
                key,
                new TreeSet<>(
                        PLACE.matcher(message).results().map(MatchResult::group).toList())));
        return places;
    }

    /** The highest place to fill; below zero if there is none. */
    private static int highest(String message) {
        return PLACE.matcher(message)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)))
                .max()
                .orElse(-1);
    }

    private static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList().stream();
    }

    /** The template by itself: what it includes is read as a file of its own. */
    private static String withoutIncludes(String template) {
        return template.replaceAll("\\{#include [^}]*/\\}", "")
                .replaceAll("\\{#include frame frame=page\\.frame\\}", "")
                .replaceAll("\\{/include\\}", "")
                .replaceAll("\\{#head\\}|\\{/head\\}", "")
                .replaceAll("\\{#insert[^}]*\\}(\\{/\\})?", "");
    }

    private static List<Path> templates() {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
