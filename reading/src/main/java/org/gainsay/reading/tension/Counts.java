package org.gainsay.reading.tension;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Quantity;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Tells whether two numbers of a document are two values for one measure. */
final class Counts {
    /** A stem that this many sentences use does not yet say that two numbers count the same thing. */
    private static final int RARE = 5;
    /** Content words to each side of a number that tell what is counted. */
    private static final int WINDOW = 7;
    /** Tokens after a number among which the verb of what is counted stands: "ten governments have so far sent". */
    private static final int VERB_WITHIN = 5;
    /** Shared nouns from which two lengths of time are of one thing; every text is full of days and years. */
    private static final int SAME_LENGTH = 2;
    /** Two numbers for one counted thing, before shared words are added. */
    private static final double BASE = 0.35;
    /** What each shared rare noun adds: it names the measure; "won" may be won by another. */
    private static final double NOUN = 0.2;
    /** A number tension is never surer than this: two counts may be of two groups. */
    private static final double MOST = 0.85;

    /** Where no token stands. */
    private static final int NONE = -1;

    private static final Set<String> LENGTHS =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "year of age");

    /** Nouns for who reports or what is reported in; two numbers may stand beside them and count anything. */
    private static final Set<String> REPORTING = stems(
            "report reporter spokesman spokeswoman spokesperson minister ministry official source agency newspaper"
                    + " journalist interview figure number total count toll datum informe portavoz ministro"
                    + " ministra ministerio fuente agencia periódico periodista entrevista cifra número dato");

    /** Nouns for what is issued; they report where they stand after "in a", "according to the". */
    private static final Set<String> ISSUED = stems("statement communique declaración comunicado");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "all", "its", "their", "these", "those", "el", "la", "los", "las", "sus", "su", "estos", "estas");

    private final Analysis analysis;
    private final Topic topic;
    private final Set<String> nouns;

    Counts(Analysis analysis, Topic topic) {
        this.analysis = analysis;
        this.topic = topic;
        this.nouns = topic.nouns(0, analysis.tokens().size() - 1);
    }

    /**
     * Why two numbers are of one measure.
     *
     * @param words the words in connection with which both stand, as written; never empty
     * @param strength how sure it is, 0 to 1
     */
    record Same(List<String> words, double strength) {}

    /** Why {@code one} and {@code other} are values for one measure and cannot both hold; empty if they are not. */
    Optional<Same> clash(Quantity one, Quantity other) {
        if (!sameUnit(one, other) || !apart(one, other) || partAndWhole(one, other) || elsewhere(one, other)) {
            return Optional.empty();
        }
        Map<String, String> here = around(one);
        Map<String, String> there = around(other);
        here.keySet().retainAll(there.keySet());
        int needed = LENGTHS.contains(String.valueOf(one.unit())) ? SAME_LENGTH : 1;
        if ("percent".equals(one.unit())) {
            return share(one, other, here, there);
        }
        if (here.size() >= needed) {
            return Optional.of(same(here, there));
        }
        int verb = verb(one);
        int like = verb(other);
        boolean sameVerb = verb >= 0
                && like >= 0
                && needed == 1
                && Topic.stem(analysis.tokens().lower(verb))
                        .equals(Topic.stem(analysis.tokens().lower(like)));
        return sameVerb ? Optional.of(new Same(List.of(analysis.tokens().word(verb)), BASE + NOUN)) : Optional.empty();
    }

    private static Same same(Map<String, String> here, Map<String, String> there) {
        Set<String> words = new LinkedHashSet<>();
        here.forEach((stem, written) -> {
            words.add(written);
            words.add(Objects.requireNonNull(there.get(stem)));
        });
        return new Same(List.copyOf(words), Math.min(MOST, BASE + NOUN * here.size()));
    }

    /** Two shares are of one measure if they are of the same whole and subject, or if a common noun is the subject of both. */
    private Optional<Same> share(Quantity one, Quantity other, Map<String, String> here, Map<String, String> there) {
        int subject = subject(one);
        int like = subject(other);
        boolean both = subject >= 0 && like >= 0;
        boolean alike = both
                && Topic.stem(analysis.tokens().lower(subject))
                        .equals(Topic.stem(analysis.tokens().lower(like)));
        boolean names = both
                && analysis.names().at(subject).isPresent()
                && analysis.names().at(like).isPresent();
        if (alike && (one.of() != null || !names)) {
            return Optional.of(new Same(List.of(analysis.tokens().word(subject)), BASE + 2 * NOUN));
        }
        String of = one.of();
        if (of == null || both) {
            return Optional.empty();
        }
        for (String word : whole(of).split(" ")) {
            here.remove(Topic.stem(word));
        }
        return here.isEmpty() ? Optional.empty() : Optional.of(same(here, there));
    }

    /** The token of which a share is said: "turnout" in "turnout reached 61 percent" and "61 percent turnout"; {@link #NONE} if none is near. */
    private int subject(Quantity quantity) {
        int first = first(quantity);
        int after = last(quantity) + 1;
        int sentence = analysis.sentences().at(first);
        if (quantity.of() == null && after <= analysis.sentences().last(sentence) && noun(after)) {
            return after;
        }
        for (int i = first - 1; i >= analysis.sentences().first(sentence); i--) {
            if (noun(i)) {
                return i;
            }
            if (analysis.tokens().lower(i).equals(",")
                    || analysis.tokens().lower(i).equals(";")) {
                return NONE;
            }
        }
        return NONE;
    }

    /** Whether a word is a noun; one that opens a sentence is what the rest of the document makes it. */
    private boolean noun(int i) {
        boolean elsewhere = !analysis.tags().verb(i)
                && analysis.tokens().capitalised(i)
                && nouns.contains(Topic.stem(analysis.tokens().lower(i)));
        return analysis.tokens().isWord(i) && (analysis.tags().noun(i) || elsewhere);
    }

    private static boolean sameUnit(Quantity a, Quantity b) {
        if (a.unit() == null || b.unit() == null || !whole(a.of()).equals(whole(b.of()))) {
            return false;
        }
        return head(a.unit()).equals(head(b.unit()));
    }

    private static String head(String unit) {
        return Topic.stem(unit.substring(unit.lastIndexOf(' ') + 1));
    }

    /** Whether no amount can be meant by both: the bounds that the comparators leave open do not meet. */
    private static boolean apart(Quantity a, Quantity b) {
        Bounds one = Bounds.of(a.amount());
        Bounds other = Bounds.of(b.amount());
        return one.high() < other.low() || other.high() < one.low();
    }

    /** Whether the sentence of one number names the other too, as "412 of 450 stations" names 450. */
    private boolean partAndWhole(Quantity one, Quantity other) {
        return named(first(one), other) || named(first(other), one);
    }

    private boolean named(int token, Quantity wanted) {
        int sentence = analysis.sentences().at(token);
        return analysis.quantitiesIn(analysis.sentences().span(sentence)).stream()
                .anyMatch(quantity ->
                        quantity.amount().equals(wanted.amount()) && Objects.equals(quantity.unit(), wanted.unit()));
    }

    /** Whether the two sentences name places, none of them the same: "40 died in Brel" and "12 died in Corve". */
    private boolean elsewhere(Quantity one, Quantity other) {
        Set<String> here = places(one);
        Set<String> there = places(other);
        boolean both = !here.isEmpty() && !there.isEmpty();
        here.retainAll(there);
        return both && here.isEmpty();
    }

    private Set<String> places(Quantity quantity) {
        int sentence = analysis.sentences().at(first(quantity));
        Set<String> places = new HashSet<>();
        for (int i = analysis.sentences().first(sentence) + 1;
                i <= analysis.sentences().last(sentence);
                i++) {
            Optional<Name> name = analysis.names().at(i);
            if (name.isPresent() && name.get().first() == i) {
                int before = DETERMINERS.contains(analysis.tokens().lower(i - 1)) ? i - 2 : i - 1;
                switch (analysis.tokens().lowerOrEmpty(before)) {
                    case "in", "at", "near", "en" ->
                        places.add(name.get().entity().name());
                    default -> {}
                }
            }
        }
        return places;
    }

    /** The rare nouns around a number, by stem, as written; without names, reporting nouns and its own unit. */
    private Map<String, String> around(Quantity quantity) {
        int first = first(quantity);
        int last = last(quantity);
        int sentence = analysis.sentences().at(first);
        int from = Math.max(analysis.sentences().first(sentence), first - WINDOW);
        int to = Math.min(analysis.sentences().last(sentence), last + WINDOW);
        Map<String, String> around = new LinkedHashMap<>();
        for (int i = from; i <= to; i++) {
            boolean own = i >= first && i <= last;
            if (own || analysis.names().at(i).isPresent()) {
                continue;
            }
            for (String stem : topic.stems(i, i)) {
                boolean reports = REPORTING.contains(stem) || ISSUED.contains(stem) && said(i);
                if (nouns.contains(stem) && topic.sentences(stem) <= RARE && !reports) {
                    around.putIfAbsent(stem, analysis.tokens().word(i));
                }
            }
        }
        if (quantity.unit() != null) {
            around.remove(head(quantity.unit()));
        }
        return around;
    }

    /** Whether the noun at {@code i} is what something is said in: "in a joint statement". */
    private boolean said(int i) {
        int before = i - 1;
        while (before >= 0
                && (analysis.tags().is(before, PartOfSpeech.DET)
                        || analysis.tags().is(before, PartOfSpeech.ADJ))) {
            before--;
        }
        return switch (analysis.tokens().lowerOrEmpty(before)) {
            case "in", "to", "by", "en", "según" -> true;
            default -> false;
        };
    }

    /** The verb of what is counted: "congratulated" in "ten governments have congratulated the island"; {@link #NONE} if none is near. */
    private int verb(Quantity quantity) {
        int last = last(quantity);
        int end = Math.min(
                last + VERB_WITHIN,
                analysis.sentences().last(analysis.sentences().at(last)));
        for (int i = last + 1; i <= end; i++) {
            switch (analysis.tags().at(i)) {
                case VERB -> {
                    String word = analysis.tokens().lower(i);
                    return light(word) ? NONE : i;
                }
                case AUX, ADV, PART -> {}
                case ADJ, ADP, CCONJ, DET, INTJ, NOUN, NUM, PRON, PROPN, PUNCT, SCONJ, SYM, X -> {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    /** Verbs that say nothing of what is counted. */
    private static boolean light(String verb) {
        return switch (verb) {
            case "said", "say", "says", "had", "have", "has", "made", "took", "did", "came", "went", "got", "held" ->
                true;
            case "dijo", "dijeron", "tenían", "tienen", "había", "hicieron", "fueron" -> true;
            default -> false;
        };
    }

    private int first(Quantity quantity) {
        return analysis.tokens().firstEndingAfter(quantity.span().start());
    }

    private int last(Quantity quantity) {
        return analysis.tokens().firstEndingAfter(quantity.span().end() - 1);
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new HashSet<>();
        for (String word : words.split(" ")) {
            stems.add(Topic.stem(word));
        }
        return Set.copyOf(stems);
    }

    /** The words of a whole without the article before them; empty if none is said. */
    private static String whole(@Nullable String of) {
        if (of == null) {
            return "";
        }
        String lower = of.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        return space > 0 && DETERMINERS.contains(lower.substring(0, space)) ? lower.substring(space + 1) : lower;
    }
}
