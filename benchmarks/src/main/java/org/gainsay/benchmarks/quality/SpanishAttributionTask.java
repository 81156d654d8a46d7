package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.core.Article;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Language;
import org.gainsay.core.Speaker;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.gainsay.reading.attribution.AttributionFinder;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * The task {@code attribution-es}: the attributions of twelve invented news articles ({@link MarkedArticle}), measured as
 * {@link AttributionTask} measures English ones, beside a plain finder ({@link PlainFinder}). Articles that are our own
 * say less than a public set would: the figure to trust is that of the part that was kept aside.
 *
 * <p><em>Speaker</em>: of the marked attributions whose content was found (F1 of tokens at least
 * {@value AttributionTask#CONTENT_OVERLAP}), the share whose speaker the whole {@link Reader} names as marked; where
 * nobody is named, a vague one.
 */
public final class SpanishAttributionTask implements Task {
    @Override
    public String name() {
        return "attribution-es";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (char part : new char[] {'a', 'b'}) {
            figures.addAll(measure(part));
        }
        return figures;
    }

    private List<Figure> measure(char part) throws IOException {
        AttributionTask.Score score = new AttributionTask.Score();
        AttributionTask.Score plain = new AttributionTask.Score();
        AttributionTask.Counts speakers = new AttributionTask.Counts();
        AttributionFinder finder = AttributionFinder.of(Language.SPANISH);
        for (MarkedArticle article : MarkedArticle.part(part)) {
            Tokens tokens = Tokens.of(article.text());
            Sentences sentences = Sentences.of(tokens);
            List<FoundAttribution> found =
                    finder.in(tokens, sentences, Tagger.of(Language.SPANISH).tag(tokens));
            List<AttributionTask.Sets> gold = article.gold(tokens);
            score.add(gold, AttributionTask.found(found));
            plain.add(gold, AttributionTask.found(PlainFinder.in(tokens, sentences)));
            speakers(article, tokens, speakers);
        }
        String shown = part == 'a' ? "developed on" : "kept aside";
        return List.of(
                figure(shown, "content token F1", score.content.f1(), plain.content.f1()),
                figure(shown, "source token F1", score.source.f1(), plain.source.f1()),
                figure(shown, "attributed claim F1", score.claims.f1(), plain.claims.f1()),
                figure(shown, "attributed claim precision", score.claims.precision(), plain.claims.precision()),
                figure(shown, "attributed claim recall", score.claims.recall(), plain.claims.recall()),
                new Figure(name(), shown, "speaker, where the content was found", speakers.recall(), ""));
    }

    private Figure figure(String part, String measure, double value, double plain) {
        return new Figure(name(), part, measure, value, String.format(Locale.ROOT, "plain finder %.3f", plain));
    }

    private static void speakers(MarkedArticle article, Tokens tokens, AttributionTask.Counts counts) {
        ClaimSheet sheet = Reader.standard()
                .read(Article.ofText(article.text()), ReadingOptions.DEFAULT.withLanguage(Language.SPANISH));
        for (Map.Entry<Integer, MarkedArticle.Marked> marked : new TreeMap<>(article.attributions()).entrySet()) {
            BitSet wanted = MarkedArticle.set(marked.getValue().content(), tokens);
            Attribution best = null;
            double bestOverlap = AttributionTask.CONTENT_OVERLAP;
            for (Attribution attribution : sheet.attributions()) {
                BitSet content = new BitSet();
                attribution
                        .content()
                        .forEach(span ->
                                content.or(MarkedArticle.set(List.of(new int[] {span.start(), span.end()}), tokens)));
                double overlap = AttributionTask.Score.f1(wanted, content);
                if (overlap >= bestOverlap) {
                    best = attribution;
                    bestOverlap = overlap;
                }
            }
            if (best != null) {
                counts.gold++;
                counts.both += same(marked.getValue().speaker(), best.source().speaker()) ? 1 : 0;
            }
        }
    }

    private static boolean same(String wanted, Speaker speaker) {
        if (wanted.equals("-")) {
            return speaker.kind() == Speaker.Kind.VAGUE;
        }
        String bare = wanted.toLowerCase(Locale.ROOT).replaceFirst("^(el|la|los|las|su|sus) ", "");
        return speaker.name().toLowerCase(Locale.ROOT).contains(bare);
    }
}
