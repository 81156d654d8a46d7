package org.gainsay.desk.sheets;

import org.gainsay.core.Speaker;

/**
 * The few ways to set text apart in a terminal (ECMA-48 select graphic rendition), or none of them.
 *
 * @param colours whether the terminal shows them
 */
record Ink(boolean colours) {
    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String alarm(String text) {
        return in("33", text);
    }

    /** A name: what nobody vouches for looks different, and so does the author. */
    String voice(String name, Speaker.Kind kind) {
        return switch (kind) {
            case VAGUE -> in("35", name);
            case AUTHOR -> faint(name);
            case PERSON, ORGANISATION, GROUP -> name;
        };
    }

    private String in(String code, String text) {
        return colours && !text.isBlank() ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
