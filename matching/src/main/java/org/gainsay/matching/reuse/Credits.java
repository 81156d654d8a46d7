package org.gainsay.matching.reuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line in which a document says whose copy it carries: {@code CARACAS (AP) —}, {@code /TASS/}, {@code con información de
 * EFE}, {@code (Reuters)} at the end, {@code Source: Xinhua}, {@code told AFP}.
 *
 * <p>Agencies are known by name where they are old; in a dateline, between strokes and after "with information from" any
 * name is taken for one.
 */
final class Credits {
    /** A credit stands at the head or the foot: so many characters of each are looked through. */
    private static final int EDGE = 400;

    private static final Map<String, String> KNOWN = known();
    private static final String NAMES =
            String.join("|", KNOWN.keySet().stream().map(Pattern::quote).toList());
    private static final String ANY = "(\\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*){0,3})";

    /** {@code KARSK, Veldonia, March 14 (Meridian) -}: place, day, agency, stroke. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:^|\\n)[^\\n(]{0,60}\\(([^()\\n]{2,40})\\)[^\\n\\p{L}]{0,3}[-–—:.]|(?:^|\\n)\\(([^()\\n]{2,40})\\)\\s*[-–—]");

    private static final Pattern STROKES = Pattern.compile("/([\\p{Lu}][\\p{L} -]{1,30})/");
    private static final Pattern WITH = Pattern.compile(
            "(?:[Cc]on informaci[oó]n(?:es)? (?:de|del)|[Cc]om informações (?:da|do|de)|[Aa]vec (?:l['’])?(?=AFP|AP|Reuters|ATS)|"
                    + "[Cc]on informazioni (?:di|dell['’])|[Ww]ith (?:reporting|inputs?|information|files) (?:by|from)|"
                    + "(?:Source|Fuente|Fonte|Agencias?|Agência|Agence|Agenzia|Texto|Crédito)(?: ?:| de:?)? ?)\\s*(?:la |el |a |o )?(?:agencia |agência |agence |agenzia )?"
                    + ANY);
    /** {@code …, Bharat Samvad reports.} */
    private static final Pattern REPORTS = Pattern.compile(
            ", (?:the )?" + ANY + " (?:reports|reported|informs|informa|inform[oó]|reporta|report[oó])[.\\n]");

    private static final Pattern FOOT = Pattern.compile("\\(([^()\\n]{2,40})\\)\\s*$");
    /** A known agency named as the one who told, saw, reported or was told. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:[Tt]old|[Ii]nformed|reported by|according to|says?|dijo a|dijeron a|confirm[oó] a|conform[oó] a|declar[oó] a|"
                    + "disse à|disse ao|a déclaré à|a dit à|ha detto all['’]|By|by|Por|Par|Di)\\s?(?:the |la |el |l['’])?(?:agencia |news agency )?("
                    + NAMES + ")(?![\\p{L}])|(?<![\\p{L}])(" + NAMES
                    + ")(?:,? (?:reports|reported|informed|informa|inform[oó]|said|was able|has learned))");

    private static final Pattern PARTS = Pattern.compile("\\s*(?:/|,| and | y | e | et |&)\\s*");

    private Credits() {}

    /** Whom the document credits, in the short form of the name; the first named where there are several. */
    static Optional<String> of(String text) {
        String head = text.substring(0, Math.min(EDGE, text.length()));
        String foot = text.length() <= EDGE ? "" : text.substring(Math.max(EDGE, text.length() - EDGE));
        for (String edge : List.of(head, foot)) {
            Optional<String> credited = first(DATELINE, edge)
                    .or(() -> first(STROKES, edge))
                    .or(() -> first(WITH, edge))
                    .or(() -> first(FOOT, edge.strip()));
            if (credited.isPresent()) {
                return credited;
            }
        }
        boolean named = KNOWN.keySet().stream().anyMatch(head::contains);
        return (named ? first(TOLD, head) : Optional.<String>empty()).or(() -> first(REPORTS, head));
    }

    /** Whether an outlet is the credited agency itself. */
    static boolean is(String outlet, String credit) {
        String folded = Skeleton.fold(outlet).strip();
        String agency = Skeleton.fold(credit);
        if (folded.equals(agency) || canonical(outlet).filter(credit::equals).isPresent()) {
            return true;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : folded.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return folded.startsWith("agencia " + agency)
                || folded.startsWith("agence " + agency)
                || folded.startsWith("agenzia " + agency)
                || (agency.length() > 1 && agency.contentEquals(initials));
    }

    private static Optional<String> first(Pattern pattern, String edge) {
        Matcher found = pattern.matcher(edge);
        while (found.find()) {
            for (int g = 1; g <= found.groupCount(); g++) {
                if (found.group(g) != null) {
                    Optional<String> name = name(found.group(g), pattern == FOOT);
                    if (name.isPresent()) {
                        return name;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(String written, boolean onlyKnownOrShort) {
        for (String part : PARTS.split(written)) {
            String plain = part.strip().replaceFirst("[.,;]+$", "");
            Optional<String> known = canonical(plain);
            if (known.isPresent()) {
                return known;
            }
            boolean named = plain.matches("\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}");
            boolean abbreviation = plain.matches("\\p{Lu}{2,6}");
            if (named && !plain.isBlank() && (!onlyKnownOrShort || abbreviation || !plain.contains(" "))) {
                return Optional.of(abbreviation || plain.length() < 2 ? plain : title(plain));
            }
        }
        return Optional.empty();
    }

    /** One spelling for {@code LITORAL} and {@code Litoral}. */
    private static String title(String plain) {
        return plain.equals(plain.toUpperCase(Locale.ROOT))
                ? plain.charAt(0) + plain.substring(1).toLowerCase(Locale.ROOT)
                : plain;
    }

    private static Optional<String> canonical(String name) {
        String found = KNOWN.get(name);
        if (found == null) {
            for (Map.Entry<String, String> entry : KNOWN.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(name)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("Associated Press", "AP");
        known.put("The Associated Press", "AP");
        known.put("Agence France-Presse", "AFP");
        known.put("Agencia EFE", "EFE");
        known.put("Press Trust of India", "PTI");
        known.put("Deutsche Presse-Agentur", "DPA");
        known.put("Europa Press", "Europa Press");
        known.put("Prensa Latina", "Prensa Latina");
        known.put("Agência Brasil", "Agência Brasil");
        known.put("Anadolu Agency", "Anadolu");
        for (String name : List.of(
                "Reuters",
                "AFP",
                "EFE",
                "TASS",
                "Xinhua",
                "ANSA",
                "Adnkronos",
                "DPA",
                "PTI",
                "ANI",
                "IANS",
                "UPI",
                "Bloomberg",
                "Lusa",
                "Notimex",
                "Kyodo",
                "Yonhap",
                "Anadolu",
                "AAP",
                "Belga",
                "ATS",
                "Interfax",
                "Sputnik",
                "Télam",
                "AP")) {
            known.put(name, name);
        }
        return known;
    }
}
