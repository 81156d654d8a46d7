package org.gainsay.reading.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Speaker;
import org.gainsay.reading.attribution.FoundSource;

/** The speakers that only the ending of a verb names, by the first token of the verb: Spanish "Prometió venir". */
final class DroppedSubjects {
    private final Map<Integer, String> byVerb = new HashMap<>();

    DroppedSubjects(Analysis analysis) {
        for (Analysis.Voiced voice : analysis.voices()) {
            boolean dropped = voice.found().source().kind() == FoundSource.Kind.UNSPOKEN
                    && voice.speaker().kind() != Speaker.Kind.VAGUE
                    && !voice.found().cue().isEmpty();
            if (dropped && analysis.tags().verb(voice.found().cue().get(0).last())) {
                byVerb.putIfAbsent(
                        voice.found().cue().get(0).first(), voice.speaker().name());
            }
        }
    }

    /** The name that belongs before the verb that starts at token {@code i}, if it has no subject of its own. */
    Optional<String> at(int i) {
        return Optional.ofNullable(byVerb.get(i));
    }
}
