package org.gainsay.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Speaker;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentView;
import org.jspecify.annotations.Nullable;

/** How the pages put things into words: days, moments, counts and modes. */
final class Wording {
    private Wording() {}

    static String day(LocalDate date) {
        return Words.now().day(date);
    }

    /** The day with its month cut short, where there is little room. */
    static String shortDay(LocalDate date) {
        return Words.now().shortDay(date);
    }

    static String moment(Instant instant) {
        return Words.now().moment(instant);
    }

    /** "40 seconds", "2 minutes": never less than is meant. */
    static String wait(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90 ? count((int) seconds, "second") : count((int) ((seconds + 59) / 60), "minute");
    }

    /** "1 claim", "12 claims", "no claims"; the noun is the end of a key in the bundle of counts. */
    static String count(int number, String singular) {
        return Words.now().say("count-" + singular, number);
    }

    /** "3 mentions by 2 sources". */
    static String mentions(ClaimView claim) {
        return Words.now().say("count-by", count(claim.mentions(), "mention"), count(claim.sources(), "source"));
    }

    /** The day of publication, or that there is none. */
    static String published(@Nullable LocalDate day) {
        return day == null ? Words.now().say("frame-undated") : day(day);
    }

    /** The tag of the language that a document is in, for the markup around its words; empty where it is not known. */
    static String language(DocumentView document) {
        Language language = document.imprint().language();
        return language.equals(Language.UNDETERMINED) ? "" : language.tag();
    }

    /** The class of the line under a mention: vague where it stands on nobody's word, else its mode. */
    static String line(Mention.Voice voice) {
        if (voice.speaker().kind() == Speaker.Kind.VAGUE) {
            return "vague";
        }
        return switch (voice.mode()) {
            case OWN_VOICE -> "own";
            case DIRECT -> "direct";
            case INDIRECT -> "indirect";
        };
    }

    /** The word that stands beside that line. */
    static String mode(Mention.Voice voice) {
        return Words.now().say("term-mode-" + line(voice));
    }

    /** The kind of a claim as one lower-case word. */
    static String kind(Mention.Kind kind) {
        return Words.now().say("term-kind-" + kind.name().toLowerCase(Locale.ROOT));
    }
}
