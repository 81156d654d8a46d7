package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.PartOfSpeech;

/** Those who passed an utterance on: "told the Courier", "in an interview for the portal Meridian", "quoted by". */
final class Chains {
    /** Looked for this far from the cue, in tokens. */
    private static final int REACH = 60;

    private Chains() {}

    static void fill(Ground ground, Draft draft) {
        Cue cue = draft.cue;
        if (cue == null || cue.kind() != Cue.Kind.VERB && cue.kind() != Cue.Kind.PREPOSITION) {
            return;
        }
        int first = Math.max(ground.sentenceFirst(cue.head()), cue.head() - REACH);
        int last = Math.min(ground.sentenceLast(cue.head()), cue.head() + REACH);
        if (ground.is(cue.head(), Role.CARRIER) && !ground.pronoun(cue.last() + 1)) {
            named(ground, draft, cue.last() + 1, last);
        }
        for (int i = first; i <= last; i++) {
            boolean inContent = false;
            for (TokenRange range : draft.content) {
                inContent |= range.contains(i);
            }
            if (inContent) {
                continue;
            }
            boolean carrier = switch (ground.lower(i)) {
                case "interview",
                        "entrevista",
                        "statement",
                        "quoted",
                        "cited",
                        "reported",
                        "citado",
                        "citada",
                        "op-ed",
                        "interviewed" -> true;
                default -> false;
            };
            boolean link = switch (ground.lower(i + 1)) {
                case "with", "for", "to", "by", "on", "con", "para", "a", "por", "in", "de" -> true;
                default -> false;
            };
            if (carrier && link && i != cue.head()) {
                if (carries(ground, i)) {
                    described(ground, draft, i + 2, last);
                } else {
                    named(ground, draft, i + 2, last);
                }
            }
        }
    }

    /** Whether token {@code i} only names who passed something on: "quoted by", "as reported by". */
    static boolean carries(Ground ground, int i) {
        boolean by = ground.lower(i + 1).equals("by") || ground.lower(i + 1).equals("por");
        return by
                && switch (ground.lower(i)) {
                    case "quoted", "cited", "citado", "citada", "citados", "citadas" -> true;
                    default -> false;
                };
    }

    /** Adds the noun phrase at {@code first}, with a name or without: "quoted by the agency". */
    private static void described(Ground ground, Draft draft, int first, int last) {
        int at = first;
        while (at <= last && ground.nominal(at)) {
            at++;
        }
        if (at > first && ground.noun(at - 1) && draft.passedOnBy.stream().noneMatch(range -> range.first() == first)) {
            draft.passedOnBy.add(new TokenRange(first, at - 1));
        }
    }

    /** Adds the noun phrase at {@code first} if it holds a name. */
    private static void named(Ground ground, Draft draft, int first, int last) {
        int at = first;
        boolean name = false;
        while (at <= last && (ground.nominal(at) || ground.lower(at).equals("of"))) {
            name |= ground.is(at, PartOfSpeech.PROPN);
            at++;
        }
        if (name && draft.passedOnBy.stream().noneMatch(range -> range.first() == first)) {
            draft.passedOnBy.add(new TokenRange(first, at - 1));
        }
    }
}
