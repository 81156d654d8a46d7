package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.attribution.AttributionFinder;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The task {@code attribution-en}: the attributions of PolNeAR (Newell, Margolin and Ruths, 2018).
 *
 * <p>A span covers each token of {@link Tokens} (punctuation too) that it shares a code unit with. <em>Content token
 * F1</em> and <em>source token F1</em> are micro-averaged over the tokens of all articles: a token counts as gold if any
 * gold attribution has it in that role, as found if any found attribution has. <em>Attributed claim F1</em>: a gold and
 * a found attribution of one article may be matched if the F1 of their content token sets is at least
 * {@value #CONTENT_OVERLAP} and that of their source token sets at least {@value #SOURCE_OVERLAP} (two empty sources
 * agree, an empty and a non-empty one do not); each is matched at most once, the gold ones in order of their content,
 * each with the best content still free. Only attributions that do not stand inside another one's content are
 * measured, since the annotators marked no others; gold attributions without content are left out.
 */
public final class AttributionTask implements Task {
    static final double CONTENT_OVERLAP = 0.8;
    static final double SOURCE_OVERLAP = 0.5;

    /** An attribution as token sets. */
    public record Sets(BitSet source, BitSet content) {}

    @Override
    public String name() {
        return "attribution-en";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        AttributionFinder finder = AttributionFinder.of(Language.ENGLISH);
        Tagger tagger = Tagger.of(Language.ENGLISH);
        Score score = new Score();
        for (JsonNode row : data.rows("attribution-en-dev")) {
            Tokens tokens = Tokens.of(row.get("text").asText());
            Sentences sentences = Sentences.of(tokens);
            Tags tags = tagger.tag(tokens);
            score.add(gold(row, tokens), found(finder.in(tokens, sentences, tags)));
        }
        String human = "human agreement .754 (alpha of tokens)";
        return List.of(
                new Figure(name(), "dev", "content token F1", score.content.f1(), human),
                new Figure(name(), "dev", "source token F1", score.source.f1(), human),
                new Figure(
                        name(), "dev", "attributed claim F1", score.claims.f1(), "human agreement .923 (attributions)"),
                new Figure(name(), "dev", "attributed claim precision", score.claims.precision(), ""),
                new Figure(name(), "dev", "attributed claim recall", score.claims.recall(), ""));
    }

    /** The gold attributions of one row. */
    public static List<Sets> gold(JsonNode row, Tokens tokens) {
        List<Sets> gold = new ArrayList<>();
        for (JsonNode attribution : row.get("attributions")) {
            BitSet content = tokens(attribution.get("content"), tokens);
            if (!content.isEmpty()) {
                gold.add(new Sets(tokens(attribution.get("source"), tokens), content));
            }
        }
        return gold;
    }

    /** The tokens that share a code unit with {@code spans}. */
    public static BitSet tokens(@Nullable JsonNode spans, Tokens tokens) {
        BitSet set = new BitSet();
        if (spans != null) {
            for (JsonNode span : spans) {
                int end = span.get("end").asInt();
                for (int i = tokens.firstEndingAfter(span.get("start").asInt());
                        i < tokens.size() && tokens.start(i) < end;
                        i++) {
                    set.set(i);
                }
            }
        }
        return set;
    }

    /** What was found, without what stands inside another one's content. */
    public static List<Sets> found(List<FoundAttribution> attributions) {
        List<Sets> found = new ArrayList<>();
        for (FoundAttribution attribution : attributions) {
            if (attribution.depth() > 0) {
                continue;
            }
            BitSet source = new BitSet();
            TokenRange words = attribution.source().words();
            if (words != null) {
                source.set(words.first(), words.last() + 1);
            }
            BitSet content = new BitSet();
            attribution.content().forEach(range -> content.set(range.first(), range.last() + 1));
            found.add(new Sets(source, content));
        }
        return found;
    }

    /** Counts over many articles. */
    public static final class Score {
        public final Counts content = new Counts();
        public final Counts source = new Counts();
        public final Counts claims = new Counts();

        /** Adds one article. */
        public void add(List<Sets> gold, List<Sets> found) {
            BitSet goldContent = new BitSet();
            BitSet goldSource = new BitSet();
            gold.forEach(sets -> {
                goldContent.or(sets.content());
                goldSource.or(sets.source());
            });
            BitSet foundContent = new BitSet();
            BitSet foundSource = new BitSet();
            found.forEach(sets -> {
                foundContent.or(sets.content());
                foundSource.or(sets.source());
            });
            content.add(goldContent, foundContent);
            source.add(goldSource, foundSource);
            boolean[] used = new boolean[found.size()];
            for (Sets sets : gold) {
                int best = -1;
                double bestOverlap = 0;
                for (int f = 0; f < found.size(); f++) {
                    double overlap =
                            used[f] ? 0 : f1(sets.content(), found.get(f).content());
                    if (overlap >= CONTENT_OVERLAP
                            && overlap > bestOverlap
                            && f1(sets.source(), found.get(f).source()) >= SOURCE_OVERLAP) {
                        best = f;
                        bestOverlap = overlap;
                    }
                }
                if (best >= 0) {
                    used[best] = true;
                    claims.both++;
                }
            }
            claims.gold += gold.size();
            claims.found += found.size();
        }

        static double f1(BitSet a, BitSet b) {
            if (a.isEmpty() && b.isEmpty()) {
                return 1;
            }
            BitSet both = (BitSet) a.clone();
            both.and(b);
            return 2.0 * both.cardinality() / (a.cardinality() + b.cardinality());
        }
    }

    /** How many are gold, found, and both. */
    public static final class Counts {
        long gold;
        long found;
        long both;

        void add(BitSet goldSet, BitSet foundSet) {
            BitSet shared = (BitSet) goldSet.clone();
            shared.and(foundSet);
            gold += goldSet.cardinality();
            found += foundSet.cardinality();
            both += shared.cardinality();
        }

        /** The share of the found that are gold. */
        public double precision() {
            return found == 0 ? 0 : (double) both / found;
        }

        /** The share of the gold that were found. */
        public double recall() {
            return gold == 0 ? 0 : (double) both / gold;
        }

        /** The harmonic mean of precision and recall. */
        public double f1() {
            return gold + found == 0 ? 1 : 2.0 * both / (gold + found);
        }
    }
}
