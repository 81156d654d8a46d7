package org.gainsay.reading.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.reading.text.Tokens;

/**
 * Several speakers in a row: "Ana Brun, Jon Keel and the Dock Union".
 *
 * <p>A row has a name in its first part and "and" before its last. A description after a comma says more of the name
 * before it ("Mira Tosk, head of the port") and is no member; one after "and" is, if it has an article.
 */
final class Coordination {
    /** A longer row is a list of something else. */
    private static final int MOST_MEMBERS = 12;

    private final Tokens tokens;
    private final Names names;
    private final Descriptions descriptions;

    Coordination(Tokens tokens, Names names, Descriptions descriptions) {
        this.tokens = tokens;
        this.names = names;
        this.descriptions = descriptions;
    }

    /** A member's tokens, both included. */
    record Member(int first, int last) {}

    /** The members of the row from {@code first} to {@code last}; empty if it is none. */
    List<Member> members(int first, int last) {
        List<Member> members = new ArrayList<>();
        int begin = first;
        boolean afterAnd = false;
        boolean apposed = false;
        boolean joined = false;
        for (int i = first; i <= last + 1; i++) {
            boolean and = i <= last && and(i);
            boolean comma = i <= last && tokens.lower(i).equals(",");
            if (i <= last && !and && !comma) {
                continue;
            }
            if (i > begin) {
                boolean named = named(begin, i - 1, members.isEmpty());
                boolean member = named || afterAnd && !apposed && !members.isEmpty() && article(begin) && !of(members);
                if (!member && members.isEmpty()) {
                    return List.of();
                }
                if (member) {
                    if (named && of(members) && !known(begin, i - 1)) {
                        return List.of();
                    }
                    joined |= afterAnd && !members.isEmpty();
                    members.add(new Member(begin, i - 1));
                    apposed = false;
                } else {
                    apposed = true;
                }
            }
            afterAnd = and || afterAnd && i == begin;
            begin = i + 1;
        }
        return joined && members.size() >= 2 && members.size() <= MOST_MEMBERS ? members : List.of();
    }

    /** Whether the words are a list of names and nothing else: "Velmar, Caldia y Ostrenia". */
    boolean onlyNames(int first, int last) {
        int joined = 0;
        boolean and = false;
        for (int i = first; i <= last; i++) {
            Optional<Name> name = names.at(i);
            if (name.isPresent()) {
                joined++;
                i = Math.max(i, name.get().last());
                continue;
            }
            and |= and(i) && joined > 0;
            if (!and(i) && !tokens.lower(i).equals(",")) {
                return false;
            }
        }
        return and && joined > 1;
    }

    /** Whether a part is about a name that is no place. */
    private boolean named(int first, int last, boolean opening) {
        Optional<Name> name = descriptions.headName(first, last);
        boolean clause = false;
        for (int i = first; i <= last; i++) {
            clause |= tokens.lower(i).equals("who") || tokens.lower(i).equals("which");
        }
        return name.isPresent()
                && !clause
                && (opening || name.get().entity().kind() != Entity.Kind.PLACE)
                && (!article(first) || name.get().entity().kind() != Entity.Kind.PERSON);
    }

    /** Whether the last member says of what it is: what follows may belong to that. */
    private boolean of(List<Member> members) {
        if (members.isEmpty()) {
            return false;
        }
        Member before = members.get(members.size() - 1);
        for (int i = before.first(); i <= before.last(); i++) {
            if (names.at(i).isEmpty() && Descriptions.preposition(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean known(int first, int last) {
        return descriptions
                .headName(first, last)
                .filter(name -> name.entity().kind() == Entity.Kind.PERSON
                        || name.entity().kind() == Entity.Kind.ORGANISATION)
                .isPresent();
    }

    private boolean article(int i) {
        return switch (tokens.lower(i)) {
            case "the", "a", "an", "el", "la", "los", "las", "un", "una" -> true;
            default -> false;
        };
    }

    boolean and(int i) {
        boolean word = switch (tokens.lower(i)) {
            case "and", "&", "y", "e" -> true;
            default -> false;
        };
        return word && names.at(i).isEmpty();
    }
}
