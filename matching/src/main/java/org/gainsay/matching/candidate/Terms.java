package org.gainsay.matching.candidate;

import java.util.List;

/**
 * Word forms as numbers: 31 bits of a hash of form and language, and one bit that says whether a figure is in it. Two forms
 * have one number once in some billion pairs, which costs a place in the order at most.
 */
final class Terms {
    private static final int FIGURE = 1;

    private Terms() {}

    /** The number of a form of a language. */
    static int number(String form, WordForms language) {
        int hash = language.ordinal() + 1;
        boolean figure = false;
        for (int i = 0; i < form.length(); i++) {
            hash = 31 * hash + form.charAt(i);
            figure |= Character.isDigit(form.charAt(i));
        }
        return mixed(hash) & ~FIGURE | (figure ? FIGURE : 0);
    }

    /** Spreads what differs in a few low bits over all (the finaliser of MurmurHash3). */
    private static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** Whether a figure is in the form. */
    static boolean isFigure(int term) {
        return (term & FIGURE) != 0;
    }

    /** The numbers of words, in their order. */
    static int[] of(List<WordForms.Word> words, WordForms language) {
        int[] terms = new int[words.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = number(words.get(i).form(), language);
        }
        return terms;
    }
}
