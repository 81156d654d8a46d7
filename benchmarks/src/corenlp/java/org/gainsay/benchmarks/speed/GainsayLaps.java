package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import org.gainsay.core.Article;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;

/** The process in which Gainsay reads: the whole claim sheet of each article. */
final class GainsayLaps {
    private GainsayLaps() {}

    /** Arguments: the folder of the articles, seconds to warm up, seconds to measure. */
    public static void main(String[] args) throws IOException {
        Laps laps = Laps.of(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                text -> Reader.standard()
                        .read(Article.ofText(text), ReadingOptions.DEFAULT)
                        .sentences()
                        .size());
        System.out.println(laps.line());
    }
}
