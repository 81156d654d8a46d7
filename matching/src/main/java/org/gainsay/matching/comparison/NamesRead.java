package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Language;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.naming.Countries;
import org.gainsay.reading.naming.Entity;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.naming.Names;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The names of one statement.
 *
 * @param claimed those in what is claimed, without the one on whose word it is
 * @param agent the one that does what the statement says; null if none does
 */
record NamesRead(List<Named> claimed, @Nullable Named agent) {
    /** Finds the names, and marks their tokens as taken. */
    static NamesRead in(Tokens tokens, Tags tags, Language language, Manners manners, Scope scope, boolean[] taken) {
        Names names = Names.in(tokens, Sentences.of(tokens));
        List<Named> claimed = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Name> name = names.at(at);
            int last = name.map(Name::last).orElse(at);
            boolean lone = name.isEmpty() && opens(tokens, tags, language, at);
            if ((name.isPresent() || lone) && !taken[at] && scope.claimed()[at] && !source(scope, at)) {
                String words = tokens.text().substring(tokens.start(at), tokens.end(last));
                if (Named.shouted(words)) {
                    at = last + 1;
                    continue;
                }
                boolean kind = name.filter(one -> one.entity().kind() == Entity.Kind.PLACE)
                        .isPresent();
                String country = Countries.named(words).orElse("");
                boolean place = (kind || !country.isEmpty() || manners.placeBefore(tokens, at))
                        && !subject(tokens, tags, manners, at, last);
                claimed.add(Named.of(words, country, place, language, at));
                for (int i = at; i <= last; i++) {
                    taken[i] = true;
                }
            }
            at = last + 1;
        }
        return new NamesRead(List.copyOf(claimed), agent(tokens, tags, manners, claimed));
    }

    /** A word that opens the text is written large anyway; it is a name if it is tagged as one and in no list. */
    private static boolean opens(Tokens tokens, Tags tags, Language language, int at) {
        boolean opening = at == 0 || !tokens.isWord(at - 1) && !tokens.isNumber(at - 1);
        return opening
                && tokens.isWord(at)
                && tokens.capitalised(at)
                && tags.is(at, PartOfSpeech.PROPN)
                && Concepts.of(language).at(tokens, at) == null;
    }

    private static boolean source(Scope scope, int at) {
        TokenRange source = scope.source();
        return source != null && source.contains(at);
    }

    private static boolean subject(Tokens tokens, Tags tags, Manners manners, int at, int last) {
        return !manners.placeBefore(tokens, at)
                && !tokens.lowerOrEmpty(at - 1).equals("of")
                && !tokens.lowerOrEmpty(at - 1).equals("de")
                && tags.verb(last + 1);
    }

    /** The name after "by", or else the one before the first verb, unless that verb is passive. */
    private static @Nullable Named agent(Tokens tokens, Tags tags, Manners manners, List<Named> names) {
        for (Named name : names) {
            if (manners.agentBefore(tokens, name.at()) && !name.place()) {
                return name;
            }
        }
        Named first = names.isEmpty() ? null : names.get(0);
        if (first == null || first.place()) {
            return null;
        }
        for (int i = 0; i < first.at(); i++) {
            if (tags.finite(i)) {
                return null;
            }
        }
        for (int i = first.at(); i + 1 < tokens.size(); i++) {
            boolean passive = tags.is(i, PartOfSpeech.AUX) && tags.is(i + 1, Form.PARTICIPLE) && !have(tokens.lower(i));
            if (passive) {
                return null;
            }
            if (tags.is(i, PartOfSpeech.VERB)) {
                return first;
            }
        }
        return first;
    }

    private static boolean have(String lower) {
        return switch (lower) {
            case "has", "have", "had", "'ve", "ha", "han", "había", "habían" -> true;
            default -> false;
        };
    }
}
