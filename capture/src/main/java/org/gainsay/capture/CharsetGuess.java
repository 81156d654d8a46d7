package org.gainsay.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The character set of undeclared text that is not in the Latin script, told by its bytes.
 *
 * <p>A page in a Western language has single bytes above ASCII between its letters; one in Russian, Japanese, Korean or
 * Chinese is made of them. Only such dense bytes are looked at. Then each set is asked for what it alone would show: that
 * all bytes are valid in it, and that the characters are those that running text in its language is made of (kana;
 * Hangul; the frequent halves of the Chinese sets; the six letters that make up half of every Russian text). Where no set
 * shows that, nothing is guessed. After the coding scheme and character distribution methods of Li and Momoi ("A
 * composite approach to language/encoding detection", 2001), reduced to ranges.
 */
final class CharsetGuess {
    /** Bytes that are looked at; a page says it in its first screen. */
    private static final int LOOKED_AT = 64 << 10;

    /** High bytes below which nothing is said: some four words. */
    private static final int ENOUGH = 24;

    /** Bytes of a run that is a word and not an accented letter or a pair of quotation marks. */
    private static final int WORD = 4;

    /** The share of high bytes that lie in such runs: nearly all in the sets sought, nearly none in Western ones. */
    private static final double DENSE = 0.5;

    /** The share of kana in Japanese text; newspapers, which have least, are above a third. */
    private static final double KANA = 0.25;

    /** The share of Hangul in Korean text, numbers and Latin words not counted. */
    private static final double HANGUL = 0.8;

    /** The share of characters from the frequent half of GB 2312 or Big5 in Chinese text. */
    private static final double FREQUENT = 0.75;

    /** In Chinese about 0.4 of the frequent half lies beyond where Hangul ends (row 0xC8); in Korean none. */
    private static final double BEYOND_HANGUL = 0.12;

    /** а, е, и, н, о, т are about half of the letters of Russian, Ukrainian and Bulgarian, and a quarter of Greek taken for it. */
    private static final double SIX_LETTERS = 0.38;

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");
    private static final List<Charset> WIDE =
            List.of(Charset.forName("EUC-JP"), Charset.forName("windows-31j"), Charset.forName("x-windows-949"));
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");

    private CharsetGuess() {}

    /** The character set of {@code bytes}, which are no UTF-8; null where nothing speaks clearly for one. */
    static @Nullable Charset of(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        if (!dense(bytes, length)) {
            return null;
        }
        for (Charset wide : WIDE) {
            CharBuffer text = decoded(bytes, wide);
            if (text != null && speaks(text)) {
                return wide;
            }
        }
        if (share(bytes, length, 0xb0, 0xd7, true) >= FREQUENT
                && share(bytes, length, 0xc9, 0xd7, true) >= BEYOND_HANGUL
                && decoded(bytes, GB18030) != null) {
            return GB18030;
        }
        if (share(bytes, length, 0xa4, 0xc6, true) >= FREQUENT && decoded(bytes, BIG5) != null) {
            return BIG5;
        }
        // The halves of the Cyrillic alphabet lie the other way round in the two sets; small letters are most.
        boolean modern = share(bytes, length, 0xe0, 0xff, false) > share(bytes, length, 0xc0, 0xdf, false);
        Charset cyrillic = modern ? WINDOWS_1251 : KOI8_R;
        return sixLetters(bytes, length, cyrillic) >= SIX_LETTERS ? cyrillic : null;
    }

    private static boolean dense(byte[] bytes, int length) {
        int high = 0;
        int inWords = 0;
        int run = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && bytes[i] < 0) {
                run++;
                high++;
                continue;
            }
            // The second byte of a character of Shift_JIS, Big5 or GBK may be a letter of ASCII: the run goes on behind
            // it.
            boolean second = i + 1 < length && run > 0 && bytes[i] >= 0x40 && bytes[i + 1] < 0;
            if (!second) {
                inWords += run >= WORD ? run : 0;
                run = 0;
            }
        }
        return high >= ENOUGH && inWords >= high * DENSE;
    }

    private static @Nullable CharBuffer decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether characters are those of Japanese or Korean text, and none of those that wrong decoding makes. */
    private static boolean speaks(CharBuffer text) {
        int kana = 0;
        int hangul = 0;
        int halfWidth = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            all++;
            kana += c >= 0x3040 && c < 0x3100 ? 1 : 0;
            hangul += c >= 0xac00 && c < 0xd7a4 ? 1 : 0;
            halfWidth += c >= 0xff61 && c < 0xffa0 ? 1 : 0;
        }
        return hangul >= all * HANGUL || (kana >= all * KANA && halfWidth <= kana);
    }

    /** Of the high bytes (of those that lead a pair, if {@code pairs}), the share from {@code from} to {@code to}. */
    private static double share(byte[] bytes, int length, int from, int to, boolean pairs) {
        int within = 0;
        int all = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                continue;
            }
            // Punctuation, which lies in the rows up to 0xA3, is of no language.
            if (!pairs || b > 0xa3) {
                all++;
                within += b >= from && b <= to ? 1 : 0;
            }
            i += pairs ? 1 : 0;
        }
        return all == 0 ? 0 : (double) within / all;
    }

    private static double sixLetters(byte[] bytes, int length, Charset charset) {
        String letters = new String(bytes, 0, length, charset).toLowerCase(java.util.Locale.ROOT);
        int six = 0;
        int all = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c >= 0x80) {
                all++;
                six += "аеинот".indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) six / all;
    }
}
