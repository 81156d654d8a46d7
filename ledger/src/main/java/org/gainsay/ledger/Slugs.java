package org.gainsay.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/** Names that are safe in addresses and file names, and the rules by which longer names become them. */
final class Slugs {
    /** Long enough for the title of an affair, short enough for an address bar. */
    static final int LONGEST = 80;

    /** Hexadecimal digits that keep apart names whose slugs lost letters: 32 bits, for the names of one desk. */
    private static final int SUFFIX_DIGITS = 8;

    /** Hexadecimal digits of a derived id: 64 bits, a collision among a hundred million is one in four thousand. */
    private static final int DERIVED_DIGITS = 16;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Slugs() {}

    static void check(String what, String slug) {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    what + " '" + slug + "': wants a-z and 0-9 in runs joined by hyphens, at most " + LONGEST);
        }
    }

    static String of(String name) {
        String composed = Words.line("name", Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
        String letters = MARKS.matcher(Normalizer.normalize(composed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean lossy = false;
        for (int at = 0; at < letters.length(); ) {
            int c = letters.codePointAt(at);
            at += Character.charCount(c);
            String latin = latin(c);
            if (latin != null) {
                slug.append(latin);
            } else {
                lossy |= Character.isLetterOrDigit(c);
                if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
        int room = LONGEST - SUFFIX_DIGITS - 1;
        if (slug.length() > LONGEST) {
            lossy = true;
            slug.setLength(room);
        }
        trimHyphen(slug);
        if (!lossy && !slug.isEmpty()) {
            return slug.toString();
        }
        slug.setLength(Math.min(room, slug.length()));
        trimHyphen(slug);
        String suffix = Digest.of(composed).hex().substring(0, SUFFIX_DIGITS);
        return slug.isEmpty() ? suffix : slug + "-" + suffix;
    }

    static String derived(String prefix, String... parts) {
        String joined = String.join("\n", parts);
        return prefix + "-" + Digest.of(joined).hex().substring(0, DERIVED_DIGITS);
    }

    private static void trimHyphen(StringBuilder slug) {
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
    }

    /** The ASCII letters and digits that stand for a lower-case letter without accent, or null. */
    private static @Nullable String latin(int c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return Character.toString(c);
        }
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> null;
        };
    }
}
