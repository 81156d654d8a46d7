package org.gainsay.capture.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.Limits;
import org.gainsay.capture.TextDecoding;
import org.gainsay.capture.TimeCode;
import org.gainsay.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * Subtitles (SubRip, WebVTT) as an article: cues joined into paragraphs, and the time code of each stretch.
 *
 * <p>A paragraph ends where the speaker changes, and after a sentence that is followed by a pause or that fills
 * {@value #PARAGRAPH_CHARACTERS} characters. A speaker ({@code <v Name>}, {@code NAME:} or {@code >> NAME:}) stands at
 * the head of the paragraph as {@code Name: }. Cues that repeat the line before, as live captions do while they roll
 * up, are said once. Sounds in brackets and notes are no speech.
 */
final class SubtitleFile {
    private static final int PARAGRAPH_CHARACTERS = 600;

    /** A breath between two sentences is shorter. */
    private static final long PAUSE_MILLIS = 1500;

    private static final int SPEAKER_CHARACTERS = 40;

    private static final Pattern TIMES = Pattern.compile("\\s*((?:\\d{1,4}:)?\\d{1,2}:\\d{1,2}[.,]\\d{1,3})\\s*-->"
            + "\\s*((?:\\d{1,4}:)?\\d{1,2}:\\d{1,2}[.,]\\d{1,3}).*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,80})>");
    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][^<>]{0,200}>|<\\d[\\d:.]{3,15}>|\\{\\\\[^{}]{0,100}\\}");
    private static final Pattern SOUND = Pattern.compile("[\\[(][^\\[\\]()]{0,200}[\\])]|[♪♫#][^♪♫]*[♪♫#]?");
    private static final Pattern SPEAKER = Pattern.compile("(?:>>\\s*)?(\\p{Lu}[\\p{L}\\p{M}.'’ -]{0,38}):\\s+(.*)");

    private final String name;
    private final List<Cue> cues = new ArrayList<>();
    private long silent = -1;

    /** What is said between two times; the speaker is null where it is the one before, empty where it is another. */
    private record Cue(long start, long end, @Nullable String speaker, String said) {}

    private SubtitleFile(String name) {
        this.name = name;
    }

    static Extracted read(TextDecoding decoding, Format format, Label label) throws CaptureException {
        SubtitleFile file = new SubtitleFile(label.name());
        file.cues(decoding.text().replace("\r\n", "\n").replace('\r', '\n'));
        if (file.cues.isEmpty()) {
            throw new CaptureException(label.name(), Reason.NO_TEXT, "are subtitles in which nothing is said");
        }
        Spoken spoken = new Spoken();
        file.cues.forEach(spoken::add);
        Facts facts = new Facts("subtitles");
        if (decoding.from().equals("guessed")) {
            facts.guessedCharset();
        }
        if (format == Format.WEBVTT) {
            file.head(decoding.text(), facts);
        }
        return facts.extracted(format, spoken.text.toString(), spoken.timeline);
    }

    /** {@code WEBVTT title} and the {@code Language:} line that some players write below it. */
    private void head(String text, Facts facts) {
        List<String> lines = text.lines().limit(8).toList();
        String first = lines.isEmpty() ? "" : lines.getFirst().replaceFirst("^\\uFEFF?WEBVTT", "");
        facts.title(first.replaceFirst("^\\s*-?\\s*", ""));
        for (String line : lines) {
            if (line.startsWith("Language:")) {
                facts.language(line.substring("Language:".length()));
            }
        }
    }

    private void cues(String text) throws CaptureException {
        int at = 0;
        List<String> lines = new ArrayList<>();
        Matcher times = null;
        String before = "";
        int count = 0;
        while (at <= text.length()) {
            int newline = text.indexOf('\n', at);
            String line = newline < 0 ? text.substring(at) : text.substring(at, newline);
            at = newline < 0 ? text.length() + 1 : newline + 1;
            boolean arrow = line.contains("-->");
            if (line.isBlank() || arrow || at > text.length()) {
                if (!line.isBlank() && !arrow) {
                    lines.add(line);
                }
                if (arrow && !lines.isEmpty() && lines.getLast().strip().matches("\\d{1,9}")) {
                    // The number of the next cue, where no empty line is left before it.
                    lines.removeLast();
                }
                if (times != null) {
                    before = cue(times, lines, before);
                    if (++count > Limits.CUES) {
                        throw new CaptureException(name, Reason.TOO_LARGE, "has more than " + Limits.CUES + " cues");
                    }
                }
                lines.clear();
                Matcher found = TIMES.matcher(line);
                times = arrow && found.matches() ? found : null;
            } else {
                lines.add(line);
            }
        }
    }

    /** Files what one cue says; gives its last line, so that the next one does not repeat it. */
    private String cue(Matcher times, List<String> lines, String before) {
        long start = millis(times.group(1));
        long end = Math.max(start, millis(times.group(2)));
        // Live captions roll up: the line before stands above the new one, or alone at once for a moment.
        boolean rolls = lines.size() > 1 || start <= silent;
        silent = end;
        String last = before;
        boolean first = true;
        for (String line : lines) {
            Matcher voice = VOICE.matcher(line);
            String speaker = voice.find() ? Lines.sole(voice.group(1)) : null;
            String plain = Lines.sole(
                    entities(TAG.matcher(VOICE.matcher(line).replaceAll("")).replaceAll("")));
            if (plain == null
                    || first && rolls && plain.equals(before)
                    || SOUND.matcher(plain).matches()) {
                continue;
            }
            first = false;
            last = plain;
            boolean dash = plain.matches("[-–—]\\s?\\S.*");
            String said = dash ? plain.substring(1).strip() : plain;
            Matcher named = SPEAKER.matcher(said);
            if (speaker == null && named.matches() && isSpeaker(named.group(1))) {
                speaker = named.group(1).strip();
                said = named.group(2);
            } else if (speaker == null && (dash && lines.size() > 1 || said.startsWith(">>"))) {
                speaker = "";
                said = said.replaceFirst("^>>+\\s*", "");
            }
            if (!said.isBlank()) {
                cues.add(new Cue(start, end, speaker, said.strip()));
            }
        }
        return last;
    }

    /** Whether what stands before a colon is a name: all in capitals, or one to three words that begin with one. */
    private static boolean isSpeaker(String before) {
        if (before.length() > SPEAKER_CHARACTERS) {
            return false;
        }
        if (before.equals(before.toUpperCase(Locale.ROOT))) {
            return true;
        }
        List<String> words = List.of(before.strip().split("\\s+"));
        return words.size() >= 2
                && words.size() <= 3
                && words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private static String entities(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", " ")
                        .replace("&lrm;", "")
                        .replace("&rlm;", "")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }

    private static long millis(String time) {
        String[] parts = time.split("[:.,]");
        long hours = parts.length == 4 ? Long.parseLong(parts[0]) : 0;
        long minutes = Long.parseLong(parts[parts.length - 3]);
        long seconds = Long.parseLong(parts[parts.length - 2]);
        String fraction = (parts[parts.length - 1] + "00").substring(0, 3);
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Long.parseLong(fraction);
    }

    /** The text while it grows, and the times of its stretches. */
    private static final class Spoken {
        private final StringBuilder text = new StringBuilder();
        private final List<TimeCode> timeline = new ArrayList<>();
        private String speaker = "";
        private int paragraph;
        private long silent;

        void add(Cue cue) {
            boolean other = cue.speaker() != null && !cue.speaker().equals(speaker) || "".equals(cue.speaker());
            boolean ended = !text.isEmpty() && ".!?…\"”»".indexOf(text.charAt(text.length() - 1)) >= 0;
            boolean rest = cue.start() - silent >= PAUSE_MILLIS || text.length() - paragraph > PARAGRAPH_CHARACTERS;
            int from = text.length();
            if (!text.isEmpty() && (other || ended && rest)) {
                text.append("\n\n");
                paragraph = text.length();
                from = paragraph;
            } else if (!text.isEmpty()) {
                text.append(' ');
                from = text.length();
            }
            if (other) {
                speaker = String.valueOf(cue.speaker());
                text.append(speaker.isEmpty() ? "" : speaker + ": ");
            }
            text.append(cue.said());
            silent = cue.end();
            timeline.add(new TimeCode(new Span(from, text.length()), cue.start(), cue.end()));
        }
    }
}
