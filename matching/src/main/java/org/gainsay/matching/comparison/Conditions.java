package org.gainsay.matching.comparison;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The truth conditions of one statement, as far as they can be read: made once by {@link Comparer#conditions} and compared
 * with any number of others. Immutable; safe to share.
 */
public final class Conditions {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private final Statement statement;
    private final Language language;
    private final String claimed;
    private final Read read;
    private final Set<String> words;
    private final Set<String> keys;
    /** The same read without leaving out a speaker; made when first asked for, and null before. */
    private volatile @Nullable Conditions whole;
    /** Made when first asked for; of two threads that ask at once each may make it, and both make the same. */
    private volatile @Nullable Wording wording;

    Conditions(Statement statement, Language language, String claimed, Read read) {
        this.statement = statement;
        this.language = language;
        this.claimed = claimed;
        this.read = read;
        this.words = read.terms().stream()
                .flatMap(term -> Stream.of(term.key(), Named.plain(term.words())))
                .collect(Collectors.toUnmodifiableSet());
        this.keys = Stream.concat(
                        read.terms().stream().map(Term::key),
                        read.names().stream().flatMap(name -> name.keys().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What was read in a statement.
     *
     * @param terms its content words
     * @param names its names, but for the one on whose word it stands
     * @param agent the name that does what the statement says; null if none does
     * @param counts its amounts
     * @param periods the stretches of time in which it says that something is so
     * @param moments times that name no stretch of the calendar: parts of the day, "now"
     * @param asOf the stretch up to which it counts; null if it does not say
     * @param modality as what it puts what it says
     * @param takenBack whether all of it is denied
     * @param counter on whose word it stands; null if nobody's is named
     * @param attributed whether its own words name a speaker
     */
    record Read(
            List<Term> terms,
            List<Named> names,
            @Nullable Named agent,
            List<Count> counts,
            List<When> periods,
            Set<String> moments,
            @Nullable When asOf,
            Modality modality,
            boolean takenBack,
            @Nullable String counter,
            boolean attributed) {
        Read {
            terms = List.copyOf(terms);
            names = List.copyOf(names);
            counts = List.copyOf(counts);
            periods = List.copyOf(periods);
            moments = Set.copyOf(moments);
        }
    }

    /** The statement that was read. */
    public Statement statement() {
        return statement;
    }

    /** The language that it was read in. */
    public Language language() {
        return language;
    }

    /** On whose word it stands, as the text says or the statement was given; empty if nobody is named. */
    public Optional<String> counter() {
        return Optional.ofNullable(read.counter());
    }

    /** The day up to which it counts: that of its words, or else of its publication; empty if neither is known. */
    public Optional<LocalDate> asOf() {
        When asOf = read.asOf();
        return asOf != null && asOf.dated() ? Optional.of(asOf.to()) : Optional.ofNullable(statement.published());
    }

    /** How many of what a claim can say it says: who or what, where, when, how much, what. */
    public int filled() {
        int filled = 0;
        filled += subjects().isEmpty() ? 0 : 1;
        filled += places().isEmpty() ? 0 : 1;
        filled += read.periods().isEmpty() && read.asOf() == null ? 0 : 1;
        filled += read.counts().isEmpty() ? 0 : 1;
        filled += read.terms().stream().anyMatch(Term::predicate) ? 1 : 0;
        return filled;
    }

    /**
     * What the statement can be found by: its content words and names, each by its concept where the lists know one, so
     * that two languages share them.
     */
    public Set<String> keys() {
        return keys;
    }

    /** The words that are claimed, without who says them; the {@link #wording} is of these. */
    String claimed() {
        return claimed;
    }

    /** Of all different words of two statements this share is in both where they say the same but for a word or two. */
    private static final double WORDED_ALIKE = 0.7;

    /** Whether its own words name on whose word it stands. */
    boolean attributed() {
        return read.attributed();
    }

    /** Whether the words are nearly those of another. */
    boolean wordedAs(Conditions other) {
        Set<String> mine = allWords();
        Set<String> theirs = other.allWords();
        long both = mine.stream().filter(theirs::contains).count();
        return both >= WORDED_ALIKE * (mine.size() + theirs.size() - both);
    }

    private Set<String> allWords() {
        return Arrays.stream(BETWEEN_WORDS.split(statement.read()))
                .map(Named::plain)
                .collect(Collectors.toSet());
    }

    /** The same statement, all of its words taken for what is claimed. */
    Conditions whole() {
        if (!attributed()) {
            return this;
        }
        Conditions made = whole;
        if (made == null) {
            made = ConditionsReader.whole(statement);
            whole = made;
        }
        return made;
    }

    Wording wording() {
        Wording made = wording;
        if (made == null) {
            made = Wording.of(claimed, language);
            wording = made;
        }
        return made;
    }

    Read read() {
        return read;
    }

    /** The keys of its terms, for names that the other side writes large and this one small. */
    Set<String> words() {
        return words;
    }

    List<Named> subjects() {
        return read.names().stream().filter(name -> !name.place()).toList();
    }

    List<Named> places() {
        return read.names().stream().filter(Named::place).toList();
    }
}
