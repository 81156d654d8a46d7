package org.gainsay.reading.naming;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
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
    /** A description reaches further, for it says more. */
    private static final int DESCRIPTION_REACH = 60;
    /** The last speaker is preferred for a pronoun while no more than this many sentences away. */
    private static final int NEAR = 2;

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "el", "la", "los", "las",
            "un", "una", "este", "esta", "ese", "esa", "su", "sus", "another", "one", "said");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "el", "la", "este", "esta", "ese", "esa", "these", "those", "los", "las");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "for", "from", "at", "in", "with", "by", "within", "inside", "near", "to", "close", "against", "de",
            "del", "para", "en", "por");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "su", "sus", "my", "our");
    private static final Set<String> CLAUSE = Set.of("who", "which", "that", "whose", "quien", "que", "while", "when");

    private final Tokens tokens;
    private final Sentences sentences;
    private final Names names;
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
        if (joinedNames(begin, lastToken)) {
            return new Speaker(
                    tokens.span(begin, lastToken).in(tokens.text()).replaceAll("\\s+", " "), Speaker.Kind.GROUP);
        }
        Optional<Name> head = headName(begin, lastToken);
        if (head.isPresent()) {
            return ofEntity(head.get().entity());
        }
        return described(begin, lastToken);
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
                .map(Speakers::ofEntity)
                .orElseGet(() -> new Speaker(tokens.word(token), Speaker.Kind.PERSON));
    }

    private boolean otherGender(Speaker speaker, Entity.Gender wanted) {
        Set<Entity.Gender> known = genders.getOrDefault(speaker.name(), Set.of());
        return known.stream().anyMatch(gender -> gender != Entity.Gender.UNKNOWN && gender != wanted);
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
            String subject = pluralSubject(s);
            if (subject != null) {
                return new Speaker(subject, Speaker.Kind.GROUP);
            }
        }
        return new Speaker(tokens.word(token), Speaker.Kind.GROUP);
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
                return ofEntity(name.get().entity());
            }
        }
        return new Speaker("it", Speaker.Kind.VAGUE);
    }

    /** The name that the whole phrase is about, not one that only says of whom or where: "a spokesman for the CNE". */
    private Optional<Name> headName(int first, int lastToken) {
        boolean described = false;
        boolean noun = false;
        for (int i = first; i <= lastToken; i++) {
            Optional<Name> name = names.at(i);
            String word = tokens.lower(i);
            if (name.isPresent()) {
                int after = name.get().last() + 1;
                boolean possessive = after <= lastToken
                        && (tokens.lower(after).equals("'s")
                                || tokens.lower(after).equals("'"));
                boolean modifies = after <= lastToken && modifiesNoun(name.get(), after, lastToken);
                if (!described && !possessive && !modifies) {
                    return name;
                }
                i = Math.max(i, name.get().last());
                noun = true;
            } else if (word.equals("(") && noun) {
                return Optional.empty();
            } else if (word.equals(",")) {
                described = false;
            } else if (PREPOSITIONS.contains(word) && noun) {
                described = true;
            } else if (CLAUSE.contains(word)) {
                return Optional.empty();
            } else if (!DETERMINERS.contains(word)) {
                noun = true;
            }
        }
        return Optional.empty();
    }

    /** "Harbourist leaders", "Reuters journalists": a name before a role noun in small letters is not the speaker. */
    private boolean modifiesNoun(Name name, int after, int lastToken) {
        for (int i = after; i <= lastToken && i < after + 3; i++) {
            if (!tokens.isWord(i) || tokens.capitalised(i)) {
                return false;
            }
            String word = tokens.lower(i);
            if (!NameWords.rolesOf(word).isEmpty()
                    || NameWords.BODY_NOUNS.contains(word)
                    || word.length() > 4 && word.endsWith("s") && name.entity().kind() != Entity.Kind.PERSON) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are a list of names: "Velmar, Caldia y Ostrenia". */
    private boolean joinedNames(int first, int lastToken) {
        int joined = 0;
        boolean and = false;
        for (int i = first; i <= lastToken; i++) {
            Optional<Name> name = names.at(i);
            if (name.isPresent()) {
                joined++;
                i = Math.max(i, name.get().last());
                continue;
            }
            boolean link = switch (tokens.lower(i)) {
                case "y", "e", "and" -> true;
                default -> false;
            };
            and |= link && joined > 0;
            if (!link && !tokens.lower(i).equals(",")) {
                return false;
            }
        }
        return and && joined > 1;
    }

    private Speaker described(int first, int lastToken) {
        int begin = first;
        boolean definite = false;
        boolean possessive = false;
        while (begin < lastToken && DETERMINERS.contains(tokens.lower(begin))) {
            definite |= DEFINITE.contains(tokens.lower(begin));
            possessive |= POSSESSIVES.contains(tokens.lower(begin));
            begin++;
        }
        int head = headNoun(begin, lastToken);
        String noun = tokens.lower(head);
        if (NameWords.NOBODY.contains(tokens.lower(begin)) || NameWords.NOBODY.contains(noun)) {
            return new Speaker(tokens.span(begin, lastToken).in(tokens.text()), Speaker.Kind.VAGUE);
        }
        boolean plural = plural(noun);
        if (definite && !plural && !possessive) {
            Optional<Entity> entity = byRole(begin, head);
            if (entity.isPresent()) {
                return ofEntity(entity.get());
            }
            Remembered before = last;
            boolean near = before != null && sentences.at(head) - before.sentence <= PRONOUN_REACH;
            if (before != null && near && head == lastToken && NameWords.standsFor(noun, before.speaker.kind())) {
                return before.speaker;
            }
        }
        String words = tokens.span(begin, beforeComma(head, lastToken))
                .in(tokens.text())
                .replaceAll("\\s+", " ");
        return new Speaker(words, kindOf(noun, plural));
    }

    /** The last token of the description proper: what follows its first comma says more about the same. */
    private int beforeComma(int head, int lastToken) {
        for (int i = head + 1; i <= lastToken; i++) {
            if (tokens.lower(i).equals(",")) {
                return i - 1;
            }
        }
        return lastToken;
    }

    /** What sort of speaker a noun names; a thing, which cannot speak, is {@link Speaker.Kind#VAGUE}. */
    private static Speaker.Kind kindOf(String noun, boolean plural) {
        String single = plural && noun.endsWith("ies")
                ? noun.substring(0, noun.length() - 3) + "y"
                : plural && noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        boolean person = !NameWords.rolesOf(single).isEmpty()
                || NameWords.TITLES.contains(single)
                || NameWords.PEOPLE.contains(single)
                || NameWords.AGENT_ENDINGS.stream().anyMatch(single::endsWith) && !NameWords.THINGS.contains(single);
        boolean body = NameWords.BODY_NOUNS.contains(single) || NameWords.ORGANISATION_WORDS.contains(single);
        if (NameWords.GROUPS.contains(single)) {
            return Speaker.Kind.GROUP;
        }
        boolean thing = NameWords.THINGS.contains(single)
                || NameWords.THING_ENDINGS.stream().anyMatch(single::endsWith);
        if (!person && !body && thing) {
            return Speaker.Kind.VAGUE;
        }
        if (plural) {
            return Speaker.Kind.GROUP;
        }
        return body && !person ? Speaker.Kind.ORGANISATION : Speaker.Kind.PERSON;
    }

    private int headNoun(int begin, int lastToken) {
        int head = begin;
        for (int i = begin; i <= lastToken; i++) {
            String word = tokens.lower(i);
            if (!tokens.isWord(i) && !tokens.isNumber(i) || PREPOSITIONS.contains(word) || CLAUSE.contains(word)) {
                break;
            }
            head = i;
        }
        return head;
    }

    private static boolean plural(String noun) {
        return noun.equals("people")
                || noun.equals("police")
                || noun.equals("men")
                || noun.equals("women")
                || noun.length() > 3
                        && noun.endsWith("s")
                        && !noun.endsWith("ss")
                        && !noun.endsWith("us")
                        && !noun.endsWith("is");
    }

    private Optional<Entity> byRole(int begin, int head) {
        String noun = tokens.lower(head);
        int sentence = sentences.at(head);
        Set<String> classes = NameWords.rolesOf(noun);
        boolean body = NameWords.BODY_NOUNS.contains(noun);
        Entity byClass = null;
        Map<Entity, Integer> bodies = new LinkedHashMap<>();
        if (last != null && sentence - last.sentence > DESCRIPTION_REACH) {
            return Optional.empty();
        }
        for (int i = begin - 1; i >= 0 && sentence - sentences.at(i) <= DESCRIPTION_REACH; i--) {
            Optional<Name> name = names.at(i);
            if (name.isEmpty() || name.get().last() != i) {
                continue;
            }
            Entity entity = name.get().entity();
            if (body && entity.kind() == Entity.Kind.ORGANISATION && sharesWord(entity, begin, head)) {
                bodies.merge(entity, 1, Integer::sum);
            }
            if (entity.kind() != Entity.Kind.PERSON) {
                continue;
            }
            if (entity.roles().contains(noun)) {
                return Optional.of(entity);
            }
            if (byClass == null && entity.roles().stream().anyMatch(role -> sharesClass(role, classes))) {
                byClass = entity;
            }
        }
        Optional<Entity> nearest = Optional.ofNullable(byClass);
        return bodies.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> nearest);
    }

    private static boolean sharesClass(String role, Set<String> classes) {
        return NameWords.rolesOf(role).stream().anyMatch(classes::contains);
    }

    private boolean sharesWord(Entity entity, int begin, int head) {
        String name = entity.name().toLowerCase(Locale.ROOT);
        for (int i = begin; i <= head; i++) {
            if (tokens.word(i).length() > 3 && name.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static Speaker ofEntity(Entity entity) {
        Speaker.Kind kind = switch (entity.kind()) {
            case PERSON, UNKNOWN -> Speaker.Kind.PERSON;
            case ORGANISATION, PLACE -> Speaker.Kind.ORGANISATION;
        };
        return new Speaker(entity.name(), kind);
    }
}
