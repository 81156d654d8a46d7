package org.gainsay.reading.naming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Speaker;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Follows the words that stand for a speaker back to a name: "Ode", "the expert", "he", "the electoral body".
 *
 * <p>A description is matched first by its noun against the roles that the document gives its people ("the auditor"),
 * then by the class of that noun ("the technician" and "an auditor" are both experts), the most recent speaker first.
 * A pronoun goes to the last speaker while that one is near, else to the last person named. What cannot be followed
 * back keeps its own words.
 *
 * <p>One object serves one document, and its speakers must be resolved in the order of the text, for it remembers who
 * spoke last. Not safe to share between threads.
 */
public final class Speakers {
    /** A pronoun reaches back at most this many sentences: further back readers lose the thread, too. */
    private static final int PRONOUN_REACH = 6;
    /** The last speaker is preferred for a pronoun while no more than this many sentences away. */
    private static final int NEAR = 2;
    /** A row of names that opens a sentence is not longer than this, in tokens. */
    private static final int LONGEST_ROW = 16;

    private final Tokens tokens;
    private final Sentences sentences;
    private final Names names;
    private final Descriptions descriptions;
    private final Coordination coordination;
    private final Issuers issuers;
    /** The genders of those who bear each name. */
    private final Map<String, Set<Entity.Gender>> genders = new HashMap<>();

    private @Nullable Remembered last;
    private @Nullable Remembered lastPlural;

    /** A speaker and where they spoke. */
    private record Remembered(Speaker speaker, int sentence) {}

