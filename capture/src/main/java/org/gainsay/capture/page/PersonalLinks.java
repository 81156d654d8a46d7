package org.gainsay.capture.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of pages on one person. */
final class PersonalLinks {
    private static final Pattern STEP = Pattern.compile(
            "(?i)(?:authors?|autor(?:en)?|users?|user-[\\w-]+|profile?|people|persone?n?|members?|u)(?:/|=|\\.)");

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
