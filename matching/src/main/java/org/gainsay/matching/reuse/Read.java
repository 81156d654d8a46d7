package org.gainsay.matching.reuse;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * One document while it is being compared.
 *
 * @param place its place among the documents
 * @param furniture the words of paragraphs that its outlet puts everywhere
 * @param own how many words stand outside quotation marks and furniture
 */
record Read(int place, Print print, Words words, Facts facts, BitSet furniture, int own) {
    static Read of(int place, Print print, Published document, Set<Integer> furniture) {
        Words words = Words.of(document.text());
        BitSet everywhere = new BitSet();
        if (!furniture.isEmpty()) {
            for (Map.Entry<Integer, Integer> paragraph : Print.paragraphs(words).entrySet()) {
                if (furniture.contains(paragraph.getKey())) {
                    int from = paragraph.getValue();
                    int to = from;
                    while (to < words.size() && words.paragraph(to) == words.paragraph(from)) {
                        everywhere.set(to++);
                    }
                }
            }
        }
        int own = 0;
        for (int i = 0; i < words.size(); i++) {
            own += words.quoted(i) || everywhere.get(i) ? 0 : 1;
        }
        return new Read(place, print, words, Facts.of(words), everywhere, own);
    }

    /** The words of some sentences. */
    BitSet sentences(BitSet sentences) {
        BitSet of = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            of.set(i, sentences.get(words.sentence(i)));
        }
        return of;
    }

    /** Where a sentence ends: the first word that is not in it. */
    int sentenceEnd(int s) {
        int i = words.first(s);
        while (i < words.size() && words.sentence(i) == s) {
            i++;
        }
        return i;
    }
}
