package org.gainsay.reading.opposition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;

/** Opposites that show in their first or last letters: "legal" and "illegal", "careful" and "careless". */
final class Affixes {
    /** The shorter word has at least so many letters, or "ion" would be the opposite of "union". */
    private static final int SHORTEST = 4;

    private static final Affixes ENGLISH = new Affixes(
            List.of("un", "in", "im", "il", "ir", "dis", "non", "non-", "anti-", "ab", "dis-"),
            Map.of("ful", "less"),
            // words that only look so
            Set.of(
                    "invaluable",
                    "inflammable",
                    "infamous",
                    "indeed",
                    "intense",
                    "impress",
                    "import",
                    "important",
                    "income",
                    "inside",
                    "install",
                    "intention",
                    "indent",
                    "inform",
                    "impart",
                    "impound",
                    "impose",
                    "distress",
                    "discover",
                    "disease",
                    "display",
                    "dispose",
                    "disgrace",
                    "until",
                    "unless",
                    "uncle",
                    "under",
                    "union",
                    "unit",
                    "incorporate",
                    "inhabit",
                    "discuss",
                    "discount",
                    "district",
                    "distill",
                    "instruct",
                    "intend",
                    "instance",
                    "ingrained",
                    "impending",
                    "about",
                    "above",
                    "aboard",
                    "abroad"));
    private static final Affixes SPANISH = new Affixes(
            List.of("in", "im", "i", "des", "anti", "no "),
            Map.of(),
            Set.of(
                    "impuesto",
                    "importar",
                    "imponer",
                    "informar",
                    "impartir",
                    "impresión",
                    "destacar",
                    "despedir",
                    "desplegar",
                    "despegar",
                    "intención",
                    "instancia",
                    "indicar",
                    "invertir",
                    "desarrollar",
                    "destinar",
                    "desayuno",
                    "describir",
                    "desde",
                    "incendio",
                    "ingreso",
                    "inscribir",
                    "desnudo",
                    "ir",
                    "inmigrante",
                    "inmigrar",
                    "importe"));

    private final List<String> prefixes;
    private final Map<String, String> suffixes;
    private final Set<String> lookAlikes;

    private Affixes(List<String> prefixes, Map<String, String> suffixes, Set<String> lookAlikes) {
        this.prefixes = prefixes;
        this.suffixes = suffixes;
        this.lookAlikes = lookAlikes;
    }

    static Affixes of(Language language) {
        return language.equals(Language.SPANISH) ? SPANISH : ENGLISH;
    }

    /** Whether one word is the other with an affix that turns it round. */
    boolean opposed(String a, String b) {
        return a.length() < b.length() && prefixed(a, b)
                || b.length() < a.length() && prefixed(b, a)
                || suffixed(a, b)
                || suffixed(b, a);
    }

    private boolean prefixed(String plain, String turned) {
        if (plain.length() < SHORTEST || lookAlikes.contains(turned) || !turned.endsWith(plain)) {
            return false;
        }
        return prefixes.contains(turned.substring(0, turned.length() - plain.length()));
    }

    private boolean suffixed(String full, String empty) {
        return suffixes.entrySet().stream()
                .anyMatch(pair -> full.endsWith(pair.getKey())
                        && full.length() > pair.getKey().length() + 2
                        && empty.equals(
                                full.substring(0, full.length() - pair.getKey().length()) + pair.getValue()));
    }
}
