package org.gainsay.capture.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of pages on one person. */
final class PersonalLinks {
    private static final Pattern STEP = Pattern.compile(
            "(?i)(?:authors?|autor(?:en)?|users?|user-[\\w-]+|profile?|people|persone?n?|members?|u)(?:/|=|\\.)");

    /** Words of a name in an address; more are the title of a page. */
    private static final int WORDS = 4;

    private PersonalLinks() {}

    /** Whether a step of an address, or a question in it, names a person. */
    static boolean personal(String address) {
        Matcher matcher = null;
        for (int i = 0; i + 2 < address.length(); i++) {
            char c = address.charAt(i);
            if ((c == '/' || c == '?' || c == '&') && mayName(address.charAt(i + 1), address.charAt(i + 2))) {
                matcher = matcher == null ? STEP.matcher(address) : matcher;
                if (matcher.region(i + 1, address.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name that the last step of such an address spells, "mira-tosk"; null where it spells none. */
    static @Nullable String name(String address) {
        int end = address.endsWith("/") ? address.length() - 1 : address.length();
        int step = address.lastIndexOf('/', end - 1);
        if (step <= address.indexOf("//") + 1 || address.indexOf(' ') >= 0) {
            return null;
        }
        String[] words = address.substring(step + 1, end).split("[-_.]");
        if (words.length < 2 || words.length > WORDS) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            if (word.isEmpty() || !word.chars().allMatch(Character::isLetter)) {
                return null;
            }
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }

    /** Whether a step may be one of those by its first two letters; most are told apart by them. */
    private static boolean mayName(char first, char second) {
        char next = Character.toLowerCase(second);
        return switch (Character.toLowerCase(first)) {
            case 'a' -> next == 'u';
            case 'u' -> "s/=.".indexOf(next) >= 0;
            case 'p' -> next == 'r' || next == 'e';
            case 'm' -> next == 'e';
            default -> false;
        };
    }
}
