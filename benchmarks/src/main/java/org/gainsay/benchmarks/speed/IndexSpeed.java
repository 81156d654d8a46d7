package org.gainsay.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.gainsay.benchmarks.quality.KeptVectors;
import org.gainsay.core.Language;
import org.gainsay.matching.candidate.Candidate;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.gainsay.matching.encoding.SentenceEncoder;

/**
 * Questions to a large index of claims, beside plain Lucene (BM25 of the English analyzer) and beside comparing the
 * question's vector with every other, in one process of one gibibyte of heap.
 *
 * <p>Claims and vectors are invented, see {@link InventedClaims}; the encoder's own time is left out, for it is the same
 * whatever the index.
 */
public final class IndexSpeed {
    /** Every so many claims one is asked about. */
    private static final long STRIDE = 7_919;

    private static final int NEAREST = 10;
    private static final int BATCH = 5_000;

    /** Claims between two commits of the filling. */
    private static final int STAGE = 100_000;

    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final double MEGABYTE = 1e6;

    /**
     * A size of the measurement.
     *
     * @param claims in the index
     * @param patterns sentences that are truly encoded
     * @param warming questions that do not count
     * @param questions that are measured
     * @param exact questions of which the exact neighbours are looked for
     */
    record Size(int claims, int patterns, int warming, int questions, int exact) {
        static final Size FULL = new Size(1_000_000, 12_000, 2_000, 2_000, 200);
        static final Size QUICK = new Size(20_000, 300, 200, 300, 50);

        static Size of(String numbers) {
            int[] of = Arrays.stream(numbers.split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return new Size(of[0], of[1], of[2], of[3], of[4]);
        }

        String numbers() {
            return claims + "," + patterns + "," + warming + "," + questions + "," + exact;
        }
    }

    private IndexSpeed() {}

