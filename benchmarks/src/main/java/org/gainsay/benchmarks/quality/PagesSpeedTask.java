package org.gainsay.benchmarks.quality;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.gainsay.capture.page.HtmlPage;
import org.jsoup.Jsoup;

/**
 * How many real pages are read in a second of processor time, beside two other extractors and beside parsing alone.
 *
 * <p>All begin with the characters of the same page, one thread, page by page in turns, after {@link #WARMING} turns
 * over every {@link #EVERY}th page of the set. Processor time and not the clock, so that what else the machine does
 * weighs little; ratios are of one run. Gainsay gives text, blocks, metadata and the kind of the page, and has no door
 * for the text alone; the others give a text. The last row is what Gainsay does beside parsing.
 */
record PagesSpeedTask() implements Task {
    private static final String SET = "pages-text-dev";

    /** Turns over all pages that do not count, until the compilers have done most of their work. */
    private static final int WARMING = 12;

    private static final int TURNS = 4;

    /** Of the pages every fourth is enough for a rate, and a run takes a minute or two. */
    private static final int EVERY = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Who reads. */
    private enum Hand {
        GAINSAY("text, blocks, metadata, kind"),
        READABILITY("Readability4J, text"),
        BOILERPIPE("Boilerpipe, text"),
        JSOUP("jsoup, parsing alone");

        private final String words;

        Hand(String words) {
            this.words = words;
        }

        /** Reads a page; the length of what it finds, so that nothing is left out by the compiler. */
        int read(String html, PageFiles.Labelled page) {
            return switch (this) {
                case GAINSAY -> HtmlPage.read(html, page.address()).text().length();
                case READABILITY -> {
                    try {
                        yield String.valueOf(new Readability4J(String.valueOf(page.address()), html)
                                        .parse()
                                        .getTextContent())
                                .length();
                    } catch (IllegalStateException e) {
                        // It breaks on pages whose text stands in the body itself.
                        yield 0;
                    }
                }
                case BOILERPIPE -> {
                    try {
                        yield ArticleExtractor.INSTANCE.getText(html).length();
                    } catch (BoilerpipeProcessingException e) {
                        yield 0;
                    }
                }
                case JSOUP -> Jsoup.parse(html, "").childNodeSize();
            };
        }
    }

    @Override
    public String name() {
        return "pages-speed";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        List<PageFiles.Labelled> all = PageFiles.of(data, SET);
        List<PageFiles.Labelled> pages = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int page = 0; page < all.size(); page += EVERY) {
            pages.add(all.get(page));
            sources.add(all.get(page).html());
        }
        Hand[] hands = Hand.values();
        long[] nanoseconds = new long[hands.length];
        long found = 0;
        for (int turn = 0; turn < WARMING + TURNS; turn++) {
            for (int page = 0; page < pages.size(); page++) {
                for (Hand hand : hands) {
                    long before = THREADS.getCurrentThreadCpuTime();
                    found += hand.read(sources.get(page), pages.get(page));
                    nanoseconds[hand.ordinal()] += turn < WARMING ? 0 : THREADS.getCurrentThreadCpuTime() - before;
                }
            }
        }
        if (found == 0) {
            throw new IOException(SET + ": nobody found any text");
        }
        double[] rates = new double[hands.length];
        for (int hand = 0; hand < hands.length; hand++) {
            rates[hand] = TURNS * pages.size() / (nanoseconds[hand] / 1e9);
        }
        List<Figure> figures = new ArrayList<>();
        for (Hand hand : hands) {
            double ratio = rates[Hand.GAINSAY.ordinal()] / rates[hand.ordinal()];
            figures.add(new Figure(
                    name(),
                    "dev",
                    hand.words + ", pages a processor second",
                    rates[hand.ordinal()],
                    hand == Hand.GAINSAY ? "" : String.format(Locale.ROOT, "ratio %.2f", ratio)));
        }
        double own = 1e3 / rates[Hand.GAINSAY.ordinal()] - 1e3 / rates[Hand.JSOUP.ordinal()];
        figures.add(new Figure(name(), "dev", "Gainsay beside parsing, milliseconds a page", own, ""));
        return figures;
    }
}
