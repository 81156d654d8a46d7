package org.gainsay.capture.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of people in what a page prints as its byline; the words around them stand in {@code byline-words.txt}. */
final class Names {
    /** A name has at most this many words, its small ones included. */
    private static final int WORDS = 5;

    private static final int NAME_CHARACTERS = 60;

    /** An organisation that declares itself the author may have a longer one. */
    private static final int DECLARED_WORDS = 9;

    /** A name alone on a line has at most this many words. */
    private static final int BARE_WORDS = 4;

    /** Letters of the small words within a name. */
    private static final int SMALL_LETTERS = 3;

    /** Characters; no opening in {@code byline-words.txt} is as long. */
    private static final int LONGEST_OPENING = 60;

    /** More names than this are a list of the staff. */
    private static final int AUTHORS = 8;

    private static final Pattern DOMAIN = Pattern.compile("(?i).*\\w\\.(?:com|org|net|info|eu|tv|news|[a-z]{2})\\b.*");

    /** A day and perhaps an hour, then an opening. */
    private static final Pattern DATED = Pattern.compile(
            "([\\p{L}\\d.,:/ |·-]{8,45}?)[ ,|·-]+((?:von|vom|by|par|por|di|da|door|av|posted by|autor:|author:)\\s.*)",
            Pattern.CASE_INSENSITIVE);

    /** The openings of that pattern, what stands right before them, and the characters that a day before them has. */
    private static final List<String> DATED_OPENINGS =
            List.of("von", "vom", "by", "par", "por", "di", "da", "door", "av", "posted by", "autor:", "author:");

    private static final String BEFORE_DATED = " ,|·-";
    private static final int SHORTEST_DATE = 8;

    /** An opening of more letters than "von" or "by" says clearly that a name follows, were it one word. */
    private static final int PLAIN_OPENING = 5;

    /** White space, and the place at which a page runs a button's word into a name. */
    private static final Pattern GLUED =
            Pattern.compile("\\s+|(?<=\\p{Ll})(?=(?:Follow|Folgen|Search|Published|Updated)\\b)");

    /** Signs that no name goes on behind. */
    private static final String ENDS = "|•·—–()[]{}<>©»«:!?\n";

    private static final Pattern JOINTS = Pattern.compile("\\s*[,;/&+]\\s*|\\s+(?:and|und|et|y|e|i|og|och|en)\\s+");

    private Names() {}

    /** How much a place is trusted to hold names and nothing else. */
    enum Trust {
        /** Made for programs: one word may be a name, an organisation may be an author. */
        DECLARED,
        /** Named as a byline by its class: one word may be a name. */
        MARKED,
        /** Any visible line: it must open with a word such as "By", and the name must look like one. */
        VISIBLE
    }

    /** The names in {@code written}; empty where there are none. */
    static List<String> in(String written, Trust trust) {
        if (trust == Trust.VISIBLE && !mayOpenSomewhere(written)) {
            return List.of();
        }
        String line = trust == Trust.VISIBLE ? opening(HtmlPage.line(written)) : HtmlPage.line(written);
        if (line == null
                || (trust == Trust.VISIBLE && !mayOpen(line))
                || line.contains("://")
                || line.startsWith("www.")) {
            return List.of();
        }
        String opened = withoutOpening(line);
        if (trust == Trust.VISIBLE && opened.equals(line)) {
            return List.of();
        }
        boolean alone = line.length() - opened.length() > PLAIN_OPENING || !line.equals(HtmlPage.line(written));
        String rest = untilEnd(opened);
        Set<String> names = new LinkedHashSet<>();
        for (String part : JOINTS.split(rest)) {
            String name = name(withoutOpening(part), trust, alone);
            boolean further = trust != Trust.DECLARED && !names.isEmpty();
            if (further && (!name.contains(" ") || !Character.isUpperCase(name.codePointAt(0)))) {
                break;
            }
            if (name.isEmpty()) {
                if (!names.isEmpty() || trust != Trust.DECLARED) {
                    break;
                }
                continue;
            }
            names.add(name);
            if (names.size() == AUTHORS) {
                break;
            }
        }
        return List.copyOf(names);
    }

