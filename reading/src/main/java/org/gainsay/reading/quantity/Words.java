package org.gainsay.reading.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.WordLists;

/** The words around amounts in one language: the data side of the seam; {@link Nouns} is the rules side. */
final class Words {
    private static final WordLists UNITS = WordLists.read(Words.class, "units.txt");
    private static final ByLanguage<Words> ALL =
            new ByLanguage<>(language -> new Words(language.tag(), Nouns.rules(language)));

    final Phrases currencies;
    final Phrases units;
    final Map<String, String> exact;
    final Set<String> per;
    final Set<String> perNouns;
    final Phrases before;
    /** Words that tell a place as often as an amount: "near". */
    final Phrases places;

    final Phrases signs;
    final Phrases after;
    final Set<String> joints;
    final Set<String> between;
    final Set<String> from;
    final Set<String> and;
    final Map<String, String> vague;
    final Map<String, String> tensOf;
    final Phrases total;
    final Set<String> of;
    final Set<String> minus;
    /** What stands before "minus" where the number may lie on both sides: "plus or minus". */
    final Set<String> either;

    final Set<String> several;
    final Set<String> people;
    final Phrases multiples;
    final Phrases outOf;
    final Set<String> labels;
    final Set<String> stops;
    final Set<String> verbs;
    final Nouns nouns;

    private Words(String tag, Nouns.Rules rules) {
        WordLists lexicon = WordLists.read(Words.class, "quantities-" + tag + ".txt");
        currencies = new Phrases(List.of(UNITS.values("currencies"), lexicon.values("currencies")));
        Map<String, String> named = new HashMap<>(UNITS.values("units"));
        named.putAll(lexicon.values("units"));
        units = new Phrases(List.of(named));
        exact = UNITS.values("exact");
        per = lexicon.values("per").keySet();
        perNouns = lexicon.values("per nouns").keySet();
        before = new Phrases(List.of(lexicon.values("before")));
        places = new Phrases(List.of(lexicon.values("places")));
        signs = new Phrases(List.of(lexicon.values("signs")));
        after = new Phrases(List.of(lexicon.values("after")));
        Map<String, List<String>> range = new HashMap<>();
        lexicon.section("range").forEach(entry -> range.put(entry.value(), entry.phrases()));
        joints = Set.copyOf(range.getOrDefault("joint", List.of()));
        between = Set.copyOf(range.getOrDefault("between", List.of()));
        from = Set.copyOf(range.getOrDefault("from", List.of()));
        and = Set.copyOf(range.getOrDefault("and", List.of()));
        vague = lexicon.values("vague");
        tensOf = lexicon.values("tens of");
        total = new Phrases(List.of(lexicon.values("total")));
        of = lexicon.values("whole").keySet();
        minus = lexicon.values("minus").keySet();
        either = lexicon.values("either").keySet();
        several = lexicon.values("several").keySet();
        people = lexicon.values("people").keySet();
        multiples = new Phrases(List.of(lexicon.values("multiples")));
        outOf = new Phrases(List.of(lexicon.values("out of")));
        labels = lexicon.values("labels").keySet();
        stops = lexicon.values("stop").keySet();
        verbs = lexicon.values("verbs").keySet();
        nouns = new Nouns(lexicon, rules);
    }

    static Words of(Language language) {
        return ALL.of(language);
    }
}
