package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program started cold: a claim sheet, and the first page of the desk. The script and plain java take turns. */
final class ProgramSpeed {
    private static final String PLAIN = "java, no cache";
    private static final int SHORT_WORDS = 2_000;

    private final Program script;
    private final Program plain;
    private final Path folder;
    private final int runs;

    private ProgramSpeed(Path home, Path folder, int runs, String verb) {
        script = Program.script(home);
        plain = Program.plain(home, verb);
        this.folder = folder;
        this.runs = runs;
    }

    /** What is measured, once by each of the two programs. */
    private interface Start {
        Program.Run of(Program program, Path data) throws IOException, InterruptedException;
    }

    /** Claim sheets as JSON. */
    static List<Figure> read(Path home, int runs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("."), "read-speed-");
        try {
            ProgramSpeed speed = new ProgramSpeed(home, folder, runs, "read");
            List<Figure> figures = new ArrayList<>();
            for (int words : List.of(SHORT_WORDS, ReadingSpeed.WORDS)) {
                Path file = Files.writeString(
                        folder.resolve(words + ".txt"), Story.ofWords(words).text());
                figures.addAll(speed.figures(
                        "read, cold, %,d words".formatted(words),
                        (program, data) -> program.toEnd("read", "--format", "json", file.toString())));
            }
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    /** First pages. */
    static List<Figure> serve(Path home, int runs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("."), "serve-speed-");
        try {
            ProgramSpeed speed = new ProgramSpeed(home, folder, runs, "serve");
            List<Figure> figures = new ArrayList<>();
            figures.addAll(speed.figures("serve, empty desk, first page", Program::toFirstPage));
            figures.addAll(speed.figures(
                    "serve --demo, loaded for the first time, first page",
                    (program, data) -> program.toFirstPage(data, "--demo")));
            Path loaded = folder.resolve("loaded");
            speed.script.toFirstPage(loaded, "--demo");
            figures.addAll(speed.figures(
                    "serve --demo, loaded before, first page",
                    (program, data) -> program.toFirstPage(loaded, "--demo")));
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    /** Time and memory; the first turn warms the disk's cache and does not count. */
    private List<Figure> figures(String what, Start start) throws IOException, InterruptedException {
        List<Program.Run> ours = new ArrayList<>();
        List<Program.Run> others = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            Program.Run first = once(start, script);
            Program.Run second = once(start, plain);
            if (run > 0) {
                ours.add(first);
                others.add(second);
            }
        }
        return List.of(
                new Figure(
                        what + ": time",
                        Figure.median(ours.stream().map(Program.Run::seconds).toList()),
                        "s",
                        PLAIN,
                        Figure.median(others.stream().map(Program.Run::seconds).toList())),
                new Figure(
                        what + ": memory",
                        Figure.median(ours.stream().map(Program.Run::mebibytes).toList()),
                        "MiB",
                        PLAIN,
                        Figure.median(
                                others.stream().map(Program.Run::mebibytes).toList())));
    }

    private Program.Run once(Start start, Program program) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try {
            return start.of(program, data);
        } finally {
            if (Files.exists(data)) {
                Folders.delete(data);
            }
        }
    }
}
