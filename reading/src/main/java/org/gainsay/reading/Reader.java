package org.gainsay.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Sentence;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.attribution.AttributionFinder;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.OpenQuotations;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.claim.Claims;
import org.gainsay.reading.naming.Names;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.quantity.Quantities;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.tension.Tensions;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Deadlines;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;
import org.gainsay.reading.worth.CheckWorthiness;
import org.gainsay.reading.worth.Judgement;

/**
 * The reader of claims: takes an article and gives its {@link ClaimSheet}.
 *
 * <p>It works offline, from rules and small weights in the jar, and is deterministic. Its cost grows linearly with the
 * text. Immutable; safe to share between threads.
 */
public final class Reader {
    /** The version of the reading: the same text, options and version give the same sheet, byte for byte. */
    public static final String VERSION = "gainsay-reading/0.1.0";

    private static final Reader STANDARD = new Reader();

    private Reader() {}

    /** The reader with the rules and weights of the jar. */
    public static Reader standard() {
        return STANDARD;
    }

    /** Reads {@code article}; never fails on a text, however strange. */
    public ClaimSheet read(Article article, ReadingOptions options) {
        String text = article.text();
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        Language language = language(article, options, tokens);
        Tags tags = Tagger.of(language).tag(tokens, starts(sentences));
        Names names = Names.in(tokens, sentences);
        DocumentHead.Publication publication = publication(article, options, Times.of(language), tokens);
        List<TimeExpression> times = Times.of(language).in(tokens, reference(publication));
        List<Quantity> quantities = Quantities.of(language).in(tokens, times);
        Speakers speakers = new Speakers(tokens, sentences, names);
        List<FoundAttribution> found = AttributionFinder.of(language).in(tokens, sentences, tags);
        List<Analysis.Voiced> voices = new Voices(tokens, sentences, tags, names, speakers, language, author(article))
                .of(found, OpenQuotations.in(tokens, sentences, tags, found));
        Analysis analysis = new Analysis(tokens, sentences, tags, names, voices, quantities, times);
        CheckWorthiness worth = CheckWorthiness.of(language);
        List<Mention> mentions = new Claims(
                        analysis,
                        author(article),
                        (first, last) -> thousandths(
                                worth.judge(tokens, tags, first, last + 1).score()),
                        Deadlines.of(language))
                .mentions();
        return new ClaimSheet(
                new DocumentHead(
                        Digest.of(text),
                        article.title(),
                        article.byline(),
                        article.outlet(),
                        publication,
                        language,
                        text.length()),
                sentences(tokens, tags, sentences, worth),
                voices.stream().map(Analysis.Voiced::attribution).toList(),
                quantities,
                times,
                mentions,
                Tensions.among(mentions, analysis));
    }

    private static Language language(Article article, ReadingOptions options, Tokens tokens) {
        Language asked = options.language();
        if (asked != null) {
            return asked;
        }
        return article.language().equals(Language.UNDETERMINED) ? Languages.of(tokens) : article.language();
    }

    private static DocumentHead.Publication publication(
            Article article, ReadingOptions options, Times finder, Tokens tokens) {
        LocalDate asked = options.published();
        if (asked != null) {
            return new DocumentHead.Publication(asked, DocumentHead.From.OPTION);
        }
        LocalDate found = article.published();
        if (found != null) {
            return new DocumentHead.Publication(found, DocumentHead.From.METADATA);
        }
        return finder.dateOf(tokens)
                .map(day -> new DocumentHead.Publication(day, DocumentHead.From.TEXT))
                .orElse(DocumentHead.Publication.UNKNOWN);
    }

    private static Reference reference(DocumentHead.Publication publication) {
        LocalDate day = publication.date();
        if (day == null) {
            return Reference.NONE;
        }
        return publication.from() == DocumentHead.From.TEXT ? Reference.inText(day) : Reference.published(day);
    }

    private static Speaker author(Article article) {
        String byline = article.byline();
        return byline == null || byline.isBlank() ? Claims.AUTHOR : new Speaker(byline.strip(), Speaker.Kind.AUTHOR);
    }

    private static int[] starts(Sentences sentences) {
        int[] starts = new int[sentences.size()];
        for (int s = 0; s < starts.length; s++) {
            starts[s] = sentences.first(s);
        }
        return starts;
    }

    private static List<Sentence> sentences(Tokens tokens, Tags tags, Sentences sentences, CheckWorthiness worth) {
        List<Sentence> all = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            Judgement judgement = worth.judge(tokens, tags, sentences.first(s), sentences.last(s) + 1);
            all.add(new Sentence(sentences.span(s), thousandths(judgement.score()), judgement.because()));
        }
        return all;
    }

    /** A score as the sheet gives it: no reader can tell more apart. */
    private static double thousandths(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
