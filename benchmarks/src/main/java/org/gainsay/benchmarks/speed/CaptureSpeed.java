package org.gainsay.benchmarks.speed;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.gainsay.capture.Archive;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Captured;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Input;
import org.gainsay.capture.Kept;
import org.gainsay.capture.page.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One news page captured, warm and on one thread, beside parsing alone and beside another extractor. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CaptureSpeed {
    /** An ordinary news page without its pictures and programs. */
    static final int BYTES = 60_000;

    private static final int WORDS = 900;

    private static final URI ADDRESS = URI.create("https://beacon.example/");

    private final String page = Story.ofWords(WORDS).page(BYTES);
    private final Capturer capturer = new Capturer();
    private long copies;
    private @Nullable Path folder;
    private @Nullable Archive archive;

    /** An empty archive on the disk of the working folder. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory(Path.of("."), "capture-speed-");
        archive = Archive.at(folder);
    }

    /** Takes the archive away. */
    @TearDown(Level.Trial)
    public void clear() throws IOException {
        if (folder != null) {
            Folders.delete(folder);
        }
        capturer.close();
    }

    /** Gainsay: bytes to text, metadata and custody record. */
    @Benchmark
    public Captured extract() throws CaptureException {
        return capturer.capture(Input.bytes("page.html", page.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, and kept on the disk: each page differs from the one before, and none is lost in a power cut. */
    @Benchmark
    public @Nullable Kept keep() throws CaptureException, IOException {
        String other = page + "<!-- " + copies++ + " -->";
        Captured captured = capturer.capture(Input.bytes("page.html", other.getBytes(StandardCharsets.UTF_8)));
        return archive == null ? null : archive.keep(captured);
    }

    /** The parser alone: no main text, no metadata. */
    @Benchmark
    public Document parse() {
        return Jsoup.parse(page, "https://beacon.example/");
    }

    /** Gainsay: characters to what the page is, its text and its metadata; the same begin as the two below. */
    @Benchmark
    public HtmlPage page() {
        return HtmlPage.read(page, ADDRESS);
    }

    /** The main text by Boilerpipe. */
    @Benchmark
    public String boilerpipe() throws BoilerpipeProcessingException {
        return ArticleExtractor.INSTANCE.getText(page);
    }

    /** The main text by Readability4J. */
    @Benchmark
    public @Nullable String readability() {
        return new Readability4J("https://beacon.example/", page).parse().getTextContent();
    }
}
