package org.gainsay.matching.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * What somebody wrote, without what only the place adds where it was written: addresses, the line that says who posted it
 * and when, picture marks and emoji; with hashtags and handles taken apart into words. News sentences pass unchanged.
 *
 * @param text the words in one line
 * @param sentences the sentences of {@code text} that have at least {@value #LEAST_WORDS} words, at most {@value
 *     #MOST_SENTENCES}; empty when the text is one sentence
 * @param author the name in the line that says who posted it, taken apart; empty without one
 */
record PostText(String text, List<String> sentences, String author) {
    /** UTF-16 units that are looked at: some 600 words, more than any post; the rest of a longer text is left alone. */
    static final int LONGEST = 4_000;

    /** Sentences that are compared by themselves; each costs a run of the encoder. */
    static final int MOST_SENTENCES = 8;

    /** "Wow!" and "What a joke." say nothing that a claim could be found by. */
    static final int LEAST_WORDS = 4;

    private static final Pattern SIGNATURE = Pattern.compile(
            "\\s*[—–-]{1,2}\\s*([^—–]{0,80}?)\\(@(\\w{1,40})\\)(?:\\s+\\p{L}{3,12}\\.? \\d{1,2}, \\d{4})?\\s*$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s“”\"<>]{1,2000}|pic\\.twitter\\.com/\\w{1,40}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("[#@](\\w{1,100})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GLUED = Pattern.compile("(\\p{L}{2}[.!?…]+[”’\"')]?)(?=\\p{Lu}\\p{L})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    PostText {
        sentences = List.copyOf(sentences);
    }

    /** Reads a text as it was posted. */
    static PostText of(String posted) {
        String seen = posted.length() > LONGEST ? posted.substring(0, LONGEST) : posted;
        String plain = SPACES.matcher(unescaped(seen)).replaceAll(" ").strip();
        String author = "";
        // Addresses may be glued to the word before them.
        String body = ADDRESS.matcher(plain).replaceAll(" ");
        Matcher signature = SIGNATURE.matcher(body);
        if (signature.find()) {
            author = spaced(signature.group(1) + " " + words(signature.group(2)));
            body = body.substring(0, signature.start());
        }
        body = TAG.matcher(body).replaceAll(found -> Matcher.quoteReplacement(" " + words(found.group(1)) + " "));
        body = GLUED.matcher(withoutPictures(body)).replaceAll("$1 ");
        String text = spaced(body);
        return new PostText(text, sentences(text), spaced(withoutPictures(author)));
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&amp;", "&")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"");
    }

    /** The words of a hashtag or handle: {@code ClimateStrike2019} is three. */
    static String words(String tag) {
        StringBuilder words = new StringBuilder(tag.length() + 8);
        for (int i = 0; i < tag.length(); i++) {
            char here = tag.charAt(i);
            if (here == '_') {
                words.append(' ');
                continue;
            }
            if (i > 0) {
                char before = tag.charAt(i - 1);
                boolean ascends = Character.isUpperCase(here) && Character.isLowerCase(before);
                boolean endsCapitals = Character.isUpperCase(here)
                        && Character.isUpperCase(before)
                        && i + 1 < tag.length()
                        && Character.isLowerCase(tag.charAt(i + 1));
                boolean figure = Character.isDigit(here) != Character.isDigit(before);
                if (ascends || endsCapitals || figure) {
                    words.append(' ');
                }
            }
            words.append(here);
        }
        return words.toString();
    }

    /** Without emoji and other pictures, their modifiers and joiners, and without what is no character at all. */
    private static String withoutPictures(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            int type = Character.getType(code);
            boolean picture = type == Character.OTHER_SYMBOL
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED
                    || type == Character.CONTROL
                    || type == Character.FORMAT
                    || (code >= 0xFE00 && code <= 0xFE0F)
                    || (code >= 0x1F3FB && code <= 0x1F3FF);
            kept.appendCodePoint(picture ? ' ' : code);
        });
        return kept.toString();
    }

    private static List<String> sentences(String text) {
        List<String> found = new ArrayList<>();
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        if (sentences.size() < 2) {
            return found;
        }
        for (int i = 0; i < sentences.size() && found.size() < MOST_SENTENCES; i++) {
            int words = 0;
            for (int at = sentences.first(i); at <= sentences.last(i); at++) {
                words += tokens.isWord(at) ? 1 : 0;
            }
            if (words >= LEAST_WORDS) {
                found.add(sentences.span(i).in(text));
            }
        }
        return found;
    }
}
