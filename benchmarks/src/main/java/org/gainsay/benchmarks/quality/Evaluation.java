package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The harness: runs the tasks over a folder of labelled sets and prints one table.
 *
 * <p>Arguments: the folder, then the names of the tasks to run (all of them if none is named).
 */
public final class Evaluation {
    private static final List<Task> TASKS = List.of(
            new AttributionTask(),
            new SpanishAttributionTask(),
            CheckWorthyTask.ENGLISH,
            CheckWorthyTask.SPANISH,
            TimeTask.ENGLISH,
            TimeTask.SPANISH,
            new QuantityTask(),
            new ContradictionTask(),
            new RetrievalTask(),
            new ComparisonTask(),
            new ClusterTask(),
            new PagesTextTask(),
            new PagesDateTask(),
            new ReuseTask(),
            new ReuseScaleTask(),
            new PagesSpeedTask(),
            new ScreenTask());

    private Evaluation() {}

    /** Runs from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("wants the folder of the labelled sets, then the tasks to run");
            System.exit(2);
        }
        DataSets data = new DataSets(Path.of(args[0]));
        List<String> wanted = Arrays.asList(args).subList(1, args.length);
        List<Task.Figure> figures = new ArrayList<>();
        for (Task task : TASKS) {
            if (wanted.isEmpty() || wanted.contains(task.name())) {
                figures.addAll(task.measure(data));
            }
        }
        System.out.println("| task | part | measure | figure | beside |");
        System.out.println("| --- | --- | --- | ---: | --- |");
        for (Task.Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.3f | %s |%n",
                    figure.task(),
                    figure.part(),
                    figure.measure(),
                    figure.value(),
                    figure.reference());
        }
    }
}
