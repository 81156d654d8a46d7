package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verification;

/**
 * The desk on a large folder, asked over HTTP as browsers ask: each kind of page beside the same kind on the small folder of
 * the demonstration, twenty people filing at once, the start of the program, and the checking of the whole ledger.
 */
final class DeskSpeed {
    /** What the folder holds and how long is measured. */
    record Size(int documents, int claims, int visits, int filingSeconds, int starts) {
        static final Size FULL = new Size(10_000, 50_000, 60, 30, 3);
        static final Size QUICK = new Size(500, 2_500, 20, 5, 1);
    }

    private static final int PEOPLE = 20;
    private static final long SEED = 2031;
    private static final String CSRF = "bWVhc3VyZW1lbnQtLS0tLQ";
    private static final double MILLIS = 1e6;
    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final Pattern OPEN_MENTION =
            Pattern.compile("action=\"(/cases/[^\"]+/documents/[^\"]+/mentions/m\\d+)\"");
    private static final Pattern CASE = Pattern.compile("href=\"(/cases/[a-z0-9-]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Random random = new Random(SEED);
    private final int visits;

    private DeskSpeed(int visits) {
        this.visits = visits;
    }

    static List<Figure> measure(Path home, Size size) throws Exception {
        Path kept = Path.of(".").toAbsolutePath().normalize();
        Path large = LargeDesk.in(kept, size.documents(), size.claims());
        Path folder = Files.createTempDirectory(kept, "desk-speed-");
        try {
            Path copy = folder.resolve("large");
            copy(large, copy);
            Program program = Program.script(home);
            List<Figure> figures = new ArrayList<>();
            figures.addAll(checking(copy));
            figures.addAll(starts(program, copy, folder.resolve("demo"), size));
            figures.addAll(pages(program, copy, folder.resolve("demo"), size));
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<Figure> checking(Path data) {
        try (Ledger ledger = Ledger.openToRead(data)) {
            long begun = System.nanoTime();
            Verification found = ledger.verify();
            double seconds = (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
            if (!(found instanceof Verification.Intact)) {
                throw new IllegalStateException("the measured ledger is damaged");
            }
            long read = System.nanoTime();
            long entries;
            try (Stream<?> all = ledger.entries(1)) {
                entries = all.count();
            }
            double reading = (System.nanoTime() - read) / NANOS_OF_A_SECOND;
            return List.of(new Figure(
                    "verify a ledger of %,d entries: chain, tree, views".formatted(entries),
                    entries / seconds,
                    "entries/s",
                    "the entries read once and parsed",
                    entries / reading));
        }
    }

    private static List<Figure> starts(Program program, Path large, Path demo, Size size) throws Exception {
        program.toFirstPage(demo, "--demo");
        List<Program.Run> ours = new ArrayList<>();
        List<Program.Run> small = new ArrayList<>();
        for (int start = 0; start < size.starts(); start++) {
            ours.add(program.toFirstPage(large));
            small.add(program.toFirstPage(demo));
        }
        return List.of(new Figure(
                "restart on the large folder, first page",
                Figure.median(ours.stream().map(Program.Run::seconds).toList()),
                "s",
                "on the demonstration's",
                Figure.median(small.stream().map(Program.Run::seconds).toList())));
    }

    private static List<Figure> pages(Program program, Path large, Path demo, Size size) throws Exception {
        DeskSpeed speed = new DeskSpeed(size.visits());
        List<Figure> figures = new ArrayList<>();
        try (Program.Server ours = program.serve(large);
                Program.Server small = program.serve(demo)) {
            Map<String, double[]> beside = speed.times(small.address());
            speed.times(ours.address()).forEach((kind, times) -> {
                double[] others = beside.getOrDefault(kind, new double[0]);
                figures.add(new Figure(kind + ", median", at(times, 0.5), "ms", "demonstration", at(others, 0.5)));
                figures.add(new Figure(
                        kind + ", 19 of 20 within", at(times, 0.95), "ms", "demonstration", at(others, 0.95)));
            });
            figures.addAll(speed.filing(ours.address(), size.filingSeconds()));
            figures.add(Figure.alone("memory at its most, after all of this", ours.peak(), "MiB"));
        }
        return figures;
    }

    /** Milliseconds of each visit, sorted, by kind of page; each visit goes to another page of the kind where there is one. */
    private Map<String, double[]> times(URI desk) throws IOException, InterruptedException {
        String cases = get(desk, "/");
        Matcher largest = CASE.matcher(cases);
        List<String> all = new ArrayList<>();
        while (largest.find()) {
            all.add(largest.group(1));
        }
        String of = largestOf(desk, all);
        List<String> documents = links(desk, of, "/documents/");
        List<String> claims = links(desk, of, "/claims/");
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("cases", List.of("/"));
        kinds.put("case", List.of(of));
        kinds.put("case, searched", List.of(of + "?q=ballot", of + "?q=lighthouse", of + "?q=2031"));
        kinds.put("claim", claims);
        kinds.put("reading page", documents);
        kinds.put("sources of a case", List.of(of + "/sources"));
        kinds.put("source", links(desk, of + "/sources", "/sources/"));
        kinds.put("said alike", List.of(of + "/clusters"));
        kinds.put("agenda", List.of("/agenda"));
        kinds.put("to review", List.of("/review"));
        Map<String, double[]> times = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            double[] millis = new double[visits];
            if (kind.getValue().isEmpty()) {
                continue;
            }
            long first = System.nanoTime();
            get(desk, kind.getValue().getFirst());
            System.err.printf("%s %s: the first %.0f ms%n", desk, kind.getKey(), (System.nanoTime() - first) / MILLIS);
            for (int visit = 0; visit < visits; visit++) {
                String path = kind.getValue().get(random.nextInt(kind.getValue().size()));
                long begun = System.nanoTime();
                get(desk, path);
                millis[visit] = (System.nanoTime() - begun) / MILLIS;
            }
            Arrays.sort(millis);
            System.err.printf(
                    "%s %s: %.0f %.0f %.0f ms%n",
                    desk, kind.getKey(), at(millis, 0.5), at(millis, 0.95), at(millis, 1));
            times.put(kind.getKey(), millis);
        }
        return times;
    }

    /** The case with the most claims, as their pages say. */
    private String largestOf(URI desk, List<String> cases) throws IOException, InterruptedException {
        String largest = cases.getFirst();
        int most = 0;
        for (String path : cases.stream().distinct().toList()) {
            Matcher count = Pattern.compile("([\\d,]+) claims").matcher(get(desk, path));
            int claims = count.find() ? Integer.parseInt(count.group(1).replace(",", "")) : 0;
            if (claims > most) {
                most = claims;
                largest = path;
            }
        }
        return largest;
    }

    private List<String> links(URI desk, String path, String part) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("href=\"(/cases/[^\"#?]+" + part + "[^\"#?/]+)\"")
                .matcher(get(desk, path));
        List<String> links = new ArrayList<>();
        while (link.find()) {
            links.add(link.group(1));
        }
        return links.stream().distinct().toList();
    }

    /** Twenty people who open a document, decide about one of its mentions, and go on. */
    private List<Figure> filing(URI desk, int seconds) throws Exception {
        List<String> documents = new ArrayList<>();
        for (String of : Stream.of(get(desk, "/"))
                .flatMap(page -> CASE.matcher(page).results())
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            documents.addAll(links(desk, of, "/documents/"));
        }
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        AtomicInteger next = new AtomicInteger();
        List<Double> times = new ArrayList<>();
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                all.add(people.submit(() -> work(desk, documents, next, end)));
            }
            for (Future<List<Double>> one : all) {
                times.addAll(one.get());
            }
        }
        double took = (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return List.of(
                Figure.alone(
                        "%d people, decisions filed, each durable".formatted(PEOPLE), times.size() / took, "entries/s"),
                Figure.alone("a decision while %d people work, median".formatted(PEOPLE), at(sorted, 0.5), "ms"),
                Figure.alone(
                        "a decision while %d people work, 19 of 20 within".formatted(PEOPLE), at(sorted, 0.95), "ms"));
    }

    private List<Double> work(URI desk, List<String> documents, AtomicInteger next, long end)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            int at = next.getAndIncrement();
            if (at >= documents.size()) {
                break;
            }
            Matcher mention = OPEN_MENTION.matcher(get(desk, documents.get(at)));
            List<String> actions =
                    mention.results().map(found -> found.group(1)).distinct().toList();
            for (String action : actions) {
                if (System.nanoTime() > end) {
                    break;
                }
                long begun = System.nanoTime();
                int status = post(desk, action, "do=reject");
                if (status == 303) {
                    times.add((System.nanoTime() - begun) / MILLIS);
                }
            }
        }
        return times;
    }

    private String get(URI desk, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(desk.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private int post(URI desk, String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "csrf-token=" + CSRF)
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&csrf-token=" + URLEncoder.encode(CSRF, StandardCharsets.UTF_8)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
