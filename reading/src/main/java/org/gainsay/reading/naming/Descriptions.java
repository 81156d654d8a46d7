package org.gainsay.reading.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Speaker;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the noun phrases of one document say of whom: "the auditor", "the mayor of Halvane", "the two officials".
 *
 * <p>Where two people could be meant, it is the one introduced with the same noun and the same place or body, then the
 * one introduced last; where none fits, nobody.
 */
final class Descriptions {
    /** A description reaches this many sentences back: further than a pronoun, for it says more. */
    static final int REACH = 60;

    /** "The two officials" are named no more than this many sentences before. */
    private static final int NUMBERED_REACH = 4;
    /** The noun that introduces a person stands this close behind the name, in tokens. */
    private static final int APPOSITION = 12;

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "el", "la", "este", "esta", "ese", "esa", "these", "those", "los", "las");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "el", "la", "los", "las",
            "un", "una", "este", "esta", "ese", "esa", "su", "sus", "another", "one", "said");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "for", "from", "at", "in", "with", "by", "within", "inside", "near", "on", "under", "to", "close",
            "against", "de", "del", "para", "en", "por");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "su", "sus", "my", "our");
    private static final Set<String> CLAUSE = Set.of("who", "which", "that", "whose", "quien", "que", "while", "when");
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "both", 2, "three", 3, "four", 4, "dos", 2, "tres", 3, "cuatro", 4);

    private final Tokens tokens;
    private final Sentences sentences;
    private final Names names;
    /** Where each full name is borne, in the order of the text. */
    private final Map<String, List<Name>> bearing = new HashMap<>();

    Descriptions(Tokens tokens, Sentences sentences, Names names) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.names = names;
        for (Name name : names.all()) {
            bearing.computeIfAbsent(name.entity().name(), n -> new ArrayList<>())
                    .add(name);
        }
    }

    static boolean determiner(String word) {
        return DETERMINERS.contains(word);
    }

    static boolean preposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** The name that the whole phrase is about, not one that only says of whom or where: "a spokesman for the Dock Union". */
    Optional<Name> headName(int first, int lastToken) {
        boolean described = false;
        boolean noun = false;
        for (int i = first; i <= lastToken; i++) {
            Optional<Name> name = names.at(i);
            String word = tokens.lower(i);
            if (name.isPresent()) {
                int after = name.get().last() + 1;
                boolean possessive = after <= lastToken
                        && (tokens.lower(after).equals("'s")
                                || tokens.lower(after).equals("’s")
                                || tokens.lower(after).equals("'"))
                        && after < lastToken;
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

    /** "Harbourist leaders", "Courier journalists": a name before a role noun in small letters is not the speaker. */
    private boolean modifiesNoun(Name name, int after, int lastToken) {
        for (int i = after; i <= lastToken && i < after + 3; i++) {
            if (!tokens.isWord(i) || tokens.capitalised(i)) {
                return false;
            }
            String word = tokens.lower(i);
            if (!NameWords.rolesOf(word).isEmpty()
                    || NameWords.BODY_NOUNS.contains(word)
                    || NameWords.GROUPS.contains(word)
                    || word.length() > 4 && word.endsWith("s") && name.entity().kind() != Entity.Kind.PERSON) {
                return true;
            }
        }
        return false;
    }

    /**
     * The speaker that a noun phrase without a name of its own stands for.
     *
     * @param near who spoke last, near enough for "the body" or "the woman" to stand for them; null if nobody did
     */
    Speaker described(int first, int lastToken, @Nullable Speaker near) {
        int begin = first;
        boolean definite = false;
        boolean possessive = false;
        while (begin < lastToken
                && DETERMINERS.contains(tokens.lower(begin))
                && !CLAUSE.contains(tokens.lower(begin + 1))) {
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
        if (definite && !possessive) {
            Optional<Speaker> known = plural
                    ? numbered(begin, head)
                    : byRole(begin, head, lastToken).map(Descriptions::speaker);
            if (known.isPresent()) {
                return known.get();
            }
            if (!plural && near != null && head == lastToken && NameWords.standsFor(noun, near.kind())) {
                return near;
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
        String single = plural ? singular(noun) : noun;
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

    private static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** The last token of the noun phrase that starts at {@code begin}, before "of", "who" and the like. */
    int headNoun(int begin, int lastToken) {
        int head = begin;
        for (int i = begin; i <= lastToken; i++) {
            String word = tokens.lower(i);
            boolean by = word.equals("by") || word.equals("por");
            if (by && i - 1 > begin && participle(tokens.lower(i - 1))) {
                return i - 2;
            }
            if (i > begin && i < lastToken && (ratio(i) || apostrophe(i))) {
                continue;
            }
            if (!tokens.isWord(i) && !tokens.isNumber(i) || PREPOSITIONS.contains(word) || CLAUSE.contains(word)) {
                break;
            }
            head = i;
        }
        return head;
    }

    private static boolean participle(String word) {
        return NameWords.ISSUING.contains(word)
                || NameWords.PARTICIPLE_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** The "in" of "6 in 10 voters". */
    private boolean ratio(int i) {
        return PREPOSITIONS.contains(tokens.lower(i)) && tokens.isNumber(i - 1) && tokens.isNumber(i + 1);
    }

    private boolean apostrophe(int i) {
        return tokens.lower(i).equals("'s") || tokens.lower(i).equals("'");
    }

    private static boolean plural(String noun) {
        return noun.equals("people")
                || noun.equals("police")
                || noun.equals("men")
                || noun.equals("women")
                || noun.equals("those")
                || noun.equals("these")
                || noun.length() > 3
                        && noun.endsWith("s")
                        && !noun.endsWith("ss")
                        && !noun.endsWith("us")
                        && !noun.endsWith("is");
    }

    /** "The two officials": as many people as it says, if just so many were named shortly before. */
    private Optional<Speaker> numbered(int begin, int head) {
        Integer wanted = NUMBERS.get(tokens.lower(begin));
        if (wanted == null) {
            return Optional.empty();
        }
        int sentence = sentences.at(begin);
        Map<String, Entity> found = new LinkedHashMap<>();
        int from = sentences.first(Math.max(0, sentence - NUMBERED_REACH));
        for (int i = from; i < begin; i++) {
            Optional<Name> name = names.at(i);
            if (name.isPresent() && name.get().entity().kind() == Entity.Kind.PERSON) {
                found.putIfAbsent(name.get().entity().name(), name.get().entity());
            }
        }
        String noun = singular(tokens.lower(head));
        Set<String> classes = NameWords.rolesOf(noun);
        boolean fits = found.size() == wanted
                && (NameWords.PEOPLE.contains(noun)
                        || noun.equals("men")
                        || noun.equals("women")
                        || found.values().stream()
                                .anyMatch(entity -> entity.roles().contains(noun)
                                        || entity.roles().stream().anyMatch(role -> sharesClass(role, classes))));
        return fits
                ? Optional.of(new Speaker(joined(new ArrayList<>(found.keySet()), "and"), Speaker.Kind.GROUP))
                : Optional.empty();
    }

    /** "A, B and C". */
    static String joined(List<String> members, String and) {
        String most = String.join(", ", members.subList(0, members.size() - 1));
        return most + " " + and + " " + members.get(members.size() - 1);
    }

    private Optional<Entity> byRole(int begin, int head, int lastToken) {
        String noun = tokens.lower(head);
        int sentence = sentences.at(head);
        Set<String> classes = NameWords.rolesOf(noun);
        boolean body = NameWords.BODY_NOUNS.contains(noun);
        String of = complement(head, lastToken);
        Entity byClass = null;
        Map<Entity, Integer> bodies = new LinkedHashMap<>();
        for (int i = begin - 1; i >= 0 && sentence - sentences.at(i) <= REACH; i--) {
            Optional<Name> name = names.at(i);
            if (name.isEmpty() || name.get().last() != i) {
                continue;
            }
            Entity entity = name.get().entity();
            if (body && entity.kind() == Entity.Kind.ORGANISATION && sharesWord(entity, begin, head)) {
                bodies.merge(entity, 1, Integer::sum);
            }
            int introduced = entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.UNKNOWN
                    ? introducedAs(i, noun)
                    : -1;
            if (introduced >= 0) {
                if (fits(of, complement(introduced, Math.min(tokens.size() - 1, introduced + APPOSITION)))) {
                    return Optional.of(entity);
                }
                continue;
            }
            if (entity.kind() != Entity.Kind.PERSON) {
                continue;
            }
            if (entity.roles().contains(noun) && (of.isEmpty() || !introducedElsewhere(entity, noun, of, begin))) {
                return Optional.of(entity);
            }
            if (byClass == null
                    && of.isEmpty()
                    && entity.roles().stream().anyMatch(role -> sharesClass(role, classes))) {
                byClass = entity;
            }
        }
        Optional<Entity> nearest = Optional.ofNullable(byClass);
        return bodies.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> nearest);
    }

    /** Whether {@code entity} was introduced with {@code noun} before {@code begin}, but of something else. */
    private boolean introducedElsewhere(Entity entity, String noun, String of, int begin) {
        for (Name name : bearing.getOrDefault(entity.name(), List.of())) {
            if (name.first() >= begin) {
                return false;
            }
            int at = name.entity().equals(entity) ? introducedAs(name.last(), noun) : -1;
            if (at >= 0) {
                return !fits(of, complement(at, Math.min(tokens.size() - 1, at + APPOSITION)));
            }
        }
        return false;
    }

    /** Where {@code noun} stands in the apposition behind a name that ends at {@code last}; -1 if it does not. */
    private int introducedAs(int last, String noun) {
        if (!tokens.lowerOrEmpty(last + 1).equals(",")) {
            return -1;
        }
        int end = Math.min(tokens.size(), last + 2 + APPOSITION);
        for (int i = last + 2; i < end; i++) {
            String word = tokens.lower(i);
            if (word.equals(noun)) {
                return closed(i + 1, end) ? i : -1;
            }
            if (names.at(i).isPresent() || !tokens.isWord(i) || CLAUSE.contains(word) || PREPOSITIONS.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the apposition whose noun stands before {@code from} ends there, or after what it is of or for. */
    private boolean closed(int from, int end) {
        for (int i = from; i < Math.min(tokens.size(), end + APPOSITION); i++) {
            String word = tokens.lower(i);
            if (word.equals(",") || word.equals(".") || word.equals("who")) {
                return true;
            }
            if (i == from && !PREPOSITIONS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** The last word of what a noun is of or for ("the mayor of Halvane"), in lower case; empty if it is of nothing. */
    private String complement(int noun, int lastToken) {
        if (noun + 1 > lastToken || !PREPOSITIONS.contains(tokens.lower(noun + 1))) {
            return "";
        }
        String of = "";
        for (int i = noun + 2; i <= lastToken && tokens.isWord(i); i++) {
            String word = tokens.lower(i);
            if (CLAUSE.contains(word) || PREPOSITIONS.contains(word) || word.equals("and")) {
                break;
            }
            of = word;
        }
        return of;
    }

    private static boolean fits(String wanted, String introduced) {
        return wanted.isEmpty() || introduced.isEmpty() || wanted.equals(introduced);
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

    static Speaker speaker(Entity entity) {
        Speaker.Kind kind = switch (entity.kind()) {
            case PERSON, UNKNOWN -> Speaker.Kind.PERSON;
            case ORGANISATION, PLACE -> Speaker.Kind.ORGANISATION;
        };
        return new Speaker(entity.name(), kind);
    }
}
