package org.gainsay.desk.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that the pages speak. Its words are in {@code words/AREA_CODE.properties}. */
enum PageLanguage {
    ENGLISH("en", "English"),
    SPANISH("es", "español");

    /** Characters of an {@code Accept-Language} that are read; browsers send less than a tenth of it. */
    private static final int LONGEST_HEADER = 1_000;

    private final String code;
    private final String called;

    PageLanguage(String code, String called) {
        this.code = code;
        this.called = called;
    }

    /** Its primary BCP 47 tag: {@code es}. */
    String code() {
        return code;
    }

    /** What its speakers call it. */
    String called() {
        return called;
    }

    Locale locale() {
        return Locale.of(code);
    }

    /** The language of a code; empty if the pages do not speak it. */
    static Optional<PageLanguage> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The one that a browser asks for most (RFC 9110, section 12.5.4); English if it asks for none that there is. */
    static PageLanguage preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().split("-", 2)[0])
                    .map(PageLanguage::of)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            // What is no list of languages asks for none.
            return ENGLISH;
        }
    }
}
