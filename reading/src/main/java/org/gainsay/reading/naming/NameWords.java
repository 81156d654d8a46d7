package org.gainsay.reading.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Speaker;

/** The word lists of naming, read once from the resources beside this class. */
final class NameWords {
    private static final Map<String, Set<String>> LISTS = lists();

    static final Set<String> TITLES = list("title");
    static final Set<String> TITLE_MODIFIERS = list("title-modifier");
    static final Set<String> ORGANISATION_WORDS = list("organisation");
    static final Set<String> PLACE_WORDS = list("place");
    static final Set<String> NOT_NAMES = list("not-a-name");
    static final Set<String> BODY_NOUNS = list("body");
    static final Set<String> NOBODY = list("nobody");
    /** Nouns in the singular that name several people: opposition, crowd. */
    static final Set<String> GROUPS = list("group");

    /** Members of a party, as a title before a person and as a part of the name of a body. */
    static final Set<String> PARTIES = list("party");
    /** Small words inside the names of people and places: de, von. */
    static final Set<String> PARTICLES = list("particle");
    /** Small words inside the names of bodies: of, for. */
    static final Set<String> OF = list("of");

    static final Set<String> PEOPLE = list("people");
    /** Endings of nouns that name people by what they do: voter, councillor, activist. */
    static final Set<String> AGENT_ENDINGS = list("agent-ending");
    /** Nouns with such an ending that name things. */
    static final Set<String> THINGS = list("thing");
    /** Endings of nouns that name things and notions: declaration, statement, calm. */
    static final Set<String> THING_ENDINGS = list("thing-ending");

    /** Spanish nouns that may stand for any body or any person named before: el organismo, la mujer. */
    private static final Set<String> ANY_BODY = list("any-body");

    /** Endings of the participles that say by whom something is led or signed: represented by, firmado por. */
    static final Set<String> PARTICIPLE_ENDINGS = list("participle-ending");

    private static final Set<String> ANY_PERSON = list("any-person");

    /** Nouns for a text that somebody issued: statement, letter. */
    static final Set<String> TEXTS = list("text");
    /** Those of them that may stand for any other: text, document. */
    static final Set<String> ANY_TEXTS = list("any-text");
    /** Verb forms that say who issued a text: issued, said (in a statement). */
    static final Set<String> ISSUING = list("issuing");

    static final Set<String> MALE = list("male");
    static final Set<String> FEMALE = list("female");

    private static final List<String> ROLE_LISTS = List.of(
            "expert", "politician", "official", "military", "journalist", "jurist", "business", "activist", "witness");
    private static final Map<String, Set<String>> ROLES = roles();

    private NameWords() {}

    /** The classes of role that a noun names: "technician" is an expert; empty if it names none. */
    static Set<String> rolesOf(String lower) {
        return ROLES.getOrDefault(lower, Set.of());
    }

    /** Whether {@code noun} may stand for any speaker of {@code kind} that was named before. */
    static boolean standsFor(String noun, Speaker.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> ANY_BODY.contains(noun);
            case PERSON -> ANY_PERSON.contains(noun);
            case GROUP, VAGUE, AUTHOR -> false;
        };
    }

    static List<String> lines(String resource) {
        try (InputStream in = NameWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> list(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalStateException("words.txt has no list " + name);
        }
        return words;
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String line : lines("words.txt")) {
            int colon = line.indexOf(':');
            String words = line.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            lists.put(line.substring(0, colon), Set.copyOf(new HashSet<>(List.of(words.split(" +")))));
        }
        return lists;
    }

    private static Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new HashMap<>();
        for (String role : ROLE_LISTS) {
            for (String word : list(role)) {
                roles.computeIfAbsent(word, w -> new HashSet<>()).add(role);
            }
        }
        return roles;
    }
}
