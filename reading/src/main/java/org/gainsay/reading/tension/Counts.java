package org.gainsay.reading.tension;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
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
import org.gainsay.core.QuantityId;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.opposition.Bounds;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two numbers of a document are two values for one measure.
 *
 * <p>That they share a unit and a rare noun near by makes a weak finding. It is strong if they also play the same part: the
 * same verb says the same of the same counted things, the same subject does the same to them, they belong to the same
 * noun ("the declaration of ten countries", "seven countries issued a declaration"), or two shares are said of the same
 * noun; and if nothing near by sets them apart: another time, place, group or owner, a supposition, a change.
 */
final class Counts {
    /** Two numbers that only stand near the same noun: seldom worth a look, so folded away. */
    private static final double WEAK = 0.3;
    /** What each shared rare noun adds to a weak finding; all of them never make it strong. */
    private static final double WEAK_NOUN = 0.05;

    private static final double MOST_WEAK = 0.45;
    /** Two numbers that play the same part. */
    private static final double STRONG = 0.6;
    /** Two numbers that belong to the same noun, which may have been issued twice. */
    private static final double LINKED = 0.55;
    /** What each shared rare noun adds to a strong finding. */
    private static final double STRONG_NOUN = 0.1;
    /** A number tension is never surer than this: two counts may be of two groups. */
    private static final double MOST = 0.85;
    /** Sentences within which a like statement is taken to speak of the same, without a shared noun beside. */
    private static final int NEAR = 2;
    /** A range as wide as this is no value: "thousands of dollars". */
    private static final double VAGUE = 5;
    /** Marks beyond which no noun is what a share is said of. */
    private static final Set<String> PAUSES =
            Set.of(",", ";", ":", "(", ")", "--", "—", "–", "and", "with", "y", "con");

    private final Analysis analysis;
    private final Topic topic;
    private final Map<QuantityId, Measure> measures = new HashMap<>();

