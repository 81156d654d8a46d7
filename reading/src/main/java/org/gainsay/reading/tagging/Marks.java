package org.gainsay.reading.tagging;

/** Tokens whose part of speech shows in their characters: marks, symbols and figures. */
public final class Marks {
    private Marks() {}

    /** What the characters of a token show. */
    public enum Kind {
        /** Punctuation. */
        MARK,
        /** A currency, percent or other sign. */
        SYMBOL,
        /** Digits with their separators. */
        FIGURE,
        /** Anything that holds a letter, or digits and something else: it takes looking at. */
        WORD
    }

    /** The kind of {@code word}, which is not empty. */
    public static Kind kindOf(String word) {
        boolean digit = false;
        boolean sign = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                return Kind.WORD;
            }
            if (Character.isDigit(c)) {
                digit = true;
            } else if (Character.isLetter(c) || Character.isSurrogate(c) || c == '@' || c == '#') {
                return Kind.WORD;
            } else if (digit && c != '.' && c != ',') {
                return Kind.WORD;
            } else if (!sign) {
                sign = c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '\u00b0' || isSign(c);
            }
        }
        return digit ? Kind.FIGURE : sign ? Kind.SYMBOL : Kind.MARK;
    }

    private static boolean isSign(char c) {
        int type = Character.getType(c);
        return type == Character.CURRENCY_SYMBOL || type == Character.MATH_SYMBOL || type == Character.OTHER_SYMBOL;
    }
}
