package org.gainsay.reading.quantity;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers below a million million, written out in words. */
final class Spelled {
    private static final List<String> ENGLISH = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ENGLISH_TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> SPANISH = List.of(
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
            "veintiuno",
            "veintidós",
            "veintitrés",
            "veinticuatro",
            "veinticinco",
            "veintiséis",
            "veintisiete",
            "veintiocho",
            "veintinueve");
    private static final List<String> SPANISH_TENS =
            List.of("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");
    private static final List<String> SPANISH_HUNDREDS = List.of(
            "",
            "ciento",
            "doscientos",
            "trescientos",
            "cuatrocientos",
            "quinientos",
            "seiscientos",
            "setecientos",
            "ochocientos",
            "novecientos");

    private Spelled() {}

    static String english(long number) {
        List<String> words = new ArrayList<>();
        englishGroup(words, number / 1_000_000_000, "billion");
        englishGroup(words, number / 1_000_000 % 1000, "million");
        englishGroup(words, number / 1000 % 1000, "thousand");
        englishGroup(words, number % 1000, "");
        return String.join(" ", words);
    }

    private static void englishGroup(List<String> words, long group, String scale) {
        if (group == 0) {
            return;
        }
        if (group >= 100) {
            words.add(ENGLISH.get((int) (group / 100)));
            words.add("hundred");
            if (group % 100 > 0) {
                words.add("and");
            }
        }
        int rest = (int) (group % 100);
        if (rest > 0 && rest < 20) {
            words.add(ENGLISH.get(rest));
        } else if (rest >= 20) {
            words.add(ENGLISH_TENS.get(rest / 10) + (rest % 10 == 0 ? "" : "-" + ENGLISH.get(rest % 10)));
        }
        if (!scale.isEmpty()) {
            words.add(scale);
        }
    }

    static String spanish(long number) {
        List<String> words = new ArrayList<>();
        long millions = number / 1_000_000;
        if (millions == 1) {
            words.add("un");
            words.add("millón");
        } else if (millions > 1) {
            spanishBelowMillion(words, millions);
            words.add("millones");
        }
        spanishBelowMillion(words, number % 1_000_000);
        return String.join(" ", words);
    }

    private static void spanishBelowMillion(List<String> words, long number) {
        long thousands = number / 1000;
        if (thousands > 1) {
            spanishGroup(words, thousands);
        }
        if (thousands > 0) {
            words.add("mil");
        }
        spanishGroup(words, number % 1000);
    }

    private static void spanishGroup(List<String> words, long group) {
        if (group == 100) {
            words.add("cien");
            return;
        }
        if (group > 100) {
            words.add(SPANISH_HUNDREDS.get((int) (group / 100)));
        }
        int rest = (int) (group % 100);
        if (rest > 0 && rest < 30) {
            words.add(SPANISH.get(rest));
        } else if (rest >= 30) {
            words.add(SPANISH_TENS.get(rest / 10));
            if (rest % 10 > 0) {
                words.add("y");
                words.add(SPANISH.get(rest % 10));
            }
        }
    }
}
