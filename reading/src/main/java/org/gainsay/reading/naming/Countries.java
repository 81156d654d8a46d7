package org.gainsay.reading.naming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The countries of ISO 3166-1 by their English and Spanish names, and the adjectives made from them. */
public final class Countries {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> BY_ADJECTIVE = new HashMap<>();

    static {
        for (String line : NameWords.lines("countries.txt")) {
            String[] fields = line.split(";", -1);
            String[] names = fields[1].split(",");
            for (String name : names) {
                BY_NAME.putIfAbsent(name.toLowerCase(Locale.ROOT), names[0]);
            }
            for (String adjective : fields[2].split(",")) {
                if (!adjective.isEmpty()) {
                    BY_ADJECTIVE.putIfAbsent(adjective.toLowerCase(Locale.ROOT), names[0]);
                }
            }
        }
    }

    private Countries() {}

    /** The usual English name of the country that {@code name} names, in any letter case. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The country that an adjective or the name of its people belongs to: "Argentine", "Peruvians". */
    public static Optional<String> ofAdjective(String adjective) {
        String lower = adjective.toLowerCase(Locale.ROOT);
        String found = BY_ADJECTIVE.get(lower);
        if (found == null && lower.endsWith("s")) {
            found = BY_ADJECTIVE.get(lower.substring(0, lower.length() - 1));
        }
        if (found == null && lower.endsWith("a")) {
            found = BY_ADJECTIVE.get(lower.substring(0, lower.length() - 1) + "o");
        }
        return Optional.ofNullable(found);
    }
}
