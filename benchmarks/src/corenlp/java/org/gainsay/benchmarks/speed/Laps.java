package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one process did: a reader went over the same articles again and again on one thread.
 *
 * @param laps how often it read all of them while the clock ran
 * @param sentences how many it counts in all of them
 * @param seconds what the laps took
 * @param mebibytes the most memory that was resident in the process by then, NaN where {@code /proc} does not tell
 */
record Laps(int laps, int sentences, double seconds, double mebibytes) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Reads the articles in {@code folder} for {@code warming} seconds, then for {@code measuring}; whole laps. */
    static Laps of(Path folder, int warming, int measuring, ToIntFunction<String> reader) throws IOException {
        List<String> articles;
        try (Stream<Path> files = Files.list(folder)) {
            articles = files.sorted().map(Laps::text).toList();
        }
        if (warming > 0) {
            run(articles, warming, reader);
        }
        return run(articles, measuring, reader);
    }

    private static Laps run(List<String> articles, int atLeast, ToIntFunction<String> reader) throws IOException {
        int laps = 0;
        int sentences = 0;
        double seconds = 0;
        long begun = System.nanoTime();
        while (laps == 0 || seconds < atLeast) {
            sentences = articles.stream().mapToInt(reader).sum();
            laps++;
            seconds = (System.nanoTime() - begun) / 1e9;
        }
        return new Laps(laps, sentences, seconds, peak());
    }

    private static double peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        Matcher peak = PEAK.matcher(Files.isReadable(status) ? Files.readString(status) : "");
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : Double.NaN;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form that {@link #parse} reads. */
    String line() {
        return "laps " + laps + " " + sentences + " " + seconds + " " + mebibytes;
    }

    /** What a process said, in its last line of that form. */
    static Laps parse(List<String> lines) {
        String[] words = lines.stream()
                .filter(line -> line.startsWith("laps "))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("no figures in " + lines))
                .split(" ");
        return new Laps(
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }
}
