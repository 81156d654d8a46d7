package org.gainsay.matching.reuse;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What stays of a name when it is written in another language or script: its consonants, sounds that are spelt
 * differently made one. {@code Rodríguez} and {@code रोड्रिग्ज} are both {@code rtrks}.
 *
 * <p>In the manner of Soundex and its followers (Russell, US patent 1,261,167, 1918), with letters of Devanagari and
 * Cyrillic read as Latin ones. Vowels are dropped, since scripts write them differently or not at all.
 */
final class Skeleton {
    private static final String DEVANAGARI = "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहङञं";
    private static final String OF_DEVANAGARI = "kkggssjjttddnttddnpfbbmyrlvssshnnn";
    private static final String CYRILLIC = "бвгґджзйкклмнпрстфхцчшщ";
    private static final String OF_CYRILLIC = "bvggdjsykklmnprstfhssss";

    private Skeleton() {}

    /** The word in lower case without the accents of Latin, Greek and Cyrillic letters; other scripts keep their marks. */
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < 0x300 || c > 0x36f) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** The consonants of a folded word. */
    static String of(String folded) {
        StringBuilder latin = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int d = DEVANAGARI.indexOf(c);
            int k = CYRILLIC.indexOf(c);
            latin.append(d >= 0 ? OF_DEVANAGARI.charAt(d) : k >= 0 ? OF_CYRILLIC.charAt(k) : c);
        }
        StringBuilder bones = new StringBuilder(latin.length());
        int n = latin.length();
        for (int i = 0; i < n; i++) {
            char c = latin.charAt(i);
            char next = i + 1 < n ? latin.charAt(i + 1) : ' ';
            char bone;
            if (c == 'p' && next == 'h') {
                bone = 'v';
            } else if ((c == 'c' || c == 's') && next == 'h') {
                bone = 's';
            } else {
                bone = bone(c, next == 'e' || next == 'i' || next == 'y');
            }
            if (bone != ' ' && (bones.length() == 0 || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    private static char bone(char c, boolean soft) {
        return switch (c) {
            case 'c' -> soft ? 's' : 'k';
            case 'g' -> soft ? 's' : 'k';
            case 'k', 'q' -> 'k';
            case 'x', 'z', 's', 'ß', 'j' -> 's';
            case 'b', 'v', 'w', 'p', 'f' -> 'v';
            case 'd', 't' -> 't';
            case 'm' -> 'm';
            case 'n' -> 'n';
            case 'r' -> 'r';
            case 'l' -> 'l';
            default -> ' ';
        };
    }
}