    /** For the document that {@code names} were found in. */
    public Speakers(Tokens tokens, Sentences sentences, Names names) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.names = names;
        descriptions = new Descriptions(tokens, sentences, names);
        coordination = new Coordination(tokens, names, descriptions);
        issuers = new Issuers(tokens, sentences, names);
        for (Name name : names.all()) {
            genders.computeIfAbsent(name.entity().name(), n -> EnumSet.noneOf(Entity.Gender.class))
                    .add(name.entity().gender());
        }
    }

    /**
     * The speaker that the tokens from {@code first} to {@code lastToken}, both included, stand for.
     *
     * @param quoter who is being quoted where these words stand inside a quotation, for "I" and "we"; null outside
     */
    public Speaker resolve(int first, int lastToken, @Nullable Speaker quoter) {
        Speaker speaker = read(first, lastToken, quoter);
        Remembered remembered = new Remembered(speaker, sentences.at(first));
        if (speaker.kind() == Speaker.Kind.GROUP) {
            lastPlural = remembered;
        } else if (speaker.kind() != Speaker.Kind.VAGUE && speaker.kind() != Speaker.Kind.AUTHOR) {
            last = remembered;
        }
        return speaker;
    }

    /**
     * Who spoke before {@code token}, where only the ending of a verb says that somebody speaks; empty if nobody near
     * fits its number.
     */
    public Optional<Speaker> unspoken(int token, boolean plural) {
        Remembered before = plural ? lastPlural : last;
        boolean near = before != null && sentences.at(token) - before.sentence <= PRONOUN_REACH;
        if (before == null || !near) {
            return Optional.empty();
        }
        if (plural) {
            lastPlural = new Remembered(before.speaker, sentences.at(token));
        } else {
            last = new Remembered(before.speaker, sentences.at(token));
        }
        return Optional.of(before.speaker);
    }

    /** The entity that a personal pronoun or definite description that begins at {@code token} stands for. */
    public Optional<Entity> antecedent(int token) {
        String word = tokens.lower(token);
        return switch (word) {
            case "he", "him", "his", "él" -> person(token, Entity.Gender.MALE);
            case "she", "her", "hers", "ella" -> person(token, Entity.Gender.FEMALE);
            default -> Optional.empty();
        };
    }

    private Speaker read(int first, int lastToken, @Nullable Speaker quoter) {
        int begin = first;
        while (begin < lastToken && !tokens.isWord(begin) && !tokens.isNumber(begin)) {
            begin++;
        }
        String word = tokens.lower(begin);
        if (begin == lastToken
                || tokens.lower(begin + 1).equals("himself")
                || tokens.lower(begin + 1).equals("also")
                || tokens.lower(begin + 1).equals("mismo")
                || tokens.lower(begin + 1).equals("misma")) {
            Speaker pronoun = pronoun(begin, word, quoter);
            if (pronoun != null) {
                return pronoun;
            }
        }
        Speaker group = group(begin, lastToken, quoter);
        if (group != null) {
            return group;
        }
        int from = begin;
        int end = lastToken > begin && possessive(lastToken) ? lastToken - 1 : lastToken;
        Optional<Name> issuer = issuers.of(begin, lastToken);
        if (issuer.isPresent()) {
            return Descriptions.speaker(issuer.get().entity());
        }
        return descriptions
                .headName(begin, end)
                .map(head -> Descriptions.speaker(head.entity()))
                .orElseGet(() -> descriptions.described(from, end, lastNear(from)));
    }

    /** Who spoke last, while near enough for a word that may stand for anybody; null if nobody did. */
    private @Nullable Speaker lastNear(int token) {
        return last != null && sentences.at(token) - last.sentence <= PRONOUN_REACH ? last.speaker : null;
    }

    private boolean possessive(int i) {
        return switch (tokens.lower(i)) {
            case "'s", "’s", "'", "’" -> true;
            default -> false;
        };
    }

    /** "Ana Brun, Jon Keel and the Dock Union": all of them together; null if the tokens name no such row. */
    private @Nullable Speaker group(int first, int lastToken, @Nullable Speaker quoter) {
        List<Coordination.Member> members = coordination.members(first, lastToken);
        if (members.isEmpty()) {
            return coordination.onlyNames(first, lastToken)
                    ? new Speaker(
                            tokens.span(first, lastToken).in(tokens.text()).replaceAll("\\s+", " "), Speaker.Kind.GROUP)
                    : null;
        }
        List<String> each = new ArrayList<>();
        for (Coordination.Member member : members) {
            String name = read(member.first(), member.last(), quoter).name();
            boolean the = tokens.lower(member.first()).equals("the") && !name.startsWith("the ");
            each.add(the ? "the " + name : name);
        }
        int and = members.get(members.size() - 1).first() - 1;
        return new Speaker(Descriptions.joined(each, tokens.lower(and)), Speaker.Kind.GROUP);
    }

    private @Nullable Speaker pronoun(int token, String word, @Nullable Speaker quoter) {
        return switch (word) {
            case "he", "él" -> pronounPerson(token, Entity.Gender.MALE);
            case "she", "ella" -> pronounPerson(token, Entity.Gender.FEMALE);
            case "they", "ellos", "ellas" -> plural(token);
            case "it" -> organisation(token);
            case "i", "yo", "we", "nosotros", "us", "me" ->
                quoter != null ? quoter : new Speaker("the author", Speaker.Kind.AUTHOR);
            default -> null;
        };
    }

    private Speaker pronounPerson(int token, Entity.Gender gender) {
        if (last != null
                && last.speaker.kind() == Speaker.Kind.PERSON
                && sentences.at(token) - last.sentence <= NEAR
                && !otherGender(last.speaker, gender)) {
            return last.speaker;
        }
        return person(token, gender)
                .map(Descriptions::speaker)
                .orElseGet(() -> new Speaker(tokens.word(token), Speaker.Kind.PERSON));
    }

    private boolean otherGender(Speaker speaker, Entity.Gender wanted) {
        return genders.getOrDefault(speaker.name(), Set.of()).stream()
                .anyMatch(gender -> gender != Entity.Gender.UNKNOWN && gender != wanted);
    }

    /** The nearest person named before {@code token}: the first of the nearest sentence, for it is the subject there. */
    private Optional<Entity> person(int token, Entity.Gender gender) {
        int sentence = sentences.at(token);
        for (int s = sentence; s >= Math.max(0, sentence - PRONOUN_REACH); s--) {
            int end = s == sentence ? token - 1 : sentences.last(s);
            for (int i = sentences.first(s); i <= end; i++) {
                Optional<Name> name = names.at(i);
                if (name.isPresent()
                        && (name.get().entity().kind() == Entity.Kind.PERSON)
                        && (name.get().entity().gender() == gender
                                || name.get().entity().gender() == Entity.Gender.UNKNOWN)) {
                    return Optional.of(name.get().entity());
                }
            }
        }
        return Optional.empty();
    }

    private Speaker plural(int token) {
        int sentence = sentences.at(token);
        if (lastPlural != null && sentence - lastPlural.sentence <= NEAR) {
            return lastPlural.speaker;
        }
        for (int s = sentence - 1; s >= Math.max(0, sentence - PRONOUN_REACH); s--) {
            Speaker row = namedTogether(s);
            if (row != null) {
                return row;
            }
            String subject = pluralSubject(s);
            if (subject != null) {
                return new Speaker(subject, Speaker.Kind.GROUP);
            }
        }
        return new Speaker(tokens.word(token), Speaker.Kind.GROUP);
    }

    /** The row of names that a sentence opens with: "Ana Brun and Jon Keel left early"; null if it opens otherwise. */
    private @Nullable Speaker namedTogether(int s) {
        int first = sentences.first(s);
        int limit = Math.min(sentences.last(s), first + LONGEST_ROW);
        int and = -1;
        for (int i = first; i <= limit; i++) {
            Optional<Name> name = names.at(i);
            if (name.isPresent()) {
                i = name.get().last();
                if (and >= 0 && name.get().first() == and + 1) {
                    return group(first, i, null);
                }
            } else if (coordination.and(i)) {
                and = i;
            } else if (!tokens.lower(i).equals(",")
                    && !Descriptions.determiner(tokens.lower(i))
                    && (i + 1 > limit || names.at(i + 1).isEmpty())) {
                return null;
            }
        }
        return null;
    }

    /** The plural noun that a sentence opens with, with its number: "Almost 1000 demonstrators were …". */
    private @Nullable String pluralSubject(int s) {
        int limit = Math.min(sentences.last(s), sentences.first(s) + 8);
        for (int i = sentences.first(s); i <= limit; i++) {
            String word = tokens.lower(i);
            if (word.length() > 4
                    && word.endsWith("s")
                    && !word.endsWith("ss")
                    && i < limit
                    && pluralVerb(i + 1)
                    && names.at(i).isEmpty()) {
                return tokens.span(sentences.first(s), i).in(tokens.text()).replaceFirst("^(The|the) ", "the ");
            }
            if (word.equals(",") || word.equals("that")) {
                return null;
            }
        }
        return null;
    }

    private boolean pluralVerb(int i) {
        return switch (tokens.lower(i)) {
            case "were", "are", "have", "had", "did", "do", "will", "would", "who", "say", "claim" -> true;
            default -> tokens.lower(i).endsWith("ed");
        };
    }

    private Speaker organisation(int token) {
        int sentence = sentences.at(token);
        if (last != null && last.speaker.kind() == Speaker.Kind.ORGANISATION && sentence - last.sentence <= NEAR) {
            return last.speaker;
        }
        for (int i = token - 1; i >= 0 && sentence - sentences.at(i) <= NEAR; i--) {
            Optional<Name> name = names.at(i);
            if (name.isPresent() && name.get().entity().kind() == Entity.Kind.ORGANISATION) {
                return Descriptions.speaker(name.get().entity());
            }
        }
        return new Speaker("it", Speaker.Kind.VAGUE);
    }
}
