package org.gainsay.desk.sheets;

/** Text made safe for HTML, inside elements and inside quoted attributes. */
final class Html {
    private Html() {}

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(letter) ? letter : '\uFFFD');
            }
        }
        return out.toString();
    }

    /** What an HTML document may hold as text (WHATWG HTML, "control character reference"). */
    private static boolean allowed(int letter) {
        int type = Character.getType(letter);
        return letter == '\n'
                || letter == '\t'
                || letter == '\r'
                || (type != Character.CONTROL && type != Character.SURROGATE);
    }
}