    /** Whether a name is that of an organisation, by one of its words or because it is the name of a site. */
    static boolean organisation(String name) {
        if (name.indexOf('.') >= 0 && DOMAIN.matcher(name).matches()) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            boolean within = i < lower.length() && (Character.isLetter(lower.charAt(i)) || lower.charAt(i) == '.');
            if (!within) {
                if (i > start && BylineWords.ORGANISATIONS.contains(lower.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        for (int i = 0; i + BylineWords.COMPOUND < lower.length(); i++) {
            List<String> words = BylineWords.first(BylineWords.COMPOUND_LETTERS, lower, i)
                    ? BylineWords.COMPOUNDS.get(lower.substring(i, i + 3))
                    : null;
            for (int word = 0; words != null && word < words.size(); word++) {
                if (lower.startsWith(words.get(word), i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a line is a name of two to four words and nothing else. */
    static boolean bare(String line) {
        return line.length() <= NAME_CHARACTERS / 2 && nameLike(line) && !organisation(line);
    }

    /** Whether a line is two to four words, the first and all longer ones with a capital. */
    private static boolean nameLike(String line) {
        int words = 0;
        int at = 0;
        while (at < line.length()) {
            char first = line.charAt(at);
            int end = at + 1;
            if (Character.isUpperCase(first)) {
                while (end < line.length() && ofName(line.charAt(end))) {
                    end++;
                }
            } else if (words > 0 && first >= 'a' && first <= 'z') {
                while (end < line.length() && line.charAt(end) >= 'a' && line.charAt(end) <= 'z') {
                    end++;
                }
                if (end - at > SMALL_LETTERS) {
                    return false;
                }
            } else {
                return false;
            }
            words++;
            at = end;
            while (at < line.length() && blank(line.charAt(at))) {
                at++;
            }
            if (at == end && at < line.length() || at > end && at == line.length()) {
                return false;
            }
        }
        return words >= 2 && words <= BARE_WORDS;
    }

    private static boolean ofName(char c) {
        return Character.isLetter(c) || c == '.' || c == '\'' || c == '’' || c == '-';
    }

    private static boolean blank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Whether a word belongs to a name although it is written small: "von", "de". */
    static boolean within(String word) {
        return BylineWords.WITHIN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a byline begins with a name of several words, and not with a user name. */
    static boolean full(String byline) {
        int comma = byline.indexOf(',');
        String first = comma < 0 ? byline : byline.substring(0, comma);
        return first.strip().indexOf(' ') > 0;
    }

    /** Whether the first letters of a line are those of an opening; most lines are told apart by this alone. */
    private static boolean mayOpen(String line) {
        return line.length() > 2
                && BylineWords.BY_LETTERS.containsKey(line.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    /** The same of a line that may have signs or a day before its opening; whatever that lets through is looked at. */
    private static boolean mayOpenSomewhere(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        return BylineWords.first(BylineWords.FIRST_LETTERS, line, start) || Dates.mayHoldDay(line);
    }

    /** What stands before the first sign that no name goes on behind. */
    private static String untilEnd(String line) {
        int end = 0;
        while (end < line.length() && !endsAt(line, end)) {
            end++;
        }
        while (end > 0 && end < line.length() && blank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean endsAt(String line, int at) {
        char c = line.charAt(at);
        return ENDS.indexOf(c) >= 0
                || c == '/' && line.startsWith("//", at)
                || blank(c) && line.startsWith("-", at + 1) && at + 2 < line.length() && blank(line.charAt(at + 2));
    }

    /** Whether a line is an opening such as "By" and nothing else. */
    static boolean opens(String line) {
        if (line.length() > LONGEST_OPENING || !mayOpenSomewhere(line)) {
            return false;
        }
        String stripped = line.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        return BylineWords.BEFORE.contains(lower)
                || lower.endsWith(":") && BylineWords.BEFORE.contains(lower.substring(0, lower.length() - 1));
    }

    /** The name that a part of a byline begins with; empty where it begins with none. */
    private static String name(String part, Trust trust, boolean alone) {
        StringBuilder name = new StringBuilder();
        int words = 0;
        for (String word : GLUED.split(part.strip())) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean within = BylineWords.WITHIN.contains(lower) && words > 0;
            if (word.isEmpty() || Character.isDigit(word.charAt(0)) && words > 0) {
                break;
            }
            boolean after = BylineWords.AFTER.contains(lower) && !within || words > 1 && Dates.month(lower);
            if (trust != Trust.DECLARED && words > 0 && after) {
                break;
            }
            if (trust == Trust.MARKED && words > 0 && !within && Character.isLowerCase(word.codePointAt(0))) {
                return "";
            }
            if (trust == Trust.VISIBLE && !within && !Character.isUpperCase(word.codePointAt(0))) {
                break;
            }
            words++;
            if (words > (trust == Trust.DECLARED ? DECLARED_WORDS : WORDS)) {
                return "";
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
        }
        String written = trimmed(name.toString());
        String lower = written.toLowerCase(Locale.ROOT);
        boolean plausible = written.length() >= 2
                && written.length() <= NAME_CHARACTERS
                && written.codePoints().anyMatch(Character::isLetter)
                && !BylineWords.NEVER.contains(lower)
                && !BylineWords.BEFORE.contains(lower)
                && !Dates.month(lower)
                && !lower.contains("www.")
                && !(trust == Trust.MARKED && lower.endsWith(".") && lower.equals(written))
                && (trust != Trust.VISIBLE || words >= 2 || alone && endsThere(part, written));
        return plausible ? written : "";
    }

    /** Whether a part of a line is a name, or a name before a day or an hour. */
    private static boolean endsThere(String part, String name) {
        String rest = part.strip()
                .substring(Math.min(part.strip().length(), name.length()))
                .strip();
        return rest.isEmpty() || rest.startsWith("@") || Character.isDigit(rest.charAt(0));
    }

    /** A line from its opening on: behind dashes, or behind a date and a time. */
    private static @Nullable String opening(@Nullable String line) {
        if (line == null) {
            return null;
        }
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        // Without a figure there is no day, and the pattern is dear.
        boolean may = opensBehind(line, start + SHORTEST_DATE) && Dates.mayHoldDay(line);
        Matcher dated = may ? DATED.matcher(line).region(start, line.length()) : null;
        if (dated != null && dated.lookingAt() && Dates.dayIn(dated.group(1), Dates.Order.DAY_FIRST) != null) {
            return line.substring(dated.start(2));
        }
        return line.substring(start);
    }

    /** Whether one of the openings of {@link #DATED} stands at or behind a place of a line. */
    private static boolean opensBehind(String line, int from) {
        for (int at = from + 1; at < line.length(); at++) {
            if (BEFORE_DATED.indexOf(line.charAt(at - 1)) >= 0) {
                for (String opening : DATED_OPENINGS) {
                    int end = at + opening.length();
                    if (end < line.length()
                            && blank(line.charAt(end))
                            && line.regionMatches(true, at, opening, 0, opening.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.codePointAt(start)) && name.charAt(start) != '@') {
            start++;
        }
        while (end > start && " ,;:-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end).startsWith("@") ? name.substring(start + 1, end) : name.substring(start, end);
    }

    private static String withoutOpening(String line) {
        String rest = line.strip();
        boolean again = true;
        while (again) {
            again = false;
            String lower = rest.toLowerCase(Locale.ROOT);
            String letters = lower.length() < 2 ? "" : lower.substring(0, 2);
            for (String opening : BylineWords.BY_LETTERS.getOrDefault(letters, List.of())) {
                if (lower.startsWith(opening)
                        && lower.length() > opening.length()
                        && (opening.endsWith(":") || !Character.isLetterOrDigit(lower.charAt(opening.length())))) {
                    rest = withoutSigns(rest, opening.length());
                    again = true;
                    break;
                }
            }
        }
        return rest;
    }

    /** The rest of a line from a place on, white space, colons and dots there left out. */
    private static String withoutSigns(String line, int from) {
        int start = from;
        while (start < line.length()
                && (blank(line.charAt(start)) || line.charAt(start) == ':' || line.charAt(start) == '.')) {
            start++;
        }
        return line.substring(start);
    }

    /** Whether a word is a common given name, or the first half of a double one. */
    static boolean given(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        return BylineWords.GIVEN.contains(hyphen > 0 ? lower.substring(0, hyphen) : lower);
    }
}
