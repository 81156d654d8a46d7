package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/** The regular forms of English verbs: enough of them to recognise a cue, not a grammar. */
final class Inflection {
    private Inflection() {}

    /**
     * The forms of an English verb.
     *
     * @param irregular whether its past is given elsewhere
     */
    static List<String> english(String base, boolean irregular) {
        char end = base.charAt(base.length() - 1);
        char beforeEnd = base.charAt(base.length() - 2);
        boolean consonantY = end == 'y' && !vowel(beforeEnd);
        boolean hissing = end == 's' || end == 'x' || end == 'z' || base.endsWith("ch") || base.endsWith("sh");
        boolean doubling = !vowel(end)
                && end != 'y'
                && end != 'w'
                && end != 'x'
                && vowel(beforeEnd)
                && !vowel(base.charAt(base.length() - 3))
                && syllables(base) == 1;
        List<String> forms = new ArrayList<>();
        forms.add(consonantY ? base.substring(0, base.length() - 1) + "ies" : base + (hissing ? "es" : "s"));
        String stem = end == 'e' && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : base;
        forms.add(stem + (doubling ? end : "") + "ing");
        if (!irregular) {
            String past = consonantY ? base.substring(0, base.length() - 1) + "i" : stem;
            forms.add((base.endsWith("ee") ? base + "d" : past + (doubling ? end : "") + "ed"));
        }
        return forms;
    }

    private static int syllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            if (vowel(word.charAt(i)) && (i == 0 || !vowel(word.charAt(i - 1)))) {
                count++;
            }
        }
        return count;
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
