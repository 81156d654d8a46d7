package org.gainsay.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.core.Article;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The measurement of speed: prints one table of figures, each beside an alternative that was measured in turns with it.
 *
 * <p>Arguments: the folder of Gainsay, then {@code --quick} for fewer and shorter runs, then the parts to measure out
 * of {@code read}, {@code reading}, {@code weighing}, {@code capture}, {@code serve}, {@code ledger}, {@code index},
 * {@code desk} and {@code search}; all of them if none is named.
 */
public final class Speed {
    private static final List<String> PARTS =
            List.of("read", "reading", "weighing", "capture", "serve", "ledger", "index", "desk", "search");

    /** So often is everything measured, in turns. */
    private static final Effort FULL = new Effort(7, 3, 15, 3, 31, 200, IndexSpeed.Size.FULL, DeskSpeed.Size.FULL);

    private static final Effort QUICK = new Effort(3, 1, 4, 1, 7, 200, IndexSpeed.Size.QUICK, DeskSpeed.Size.QUICK);

    /**
     * How much is measured.
     *
     * @param starts of the program, for each figure
     * @param forks of a JVM, for each figure that is measured warm
     * @param warming seconds in each fork that do not count: until the compilers have done most of their work
     * @param seconds of measuring in each fork
     * @param turns of the ledger and of bare SQLite
     * @param batch entries in each turn
     * @param index how large an index of claims
     * @param desk how large a desk
     */
    private record Effort(
            int starts,
            int forks,
            int warming,
            int seconds,
            int turns,
            int batch,
            IndexSpeed.Size index,
            DeskSpeed.Size desk) {}

    private Speed() {}

    /** Runs from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws Exception {
        List<String> given = new ArrayList<>(Arrays.asList(args));
        Effort effort = given.remove("--quick") ? QUICK : FULL;
        if (given.isEmpty() || !PARTS.containsAll(given.subList(1, given.size()))) {
            System.err.println("wants the folder of Gainsay, then the parts to measure, of " + PARTS);
            System.exit(2);
        }
        Path home = Path.of(given.removeFirst());
        List<Figure> figures = new ArrayList<>();
        for (String part : given.isEmpty() ? PARTS : given) {
            System.err.println("measuring " + part);
            figures.addAll(
                    switch (part) {
                        case "read" -> ProgramSpeed.read(home, effort.starts());
                        case "reading" -> reading(effort);
                        case "weighing" -> weighing(effort);
                        case "capture" -> capture(effort);
                        case "serve" -> ProgramSpeed.serve(home, effort.starts());
                        case "ledger" -> LedgerSpeed.measure(effort.turns(), effort.batch());
                        case "index" -> IndexSpeed.measure(effort.index());
                        case "desk" -> DeskSpeed.measure(home, effort.desk());
                        case "search" ->
                            SearchSpeed.measure(
                                    LargeDesk.in(
                                            Path.of(".").toAbsolutePath().normalize(),
                                            effort.desk().documents(),
                                            effort.desk().claims()),
                                    effort.batch());
                        default -> throw new IllegalArgumentException(part);
                    });
        }
        System.out.printf(
                "%d processors, JDK %s, load %.1f at the end%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("| what | Gainsay | beside | beside, measured | ratio |");
        System.out.println("| --- | ---: | --- | ---: | ---: |");
        for (Figure figure : figures) {
            System.out.println(figure.row());
        }
    }

    private static List<Figure> reading(Effort effort) throws RunnerException {
        Map<String, Double> medians = inTurns(ReadingSpeed.class, effort);
        double sheet = median(medians, "sheet");
        double tagged = median(medians, "taggedSentences");
        Article article = Article.ofText(Story.ofWords(ReadingSpeed.WORDS).text());
        int sentences = Reader.standard()
                .read(article, ReadingOptions.DEFAULT)
                .sentences()
                .size();
        String beside = "BreakIterator and OpenNLP tags only";
        return List.of(
                new Figure("read, warm, %,d words".formatted(ReadingSpeed.WORDS), sheet, "ms", beside, tagged),
                new Figure(
                        "read, warm, one core",
                        sentences / sheet * 1e3,
                        "sentences/s",
                        beside,
                        sentences / tagged * 1e3));
    }

    private static List<Figure> weighing(Effort effort) throws RunnerException {
        Map<String, Double> medians = inTurns(WeighingSpeed.class, effort);
        return List.of(new Figure(
                "weigh a claim with %,d pieces".formatted(WeighingSpeed.PIECES),
                median(medians, "weighed"),
                "ms",
                "origins alone, all pairs compared",
                median(medians, "pairs")));
    }

    private static List<Figure> capture(Effort effort) throws RunnerException {
        Map<String, Double> medians = inTurns(CaptureSpeed.class, effort);
        double extract = median(medians, "extract");
        double parse = median(medians, "parse");
        String what = "capture, page of %d kB, text and metadata".formatted(CaptureSpeed.BYTES / 1_000);
        String decoded = "page of %d kB, decoded, to text and metadata".formatted(CaptureSpeed.BYTES / 1_000);
        double page = median(medians, "page");
        return List.of(
                new Figure(decoded, page, "pages/s", "Readability4J, text alone", median(medians, "readability")),
                new Figure(decoded, page, "pages/s", "Boilerpipe, text alone", median(medians, "boilerpipe")),
                new Figure(what, extract, "pages/s", "jsoup, parsing alone", parse),
                new Figure(
                        "capture, the same and kept on the disk",
                        median(medians, "keep"),
                        "pages/s",
                        "jsoup, parsing alone",
                        parse));
    }

    private static double median(Map<String, Double> medians, String method) {
        Double median = medians.get(method);
        if (median == null) {
            throw new IllegalStateException(method + " gave no figure");
        }
        return median;
    }

    /** Runs every method of a class in one JVM each, again and again in turns; the median by method. */
    private static Map<String, Double> inTurns(Class<?> benchmarks, Effort effort) throws RunnerException {
        Map<String, List<Double>> scores = new TreeMap<>();
        Options options = new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(effort.warming()))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(effort.seconds()))
                .jvmArgsAppend("-Xmx512m")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (int fork = 0; fork < effort.forks(); fork++) {
            for (RunResult result : new Runner(options).run()) {
                scores.computeIfAbsent(result.getPrimaryResult().getLabel(), label -> new ArrayList<>())
                        .add(result.getPrimaryResult().getScore());
            }
        }
        Map<String, Double> medians = new TreeMap<>();
        scores.forEach((label, values) -> medians.put(label, Figure.median(values)));
        return medians;
    }
}
