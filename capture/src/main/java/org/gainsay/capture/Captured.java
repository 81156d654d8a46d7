package org.gainsay.capture;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.Digest;

/**
 * One capture: the bytes as obtained, what was taken out of them, and the record of how they were obtained.
 *
 * @param payload the untouched bytes
 * @param extracted what they say
 * @param custody when, how and from where they were obtained
 * @param companions what the page shows and hands out beside its text, as far as it is there; in the custody record they
 *     stand in the same order
 */
public record Captured(Payload payload, Extracted extracted, Custody custody, List<Companion.Whole> companions) {
    public Captured {
        companions = List.copyOf(companions);
        List<Companion.Kept> kept =
                companions.stream().map(Companion.Whole::kept).toList();
        if (!kept.equals(custody.keptCompanions())) {
            throw new IllegalArgumentException("companions other than those of the custody record");
        }
    }

    /** A capture without companions. */
    public Captured(Payload payload, Extracted extracted, Custody custody) {
        this(payload, extracted, custody, List.of());
    }

    /** The same with companions: those that are there and those that are missed. */
    Captured with(List<Beside> found) {
        List<Companion> listed = new ArrayList<>();
        List<Companion.Whole> whole = new ArrayList<>();
        for (Beside beside : found) {
            switch (beside) {
                case Beside.There there -> {
                    listed.add(there.companion().kept());
                    whole.add(there.companion());
                }
                case Beside.Absent absent -> listed.add(absent.missed());
            }
        }
        return new Captured(payload, extracted, custody.with(listed), whole);
    }

    /** What came of a companion. */
    sealed interface Beside {
        record There(Companion.Whole companion) implements Beside {}

        record Absent(Companion.Missed missed) implements Beside {}
    }

    /** The name of the capture: the digest of its payload. */
    public Digest digest() {
        return payload.digest();
    }

    /** The main text and metadata. */
    public Article article() {
        return extracted.article();
    }
}
