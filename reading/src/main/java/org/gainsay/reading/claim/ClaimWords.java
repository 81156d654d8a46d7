package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.WordLists;

/**
 * The words of one language by which claims are cut, told apart and made to stand alone, read from
 * {@code claims-LANGUAGE.txt}. A list that the file leaves out is empty. Immutable; safe to share.
 */
final class ClaimWords {
    private static final ByLanguage<ClaimWords> ALL = new ByLanguage<>(ClaimWords::new);
    private static final List<String> SECTIONS = List.of("cut", "kinds", "statement");

    private final Map<String, PhraseSet> lists = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final List<Set<String>> events = new ArrayList<>();
    private final PhraseSet after;

    private ClaimWords(Language language) {
        WordLists file = WordLists.read(ClaimWords.class, "claims-" + language.tag() + ".txt");
        Map<String, List<String>> phrases = new TreeMap<>();
        for (String section : SECTIONS) {
            for (WordLists.Entry entry : file.section(section)) {
                entry.phrases().forEach(phrase -> named(entry.value(), phrase));
                phrases.computeIfAbsent(entry.value(), list -> new ArrayList<>())
                        .addAll(entry.phrases());
            }
        }
        phrases.forEach((list, all) -> lists.put(list, new PhraseSet(all)));
        List<String> starts = new ArrayList<>();
        for (WordLists.Entry entry : file.section("periods")) {
            if (entry.value().equals("event")) {
                events.add(Set.copyOf(entry.phrases()));
            } else {
                starts.addAll(entry.phrases());
            }
        }
        after = new PhraseSet(starts);
    }

    /** Keeps "week: week" as the word for week, "season: SP spring" as that for SP, "short: 's is has" as is has. */
    private void named(String list, String phrase) {
        String[] parts = phrase.split(" ", 2);
        if (list.equals("week") || list.equals("of")) {
            words.put(list, phrase);
        } else if ((list.equals("season") || list.equals("short")) && parts.length == 2) {
            words.put(parts[0], parts[1]);
        }
    }

    /** The word of the language for {@code name}: a season of TIMEX3, "week", "of", or a verb written short. */
    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    static ClaimWords of(Language language) {
        return ALL.of(language);
    }

    /** The phrases of the list {@code name}, as the file calls it. */
    PhraseSet list(String name) {
        return lists.getOrDefault(name, PhraseSet.EMPTY);
    }

    /** What may stand between a period and the event that it runs from. */
    PhraseSet after() {
        return after;
    }

    /** Nouns that name an event, those of one kind together. */
    List<Set<String>> events() {
        return events;
    }
}
