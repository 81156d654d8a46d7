package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.capture.page.Names.Trust;
import org.jspecify.annotations.Nullable;

/**
 * The names that a page gives for its author and that are not its outlet's own.
 *
 * <p>A name that is the outlet's own says little and is passed over; the first one stays at hand, for pages on which no
 * place has another name.
 */
final class People {
    /** A longer text that is declared is no name of an outlet. */
    private static final int OUTLET_CHARACTERS = 80;

    private final String outlet;
    private final String host;
    private final String bareHost;
    private @Nullable Finding<String> passedOver;

    /**
     * @param outlet who published the page, as it says
     * @param host the host of its address
     */
    People(@Nullable String outlet, @Nullable String host) {
        this.outlet = outlet == null ? "" : letters(outlet);
        this.host = host == null ? "" : letters(host);
        this.bareHost = host == null ? "" : letters(bare(host));
    }

    /** The names in {@code written} that are not the outlet's; the first that is stays at hand. */
    List<String> in(String written, Trust trust, String place) {
        if (trust == Trust.DECLARED && written.length() <= OUTLET_CHARACTERS && outlets(written)) {
            passOver(written, place);
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String name : Names.in(written, trust)) {
            if (outlets(name)) {
                passOver(name, place);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /** The first name that was passed over as the outlet's own. */
    @Nullable
    Finding<String> passedOver() {
        return passedOver;
    }

    private void passOver(String name, String place) {
        if (passedOver == null) {
            passedOver = new Finding<>(name, place);
        }
    }

    private boolean outlets(String name) {
        if (Names.organisation(name)) {
            return true;
        }
        String plain = letters(name);
        return !plain.isEmpty() && (plain.equals(outlet) || plain.equals(host) || plain.equals(bareHost));
    }

    /** The host without "www." and without its ending. */
    static String bare(String host) {
        String name = host.startsWith("www.") ? host.substring(4) : host;
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The letters and figures of a text in lower case. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) && ofLetter(lower, i)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean ofLetter(String text, int at) {
        int start = Character.isLowSurrogate(text.charAt(at)) ? Math.max(0, at - 1) : at;
        return Character.isLetterOrDigit(text.codePointAt(start));
    }
}
