package org.gainsay.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gainsay.core.Mention;
import org.gainsay.core.Mode;
import org.gainsay.core.Speaker;

/** How the pages put things into words: days, moments, counts and modes. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The day with its month cut short, where there is little room. */
    static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** "40 seconds", "2 minutes": never less than is meant. */
    static String wait(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90 ? count((int) seconds, "second") : count((int) ((seconds + 59) / 60), "minute");
    }

    /** "1 claim", "12 claims", "no claims". */
    static String count(int number, String singular) {
        return switch (number) {
            case 0 -> "no " + singular + "s";
            case 1 -> "1 " + singular;
            default -> String.format(Locale.ENGLISH, "%,d %ss", number, singular);
        };
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
        if (voice.speaker().kind() == Speaker.Kind.VAGUE) {
            return "vague";
        }
        return mode(voice.mode());
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case OWN_VOICE -> "own voice";
            case DIRECT -> "direct";
            case INDIRECT -> "indirect";
        };
    }

    /** The kind of a claim as one lower-case word. */
    static String kind(Mention.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
