package org.gainsay.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;
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
import org.gainsay.reading.text.Languages;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;
import org.gainsay.reading.worth.CheckWorthiness;
import org.gainsay.reading.worth.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * The reader of claims: takes an article and gives its {@link ClaimSheet}.
 *
 * <p>It works offline, from rules and small weights in the jar, and is deterministic. Immutable; safe to share between
 * threads.
 *
 * <h2>Long texts</h2>
 *
 * <p>Cost grows linearly with the text, and memory hardly at all. A text of up to {@value #LONGEST_STRETCH} UTF-16 code
 * units is read as a whole. A longer one is read in stretches of at most that length, cut where a paragraph ends. What
 * a stretch knows of those before it is: the language and the day of publication, which the first one tells, and the
 * names, so that a last name is still followed back to a full name that stands far before it. Everything else stays
 * within its stretch: a full name that comes later, whom a pronoun or a description stands for, what a period runs
 * from, the country that a text is about, and tensions, which are sought among the mentions of one stretch. A sentence
 * of more than {@value #LONGEST_SENTENCE} tokens is read in pieces.
 */
public final class Reader {
    /** The version of the reading: the same text, options and version give the same sheet, byte for byte. */
    public static final String VERSION = "gainsay-reading/0.1.0";

    /** UTF-16 code units that are read as a whole: some 20,000 words, more than nearly every article, report or ruling. */
    public static final int LONGEST_STRETCH = Stretches.LONGEST;

    /** Tokens of a sentence that is read as a whole. */
    public static final int LONGEST_SENTENCE = Sentences.LONGEST;

    private static final Reader STANDARD = new Reader();

    private Reader() {}

    /** The reader with the rules and weights of the jar. */
    public static Reader standard() {
        return STANDARD;
    }

    /** The language that a text is in, as far as its words tell; that of the first of {@link #languages()} otherwise. */
    public static Language language(String text) {
        return Languages.of(Tokens.of(text));
    }

    /** The languages that are read; a text in any other is read as if it were in the first of them. */
    public static List<Language> languages() {
        return Languages.all();
    }

    /** Reads {@code article}; never fails on a text, however strange. */
    public ClaimSheet read(Article article, ReadingOptions options) {
        List<ClaimSheet> parts = new ArrayList<>();
        read(article, options, parts::add);
        return parts.size() == 1 ? parts.get(0) : joined(parts);
    }

    /**
     * Reads {@code article} and hands on its sheet in parts, one for each stretch of the text, in the order of the
     * text. Each part has the head of the whole document, positions in the whole text, and numbers that go on from the
     * part before; appended to one another the parts are what {@link #read(Article, ReadingOptions)} gives. Nothing of
     * a part is kept, so memory does not grow with the text. A text of one stretch has one part.
     */
    public void read(Article article, ReadingOptions options, Consumer<ClaimSheet> taker) {
        String text = article.text();
        List<Span> stretches = Stretches.of(text);
        if (stretches.size() == 1) {
            taker.accept(
                    stretch(article, text, options, null, Names.Known.NOBODY).sheet());
            return;
        }
        Placed placed = Placed.first(text);
        DocumentHead head = null;
        Names.Known known = Names.Known.NOBODY;
        for (Span span : stretches) {
            Stretch stretch = stretch(article, span.in(text), options, head, known);
            head = stretch.sheet().document();
            known = stretch.known();
            placed = placed.at(span.start());
            taker.accept(placed.part(stretch.sheet()));
            placed = placed.after(stretch.sheet());
        }
    }

    /**
     * What one stretch gives.
     *
     * @param sheet its sheet, counted from the start of the stretch
     * @param known the names up to its end
     */
    private record Stretch(ClaimSheet sheet, Names.Known known) {}

    /** Reads one stretch; {@code before} is the head that the first one found, null for the first. */
    private static Stretch stretch(
            Article article, String text, ReadingOptions options, @Nullable DocumentHead before, Names.Known known) {
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        DocumentHead head = before != null ? before : head(article, options, tokens);
        Language language = head.language();
        Tags tags = Tagger.of(language).tag(tokens, starts(sentences));
        Names names = Names.in(tokens, sentences, known);
        List<TimeExpression> times =
                Times.of(language).in(tokens, reference(head.publication(), Times.of(language), tokens));
        List<Quantity> quantities = Quantities.of(language).in(tokens, times);
        Speakers speakers = new Speakers(tokens, sentences, names);
        List<FoundAttribution> found = AttributionFinder.of(language).in(tokens, sentences, tags);
        List<Analysis.Voiced> voices = new Voices(tokens, sentences, tags, names, speakers, language, author(article))
                .of(found, OpenQuotations.in(tokens, sentences, tags, found));
        Analysis analysis = new Analysis(tokens, sentences, tags, names, voices, quantities, times);
        CheckWorthiness worth = CheckWorthiness.of(language);
        List<Mention> mentions = new Claims(
                        analysis,
                        language,
                        author(article),
                        (first, last) -> judged(worth, tokens, tags, first, last + 1))
                .mentions();
        ClaimSheet sheet = new ClaimSheet(
                head,
                sentences(tokens, tags, sentences, worth),
                voices.stream().map(Analysis.Voiced::attribution).toList(),
                quantities,
                times,
                mentions,
                Tensions.among(mentions, analysis, language));
        return new Stretch(sheet, names.known());
    }

    private static DocumentHead head(Article article, ReadingOptions options, Tokens tokens) {
        Language language = language(article, options, tokens);
        return new DocumentHead(
                Digest.of(article.text()),
                article.title(),
                article.byline(),
                article.outlet(),
                publication(article, options, Times.of(language), tokens),
                language,
                article.text().length());
    }

    private static ClaimSheet joined(List<ClaimSheet> parts) {
        return new ClaimSheet(
                parts.get(0).document(),
                appended(parts, ClaimSheet::sentences),
                appended(parts, ClaimSheet::attributions),
                appended(parts, ClaimSheet::quantities),
                appended(parts, ClaimSheet::times),
                appended(parts, ClaimSheet::mentions),
                appended(parts, ClaimSheet::tensions));
    }

    private static <T> List<T> appended(List<ClaimSheet> parts, Function<ClaimSheet, List<T>> list) {
        return parts.stream().flatMap(part -> list.apply(part).stream()).toList();
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

    /** The day of publication, unless the text says that it was written on another shortly before. */
    private static Reference reference(DocumentHead.Publication publication, Times finder, Tokens tokens) {
        LocalDate day = publication.date();
        if (day == null) {
            return Reference.NONE;
        }
        return switch (publication.from()) {
            case TEXT, NONE -> Reference.inText(day);
            case OPTION, METADATA ->
                finder.todayOf(tokens, day)
                        .filter(written -> !written.equals(day))
                        .map(Reference::inText)
                        .orElseGet(() -> Reference.published(day));
        };
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
            Judgement judgement = judged(worth, tokens, tags, sentences.first(s), sentences.last(s) + 1);
            all.add(new Sentence(sentences.span(s), judgement.score(), judgement.because()));
        }
        return all;
    }

    /** A judgement with its score in thousandths: no reader can tell more apart. */
    private static Judgement judged(CheckWorthiness worth, Tokens tokens, Tags tags, int from, int to) {
        Judgement judgement = worth.judge(tokens, tags, from, to);
        return new Judgement(
                Math.round(judgement.score() * 1000) / 1000.0, judgement.worthChecking(), judgement.reasons());
    }
}
