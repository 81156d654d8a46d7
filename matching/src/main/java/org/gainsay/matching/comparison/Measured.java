package org.gainsay.matching.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Vocabulary;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is counted or measured in, so that it can be set beside another.
 *
 * @param name the unit, in the words of the statement
 * @param base the unit or concept that it is compared by: "metre" for kilometres, "person" for people
 * @param scale how many of the base one of it is
 * @param kind whether it measures, counts things, or counts events
 */
record Measured(String name, String base, BigDecimal scale, Kind kind) {
    /** What sort of unit it is. */
    enum Kind {
        /** A unit of measurement, a currency, a share. */
        MEASUREMENT,
        /** Things or people. */
        THING,
        /** An event that is counted: arrests, deaths. */
        EVENT
    }

    private static final Map<String, Measured> UNITS = units();

    /** The unit of an amount, as reading names it; null for a bare number. */
    static @Nullable Measured of(@Nullable String unit, Language language) {
        if (unit == null) {
            return null;
        }
        Measured known = UNITS.get(unit);
        if (known != null) {
            return known;
        }
        String head =
                language.equals(Language.SPANISH) ? unit.split(" ", 2)[0] : unit.substring(unit.lastIndexOf(' ') + 1);
        Concepts.Found concept = Concepts.of(language).ofWord(head);
        if (concept != null) {
            return new Measured(unit, concept.name(), BigDecimal.ONE, concept.measure() ? Kind.EVENT : Kind.THING);
        }
        return new Measured(unit, Vocabulary.of(language).base(head), BigDecimal.ONE, Kind.THING);
    }

    /** Whether it is a share of a hundred. */
    boolean share() {
        return base.equals("percent");
    }

    private boolean people() {
        return base.equals("person") || Concepts.kindOf(base, "person");
    }

    /** How two units stand to each other. */
    enum Standing {
        SAME,
        /** The first counts a kind of what the second counts. */
        NARROWER,
        BROADER,
        UNKNOWN,
        APART
    }

    /** How this unit stands to another; words are looked up in the vocabulary where the language is one. */
    Standing to(Measured other, @Nullable Vocabulary vocabulary) {
        if (base.equals(other.base)) {
            return Standing.SAME;
        }
        if (kind == Kind.MEASUREMENT || other.kind == Kind.MEASUREMENT) {
            return Standing.APART;
        }
        if (kind == Kind.EVENT || other.kind == Kind.EVENT) {
            // whoever counts deaths counts people; whoever counts votes or arrests counts no pictures
            return kind == other.kind || people() || other.people() ? Standing.UNKNOWN : Standing.APART;
        }
        if (Concepts.kindOf(base, other.base)) {
            return Standing.NARROWER;
        }
        if (Concepts.kindOf(other.base, base)) {
            return Standing.BROADER;
        }
        if (vocabulary == null) {
            return Standing.UNKNOWN;
        }
        return switch (vocabulary.between(last(name), last(other.name))) {
            case SAME -> Standing.SAME;
            case NARROWER -> Standing.NARROWER;
            case BROADER -> Standing.BROADER;
            case OPPOSITE, MEMBERS, UNKNOWN -> Standing.APART;
        };
    }

    private static String last(String unit) {
        return unit.substring(unit.lastIndexOf(' ') + 1);
    }

    private static Map<String, Measured> units() {
        Map<String, Measured> units = new HashMap<>();
        WordLists lists = WordLists.read(Measured.class, "units.txt");
        for (String unit : lists.values("measured").keySet()) {
            units.put(unit, plain(unit));
        }
        for (WordLists.Entry entry : lists.section("units")) {
            String[] amount = entry.phrases().get(0).split(" ", 2);
            units.put(
                    entry.value(), new Measured(entry.value(), amount[1], new BigDecimal(amount[0]), Kind.MEASUREMENT));
            units.putIfAbsent(amount[1], plain(amount[1]));
        }
        return Map.copyOf(units);
    }

    private static Measured plain(String unit) {
        return new Measured(unit, unit, BigDecimal.ONE, Kind.MEASUREMENT);
    }
}
