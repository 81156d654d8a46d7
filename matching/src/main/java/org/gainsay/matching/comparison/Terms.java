package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Vocabulary;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The finding of the {@link Term terms} of one statement: per-call state. */
final class Terms {
    private final Tokens tokens;
    private final Tags tags;
    private final boolean[] claimed;
    private final boolean[] taken;
    private final boolean[] amounts;
    private final boolean[] denied;
    private final Concepts concepts;
    private final Vocabulary vocabulary;
    private final Manners manners;
    private final List<Term> terms = new ArrayList<>();

    Terms(
            Tokens tokens,
            Tags tags,
            Language language,
            boolean[] claimed,
            boolean[] taken,
            boolean[] amounts,
            boolean[] denied) {
        this.tokens = tokens;
        this.tags = tags;
        this.claimed = claimed;
        this.taken = taken;
        this.amounts = amounts;
        this.denied = denied;
        this.concepts = Concepts.of(language);
        this.vocabulary = Vocabulary.of(language);
        this.manners = Manners.of(language);
    }

    /** The terms in the order of the text; what a number counts is one too, what a name is made of is none. */
    List<Term> read() {
        int at = 0;
        while (at < tokens.size()) {
            at = claimed[at] ? term(at) : at + 1;
        }
        return terms;
    }

    private int term(int at) {
        Concepts.Found concept = concepts.at(tokens, at);
        boolean word = tokens.isWord(at);
        if (concept != null && word && !(taken[at] && inName(at)) && !adjunct(at, concept)) {
            int end = at + concept.tokens();
            terms.add(new Term(phrase(at, end), concept.name(), concept.name(), sort(concept), deniedIn(at, end), at));
            return end;
        }
        boolean detail = amounts[at] && tags.is(at, PartOfSpeech.ADJ);
        if (!word
                || taken[at] && !detail
                || manners.modalityAt(tokens, at) != null
                || !denied[at] && silent(tokens.lower(at))) {
            return at + 1;
        }
        Term.Sort sort = sortOfPart(at);
        if (sort != null) {
            String lower = tokens.lower(at);
            terms.add(new Term(lower, vocabulary.base(lower), null, sort, denied[at], at));
        }
        return at + 1;
    }

    private boolean silent(String word) {
        return manners.empty(word) || vocabulary.denies(word);
    }

    /** A name is a run of capitals; the words of an amount are its unit, which counts. */
    private boolean inName(int at) {
        return tokens.capitalised(at) && at > 0;
    }

    /** A word of measures that is tagged as an adjective or adverb of degree says nothing: "long", "open" as a detail. */
    private boolean adjunct(int at, Concepts.Found concept) {
        return concept.measure() && concept.tokens() == 1 && tags.is(at, PartOfSpeech.ADP);
    }

    private static Term.Sort sort(Concepts.Found concept) {
        return concept.measure() ? Term.Sort.MEASURE : Term.Sort.NOUN;
    }

    private Term.@Nullable Sort sortOfPart(int at) {
        return switch (tags.at(at)) {
            case VERB -> Term.Sort.VERB;
            case NOUN, PROPN -> Term.Sort.NOUN;
            case ADJ, ADV, NUM, X, INTJ -> Term.Sort.DETAIL;
            case ADP, AUX, CCONJ, DET, PART, PRON, PUNCT, SCONJ, SYM -> null;
        };
    }

    private boolean deniedIn(int from, int end) {
        boolean any = false;
        for (int i = from; i < end; i++) {
            any |= denied[i];
        }
        return any;
    }

    private String phrase(int from, int end) {
        StringBuilder phrase = new StringBuilder(tokens.lower(from));
        for (int i = from + 1; i < end; i++) {
            phrase.append(' ').append(tokens.lower(i));
        }
        return phrase.toString();
    }
}
