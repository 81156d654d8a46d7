package org.gainsay.reading.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Tokens;

/** The cue words of one language, read from its file {@code cues-LANGUAGE.txt}. Immutable; safe to share. */
final class CueWords {
    /** What a word may be in an attribution. */
    @SuppressWarnings("EnumOrdinal") // only makes a bit of it
    enum Role {
        SPEECH,
        ATTITUDE,
        ACT,
        DENIAL,
        NEGATION,
        NOUN,
        PREPOSITION,
        IMPERSONAL,
        ADVERB,
        PARTICLE,
        COMPLEMENTIZER,
        ADDRESSEE,
        VAGUE,
        PRONOUN,
        PRONOUN_AUTHOR,
        AUTHOR_VERB,
        CARRIER,
        ADVERBIAL_NOUN,
        EVIDENCE,
        INTENT,
        FEELING,
        FEELING_WORD,
        OBJECT,
        NO_CUE,
        OWN_VIEW,
        BE,
        REFLEXIVE,
        NOBODY,
        ADMISSION;

        private final int bit = 1 << ordinal();

        /** The bit that stands for this role where roles are kept as bits; there are fewer than 32. */
        int bit() {
            return bit;
        }
    }

    /** The roles of each word, as bits. */
    private final Map<String, Integer> words = new HashMap<>();
    /** The first words of all phrases. */
    private final Set<String> opening = new HashSet<>();
    /** Phrases of several words by their first word, the longest first. */
    private final Map<Role, Map<String, List<String[]>>> phrases = new EnumMap<>(Role.class);

    private static final ByLanguage<CueWords> ALL = new ByLanguage<>(CueWords::read);

    private final boolean spanish;

    private CueWords(Language language) {
        spanish = language.equals(Language.SPANISH);
    }

    /** The cue words of {@code language}; English where there is none. */
    static CueWords of(Language language) {
        return ALL.of(language);
    }

    /** Whether {@code word} (in lower case) can play {@code role}. */
    boolean is(String word, Role role) {
        return (roles(word) & role.bit()) != 0;
    }

    /** The roles that {@code word} (in lower case) can play, a bit for each. */
    int roles(String word) {
        return words.getOrDefault(word, 0);
    }

    /** Whether a phrase of several words starts with {@code word}. */
    boolean opensPhrase(String word) {
        return opening.contains(word);
    }

    /** Whether a lone noun without an article is a name: in Spanish, where other subjects have one. */
    boolean bareNounIsName() {
        return spanish;
    }

    /** Whether the ending of a verb is subject enough: Spanish "dijo". */
    boolean dropsSubjects() {
        return spanish;
    }

    /** Whether {@code word} is a form of a cue verb. */
    boolean cueVerb(String word) {
        return is(word, Role.SPEECH) || is(word, Role.ATTITUDE) || is(word, Role.ACT);
    }

    /** Whether {@code word} is a form of a verb of speech or of thought. */
    boolean states(String word) {
        return is(word, Role.SPEECH) || is(word, Role.ATTITUDE);
    }

    /** The number of tokens of the longest phrase of {@code role} that starts at token {@code i}; 0 if none does. */
    int phrase(Role role, Tokens tokens, int i) {
        Map<String, List<String[]>> byFirst = phrases.get(role);
        List<String[]> candidates = byFirst == null ? null : byFirst.get(tokens.lowerOrEmpty(i));
        if (candidates == null) {
            return 0;
        }
        for (String[] phrase : candidates) {
            int at = 0;
            while (at < phrase.length && phrase[at].equals(tokens.lowerOrEmpty(i + at))) {
                at++;
            }
            if (at == phrase.length) {
                return at;
            }
        }
        return 0;
    }

    private static CueWords read(Language language) {
        CueWords cueWords = new CueWords(language);
        String name = "cues-" + language + ".txt";
        try (InputStream in = CueWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    cueWords.line(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        cueWords.phrases
                .values()
                .forEach(byFirst ->
                        byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length))));
        return cueWords;
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        Role role = Role.valueOf(line.substring(0, colon).replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        for (String entry : line.substring(colon + 1).strip().split("\\s+")) {
            if (entry.isEmpty() || entry.equals("|")) {
                continue;
            }
            if (entry.indexOf('_') >= 0 || role == Role.PREPOSITION || role == Role.IMPERSONAL) {
                String[] phrase = entry.split("_");
                opening.add(phrase[0]);
                phrases.computeIfAbsent(role, r -> new HashMap<>())
                        .computeIfAbsent(phrase[0], w -> new ArrayList<>())
                        .add(phrase);
                continue;
            }
            boolean verb = role == Role.SPEECH
                    || role == Role.ATTITUDE
                    || role == Role.ACT
                    || role == Role.DENIAL
                    || role == Role.ADDRESSEE
                    || role == Role.EVIDENCE
                    || role == Role.INTENT
                    || role == Role.FEELING
                    || role == Role.CARRIER
                    || role == Role.OBJECT
                    || role == Role.REFLEXIVE
                    || role == Role.ADMISSION;
            for (String form : verb ? forms(entry.split("/")) : List.of(entry)) {
                words.merge(form, role.bit(), (one, other) -> one | other);
            }
        }
    }

    private List<String> forms(String[] given) {
        if (spanish) {
            return SpanishInflection.of(given);
        }
        List<String> forms = new ArrayList<>(Arrays.asList(given));
        forms.addAll(Inflection.english(given[0], given.length > 1));
        return Collections.unmodifiableList(forms);
    }
}
