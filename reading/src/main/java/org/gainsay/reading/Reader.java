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
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.attribution.AttributionFinder;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.claim.Claims;
import org.gainsay.reading.naming.Names;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.tension.Tensions;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

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
        DocumentHead.Publication publication = publication(article, options);
        List<TimeExpression> times = List.of();
        List<Quantity> quantities = List.of();
        Speakers speakers = new Speakers(tokens, sentences, names);
        List<Analysis.Voiced> voices = new Voices(tokens, sentences, tags, names, speakers, language)
                .of(AttributionFinder.of(language).in(tokens, sentences, tags));
        Analysis analysis = new Analysis(tokens, sentences, tags, names, voices, quantities, times);
        List<Mention> mentions = new Claims(analysis, (first, last) -> 0.5, (first, last) -> null).mentions();
        return new ClaimSheet(
                new DocumentHead(
                        Digest.of(text),
                        article.title(),
                        article.byline(),
                        article.outlet(),
                        publication,
                        language,
                        text.length()),
                sentences(sentences),
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

    private static DocumentHead.Publication publication(Article article, ReadingOptions options) {
        LocalDate asked = options.published();
        if (asked != null) {
            return new DocumentHead.Publication(asked, DocumentHead.From.OPTION);
        }
        LocalDate found = article.published();
        if (found != null) {
            return new DocumentHead.Publication(found, DocumentHead.From.METADATA);
        }
        return DocumentHead.Publication.UNKNOWN;
    }

    private static int[] starts(Sentences sentences) {
        int[] starts = new int[sentences.size()];
        for (int s = 0; s < starts.length; s++) {
            starts[s] = sentences.first(s);
        }
        return starts;
    }

    private static List<Sentence> sentences(Sentences sentences) {
        List<Sentence> all = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            all.add(new Sentence(sentences.span(s), 0.5, List.of()));
        }
        return all;
    }
}