    /** Measures in a process of its own, so that the heap can be held to a gibibyte. */
    static List<Figure> measure(Size size) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("."), "index-speed-");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xlog:disable",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IndexSpeed.class.getName(),
                            folder.toString(),
                            size.numbers())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<Figure> figures = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] cells = line.split("\t", -1);
                    figures.add(new Figure(
                            cells[0],
                            Double.parseDouble(cells[1]),
                            cells[2],
                            cells[3].isEmpty() ? null : cells[3],
                            Double.parseDouble(cells[4])));
                }
            }
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("the measurement of the index ended with status " + status);
            }
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * Measures one size; arguments: a folder, and the numbers of a {@link Size} with commas between them. A folder that was
     * filled before, as far as it was, is gone on with, and asked again.
     */
    public static void main(String[] args) throws Exception {
        new Run(Path.of(args[0]), Size.of(args[1])).run();
    }

    /** Gives texts the vectors that were invented with them. */
    private static final class GivenVectors implements SentenceEncoder {
        private final Map<String, float[]> vectors = new HashMap<>();
        private final int dimensions;

        GivenVectors(int dimensions) {
            this.dimensions = dimensions;
        }

        @Override
        public String name() {
            return "invented";
        }

        @Override
        public int dimensions() {
            return dimensions;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            return texts.stream()
                    .map(text -> vectors.getOrDefault(text, new float[dimensions]))
                    .toList();
        }
    }

    private static final class Run {
        private final Path folder;
        private final Size size;
        private final InventedClaims invented;
        private final GivenVectors vectors =
                new GivenVectors(OnnxEncoder.shipped().dimensions());
        private final Path raw;
        private final Path took;

        Run(Path folder, Size size) throws IOException {
            this.folder = folder;
            this.size = size;
            this.raw = folder.resolve("vectors");
            this.took = folder.resolve("took");
            try (KeptVectors encoder = KeptVectors.of(OnnxEncoder.shipped())) {
                say("encoding " + size.patterns + " sentences");
                invented = InventedClaims.of(size.patterns, encoder);
            }
        }

        void run() throws IOException {
            Path ours = folder.resolve("ours");
            Path plain = folder.resolve("plain");
            fill(ours, plain);
            double[] filled = took();
            List<InventedClaims.Invented> questions = new ArrayList<>();
            for (int i = 0; i < size.warming + size.questions; i++) {
                questions.add(invented.question((int) (i * STRIDE % size.claims)));
            }
            String of = "%,d claims: ".formatted(size.claims);
            try (ClaimIndex index = ClaimIndex.open(ours, vectors).index();
                    Directory directory = FSDirectory.open(plain);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                say("asking");
                QueryBuilder words = new QueryBuilder(new EnglishAnalyzer());
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                double[] hybrid = new double[size.questions];
                double[] alone = new double[size.questions];
                double[] hybridOfProcessor = new double[size.questions];
                double[] aloneOfProcessor = new double[size.questions];
                for (int i = 0; i < questions.size(); i++) {
                    InventedClaims.Invented question = questions.get(i);
                    vectors.vectors.clear();
                    vectors.vectors.put(question.text(), question.vector());
                    long begunOfProcessor = processor();
                    long begun = System.nanoTime();
                    index.candidates(question.text(), Language.ENGLISH, NEAREST);
                    long asked = System.nanoTime();
                    long askedOfProcessor = processor();
                    searcher.search(words.createBooleanQuery("text", question.text()), NEAREST);
                    long endedOfProcessor = processor();
                    long ended = System.nanoTime();
                    if (i >= size.warming) {
                        hybrid[i - size.warming] = (asked - begun) / NANOS_OF_A_MILLISECOND;
                        alone[i - size.warming] = (ended - asked) / NANOS_OF_A_MILLISECOND;
                        hybridOfProcessor[i - size.warming] =
                                (askedOfProcessor - begunOfProcessor) / NANOS_OF_A_MILLISECOND;
                        aloneOfProcessor[i - size.warming] =
                                (endedOfProcessor - askedOfProcessor) / NANOS_OF_A_MILLISECOND;
                    }
                }
                Exact exact = exact(index, questions.subList(0, size.exact));
                for (double share : new double[] {.5, .99}) {
                    String p = "p%.0f".formatted(100 * share);
                    print(of + "question, " + p, at(hybrid, share), "ms", "BM25 of plain Lucene", at(alone, share));
                    print(
                            of + "question, time of the processor, " + p,
                            at(hybridOfProcessor, share),
                            "ms",
                            "BM25 of plain Lucene",
                            at(aloneOfProcessor, share));
                    print(
                            of + "question, " + p,
                            at(hybrid, share),
                            "ms",
                            "every vector compared",
                            at(exact.times(), share));
                }
                print(of + "recall@10 of the vectors", exact.recall(), "", "every vector compared", 1);
            }
            print(of + "filled, without the encoder", filled[0], "s", "BM25 of plain Lucene", filled[1]);
            print(
                    of + "filled, time of the processor",
                    filled[2],
                    "s",
                    "BM25 of plain Lucene, by the clock",
                    filled[1]);
            print(of + "on the disk", bytes(ours) / MEGABYTE, "MB", "BM25 of plain Lucene", bytes(plain) / MEGABYTE);
            print(of + "on the disk", bytes(ours) / MEGABYTE, "MB", "the vectors alone", Files.size(raw) / MEGABYTE);
        }

        /**
         * Fills both indexes and writes the vectors, in stages, each of which ends with a commit. What an earlier run has
         * filled is gone on from.
         */
        private void fill(Path ours, Path plain) throws IOException {
            try (ClaimIndex index = ClaimIndex.open(ours, vectors).index();
                    Directory directory = FSDirectory.open(plain);
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()));
                    FileChannel out = FileChannel.open(raw, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.position(index.position() * vectors.dimensions() * Float.BYTES);
                for (int first = (int) index.position(); first < size.claims; first += STAGE) {
                    int end = Math.min(first + STAGE, size.claims);
                    double[] took = took();
                    stage(first, end, index, writer, out, took);
                    Files.writeString(this.took, took[0] + "\t" + took[1] + "\t" + took[2]);
                    say("filled " + end + " of " + size.claims);
                }
            }
        }

        /** The seconds that filling ours and the plain one took so far, and those of processors for ours. */
        private double[] took() throws IOException {
            return Files.exists(took)
                    ? Arrays.stream(Files.readString(took).split("\t"))
                            .mapToDouble(Double::parseDouble)
                            .toArray()
                    : new double[3];
        }

        private void stage(int from, int to, ClaimIndex index, IndexWriter writer, FileChannel out, double[] took)
                throws IOException {
            for (int first = from; first < to; first += BATCH) {
                List<TrackedClaim> claims = batch(first, Math.min(first + BATCH, to), out);
                took[0] += seconds(() -> index.put(claims), took);
                long begun = System.nanoTime();
                for (TrackedClaim claim : claims) {
                    Document document = new Document();
                    document.add(new TextField("text", claim.statement(), Field.Store.YES));
                    writer.addDocument(document);
                }
                took[1] += (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
            }
            long begun = System.nanoTime();
            writer.commit();
            took[1] += (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
            // Last, since its position says from where a later run goes on.
            took[0] += seconds(() -> index.commit(to), took);
        }

        /** Seconds by the clock; those of all processors are added to the third. */
        private static double seconds(Runnable work, double[] took) {
            long begunOfProcess = process();
            long begun = System.nanoTime();
            work.run();
            took[2] += (process() - begunOfProcess) / NANOS_OF_A_SECOND;
            return (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
        }

        /** Invents claims and writes their vectors. */
        private List<TrackedClaim> batch(int first, int end, FileChannel out) throws IOException {
            List<TrackedClaim> claims = new ArrayList<>(BATCH);
            ByteBuffer buffer = ByteBuffer.allocate((end - first) * vectors.dimensions() * Float.BYTES)
                    .order(ByteOrder.nativeOrder());
            vectors.vectors.clear();
            for (int i = first; i < end; i++) {
                InventedClaims.Invented claim = invented.claim(i);
                claims.add(new TrackedClaim("c" + i, claim.text(), null, Language.ENGLISH));
                // Two claims of one text are as good as one; the later vector is the one that both have.
                vectors.vectors.putIfAbsent(claim.text(), claim.vector());
            }
            for (TrackedClaim claim : claims) {
                for (float value : vectors.encode(claim.statement())) {
                    buffer.putFloat(value);
                }
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            return claims;
        }

        /** How long each question took, and the share of the nearest that the index found. */
        @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
        private record Exact(double[] times, double recall) {}

        private Exact exact(ClaimIndex index, List<InventedClaims.Invented> questions) throws IOException {
            say("comparing every vector");
            double[] times = new double[questions.size()];
            int found = 0;
            for (int i = 0; i < times.length; i++) {
                InventedClaims.Invented question = questions.get(i);
                long begun = System.nanoTime();
                Set<String> nearest = nearest(question.vector());
                times[i] = (System.nanoTime() - begun) / NANOS_OF_A_MILLISECOND;
                vectors.vectors.clear();
                vectors.vectors.put(question.text(), question.vector());
                List<String> ours =
                        index.candidates(question.text(), Language.ENGLISH, ClaimIndex.MOST_CANDIDATES).stream()
                                .filter(candidate -> candidate.signals().byMeaning())
                                .sorted(Comparator.comparingDouble((Candidate candidate) ->
                                                candidate.signals().meaning())
                                        .reversed())
                                .limit(NEAREST)
                                .map(candidate -> candidate.claim().id())
                                .toList();
                Set<String> both = new HashSet<>(ours);
                both.retainAll(nearest);
                found += both.size();
            }
            return new Exact(times, (double) found / (NEAREST * questions.size()));
        }

        private Set<String> nearest(float[] question) throws IOException {
            record Near(int claim, float product) {}
            PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::product));
            int dimensions = question.length;
            float[] vector = new float[dimensions];
            long part = (long) BATCH * dimensions * Float.BYTES;
            try (FileChannel in = FileChannel.open(raw)) {
                for (long from = 0; from < in.size(); from += part) {
                    FloatBuffer floats = in.map(FileChannel.MapMode.READ_ONLY, from, Math.min(part, in.size() - from))
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer();
                    int claim = (int) (from / dimensions / Float.BYTES);
                    while (floats.hasRemaining()) {
                        floats.get(vector);
                        float product = 0;
                        for (int i = 0; i < dimensions; i++) {
                            product += question[i] * vector[i];
                        }
                        if (nearest.size() < NEAREST || product > nearest.peek().product()) {
                            nearest.add(new Near(claim, product));
                            if (nearest.size() > NEAREST) {
                                nearest.remove();
                            }
                        }
                        claim++;
                    }
                }
            }
            Set<String> ids = new HashSet<>();
            nearest.forEach(near -> ids.add("c" + near.claim()));
            return ids;
        }

        /** Nanoseconds that a processor spent on this thread: what others do on the machine is not in it. */
        private static long processor() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        /** Nanoseconds that processors spent on all threads of this process, those that merge included. */
        private static long process() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(Duration::toNanos)
                    .orElse(0L);
        }

        private static double at(double[] values, double share) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
        }

        private static double bytes(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                double bytes = 0;
                for (Path file : files.toList()) {
                    bytes += Files.size(file);
                }
                return bytes;
            }
        }

        private static void say(String what) {
            System.err.println("index: " + what);
        }

        private static void print(String what, double value, String unit, String beside, double other) {
            System.out.println(String.join("\t", what, value + "", unit, beside, other + ""));
        }
    }
}
