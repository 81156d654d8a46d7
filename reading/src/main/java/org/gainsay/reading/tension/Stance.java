package org.gainsay.reading.tension;

import java.util.List;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.tagging.Form;

/** Whether a passage sides with what it speaks of or turns away from it: "recognise" against "reject". */
enum Stance {
    FOR,
    AGAINST,
    /** Nothing in the passage tells. */
    UNTOLD;

    /** How verbs of siding begin, whatever their ending. */
    private static final List<String> SIDES = List.of(
            "recogni",
            "congratulat",
            "support",
            "accept",
            "endors",
            "welcom",
            "prais",
            "join",
            "reconoc",
            "reconozc",
            "felicit",
            "apoy",
            "acept",
            "respald",
            "celebr",
            "sumar");
    /** How verbs of turning away begin. */
    private static final List<String> TURNS = List.of(
            "reject",
            "condemn",
            "oppos",
            "boycott",
            "denounc",
            "disown",
            "rechaz",
            "conden",
            "boicot",
            "repudi",
            "desconoc",
            "desconozc",
            "opus",
            "opon");
    /** How verbs begin that deny the verb after them: "refused to recognise", "se negaron a reconocer". */
    private static final List<String> REFUSES = List.of("refus", "declin", "neg", "nieg");

    /** The stance of the first such verb from {@code first} to {@code last}, both included. */
    static Stance of(Analysis analysis, int first, int last) {
        boolean denied = false;
        Stance refused = UNTOLD;
        for (int i = first; i <= last; i++) {
            String word = analysis.tokens().lower(i);
            if (analysis.tags().is(i, Form.NEGATION) || negates(word)) {
                denied = true;
            } else if (verbal(analysis, i)) {
                String next = analysis.tokens().lowerOrEmpty(i + 1);
                if (begins(word, REFUSES)) {
                    refused = denied ? FOR : AGAINST;
                    denied = next.equals("to") || next.equals("a") ? !denied : denied;
                } else if (begins(word, SIDES)) {
                    return denied ? AGAINST : FOR;
                } else if (begins(word, TURNS)) {
                    return denied ? FOR : AGAINST;
                }
            }
        }
        return refused;
    }

    /** Whether the two are on opposite sides. */
    boolean opposes(Stance other) {
        return switch (this) {
            case FOR -> other == AGAINST;
            case AGAINST -> other == FOR;
            case UNTOLD -> false;
        };
    }

    private static boolean verbal(Analysis analysis, int i) {
        return analysis.tags().verb(i) || analysis.tags().is(i, Form.PARTICIPLE);
    }

    private static boolean negates(String word) {
        return switch (word) {
            case "not", "n't", "never", "neither", "nor", "nunca", "ni", "tampoco", "sin", "without" -> true;
            default -> false;
        };
    }

    private static boolean begins(String word, List<String> stems) {
        return stems.stream().anyMatch(word::startsWith);
    }
}
