package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a Spanish verb, in all persons, tenses and with attached pronouns: enough of them to recognise a cue, not a
 * grammar. What a verb does not form regularly stands beside it in {@code cues-es.txt}.
 */
final class SpanishInflection {
    private static final List<String> PRONOUNS = List.of("lo", "la", "los", "las", "le", "les", "se", "me", "nos");
    private static final List<String> PRESENT_AR = List.of("o", "as", "a", "an", "e", "es", "en");
    private static final List<String> PRESENT_ER = List.of("o", "es", "e", "en", "a", "as", "an");
    private static final List<String> OTHER_AR = List.of(
            "amos", "emos", "é", "aste", "ó", "aron", "aba", "abas", "ábamos", "aban", "ara", "aran", "áramos", "ase",
            "asen", "ado", "ando");
    private static final List<String> OTHER_ER =
            List.of("amos", "í", "iste", "imos", "ía", "ías", "íamos", "ían", "ido");
    private static final List<String> WEAK_PAST = List.of("ió", "ieron", "iendo", "iera", "ieran", "iese", "iesen");
    private static final List<String> STRONG_PAST = List.of("e", "iste", "o", "imos");
    private static final List<String> STRONG_PLURAL = List.of("eron", "era", "eran", "ese", "esen");
    private static final List<String> AFTER_INFINITIVE =
            List.of("", "é", "ás", "á", "emos", "án", "ía", "ías", "íamos", "ían");

    private SpanishInflection() {}

    /**
     * The forms of a verb.
     *
     * @param given its infinitive, then irregular stems ({@code dic-} of the stressed present, {@code dij=} of a strong
     *     past, {@code advirt~} of a weak one) and whole words
     */
    static List<String> of(String[] given) {
        String infinitive = given[0];
        String stem = infinitive.substring(0, infinitive.length() - 2);
        boolean ar = infinitive.endsWith("ar");
        List<String> forms = new ArrayList<>();
        add(forms, stem, ar ? PRESENT_AR : PRESENT_ER);
        add(forms, stem, ar ? OTHER_AR : OTHER_ER);
        add(forms, infinitive, AFTER_INFINITIVE);
        if (!ar) {
            add(forms, stem, WEAK_PAST);
            forms.add(stem + (infinitive.endsWith("ir") ? "imos" : "emos"));
        }
        spelling(forms, infinitive, stem);
        String gerund = stem + (ar ? "ándo" : "iéndo");
        for (String pronoun : PRONOUNS) {
            forms.add(infinitive + pronoun);
            forms.add(gerund + pronoun);
        }
        for (int i = 1; i < given.length; i++) {
            irregular(forms, given[i], ar);
        }
        return forms;
    }

    private static void irregular(List<String> forms, String given, boolean ar) {
        String stem = given.substring(0, given.length() - 1);
        switch (given.charAt(given.length() - 1)) {
            case '-' -> add(forms, stem, ar ? PRESENT_AR : PRESENT_ER);
            case '=' -> {
                add(forms, stem, STRONG_PAST);
                add(forms, stem.endsWith("j") ? stem : stem + "i", STRONG_PLURAL);
            }
            case '~' -> add(forms, stem, WEAK_PAST);
            default -> forms.add(given);
        }
    }

    /** Where the sound is kept by another letter: indique, niegue, avance, reconozco, exijo. */
    private static void spelling(List<String> forms, String infinitive, String stem) {
        String shorter = stem.substring(0, stem.length() - 1);
        if (infinitive.endsWith("car")) {
            add(forms, shorter + "qu", List.of("é", "e", "en", "es", "emos"));
        } else if (infinitive.endsWith("gar")) {
            add(forms, stem + "u", List.of("é", "e", "en", "es", "emos"));
        } else if (infinitive.endsWith("zar")) {
            add(forms, shorter + "c", List.of("é", "e", "en", "es", "emos"));
        } else if (infinitive.endsWith("cer") || infinitive.endsWith("cir")) {
            add(forms, shorter + "zc", List.of("o", "a", "an", "amos"));
        } else if (infinitive.endsWith("gir")) {
            add(forms, shorter + "j", List.of("o", "a", "an", "amos"));
        }
    }

    private static void add(List<String> forms, String stem, List<String> endings) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
    }
}
