package org.gainsay.matching.comparison;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.core.Language;

/**
 * A name in a statement.
 *
 * @param words the name as written, without titles
 * @param country the English name of the country that it is; empty if it is none
 * @param place whether it says where, and not who or what
 * @param keys what its words are compared by: without accents, in one language where the lists know them
 * @param linked whether small words join its parts ("Court of Justice"), so that one of them is no name for it
 * @param at the index of its first token
 */
record Named(String words, String country, boolean place, List<String> keys, boolean linked, int at) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\-]+");
    private static final Set<String> SMALL =
            Set.of("of", "the", "for", "and", "de", "del", "la", "el", "los", "las", "y", "para", "en", "'s");
    /** An acronym stands for at least so many words, and its letters are so many. */
    private static final int SHORTEST_ACRONYM = 3;

    private static final int LONGEST_ACRONYM = 8;
    /** Letters at the start that two forms of a word share across languages: "nacional" and "national". */
    private static final int COGNATE = 5;

    static Named of(String words, String country, boolean place, Language language, int at) {
        List<String> keys = new ArrayList<>();
        boolean linked = false;
        for (String part : SPACE.split(words)) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (SMALL.contains(lower)) {
                linked = true;
            } else {
                Concepts.Found concept = Concepts.of(language).ofWord(lower);
                keys.add(concept != null && !concept.measure() ? concept.name() : plain(lower));
            }
        }
        return new Named(words, country, place, List.copyOf(keys), linked, at);
    }

    /** A word without its accents, in lower case. */
    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("'s", "").replace("’s", "");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Whether both may name the same, as far as the names tell. */
    boolean agrees(Named other) {
        if (!country.isEmpty() && !other.country.isEmpty()) {
            return country.equals(other.country);
        }
        if (keys.isEmpty() || other.keys.isEmpty()) {
            return false;
        }
        boolean shorter = keys.size() <= other.keys.size();
        Named fewer = shorter ? this : other;
        Named more = shorter ? other : this;
        return fewer.within(more) || fewer.acronymOf(more) || sameLetters(other);
    }

    private boolean within(Named more) {
        if (keys.size() == 1 && more.keys.size() > 1 && more.linked) {
            return false;
        }
        boolean[] used = new boolean[more.keys.size()];
        for (String key : keys) {
            int found = -1;
            for (int i = 0; i < used.length && found < 0; i++) {
                found = !used[i] && alike(key, more.keys.get(i)) ? i : -1;
            }
            if (found < 0) {
                return false;
            }
            used[found] = true;
        }
        return true;
    }

    private static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter <= COGNATE + 1) {
            return false;
        }
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= shorter - 2 || national(a, b) || national(b, a);
    }

    /** "nacional" and "national". */
    private static boolean national(String spanish, String english) {
        return spanish.replace("cion", "tion").equals(english);
    }

    private boolean acronymOf(Named full) {
        if (keys.size() != 1 || full.keys.size() < SHORTEST_ACRONYM || !shortened()) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String part : SPACE.split(full.words)) {
            if (!SMALL.contains(part.toLowerCase(Locale.ROOT)) && !part.isEmpty()) {
                initials.append(plain(part), 0, 1);
            }
        }
        String own = keys.get(0);
        String made = initials.toString();
        return own.equals(made)
                || made.startsWith(own) && own.length() >= SHORTEST_ACRONYM
                || sorted(own).equals(sorted(made));
    }

    /** The acronyms of one body in two languages are often the same letters: CNE, NEC. */
    private boolean sameLetters(Named other) {
        return keys.size() == 1
                && other.keys.size() == 1
                && shortened()
                && other.shortened()
                && sorted(keys.get(0)).equals(sorted(other.keys.get(0)));
    }

    private boolean shortened() {
        return words.length() >= SHORTEST_ACRONYM
                && words.length() <= LONGEST_ACRONYM
                && words.chars().allMatch(Character::isUpperCase);
    }

    /** Whether it is one word in large letters that is too long for an acronym: "UNBELIEVABLE" is shouted and names nobody. */
    static boolean shouted(String words) {
        return words.length() > LONGEST_ACRONYM && words.chars().allMatch(Character::isUpperCase);
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** Whether one of several names agrees with this one. */
    boolean among(List<Named> others) {
        return others.stream().anyMatch(this::agrees);
    }

    /** The words of several names, for a sentence. */
    static String listed(List<Named> names) {
        Set<String> words = new HashSet<>();
        List<String> listed = new ArrayList<>();
        names.forEach(name -> {
            if (words.add(name.words())) {
                listed.add("“" + name.words() + "”");
            }
        });
        return String.join(", ", listed);
    }
}
