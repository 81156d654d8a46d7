package org.gainsay.reading.opposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of one language know of its words and set phrases: which say the same, which are opposites, which are
 * members of one kind.
 *
 * <p>A phrase is looked up as it is written first, and by the base of its forms then, so that "niño" and "niña" are two
 * words, but "ganaron" is "ganar". Immutable; safe to share.
 */
final class Words {
    /** Words of the longest phrase in the lists. */
    static final int LONGEST = 4;

    private static final ByLanguage<Words> ALL = new ByLanguage<>(Words::new);
    /** What marks a base among phrases as written. */
    private static final String BASE = "~";

    /** What two phrases are to each other. */
    enum Relation {
        SAME,
        BROADER,
        OPPOSITE,
        MEMBERS
    }

    /**
     * What the lists know of two phrases.
     *
     * @param relation what they are to each other
     * @param kind the kind of which both are members; null for other relations
     */
    record Known(Relation relation, @Nullable String kind) {}

    private final Forms forms;
    private final Affixes affixes;
    private final Set<String> negations = new HashSet<>();
    private final Set<String> extents = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Set<String>> broader = new HashMap<>();
    private final Map<String, String> lands = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();

    private Words(Language language) {
        String tag = language.tag();
        forms = new Forms(language);
        affixes = Affixes.of(language);
        readOpposites(WordLists.read(Words.class, "opposites-" + tag + ".txt"));
        for (WordLists.Entry entry :
                WordLists.read(Words.class, "synonyms-" + tag + ".txt").section("same")) {
            List<String> group = new ArrayList<>(entry.phrases());
            group.add(entry.value());
            for (String phrase : group) {
                put(same, phrase, Set.of(entry.value()));
            }
        }
        readKinds(WordLists.read(Words.class, "kinds-" + tag + ".txt"));
    }

    /** What is known of the words of a language; of English where the language has no lists here. */
    static Words of(Language language) {
        return ALL.of(language);
    }

    /** Whether a phrase in lower case denies what it stands with. */
    boolean negates(String phrase) {
        return negations.contains(phrase);
    }

    /** Whether a phrase in lower case has a word of denial and denies nothing: "not only". */
    boolean limits(String phrase) {
        return extents.contains(phrase);
    }

    /** Whether a word in lower case says nothing that could be compared: an article, "do" beside a verb. */
    boolean fills(String word) {
        return fillers.contains(word);
    }

    /** Whether the lists hold a phrase of more than one word. */
    boolean isPhrase(String phrase) {
        return phrases.contains(phrase) || phrases.contains(BASE + forms.base(phrase));
    }

    /** The land that a phrase in lower case names or is an adjective of and that ISO 3166 does not list: England. */
    Optional<String> land(String phrase) {
        String land = lands.get(phrase);
        return Optional.ofNullable(land == null ? lands.get(BASE + forms.base(phrase)) : land);
    }

    /** The base that all forms of a word share. */
    String base(String lower) {
        return forms.base(lower);
    }

    /** Whether what the first of two phrases names is a kind of what the second does. */
    boolean kindOf(String narrow, String wide) {
        return broader.getOrDefault(narrow, Set.of()).contains(wide)
                || broader.getOrDefault(BASE + forms.base(narrow), Set.of()).contains(BASE + forms.base(wide));
    }

    /** Whether one land is a part of the other. */
    boolean partOf(String land, String other) {
        return other.equals(wholes.get(land)) || land.equals(wholes.get(other));
    }

    /** What is known of two phrases in lower case; empty if nothing. */
    Optional<Known> relation(String a, String b) {
        Optional<Known> written = listed(a, b);
        if (written.isPresent()) {
            return written;
        }
        String one = forms.base(a);
        String other = forms.base(b);
        if (one.equals(other)) {
            return Optional.of(new Known(Relation.SAME, null));
        }
        Optional<Known> based = listed(BASE + one, BASE + other);
        if (based.isPresent()) {
            return based;
        }
        return affixes.opposed(a, b) || affixes.opposed(one, other)
                ? Optional.of(new Known(Relation.OPPOSITE, null))
                : Optional.empty();
    }

    private Optional<Known> listed(String a, String b) {
        if (common(same, a, b) != null) {
            return Optional.of(new Known(Relation.SAME, null));
        }
        if (opposites.getOrDefault(a, Set.of()).contains(b)) {
            return Optional.of(new Known(Relation.OPPOSITE, null));
        }
        if (broader.getOrDefault(a, Set.of()).contains(b)
                || broader.getOrDefault(b, Set.of()).contains(a)) {
            return Optional.of(new Known(Relation.BROADER, null));
        }
        String kind = common(kinds, a, b);
        return kind == null ? Optional.empty() : Optional.of(new Known(Relation.MEMBERS, kind));
    }

    private static @Nullable String common(Map<String, Set<String>> groups, String a, String b) {
        Set<String> other = groups.getOrDefault(b, Set.of());
        return groups.getOrDefault(a, Set.of()).stream()
                .filter(other::contains)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private void readOpposites(WordLists lexicon) {
        negations.addAll(lexicon.values("negation").keySet());
        extents.addAll(lexicon.values("no negation").keySet());
        fillers.addAll(lexicon.values("filler").keySet());
        negations.stream().filter(phrase -> phrase.indexOf(' ') > 0).forEach(phrases::add);
        for (WordLists.Entry entry : lexicon.section("opposites")) {
            for (String one : entry.value().split(", ")) {
                for (String other : entry.phrases()) {
                    put(opposites, one, Set.of(other));
                    put(opposites, other, Set.of(one));
                }
            }
        }
    }

    private void readKinds(WordLists lexicon) {
        Map<String, Set<String>> named = new HashMap<>();
        for (WordLists.Entry entry : lexicon.section("kind words")) {
            named.put(entry.value(), Set.copyOf(entry.phrases()));
        }
        for (WordLists.Entry entry : lexicon.section("kinds")) {
            for (String member : entry.phrases()) {
                put(kinds, member, entry.value());
                put(broader, member, named.getOrDefault(entry.value(), Set.of()));
            }
        }
        lexicon.values("lands").forEach((phrase, land) -> {
            lands.put(phrase, land);
            lands.put(BASE + forms.base(phrase), land);
        });
        wholes.putAll(lexicon.values("parts of lands"));
        for (WordLists.Entry entry : lexicon.section("broader")) {
            entry.phrases().forEach(narrow -> put(broader, narrow, Set.of(entry.value())));
        }
    }

    /** Adds a kind: its name is no word of a text and has no base. */
    private void put(Map<String, Set<String>> map, String phrase, String kind) {
        remember(phrase);
        map.computeIfAbsent(phrase, p -> new HashSet<>()).add(kind);
        map.computeIfAbsent(BASE + forms.base(phrase), p -> new HashSet<>()).add(kind);
    }

    private void put(Map<String, Set<String>> map, String phrase, Set<String> others) {
        remember(phrase);
        map.computeIfAbsent(phrase, p -> new HashSet<>()).addAll(others);
        Set<String> based = map.computeIfAbsent(BASE + forms.base(phrase), p -> new HashSet<>());
        others.forEach(other -> based.add(BASE + forms.base(other)));
    }

    private void remember(String phrase) {
        if (phrase.indexOf(' ') > 0) {
            phrases.add(phrase);
            phrases.add(BASE + forms.base(phrase));
        }
    }
}
