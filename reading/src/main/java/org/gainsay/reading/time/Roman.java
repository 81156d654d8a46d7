package org.gainsay.reading.time;

import java.util.HashSet;
import java.util.Set;

/** Roman numerals as centuries and millennia are numbered with. */
final class Roman {
    /** Greatest number read: no century of ours is beyond XXX. */
    private static final int GREATEST = 30;

    private static final String[] UNITS = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    /** The numerals in small letters. */
    static final Set<String> NUMERALS = numerals();

    private Roman() {}

    /** The value of a numeral in small letters; 0 if it is none that is read. */
    static int value(String numeral) {
        if (!NUMERALS.contains(numeral)) {
            return 0;
        }
        for (int value = 1; value <= GREATEST; value++) {
            if (written(value).equals(numeral)) {
                return value;
            }
        }
        return 0;
    }

    private static Set<String> numerals() {
        Set<String> numerals = new HashSet<>();
        for (int value = 1; value <= GREATEST; value++) {
            numerals.add(written(value));
        }
        return Set.copyOf(numerals);
    }

    private static String written(int value) {
        return "x".repeat(value / 10) + UNITS[value % 10];
    }
}
