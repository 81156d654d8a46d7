package org.gainsay.reading.naming;

import java.util.Optional;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * Whose words a text within the text holds: "the declaration of the Dock Union says", "Tosk's statement reads", and,
 * once "the union issued a statement", also "the text warns" and "the document states".
 */
final class Issuers {
    /** A text is spoken of no further from where it was introduced than this, in sentences. */
    private static final int REACH = 12;
    /** Who issued it stands this close to the noun, in tokens. */
    private static final int NEAR = 8;

    private final Tokens tokens;
    private final Sentences sentences;
    private final Names names;

    Issuers(Tokens tokens, Sentences sentences, Names names) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.names = names;
    }

    /** Who issued the text that the tokens from {@code first} to {@code last} name; empty if they name none. */
    Optional<Name> of(int first, int last) {
        int noun = noun(first, last);
        if (noun < 0) {
            return Optional.empty();
        }
        Optional<Name> owner = owner(noun, last);
        if (owner.isPresent() || !definite(first)) {
            return owner;
        }
        String word = tokens.lower(noun);
        int sentence = sentences.at(first);
        for (int i = first - 1; i >= 0 && sentence - sentences.at(i) <= REACH; i--) {
            String earlier = tokens.lower(i);
            boolean same = NameWords.TEXTS.contains(earlier)
                    && (earlier.equals(word)
                            || NameWords.ANY_TEXTS.contains(word)
                            || NameWords.ANY_TEXTS.contains(earlier));
            if (same) {
                Optional<Name> issuer =
                        owner(i, sentences.last(sentences.at(i))).or(() -> Optional.empty());
                issuer = issuer.isPresent() ? issuer : subject(i);
                if (issuer.isPresent()) {
                    return issuer;
                }
            }
        }
        return Optional.empty();
    }

    /** The noun for a text that a phrase is about: before "of" and commas; -1 if it is about something else. */
    private int noun(int first, int last) {
        int noun = -1;
        for (int i = first; i <= last; i++) {
            String word = tokens.lower(i);
            boolean apostrophe = word.equals("'s") || word.equals("’s") || word.equals("'");
            if (Descriptions.preposition(word) || !tokens.isWord(i) && !apostrophe || word.equals("who")) {
                break;
            }
            noun = NameWords.TEXTS.contains(word) ? i : names.at(i).isPresent() || apostrophe ? noun : -1;
        }
        return noun;
    }

    private boolean definite(int first) {
        return switch (tokens.lower(first)) {
            case "the", "this", "that", "el", "la", "este", "esta", "ese", "esa" -> true;
            default -> false;
        };
    }

    /** "Tosk's statement", "a statement of (by, from, issued by, signed by) the union", within {@code last}. */
    private Optional<Name> owner(int noun, int last) {
        int before = noun - 1;
        while (before > 0 && noun - before < 4 && tokens.isWord(before) && !apostrophe(before)) {
            before--;
        }
        if (before > 0 && apostrophe(before) && names.at(before - 1).isPresent()) {
            return names.at(before - 1);
        }
        for (int i = noun + 1; i <= Math.min(last, noun + NEAR); i++) {
            String word = tokens.lower(i);
            boolean by = switch (word) {
                case "by", "from", "por" -> true;
                case "of", "de", "del" -> i == noun + 1;
                default -> false;
            };
            if (by) {
                return nameAt(i + 1, last);
            }
            if (!NameWords.ISSUING.contains(word) && i > noun + 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean apostrophe(int i) {
        return switch (tokens.lower(i)) {
            case "'s", "’s", "'", "’" -> true;
            default -> false;
        };
    }

    /** The name that a noun phrase starts with, past its article and titles. */
    private Optional<Name> nameAt(int first, int last) {
        for (int i = first; i <= Math.min(last, first + 3); i++) {
            Optional<Name> name = names.at(i);
            if (name.isPresent()) {
                return name.filter(n -> n.entity().kind() != Entity.Kind.PLACE);
            }
            if (!tokens.isWord(i) || Descriptions.preposition(tokens.lower(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The union issued a statement", "the union said in a statement": the name before the verb. */
    private Optional<Name> subject(int noun) {
        int first = sentences.first(sentences.at(noun));
        int verb = -1;
        for (int i = noun - 1; i >= Math.max(first, noun - NEAR); i--) {
            if (NameWords.ISSUING.contains(tokens.lower(i))) {
                verb = i;
                break;
            }
        }
        for (int i = verb - 1; verb >= 0 && i >= Math.max(first, verb - NEAR); i--) {
            Optional<Name> name = names.at(i);
            if (name.isPresent() && name.get().entity().kind() != Entity.Kind.PLACE) {
                return name;
            }
        }
        return Optional.empty();
    }
}
