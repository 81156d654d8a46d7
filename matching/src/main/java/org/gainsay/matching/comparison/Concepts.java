package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that stand for concepts which are the same in every language: "arrested", "detenidos",
 * "taken into custody". Immutable; safe to share.
 */
final class Concepts {
    private static final ByLanguage<Concepts> ALL = new ByLanguage<>(Concepts::new);
    private static final WordLists KNOWN = WordLists.read(Concepts.class, "concepts.txt");
    private static final Set<String> OPPOSED = KNOWN.section("opposed").stream()
            .flatMap(entry -> entry.phrases().stream().map(other -> entry.value() + '/' + other))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> KIND_OF = KNOWN.values("kinds");
    private static final Set<String> SOLE = KNOWN.values("sole").keySet();
    private static final Set<String> ONCE = KNOWN.values("once").keySet();
    private static final Set<String> DECLARING = KNOWN.values("declaring").keySet();
    private static final Set<String> GROWING = KNOWN.values("growing").keySet();
    private static final Set<String> LIGHT = KNOWN.values("light").keySet();

    /** No stem is shorter than this, in letters, and none longer. */
    private static final int SHORTEST_STEM = 3;

    private static final int LONGEST_STEM = 14;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();

    private Concepts(Language language) {
        WordLists lists = WordLists.read(Concepts.class, "concepts-" + language.tag() + ".txt");
        lists.section("measures").forEach(entry -> add(entry, true));
        lists.section("things").forEach(entry -> add(entry, false));
    }

    /** Those of a language; of English where the language has none here. */
    static Concepts of(Language language) {
        return ALL.of(language);
    }

    /**
     * A concept where it stands.
     *
     * @param name its name, the same in every language
     * @param measure whether it is what is counted, measured or asserted, and not a thing
     * @param tokens how many tokens stand for it
     */
    record Found(String name, boolean measure, int tokens) {}

    private record Phrase(List<String> words, Found found) {
        boolean at(Tokens tokens, int first) {
            for (int i = 0; i < words.size(); i++) {
                if (!matches(words.get(i), tokens.lowerOrEmpty(first + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean matches(String pattern, String word) {
            return pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : word.equals(pattern);
        }
    }

    private void add(WordLists.Entry entry, boolean measure) {
        for (String phrase : entry.phrases()) {
            List<String> words = List.of(phrase.split(" "));
            Phrase made = new Phrase(words, new Found(entry.value(), measure, words.size()));
            String head = words.get(0);
            if (head.endsWith("*")) {
                byStem.computeIfAbsent(head.substring(0, head.length() - 1), h -> new ArrayList<>())
                        .add(made);
            } else {
                byWord.computeIfAbsent(head, h -> new ArrayList<>()).add(made);
            }
        }
    }

    /** The concept that starts at a token: of several the longest phrase, a word before a stem; null if none does. */
    @Nullable
    Found at(Tokens tokens, int first) {
        String word = tokens.lower(first);
        Found best = longest(byWord.getOrDefault(word, List.of()), tokens, first, null);
        for (int end = Math.min(word.length(), LONGEST_STEM); end >= SHORTEST_STEM; end--) {
            best = longest(byStem.getOrDefault(word.substring(0, end), List.of()), tokens, first, best);
        }
        return best;
    }

    private static @Nullable Found longest(List<Phrase> phrases, Tokens tokens, int first, @Nullable Found before) {
        Found best = before;
        for (Phrase phrase : phrases) {
            if ((best == null || phrase.found.tokens() > best.tokens()) && phrase.at(tokens, first)) {
                best = phrase.found;
            }
        }
        return best;
    }

    /** The concept of a single word in lower case; null if there is none. */
    @Nullable
    Found ofWord(String lower) {
        return at(Tokens.of(lower), 0);
    }

    /** Whether both cannot hold of one thing. */
    static boolean opposed(String a, String b) {
        return OPPOSED.contains(a + '/' + b) || OPPOSED.contains(b + '/' + a);
    }

    /** Whether there is one only in each contest, office or place. */
    static boolean sole(String concept) {
        return SOLE.contains(concept);
    }

    /** Whether it says that a body's word is that something is so. */
    static boolean declaring(String concept) {
        return DECLARING.contains(concept);
    }

    /** Whether it happens once to one thing. */
    static boolean once(String concept) {
        return ONCE.contains(concept);
    }

    /** Whether its number can only grow as time passes. */
    static boolean growing(Set<String> concepts) {
        return !concepts.isEmpty() && GROWING.containsAll(concepts);
    }

    /** Whether the concept seldom tells two claims apart. */
    static boolean light(String concept) {
        return LIGHT.contains(concept);
    }

    /** Whether {@code narrow} is a kind of {@code wide}. */
    static boolean kindOf(String narrow, String wide) {
        return wide.equals(KIND_OF.get(narrow));
    }

    /** The concepts that are in both. */
    static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }
}
