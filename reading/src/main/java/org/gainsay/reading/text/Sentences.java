package org.gainsay.reading.text;

import java.util.Arrays;
import org.gainsay.core.Span;

/**
 * The sentences of a text, each as a run of tokens within one paragraph.
 *
 * <p>A paragraph ends at an empty line, or at a line break after which the text plainly starts anew. Within a
 * paragraph a sentence ends after a full stop, question mark, exclamation mark or ellipsis, with the closing quotation
 * marks and brackets that follow it, unless the mark belongs to an abbreviation or a number, or the sentence goes on:
 * with a small letter, or with the words that say who spoke ("We won!" Ode said). A paragraph without an end mark that
 * is short enough is a heading. A sentence of more than {@value #LONGEST} tokens is read in pieces of that length, each a
 * sentence of its own, so that what later steps do within a sentence stays bounded. Immutable; linear in the number of
 * tokens.
 */
public final class Sentences {
    /** Tokens of the longest sentence: four times what the longest legal sentences have; beyond it is a list or a trap. */
    public static final int LONGEST = 500;

    /** A line longer than this, in tokens, is text even without an end mark. */
    private static final int LONGEST_HEADING = 22;
    /** How far after a quotation its speech verb may stand ("…!" the deputy port captain Ana Ode said). */
    private static final int SPEECH_VERB_WITHIN = 7;

    private final Tokens tokens;
    private final int size;
    private final int[] firsts;
    private final int[] paragraphs;
    private final boolean[] headings;

    private Sentences(Tokens tokens, int size, int[] firsts, int[] paragraphs, boolean[] headings) {
        this.tokens = tokens;
        this.size = size;
        this.firsts = firsts;
        this.paragraphs = paragraphs;
        this.headings = headings;
    }

    /** Groups {@code tokens} into sentences. */
    public static Sentences of(Tokens tokens) {
        return new Grouping(tokens).group();
    }

    /** The number of sentences. */
    public int size() {
        return size;
    }

    /** The index of the first token of sentence {@code i}. */
    public int first(int i) {
        return firsts[i];
    }

    /** The index of the last token of sentence {@code i}, included. */
    public int last(int i) {
        return (i + 1 < size ? firsts[i + 1] : tokens.size()) - 1;
    }

    /** The place of sentence {@code i} in the text. */
    public Span span(int i) {
        return tokens.span(first(i), last(i));
    }

    /** Which paragraph sentence {@code i} stands in, counted from 0. */
    public int paragraph(int i) {
        return paragraphs[i];
    }

    /** Whether sentence {@code i} is a heading: a short paragraph without an end mark. */
    public boolean heading(int i) {
        return headings[i];
    }

    /** The sentence that token {@code token} stands in. */
    public int at(int token) {
        int found = Arrays.binarySearch(firsts, 0, size, token);
        return found >= 0 ? found : -found - 2;
    }

    /** The per-call state of one grouping. */
    private static final class Grouping {
        private final Tokens tokens;
        private final String text;
        private int size;
        private int[] firsts = new int[16];
        private int[] paragraphs = new int[16];
        private boolean[] headings = new boolean[16];

        Grouping(Tokens tokens) {
            this.tokens = tokens;
            this.text = tokens.text();
        }

        Sentences group() {
            int paragraph = 0;
            int first = 0;
            int paragraphFirst = 0;
            for (int i = 0; i < tokens.size(); i++) {
                boolean paragraphEnds = i + 1 == tokens.size() || breaksParagraph(paragraphFirst, i);
                if (paragraphEnds || i - first + 1 == LONGEST || endsSentence(i, first)) {
                    boolean heading = paragraphEnds
                            && first == paragraphFirst
                            && i - first < LONGEST_HEADING
                            && !endMark(lastMark(i, first));
                    add(first, paragraph, heading);
                    first = i + 1;
                }
                if (paragraphEnds) {
                    paragraph++;
                    paragraphFirst = i + 1;
                }
            }
            return new Sentences(
                    tokens,
                    size,
                    Arrays.copyOf(firsts, size),
                    Arrays.copyOf(paragraphs, size),
                    Arrays.copyOf(headings, size));
        }

