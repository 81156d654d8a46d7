package org.gainsay.reading.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.core.Mode;
import org.gainsay.core.Speaker;
import org.gainsay.reading.naming.Entity;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.naming.Speakers;

/**
 * Whom "he" and "she" stand for within a statement, where that is plain: a wrong name makes a false claim, a pronoun only
 * one that does not stand alone, so what two people might mean is left.
 */
final class Pronouns {
    /** How many sentences a pronoun reaches back at most. */
    private static final int REACH = 6;

    private final Analysis analysis;
    private final ClaimWords words;
    private final Speakers speakers;
    private final Map<String, Entity.Gender> genders = new HashMap<>();

    Pronouns(Analysis analysis, ClaimWords words, Speakers speakers) {
        this.analysis = analysis;
        this.words = words;
        this.speakers = speakers;
        for (Name name : analysis.names().all()) {
            genders.put(name.entity().name(), name.entity().gender());
        }
    }

    /**
     * The name of the one whom the word at {@code i} stands for: in retold words the one who speaks, if nobody else is
     * named first, in quoted ones never that one.
     */
    Optional<String> antecedent(Unit unit, int i) {
        Optional<Entity> person = speakers.antecedent(i);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        Entity.Gender wanted =
                words.list("female").at(analysis.tokens(), i) ? Entity.Gender.FEMALE : Entity.Gender.MALE;
        Analysis.Voiced voice = unit.voice();
        if (voice == null) {
            boolean plain = candidates(person.get().name(), wanted, i).size() == 1;
            return person.map(Entity::name).filter(name -> plain);
        }
        Speaker speaker = voice.speaker();
        if (voice.attribution().mode() == Mode.DIRECT) {
            Set<String> others = candidates(person.get().name(), wanted, i);
            others.remove(speaker.name());
            return others.size() == 1 ? others.stream().findFirst() : Optional.empty();
        }
        for (int at = unit.first(); at < i; at++) {
            if (analysis.tags().noun(at)) {
                return Optional.empty();
            }
        }
        return speaker.kind() == Speaker.Kind.PERSON && fits(speaker.name(), wanted)
                ? Optional.of(speaker.name())
                : Optional.empty();
    }

    /** A name of several words and no known kind may be a person's; one of a single word is more often a place's. */
    private static boolean mayBePerson(Entity entity) {
        return switch (entity.kind()) {
            case PERSON -> true;
            case UNKNOWN -> entity.name().indexOf(' ') > 0;
            case ORGANISATION, PLACE -> false;
        };
    }

    private boolean fits(String name, Entity.Gender wanted) {
        Entity.Gender gender = genders.getOrDefault(name, Entity.Gender.UNKNOWN);
        return gender == wanted || gender == Entity.Gender.UNKNOWN;
    }

    /** Who may be meant: those named between the sentence of {@code nearest} and the pronoun at {@code i}. */
    private Set<String> candidates(String nearest, Entity.Gender wanted, int i) {
        Set<String> candidates = new TreeSet<>();
        int from = analysis.sentences().first(Math.max(0, analysis.sentences().at(i) - REACH));
        for (int at = i - 1; at >= from; at--) {
            Optional<Name> name = analysis.names().at(at);
            if (name.isPresent()
                    && mayBePerson(name.get().entity())
                    && fits(name.get().entity().name(), wanted)) {
                candidates.add(name.get().entity().name());
            }
            boolean starts =
                    at == analysis.sentences().first(analysis.sentences().at(at));
            if (starts && candidates.contains(nearest)) {
                return candidates;
            }
        }
        return candidates;
    }
}
