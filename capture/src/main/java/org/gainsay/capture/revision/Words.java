package org.gainsay.capture.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.core.Span;

/**
 * A text as words, numbers and marks, each with the key by which two editions are compared.
 *
 * <p>The key is the word as written with typography undone: straight quotation marks and apostrophes, plain hyphens.
 * Linear in the length of the text; immutable.
 */
final class Words {
    private final String text;
    private final List<Word> words;
    private final Set<String> lowered;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
        Set<String> seen = new HashSet<>();
        for (Word word : words) {
            if (Character.isLowerCase(word.key().codePointAt(0))) {
                seen.add(word.key());
            }
        }
        this.lowered = Collections.unmodifiableSet(seen);
    }

    /**
     * One word.
     *
     * @param start its first code unit
     * @param end the code unit after its last
     * @param key what it is compared by
     * @param first whether the mark before it lets it begin with a capital without being a name
     * @param opens whether a sentence or a paragraph begins with it
     * @param quoted whether it stands within quotation marks
     */
    record Word(int start, int end, String key, boolean first, boolean opens, boolean quoted) {
        String lower() {
            return key.toLowerCase(Locale.ROOT);
        }

        boolean letters() {
            return Character.isLetter(key.codePointAt(0));
        }

        /** Whether any digit is in it: "120", "di825d". */
        boolean digits() {
            return key.chars().anyMatch(Character::isDigit);
        }
    }

    static Words of(String text) {
        return new Words(text, new Cutter(text).cut());
    }

    String text() {
        return text;
    }

    List<Word> all() {
        return words;
    }

    /** Words that the text has in lower case somewhere: at the head of a sentence they are not names. */
    Set<String> lowered() {
        return lowered;
    }

    /** The words that lie wholly within {@code span}. */
    List<Word> within(Span span) {
        return words.subList(firstFrom(span.start()), firstFrom(span.end()));
    }

    /** The index of the first word that starts at {@code position} or later. */
    int firstFrom(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Cuts one text. */
    private static final class Cutter {
        /** Letters of the longest abbreviation that a sentence goes on after: "Gen", "Sra". */
        private static final int ABBREVIATION = 3;

        private final String text;
        private final List<Word> words = new ArrayList<>();
        private boolean first = true;
        private boolean opens = true;
        private boolean quoted;
        private int at;

        Cutter(String text) {
            this.text = text;
        }

        List<Word> cut() {
            while (at < text.length()) {
                int point = text.codePointAt(at);
                int next = at + Character.charCount(point);
                if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                    space(next);
                } else if (Character.isLetterOrDigit(point)) {
                    word(wordEnd(at));
                } else {
                    mark(point, next);
                }
            }
            return words;
        }

        private void space(int next) {
            boolean line = text.charAt(at) == '\n';
            at = next;
            if (line && at < text.length() && text.charAt(at) == '\n') {
                // A quotation that nobody closed ends with its paragraph.
                quoted = false;
                first = true;
                opens = true;
            }
        }

        private void word(int end) {
            words.add(new Word(at, end, plain(text.substring(at, end)), first, opens, quoted));
            first = false;
            opens = false;
            at = end;
        }

        private void mark(int point, int next) {
            String key = plain(text.substring(at, next));
            boolean mark = key.equals("\"");
            if (mark) {
                quoted = point == '"' ? !quoted : opens(point);
            } else {
                words.add(new Word(at, next, key, false, false, quoted));
            }
            if (".!?:…".indexOf(point) >= 0 || (mark && quoted)) {
                first = true;
            }
            opens |= "!?…".indexOf(point) >= 0 || (point == '.' && !abbreviates());
            at = next;
        }

        /** "Mr.", "St.", "J.": a short word with a capital goes on after its full stop. */
        private boolean abbreviates() {
            Word last = words.size() < 2 ? null : words.get(words.size() - 2);
            return last != null
                    && last.end() == at
                    && last.end() - last.start() <= ABBREVIATION
                    && Character.isUpperCase(last.key().codePointAt(0));
        }

        private static boolean opens(int point) {
            return point == '“' || point == '„' || point == '«' || point == '‟';
        }

        /** A word runs over letters, digits, combining marks, and single joints between two of them. */
        private int wordEnd(int from) {
            int end = from;
            while (end < text.length()) {
                int point = text.codePointAt(end);
                if (belongs(point)) {
                    end += Character.charCount(point);
                } else if (joins(point, end)) {
                    end++;
                } else {
                    break;
                }
            }
            return end;
        }

        private boolean joins(int point, int end) {
            int next = end + 1;
            if (next >= text.length() || !Character.isLetterOrDigit(text.codePointAt(next))) {
                return false;
            }
            boolean digits = Character.isDigit(text.charAt(end - 1)) && Character.isDigit(text.codePointAt(next));
            return switch (point) {
                case '\'', '’', '-', '‐', '‑' -> true;
                case '.', ',', ':', '/' -> digits;
                default -> false;
            };
        }

        private static boolean belongs(int point) {
            return Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK;
        }

        private static String plain(String word) {
            StringBuilder plain = new StringBuilder(word.length());
            for (int i = 0; i < word.length(); i++) {
                plain.append(plain(word.charAt(i)));
            }
            return plain.toString();
        }

        private static char plain(char c) {
            return switch (c) {
                case '“', '”', '„', '‟', '«', '»' -> '"';
                case '’', '‘', '‛', '`', '´' -> '\'';
                case '‐', '‑', '–', '—', '―', '−' -> '-';
                default -> c;
            };
        }
    }
}