    Counts(Analysis analysis, Topic topic) {
        this.analysis = analysis;
        this.topic = topic;
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
        if (!sameUnit(one, other)
                || !Bounds.apart(one.amount(), other.amount())
                || vague(one)
                || vague(other)
                || partAndWhole(one, other)
                || elsewhere(one, other)) {
            return Optional.empty();
        }
        Measure a = measure(one);
        Measure b = measure(other);
        if (TensionWords.LOOSE.contains(String.valueOf(one.unit())) || otherGroups(a, b)) {
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>(a.around());
        words.keySet().retainAll(b.around().keySet());
        boolean setApart = a.qualified() || b.qualified() || a.supposed() || b.supposed() || otherTimes(a, b);
        Optional<Same> strong = setApart ? Optional.empty() : strong(a, b, words.keySet());
        if (strong.isPresent()) {
            return strong;
        }
        boolean share = "percent".equals(one.unit());
        if (words.isEmpty() || share || isLength(one)) {
            return Optional.empty();
        }
        double strength = Math.min(MOST_WEAK, WEAK + WEAK_NOUN * words.size());
        return Optional.of(new Same(written(words.keySet(), a, b), strength));
    }

    /** The finding where both play the same part. */
    private Optional<Same> strong(Measure a, Measure b, Set<String> shared) {
        boolean share = "percent".equals(a.quantity().unit());
        boolean money = !share && !isLength(a.quantity()) && !counted(a);
        if (share && sameShare(a, b)) {
            return same(subjectWord(a), STRONG, shared, a, b);
        }
        boolean sameVerb = a.verb() != null && a.verb().equals(b.verb());
        boolean sameSubject = a.subject() != null && a.subject().equals(b.subject());
        boolean otherSubjects = a.subject() != null && b.subject() != null && !sameSubject;
        if (sameVerb && sameSubject && sameComplement(a, b)) {
            return same(a.verb(), STRONG, shared, a, b);
        }
        if (share || money || isLength(a.quantity()) || few(a) || few(b)) {
            return Optional.empty();
        }
        boolean together = !shared.isEmpty() || near(a, b);
        if (sameVerb && !otherSubjects && together && compatible(a.complement(), b.complement())) {
            return same(a.verb(), STRONG, shared, a, b);
        }
        boolean linked = a.link() != null && a.link().equals(b.link());
        return linked && a.subject() == null && b.subject() == null
                ? same(a.link(), LINKED, shared, a, b)
                : Optional.empty();
    }

    private Optional<Same> same(@Nullable String key, double strength, Set<String> shared, Measure a, Measure b) {
        Set<String> words = new LinkedHashSet<>(shared);
        if (key != null) {
            words.add(key);
        }
        List<String> written = written(words, a, b);
        return Optional.of(new Same(written, Math.min(MOST, strength + STRONG_NOUN * Math.max(0, shared.size() - 1))));
    }

    /** The words of some stems as both sentences write them. */
    private List<String> written(Set<String> stems, Measure a, Measure b) {
        Set<String> words = new LinkedHashSet<>();
        for (String stem : stems) {
            word(stem, a).ifPresent(words::add);
            word(stem, b).ifPresent(words::add);
        }
        return words.isEmpty() ? List.copyOf(stems) : List.copyOf(words);
    }

    private Optional<String> word(String stem, Measure measure) {
        int sentence = analysis.sentences().at(measure.first());
        for (int i = analysis.sentences().first(sentence);
                i <= analysis.sentences().last(sentence);
                i++) {
            if (Topic.stem(analysis.tokens().lower(i)).equals(stem)) {
                return Optional.of(analysis.tokens().word(i));
            }
        }
        return Optional.empty();
    }

    /** Whether two shares are said of one noun: "turnout was 61 percent", "put turnout at 48 percent". */
    private boolean sameShare(Measure a, Measure b) {
        String one = subjectWord(a);
        boolean otherDoers = a.subject() != null
                && b.subject() != null
                && !a.subject().equals(b.subject())
                && !a.subject().equals(one)
                && !b.subject().equals(one);
        return one != null
                && !otherDoers
                && places(a.quantity()).equals(places(b.quantity()))
                && one.equals(subjectWord(b))
                && topic.nounStem(one)
                && narrowing(a).equals(narrowing(b))
                && compatible(a.complement(), b.complement());
    }

    /** The stem of the noun of which a share is said; null if none is near. */
    private @Nullable String subjectWord(Measure measure) {
        int at = subject(measure);
        return at < 0 || analysis.names().at(at).isPresent()
                ? null
                : Topic.stem(analysis.tokens().lower(at));
    }

    /** The words right before the noun of which a share is said: "Democratic" of "Democratic statements". */
    private Set<String> narrowing(Measure measure) {
        Set<String> narrowing = new HashSet<>();
        int sentence = analysis.sentences().at(measure.first());
        for (int i = subject(measure) - 1; i >= analysis.sentences().first(sentence); i--) {
            boolean narrows = switch (analysis.tags().at(i)) {
                case ADJ, NOUN, PROPN -> true;
                case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM, VERB, X -> false;
            };
            if (!narrows) {
                break;
            }
            narrowing.add(Topic.stem(analysis.tokens().lower(i)));
        }
        return narrowing;
    }

    /** The token of which a share is said: "turnout" in "turnout reached 61 percent" and "61 percent turnout"; -1 if none is near. */
    private int subject(Measure measure) {
        int after = measure.last() + 1;
        int sentence = analysis.sentences().at(measure.first());
        if (measure.quantity().of() == null && after <= analysis.sentences().last(sentence) && noun(after)) {
            return after;
        }
        for (int i = measure.first() - 1; i >= analysis.sentences().first(sentence); i--) {
            if (noun(i)) {
                return Topic.stem(analysis.tokens().lower(i)).equals(measure.unitHead()) ? -1 : i;
            }
            if (PAUSES.contains(analysis.tokens().lower(i)) || analysis.tags().is(i, PartOfSpeech.NUM)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a word is a noun; one that opens a sentence is what the rest of the document makes it. */
    private boolean noun(int i) {
        boolean elsewhere = !analysis.tags().verb(i)
                && analysis.tokens().capitalised(i)
                && topic.nounStem(Topic.stem(analysis.tokens().lower(i)));
        return analysis.tokens().isWord(i) && (analysis.tags().noun(i) || elsewhere);
    }

    private Measure measure(Quantity quantity) {
        return measures.computeIfAbsent(quantity.id(), id -> Measure.of(quantity, analysis, topic));
    }

    private static boolean isLength(Quantity quantity) {
        return TensionWords.LENGTHS.contains(String.valueOf(quantity.unit()));
    }

    /** Whether the unit is a thing that is counted, and not one of money or of measuring. */
    private boolean counted(Measure measure) {
        return measure.last() > measure.first()
                && analysis.tags().noun(measure.last())
                && topic.nounStem(measure.unitHead())
                && !String.valueOf(measure.quantity().unit()).contains("dollar")
                && !String.valueOf(measure.quantity().unit()).contains("euro");
    }

    /** One or two of a thing are mostly some of many. */
    private static boolean few(Measure measure) {
        return measure.quantity().amount() instanceof Quantity.Value value
                && value.value().compareTo(BigDecimal.TWO) <= 0;
    }

    private static boolean vague(Quantity quantity) {
        return quantity.amount() instanceof Quantity.Range range
                && range.low().doubleValue() * VAGUE <= range.high().doubleValue();
    }

    private boolean near(Measure a, Measure b) {
        return Math.abs(analysis.sentences().at(a.first())
                        - analysis.sentences().at(b.first()))
                <= NEAR;
    }

    private static boolean otherGroups(Measure a, Measure b) {
        Set<String> one = new HashSet<>(a.modifiers());
        Set<String> other = new HashSet<>(b.modifiers());
        one.remove(a.unitHead());
        other.remove(b.unitHead());
        return !compatible(one, other);
    }

    private static boolean compatible(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
    }

    private static boolean sameComplement(Measure a, Measure b) {
        return a.complement().isEmpty() && b.complement().isEmpty()
                || !Collections.disjoint(a.complement(), b.complement());
    }

    /** Whether the two sentences speak of different times, or only one of them names one. */
    private boolean otherTimes(Measure a, Measure b) {
        Set<String> here = times(a);
        Set<String> there = times(b);
        return !here.equals(there) && Collections.disjoint(here, there);
    }

    private Set<String> times(Measure measure) {
        Set<String> times = new HashSet<>();
        Span sentence = analysis.sentences().span(analysis.sentences().at(measure.first()));
        for (TimeExpression time : analysis.timesIn(sentence)) {
            switch (time.type()) {
                case DATE, TIME, SET -> times.add(String.valueOf(time.value()));
                case DURATION -> {}
            }
        }
        return times;
    }

    private static boolean sameUnit(Quantity a, Quantity b) {
        if (a.unit() == null || b.unit() == null || !whole(a.of()).equals(whole(b.of()))) {
            return false;
        }
        return head(a.unit()).equals(head(b.unit()));
    }

    private static String head(String unit) {
        return Topic.singular(unit.substring(unit.lastIndexOf(' ') + 1));
    }

    /** Whether the sentence of one number names the other too, as "412 of 450 stations" names 450. */
    private boolean partAndWhole(Quantity one, Quantity other) {
        return named(one, other) || named(other, one);
    }

    private boolean named(Quantity beside, Quantity wanted) {
        int token = analysis.tokens().firstEndingAfter(beside.span().start());
        Span sentence = analysis.sentences().span(analysis.sentences().at(token));
        return analysis.quantitiesIn(sentence).stream()
                .anyMatch(quantity ->
                        quantity.amount().equals(wanted.amount()) && Objects.equals(quantity.unit(), wanted.unit()));
    }

    /** Whether the two sentences name places, none of them the same: "40 died in Brel" and "12 died in Corve". */
    private boolean elsewhere(Quantity one, Quantity other) {
        Set<String> here = places(one);
        Set<String> there = places(other);
        return !compatible(here, there);
    }

    private Set<String> places(Quantity quantity) {
        int sentence = analysis.sentences()
                .at(analysis.tokens().firstEndingAfter(quantity.span().start()));
        Set<String> places = new HashSet<>();
        for (int i = analysis.sentences().first(sentence) + 1;
                i <= analysis.sentences().last(sentence);
                i++) {
            Optional<Name> name = analysis.names().at(i);
            if (name.isPresent() && name.get().first() == i) {
                int before = TensionWords.DETERMINERS.contains(analysis.tokens().lower(i - 1)) ? i - 2 : i - 1;
                switch (analysis.tokens().lowerOrEmpty(before)) {
                    case "in", "at", "near", "en" ->
                        places.add(name.get().entity().name());
                    default -> {}
                }
            }
        }
        return places;
    }

    /** The words of a whole without the article before them; empty if none is said. */
    private static String whole(@Nullable String of) {
        if (of == null) {
            return "";
        }
        String lower = of.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        return space > 0 && TensionWords.DETERMINERS.contains(lower.substring(0, space))
                ? lower.substring(space + 1)
                : lower;
    }
}
