package org.gainsay.reading.text;

/** Words that commonly open a sentence and hardly ever continue a name. */
public final class Openers {
    private Openers() {}

    /** Whether {@code lower}, in lower case, is such a word. */
    public static boolean opensSentence(String lower) {
        return TextWords.OPENERS.contains(lower);
    }
}