        private void add(int first, int paragraph, boolean heading) {
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, size * 2);
                paragraphs = Arrays.copyOf(paragraphs, size * 2);
                headings = Arrays.copyOf(headings, size * 2);
            }
            firsts[size] = first;
            paragraphs[size] = paragraph;
            headings[size] = heading;
            size++;
        }

        /** Whether a paragraph ends after token {@code i}: at an empty line, or at a line break that starts anew. */
        private boolean breaksParagraph(int paragraphFirst, int i) {
            int breaks = 0;
            for (int at = tokens.end(i); at < tokens.start(i + 1); at++) {
                char c = text.charAt(at);
                if (c == '\n' || c == '\u2029') {
                    breaks++;
                }
            }
            if (breaks != 1) {
                return breaks > 1;
            }
            if (label(paragraphFirst) && label(i + 1)) {
                return true;
            }
            boolean ended = endMark(lastMark(i, paragraphFirst));
            boolean startsAnew = tokens.capitalised(i + 1)
                    || opens(tokens.word(i + 1))
                    || tokens.isNumber(i + 1)
                    || bullet(tokens.word(i + 1));
            return startsAnew && (ended || shortLine(i));
        }

        /** "outlet: The Ode Courier": one line of what a document says of itself. */
        private boolean label(int i) {
            return i + 2 < tokens.size()
                    && tokens.isWord(i)
                    && tokens.word(i + 1).equals(":")
                    && !tokens.spaceBefore(i + 1)
                    && tokens.spaceBefore(i + 2);
        }

        /** A line that stops well before the others do was ended on purpose. */
        private boolean shortLine(int i) {
            int from = text.lastIndexOf('\n', tokens.start(i)) + 1;
            return tokens.end(i) - from < 60;
        }

        /** The token that decides how the sentence ends, past closing quotation marks and brackets. */
        private int lastMark(int i, int first) {
            int at = i;
            while (at > first && closes(tokens.word(at))) {
                at--;
            }
            return at;
        }

        private boolean endMark(int i) {
            String word = tokens.word(i);
            return switch (word.charAt(0)) {
                case '!', '?', '…', '.' -> true;
                case ':', ';' -> false;
                default -> word.length() > 2 && word.endsWith(".") && !TextWords.BEFORE_NAMES.contains(tokens.lower(i));
            };
        }

        private boolean endsSentence(int i, int first) {
            int mark = lastMark(i, first);
            if (!endMark(mark) || i + 1 >= tokens.size() || closesHere(i + 1)) {
                return false;
            }
            String word = tokens.word(mark);
            if (mark == i && i == first + 1 && tokens.isNumber(first)) {
                return false; // the number of an item: "2. The harbour was closed."
            }
            boolean abbreviation = word.length() > 1 && word.charAt(0) != '.' && word.charAt(0) != '!';
            String next = tokens.word(i + 1);
            boolean opener = opens(next) || bullet(next);
            int begin = opener && i + 2 < tokens.size() ? i + 2 : i + 1;
            boolean capital =
                    tokens.capitalised(begin) || tokens.isNumber(begin) || next.equals("¿") || next.equals("¡");
            if (!capital && !(opener && tokens.spaceBefore(i + 1) && mark < i)) {
                return false;
            }
            if (!tokens.spaceBefore(i + 1) && !opener && mark == i) {
                return word.equals(".")
                        && tokens.capitalised(i + 1)
                        && tokens.word(i + 1).length() > 1
                        && i > 0
                        && Character.isLowerCase(tokens.word(i - 1)
                                .codePointBefore(tokens.word(i - 1).length()));
            }
            if (abbreviation) {
                return !tokens.isNumber(begin) && startsSentence(begin);
            }
            boolean shout = word.equals("!") || word.equals("?") || word.startsWith("..") || word.equals("…");
            return !(shout && mark < i && speechFollows(i + 1));
        }

        /** After an abbreviation only a word that commonly opens a sentence does so ("the U.S. The minister"). */
        private boolean startsSentence(int i) {
            return tokens.capitalised(i) && Openers.opensSentence(tokens.lower(i));
        }

        private boolean speechFollows(int i) {
            int end = Math.min(tokens.size(), i + SPEECH_VERB_WITHIN);
            for (int at = i; at < end; at++) {
                String word = tokens.lower(at);
                if (TextWords.SPEECH_VERBS.contains(word)) {
                    return true;
                }
                if (word.equals(".") || word.equals("“") || word.equals("\"") || word.equals("!")) {
                    return false;
                }
            }
            return false;
        }

        /** A closing mark that hangs on the token before it belongs to the sentence that ends. */
        private boolean closesHere(int i) {
            return closes(tokens.word(i)) && !tokens.spaceBefore(i);
        }

        private static boolean closes(String word) {
            return switch (word) {
                case "”", "\"", "''", "’", "'", ")", "]", "»", "›" -> true;
                default -> false;
            };
        }

        private static boolean opens(String word) {
            return switch (word) {
                case "“", "\"", "``", "‘", "'", "(", "[", "«", "‹", "¿", "¡", "—" -> true;
                default -> false;
            };
        }

        private static boolean bullet(String word) {
            return switch (word) {
                case "•", "*", "-", "–", "·", "▪" -> true;
                default -> false;
            };
        }
    }
}
