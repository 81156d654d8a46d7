package org.gainsay.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gainsay.benchmarks.quality.DataSets;

/**
 * The measurement beside Stanford CoreNLP: prints one table. The two take turns, each in a process of its own, with one
 * thread, the serial collector and, where the system has {@code taskset}, one core for everything in the process.
 *
 * <p>Arguments: the folder of Gainsay, then {@code --quick} for one short turn, then {@code --articles} and a folder of
 * labelled sets to read those of {@code attribution-en-dev} instead of invented stories.
 */
public final class StanfordSpeed {
    private static final String BESIDE = "CoreNLP (tokenize, ssplit, pos, lemma, ner, quote)";

    /** Of this the tables of weights take 36 MB; with 48 MB the collector took most of the time. */
    private static final String GAINSAY_HEAP = "-Xmx96m";

    /** CoreNLP does not load its models into 800 MB; of this it takes what it needs. */
    private static final String STANFORD_HEAP = "-Xmx2g";

    /** The invented articles: so many, each so many words longer than the one before. */
    private static final int STORIES = 9;

    private static final int WORDS = 300;

    private final Path home;
    private final Path articles;
    private final Path first;
    private final int turns;
    private final int seconds;

    private StanfordSpeed(Path home, Path folder, boolean quick) throws IOException {
        this.home = home;
        articles = Files.createDirectory(folder.resolve("articles"));
        first = Files.createDirectory(folder.resolve("first"));
        turns = quick ? 1 : 3;
        seconds = quick ? 5 : 20;
    }

    /** Runs from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws Exception {
        List<String> given = new ArrayList<>(Arrays.asList(args));
        boolean quick = given.remove("--quick");
        boolean labelled = given.size() == 3 && given.get(1).equals("--articles");
        if (given.size() != 1 && !labelled) {
            System.err.println("wants the folder of Gainsay, then --quick or nothing, then --articles DATA or nothing");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("gainsay-corenlp-");
        try {
            StanfordSpeed speed = new StanfordSpeed(Path.of(given.get(0)), folder, quick);
            int count = speed.write(labelled ? labelled(Path.of(given.get(2))) : invented());
            List<Figure> figures = speed.measure();
            System.out.printf(
                    "%d %s articles, one thread, heap %s and %s, JDK %s, load %.1f at the end%n%n",
                    count,
                    labelled ? "labelled" : "invented",
                    GAINSAY_HEAP,
                    STANFORD_HEAP,
                    Runtime.version(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            System.out.println("| what | Gainsay | beside | beside, measured | ratio |");
            System.out.println("| --- | ---: | --- | ---: | ---: |");
            figures.forEach(figure -> System.out.println(figure.row()));
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<String> invented() {
        List<String> texts = new ArrayList<>();
        for (int story = 1; story <= STORIES; story++) {
            texts.add(Story.ofWords(story * WORDS).text());
        }
        return texts;
    }

    private static List<String> labelled(Path data) throws IOException {
        return new DataSets(data)
                .rows("attribution-en-dev").stream()
                        .map(row -> row.get("text").textValue())
                        .toList();
    }

    private int write(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(articles.resolve("%04d.txt".formatted(i)), texts.get(i));
        }
        Files.writeString(first.resolve("0.txt"), texts.get(0));
        return texts.size();
    }

    private List<Figure> measure() throws IOException, InterruptedException {
        List<Laps> ours = new ArrayList<>();
        List<Laps> theirs = new ArrayList<>();
        List<Program.Run> ourStarts = new ArrayList<>();
        List<Program.Run> theirStarts = new ArrayList<>();
        Program cold = Program.of(java(STANFORD_HEAP, StanfordLaps.class, first, 0));
        for (int turn = 0; turn < turns; turn++) {
            System.err.println("turn " + (turn + 1) + " of " + turns);
            ours.add(laps(java(GAINSAY_HEAP, GainsayLaps.class, articles, seconds)));
            theirs.add(laps(java(STANFORD_HEAP, StanfordLaps.class, articles, seconds)));
            ourStarts.add(Program.script(home)
                    .toEnd("read", "--format", "json", first.resolve("0.txt").toString()));
            theirStarts.add(cold.toEnd());
        }
        // The same sentences for both: what they are is a matter of taste, and the articles are the same.
        int sentences = ours.get(0).sentences();
        ToDoubleFunction<Laps> rate = laps -> sentences * laps.laps() / laps.seconds();
        return List.of(
                figure("read, warm, one core: speed", "sentences/s", ours, theirs, rate),
                figure("read, warm, one core: peak memory", "MiB", ours, theirs, Laps::mebibytes),
                figure("one article, cold: time", "s", ourStarts, theirStarts, Program.Run::seconds),
                figure("one article, cold: peak memory", "MiB", ourStarts, theirStarts, Program.Run::mebibytes));
    }

    private static <T> Figure figure(
            String what, String unit, List<T> ours, List<T> theirs, ToDoubleFunction<T> measure) {
        return new Figure(what, median(ours, measure), unit, BESIDE, median(theirs, measure));
    }

    private static <T> double median(List<T> runs, ToDoubleFunction<T> measure) {
        return Figure.median(runs.stream().mapToDouble(measure).boxed().toList());
    }

    private static List<String> java(String heap, Class<?> main, Path folder, int seconds) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            command.addAll(List.of("/usr/bin/taskset", "-c", "0"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", heap));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(folder.toString(), Integer.toString(seconds), Integer.toString(seconds)));
        return command;
    }

    private static Laps laps(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = out.lines().toList();
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with exit code " + process.exitValue());
        }
        return Laps.parse(lines);
    }
}
